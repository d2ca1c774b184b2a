package io.registryacl;

import static java.util.stream.Collectors.toSet;

import com.google.common.base.Ascii;
import io.registryacl.condition.Condition;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.ManagementGroup;
import io.registryacl.model.Operation;
import io.registryacl.model.Permissions;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import io.registryacl.model.TrustedService;
import io.registryacl.model.TrustedServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random models over the few names of {@link Pools}: every model prepares, and is one that a reader of documents can give.
 * Together with {@link RequestArbitraries} they meet often, at edges.
 */
public final class ModelArbitraries {

    private ModelArbitraries() {}

    /** {@return models with the registry `contoso`, often `fabrikam`, and anything else} */
    public static Arbitrary<PolicyModel> models() {
        return Builders.withBuilder(PolicyModel::builder)
                .use(RegistryArbitraries.registries())
                .inSetter((model, registries) -> registries.forEach(model::addRegistry))
                .use(identities())
                .inSetter((model, identities) -> identities.forEach(model::addIdentity))
                .use(managementGroups())
                .inSetter((model, groups) -> groups.forEach(model::addManagementGroup))
                .use(roleDefinitions())
                .inSetter((model, roles) -> roles.forEach(model::addRoleDefinition))
                .use(Chance.mostly(
                                roleAssignments().list().ofMinSize(3).ofMaxSize(8),
                                roleAssignments().list().ofMaxSize(1))
                        .optional(0.9))
                .in((model, assignments) ->
                        assignments.map(model::roleAssignments).orElse(model))
                .use(Chance.often(List.of(), denyAssignments().list().ofMaxSize(2)))
                .inSetter((model, denials) -> denials.forEach(model::addDenyAssignment))
                .use(RegistryArbitraries.scopeMaps())
                .inSetter((model, maps) -> maps.forEach(model::addScopeMap))
                .use(RegistryArbitraries.tokens())
                .inSetter((model, tokens) -> tokens.forEach(model::addToken))
                .use(RegistryArbitraries.contentStates())
                .inSetter((model, states) -> states.forEach(model::addContentState))
                .use(Chance.often(TrustedServices.of(TrustedServices.DEFAULT_EDITION), trustedServices()))
                .in(PolicyModel.Builder::trustedServices)
                .build(PolicyModel.Builder::build)
                .map(ModelArbitraries::withoutDanglingParts)
                .withoutEdgeCases();
    }

    /** The model without what belongs to a registry that it lacks, and without tokens that name no scope map. */
    private static PolicyModel withoutDanglingParts(PolicyModel model) {
        Set<String> registries = model.registries().stream().map(Registry::name).collect(toSet());
        PolicyModel.Builder kept = PolicyModel.builder().trustedServices(model.trustedServices());
        model.registries().forEach(kept::addRegistry);
        model.identities().forEach(kept::addIdentity);
        model.managementGroups().forEach(kept::addManagementGroup);
        model.roleDefinitions().forEach(kept::addRoleDefinition);
        model.roleAssignments().ifPresent(kept::roleAssignments);
        model.denyAssignments().forEach(kept::addDenyAssignment);
        model.scopeMaps().stream()
                .filter(map -> registries.contains(map.registry()))
                .forEach(kept::addScopeMap);
        model.tokens().stream()
                .filter(token -> registries.contains(token.registry()) && hasScopeMap(model, token))
                .forEach(kept::addToken);
        model.contentStates().stream()
                .filter(state -> registries.contains(state.registry()))
                .forEach(kept::addContentState);
        return kept.build();
    }

    private static boolean hasScopeMap(PolicyModel model, RegistryToken token) {
        return token.scopeMap().startsWith("_repositories_")
                || model.scopeMaps().stream()
                        .anyMatch(map -> map.registry().equals(token.registry())
                                && Ascii.equalsIgnoreCase(map.name(), token.scopeMap()));
    }

    private static Arbitrary<List<Identity>> identities() {
        List<Arbitrary<Optional<Identity>>> entries = new ArrayList<>();
        Pools.PRINCIPALS.forEach(
                (id, kind) -> entries.add(identity(id, kind, Pools.GROUPS).optional(0.8)));
        for (int i = 0; i < Pools.GROUPS.size(); i++) {
            List<PrincipalId> above = Pools.GROUPS.subList(i + 1, Pools.GROUPS.size());
            entries.add(identity(Pools.GROUPS.get(i), IdentityKind.GROUP, above).optional(0.8));
        }
        return Combinators.combine(entries)
                .as(present -> present.stream().flatMap(Optional::stream).toList());
    }

    private static Arbitrary<Identity> identity(PrincipalId id, IdentityKind kind, List<PrincipalId> groups) {
        int maxInstances = kind == IdentityKind.SYSTEM_ASSIGNED ? 1 : kind.isManaged() ? 3 : 0;
        Arbitrary<Set<ResourceId>> instances = maxInstances == 0
                ? Arbitraries.just(Set.of())
                : Arbitraries.of(Pools.INSTANCES).set().ofMaxSize(maxInstances);
        Arbitrary<Set<PrincipalId>> memberships = groups.isEmpty()
                ? Arbitraries.just(Set.of())
                : Arbitraries.of(groups).set().ofMaxSize(2);
        return Combinators.combine(names(), instances, memberships)
                .as((name, attached, memberOf) -> new Identity(id, kind, name, attached, memberOf));
    }

    private static Arbitrary<List<ManagementGroup>> managementGroups() {
        Arbitrary<Set<String>> subscriptions = Arbitraries.of(Pools.SUBSCRIPTION, Pools.OTHER_SUBSCRIPTION)
                .set()
                .ofMaxSize(2);
        Arbitrary<ManagementGroup> root = Combinators.combine(
                        Arbitraries.of("child", "elsewhere").set().ofMaxSize(2), subscriptions)
                .as((groups, held) -> new ManagementGroup("root", groups, held));
        Arbitrary<ManagementGroup> child = subscriptions.map(held -> new ManagementGroup("Child", Set.of(), held));
        return Combinators.combine(root.optional(0.5), child.optional(0.5))
                .as((one, other) ->
                        List.of(one, other).stream().flatMap(Optional::stream).toList());
    }

    private static Arbitrary<List<RoleDefinition>> roleDefinitions() {
        return Chance.often(
                List.of(),
                Combinators.combine(
                                Arbitraries.of(Pools.OWN_ROLES),
                                names(),
                                permissions().list().ofMaxSize(2))
                        .as(RoleDefinition::new)
                        .list()
                        .uniqueElements(RoleDefinition::id)
                        .ofMaxSize(3));
    }

    private static Arbitrary<Permissions> permissions() {
        Arbitrary<List<ActionPattern>> actions =
                Arbitraries.of(Pools.ACTIONS).list().ofMaxSize(3);
        Arbitrary<List<ActionPattern>> dataActions =
                Arbitraries.of(Pools.DATA_ACTIONS).list().ofMaxSize(3);
        return Combinators.combine(
                        actions, Chance.often(List.of(), actions), dataActions, Chance.often(List.of(), dataActions))
                .as(Permissions::new);
    }

    /** {@return assignments of built-in, own and seldom unknown roles, also to groups and to who is in no directory} */
    public static Arbitrary<RoleAssignment> roleAssignments() {
        Arbitrary<RoleId> roles = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Pools.OWNER)),
                Tuple.of(8, Arbitraries.of(Pools.BUILT_IN_ROLES)),
                Tuple.of(3, Arbitraries.of(Pools.OWN_ROLES)),
                Tuple.of(1, Arbitraries.just(Pools.UNKNOWN_ROLE)));
        return Combinators.combine(names(), principals(), roles, scopes(), conditions())
                .as(RoleAssignment::new);
    }

    private static Arbitrary<DenyAssignment> denyAssignments() {
        return Combinators.combine(
                        names(),
                        permissions().list().ofMaxSize(2),
                        scopes(),
                        Chance.booleans(0.8),
                        Chance.booleans(0.4),
                        principals().set().ofMaxSize(2),
                        principals().set().ofMaxSize(1),
                        conditions())
                .as(DenyAssignment::new);
    }

    private static Arbitrary<TrustedServices> trustedServices() {
        Arbitrary<TrustedService> added = Combinators.combine(
                        Arbitraries.of(Pools.OWN_SERVICE, "app-service", "defender"),
                        Arbitraries.of(IdentityKind.SYSTEM_ASSIGNED, IdentityKind.USER_ASSIGNED)
                                .set(),
                        Arbitraries.of(Operation.class).set().ofMaxSize(4),
                        Arbitraries.of("Microsoft.Web/sites", "Microsoft.ContainerInstance/containerGroups")
                                .list()
                                .uniqueElements(),
                        names())
                .as((name, kinds, operations, types, source) ->
                        new TrustedService(name, "A service", kinds, operations, types, source));
        return Combinators.combine(
                        Arbitraries.of("2022-01", "2025-06"),
                        Chance.often(
                                List.of(),
                                added.list()
                                        .uniqueElements(TrustedService::name)
                                        .ofMaxSize(2)),
                        Arbitraries.of("container-instances", "acr-tasks", "acr-import")
                                .set()
                                .ofMaxSize(2))
                .as(TrustedServices::new);
    }

    /** Names for people: none, plain, and such as trip over escapes and letter case. */
    private static Arbitrary<String> names() {
        return Chance.often(
                "", Arbitraries.of("a name", "I\u0130i\u0131\u00df", "\"\\\n\u0000</\ud83d\ude00", "[x", " "));
    }

    /** Scopes above `contoso` most often. */
    private static Arbitrary<Scope> scopes() {
        return Chance.often(Scope.parse(Pools.CONTOSO_ID), Arbitraries.of(Pools.SCOPES));
    }

    /** {@return who may have assignments and who may ask: three of them most often} */
    static Arbitrary<PrincipalId> principals() {
        List<PrincipalId> known = new ArrayList<>(Pools.PRINCIPALS.keySet());
        List<PrincipalId> all = new ArrayList<>(known);
        all.addAll(Pools.GROUPS);
        all.add(Pools.STRANGER);
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(known.get(0))),
                Tuple.of(2, Arbitraries.just(known.get(2))),
                Tuple.of(2, Arbitraries.just(known.get(4))),
                Tuple.of(3, Arbitraries.of(all)));
    }

    private static Arbitrary<Condition> conditions() {
        return Chance.often(Condition.always(), Arbitraries.of(Pools.CONDITIONS));
    }
}
