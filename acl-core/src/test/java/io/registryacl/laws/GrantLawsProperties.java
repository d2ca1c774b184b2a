package io.registryacl.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.condition.Condition;
import io.registryacl.decision.Decision;
import io.registryacl.laws.Worlds.World;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.ContentState;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.IpRule;
import io.registryacl.model.Locks;
import io.registryacl.model.Permissions;
import io.registryacl.model.PrivateEndpointConnection;
import io.registryacl.model.RepositoryPattern;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.ScopeMapAction;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Laws 2 and 3: more that grants never takes away, more that denies never gives. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
final class GrantLawsProperties {

    private static final RoleId OWNER = new RoleId("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");
    private static final RoleId NOT_DEFINED = new RoleId("99999999-0000-4000-8000-000000000000");
    private static final Permissions EVERYTHING =
            new Permissions(List.of(ActionPattern.parse("*")), List.of(), List.of(ActionPattern.parse("*")), List.of());

    @Property(tries = 300)
    void law2_oneMoreIpRule_neverTurnsAnAllowIntoADeny(@ForAll World world, @ForAll IpRule rule) {
        assertNothingIsLost(world, world.withIpRules(rules -> Worlds.plus(rules, rule)));
    }

    @Property(tries = 300)
    void law2_oneMoreRoleAssignment_neverTurnsAnAllowIntoADeny(@ForAll World world) {
        for (RoleId role : List.of(OWNER, NOT_DEFINED)) {
            World more = world.with(model -> {
                var changed = model.toBuilder();
                model.roleAssignments().ifPresent(known -> {
                    List<RoleAssignment> all = known;
                    for (var identity : model.identities()) {
                        all = Worlds.plus(all, new RoleAssignment(identity.id(), role, Scope.parse("/")));
                    }
                    changed.roleAssignments(all);
                });
                return changed.build();
            });
            assertNothingIsLost(world, more);
        }
    }

    @Property(tries = 300)
    void law2_oneMoreScopeMapEntry_neverTurnsAnAllowIntoADeny(@ForAll World world, @ForAll ScopeMapAction action) {
        ScopeMap.Entry entry = new ScopeMap.Entry(new RepositoryPattern("samples/*"), action);
        World more = world.with(model -> {
            var changed = Copies.without(model, Copies.Part.SCOPE_MAPS);
            model.scopeMaps()
                    .forEach(map -> changed.addScopeMap(
                            new ScopeMap(map.registry(), map.name(), Worlds.plus(map.entries(), entry))));
            return changed.build();
        });

        assertNothingIsLost(world, more);
    }

    @Property(tries = 300)
    void law2_oneMoreApprovedConnection_neverTurnsAnAllowIntoADeny(@ForAll World world) {
        var approved = new PrivateEndpointConnection("gone", "", PrivateEndpointConnection.Status.APPROVED);
        World more = world.withRegistries(registry -> registry.toBuilder()
                .privateEndpointConnections(Worlds.plus(registry.privateEndpointConnections(), approved))
                .build());

        assertNothingIsLost(world, more);
    }

    @Property(tries = 300)
    void law3_oneMoreDenyAssignment_neverTurnsADenyIntoAnAllow(@ForAll World world) {
        World more = world.with(model -> model.toBuilder()
                .addDenyAssignment(new DenyAssignment(
                        "all",
                        List.of(EVERYTHING),
                        Scope.parse("/"),
                        true,
                        true,
                        Set.of(),
                        Set.of(),
                        Condition.always()))
                .build());

        assertNothingIsLost(more, world);
    }

    @Property(tries = 300)
    void law3_oneMoreLock_neverTurnsADenyIntoAnAllow(@ForAll World world) {
        Locks locked = new Locks(false, false, false, false);
        World more = world.with(model -> {
            var changed = Copies.without(model, Copies.Part.CONTENT_STATES);
            for (ContentState state : model.contentStates()) {
                if (state instanceof ContentState.OfRepository repository) {
                    changed.addContentState(
                            new ContentState.OfRepository(repository.registry(), repository.repository(), locked));
                } else {
                    changed.addContentState(state);
                }
            }
            return changed.build();
        });

        assertNothingIsLost(more, world);
    }

    /** What is allowed in {@code less} is allowed in {@code more}. */
    private static void assertNothingIsLost(World less, World more) {
        List<Decision> before = less.decisions();
        List<Decision> after = more.decisions();
        for (int i = 0; i < before.size(); i++) {
            assertThat(!before.get(i).isAllowed() || after.get(i).isAllowed())
                    .as("%s, then %s", before.get(i), after.get(i))
                    .isTrue();
        }
    }
}
