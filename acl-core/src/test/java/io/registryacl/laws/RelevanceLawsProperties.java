package io.registryacl.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.decision.Decision;
import io.registryacl.decision.Outcome;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.json.AuthZen;
import io.registryacl.laws.Worlds.World;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.IpRule;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleId;
import io.registryacl.net.IpAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Laws 4, 13, 14 and 15: order, unknown facts, unrelated facts and names. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
final class RelevanceLawsProperties {

    private static final RoleId ACR_PULL = new RoleId("7f951dda-4ed3-4680-a7ca-43fe172d538d");
    private static final PrincipalId SOMEBODY = new PrincipalId("somebody-else");
    private static final ResourceId ELSEWHERE = ResourceId.parse("/subscriptions/elsewhere/resourceGroups/rg"
            + "/providers/Microsoft.ContainerRegistry/registries/unrelated");

    @Property(tries = 300)
    void law4_orderAndDuplicatesOfRules_changeNoWord(@ForAll World world, @ForAll Random random) {
        World shuffled = world.with(model -> {
            PolicyModel.Builder changed = Copies.without(model, Copies.Part.DENY_ASSIGNMENTS);
            model.roleAssignments().ifPresent(all -> changed.roleAssignments(shuffled(all, random)));
            shuffled(model.denyAssignments(), random).forEach(changed::addDenyAssignment);
            return changed.build();
        });
        shuffled = shuffled.withIpRules((List<IpRule> rules) -> shuffled(rules, random));

        assertThat(answers(shuffled)).isEqualTo(answers(world));
    }

    @Property(tries = 300)
    void law13_unknownAddress_isAllowedOnlyWhereEveryAddressIs(@ForAll World world, @ForAll int bits) {
        World unknown = world.asking(request ->
                request.toBuilder().path(NetworkPath.publicEndpoint()).build());

        assertNeverGuessed(unknown, world.from(IpAddress.ofIpv4(bits)));
        assertNeverGuessed(unknown, world.from(IpAddress.parse("2001:db8::1")));
    }

    @Property(tries = 300)
    void law13_unknownAssignments_allowOnlyWhatNoAssignmentAllows(@ForAll World world) {
        World unknown = world.with(
                model -> Copies.without(model, Copies.Part.ROLE_ASSIGNMENTS).build());

        assertNeverGuessed(unknown, world);
        assertNeverGuessed(
                unknown,
                world.with(model -> model.toBuilder().roleAssignments(List.of()).build()));
    }

    @Property(tries = 300)
    void law14_whatHasNothingToDoWithARequest_changesNoByte(@ForAll World world) {
        World more = world.with(model -> {
            PolicyModel.Builder changed = model.toBuilder()
                    .addRegistry(Registry.builder("unrelated").id(ELSEWHERE).build())
                    .addIdentity(new Identity(SOMEBODY, IdentityKind.USER));
            model.roleAssignments()
                    .ifPresent(all -> changed.roleAssignments(
                            Worlds.plus(all, new RoleAssignment(SOMEBODY, ACR_PULL, ELSEWHERE.scope()))));
            return changed.build();
        });

        assertThat(answers(more)).isEqualTo(answers(world));
    }

    @Property(tries = 300)
    void law15_renamingPrincipals_commutesWithDeciding(@ForAll World world) {
        World renamed = world.with(RelevanceLawsProperties::renamed).asking(RelevanceLawsProperties::renamed);

        assertThat(renamed.decisions())
                .extracting(Decision::reasonBits)
                .isEqualTo(world.decisions().stream().map(Decision::reasonBits).toList());
    }

    private static <T> List<T> shuffled(List<T> values, Random random) {
        List<T> twice = new ArrayList<>(values);
        twice.addAll(values);
        Collections.shuffle(twice, random);
        return twice;
    }

    private static List<String> answers(World world) {
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(world.model());
        return world.requests().stream()
                .map(request -> AuthZen.writeResponse(pdp.decide(request)))
                .toList();
    }

    /** What is allowed although a fact is not known is denied for no value of the fact. */
    private static void assertNeverGuessed(World unknown, World known) {
        List<Decision> guesses = unknown.decisions();
        List<Decision> facts = known.decisions();
        for (int i = 0; i < guesses.size(); i++) {
            if (guesses.get(i).outcome() == Outcome.ALLOW) {
                assertThat(facts.get(i).outcome()).as("%s", guesses.get(i)).isNotEqualTo(Outcome.DENY);
            }
        }
    }

    private static PrincipalId renamed(PrincipalId id) {
        return new PrincipalId("renamed-" + Integer.toString(id.value().hashCode(), Character.MAX_RADIX));
    }

    private static PolicyModel renamed(PolicyModel model) {
        PolicyModel.Builder changed = Copies.without(model, Copies.Part.IDENTITIES);
        PolicyModel copy = changed.build();
        PolicyModel.Builder result = Copies.without(copy, Copies.Part.DENY_ASSIGNMENTS);
        for (Identity identity : model.identities()) {
            result.addIdentity(new Identity(
                    renamed(identity.id()),
                    identity.kind(),
                    identity.name(),
                    identity.instances(),
                    identity.groups().stream()
                            .map(RelevanceLawsProperties::renamed)
                            .collect(Collectors.toSet())));
        }
        model.roleAssignments()
                .ifPresent(all -> result.roleAssignments(all.stream()
                        .map(one -> new RoleAssignment(
                                one.name(), renamed(one.principal()), one.role(), one.scope(), one.condition()))
                        .toList()));
        model.denyAssignments()
                .forEach(one -> result.addDenyAssignment(new DenyAssignment(
                        one.name(),
                        one.permissions(),
                        one.scope(),
                        one.appliesToChildScopes(),
                        one.everyone(),
                        one.principals().stream()
                                .map(RelevanceLawsProperties::renamed)
                                .collect(Collectors.toSet()),
                        one.excludedPrincipals().stream()
                                .map(RelevanceLawsProperties::renamed)
                                .collect(Collectors.toSet()),
                        one.condition())));
        return result.build();
    }

    private static AccessRequest renamed(AccessRequest request) {
        if (request.caller() instanceof Caller.EntraIdentity caller) {
            return request.toBuilder()
                    .caller(new Caller.EntraIdentity(
                            renamed(caller.id()), caller.audience(), caller.issuedIn(), caller.conditionalAccess()))
                    .build();
        }
        return request;
    }
}
