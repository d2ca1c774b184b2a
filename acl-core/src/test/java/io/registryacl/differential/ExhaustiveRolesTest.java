package io.registryacl.differential;

import static io.registryacl.differential.SmallWorld.A;
import static io.registryacl.differential.SmallWorld.B;
import static io.registryacl.differential.SmallWorld.BOTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.condition.Condition;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.Caller;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.Operation;
import io.registryacl.model.Permissions;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A member and its group, two repositories, three operations: every few assignments, in both modes. */
final class ExhaustiveRolesTest {

    private static final int REQUESTS = 2 * 2 * 3;
    private static final PrincipalId MEMBER = new PrincipalId("member");
    private static final PrincipalId GROUP = new PrincipalId("group");
    private static final ResourceId CONTOSO =
            ResourceId.parse(Models.registryId(Names.SUBSCRIPTIONS.get(0), "rg", "contoso"));
    private static final Scope HERE = CONTOSO.scope();
    private static final Condition ALWAYS = Condition.always();
    private static final Condition IN_A =
            Condition.parse("@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringEquals 'a'");
    private static final Condition UNKNOWN = Condition.parse("@Principal[team] StringEquals 'blue'");

    private static final Permissions READING = permissions(List.of("*/read"), List.of(), List.of("*/content/read"));

    /** One of legacy mode, one of ABAC mode, one of both that names less; a fourth that is assigned is not known. */
    private static final List<RoleDefinition> ROLES = List.of(
            role("legacy", permissions(List.of("*"), List.of("*/push/write"), List.of())),
            role("abac", permissions(List.of(), List.of(), List.of("*/repositories/*"))),
            role("reader", READING));

    private static final List<RoleId> ROLE_IDS =
            Stream.of("legacy", "abac", "reader", "unknown").map(RoleId::new).toList();

    private final SmallWorld world = new SmallWorld();

    @Test
    void roleAssignments_everyThree_grantWhatTheyName() {
        Scope elsewhere = Scope.parse(CONTOSO + "2");
        Set<RoleAssignment> kinds = assignments(List.of(HERE, elsewhere), List.of(ALWAYS, IN_A, UNKNOWN));
        for (Set<RoleAssignment> some : SmallWorld.subsets(kinds, 3)) {
            judge(some, Set.of());
        }

        assertThat(kinds).hasSize(48);
        assertThat(world.cases()).isEqualTo((1 + 48 + 1128 + 17296) * 2L * REQUESTS);
    }

    @Test
    void denyAssignments_everyTwo_takeWhatTheyName() {
        Set<RoleAssignment> grants = assignments(List.of(HERE), List.of(ALWAYS));
        Set<DenyAssignment> kinds = denials();
        for (Set<RoleAssignment> grant : SmallWorld.subsets(grants, 1)) {
            for (Set<DenyAssignment> some : SmallWorld.subsets(kinds, 2)) {
                judge(grant, some);
            }
        }

        assertThat(kinds).hasSize(48);
        assertThat(world.cases()).isEqualTo((1 + 8) * (1 + 48 + 1128) * 2L * REQUESTS);
    }

    private static Set<RoleAssignment> assignments(List<Scope> scopes, List<Condition> conditions) {
        Set<RoleAssignment> assignments = new LinkedHashSet<>();
        for (PrincipalId principal : List.of(MEMBER, GROUP)) {
            for (RoleId role : ROLE_IDS) {
                for (Scope scope : scopes) {
                    for (Condition condition : conditions) {
                        assignments.add(new RoleAssignment("", principal, role, scope, condition));
                    }
                }
            }
        }
        return assignments;
    }

    /** Reading denied to everyone, the member, the group, and everyone but the group, here and above. */
    private static Set<DenyAssignment> denials() {
        Set<DenyAssignment> denials = new LinkedHashSet<>();
        for (Scope scope : List.of(Scope.parse("/"), HERE)) {
            for (boolean children : BOTH) {
                for (Condition condition : List.of(ALWAYS, IN_A, UNKNOWN)) {
                    denials.add(denial(scope, children, true, Set.of(), Set.of(), condition));
                    denials.add(denial(scope, children, false, Set.of(MEMBER), Set.of(), condition));
                    denials.add(denial(scope, children, false, Set.of(GROUP), Set.of(), condition));
                    denials.add(denial(scope, children, true, Set.of(), Set.of(GROUP), condition));
                }
            }
        }
        return denials;
    }

    private static DenyAssignment denial(
            Scope scope,
            boolean children,
            boolean everyone,
            Set<PrincipalId> principals,
            Set<PrincipalId> excluded,
            Condition condition) {
        return new DenyAssignment("", List.of(READING), scope, children, everyone, principals, excluded, condition);
    }

    private static Permissions permissions(List<String> actions, List<String> notActions, List<String> dataActions) {
        return new Permissions(
                actions.stream().map(ActionPattern::parse).toList(),
                notActions.stream().map(ActionPattern::parse).toList(),
                dataActions.stream().map(ActionPattern::parse).toList(),
                List.of());
    }

    private static RoleDefinition role(String id, Permissions permissions) {
        return new RoleDefinition(new RoleId(id), id, List.of(permissions));
    }

    private void judge(Set<RoleAssignment> assignments, Set<DenyAssignment> denials) {
        for (RoleAssignmentMode mode : RoleAssignmentMode.values()) {
            PolicyModel.Builder model = PolicyModel.builder()
                    .addRegistry(
                            Registry.builder("contoso").id(CONTOSO).mode(mode).build())
                    .addIdentity(new Identity(MEMBER, IdentityKind.USER, "", Set.of(), Set.of(GROUP)))
                    .roleAssignments(List.copyOf(assignments));
            ROLES.forEach(model::addRoleDefinition);
            denials.forEach(model::addDenyAssignment);
            judge(new Trial(model.build()));
        }
    }

    private void judge(Trial trial) {
        for (PrincipalId caller : List.of(MEMBER, GROUP)) {
            for (RepositoryName repository : List.of(A, B)) {
                for (Operation operation : List.of(Operation.PULL, Operation.PUSH, Operation.SIGN)) {
                    world.check(
                            trial,
                            SmallWorld.request(operation).repository(repository).caller(Caller.identity(caller)));
                }
            }
        }
    }
}
