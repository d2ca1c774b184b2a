package io.registryacl.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.decision.Decision;
import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleId;
import io.registryacl.net.IpAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The workflow of the trusted-services document, step by step: what each missing step costs. */
final class SeedWorkflowTest {

    private static final String GROUP = "/subscriptions/aaaaaaaa-1111-2222-3333-444444444444/resourceGroups/rg";
    private static final ResourceId REGISTRY =
            ResourceId.parse(GROUP + "/providers/Microsoft.ContainerRegistry/registries/myregistry");
    private static final ResourceId TASK = ResourceId.parse(REGISTRY + "/tasks/build");
    private static final PrincipalId TASK_IDENTITY = new PrincipalId("22222222-2222-2222-2222-222222222222");
    private static final RoleId ACR_PUSH = new RoleId("8311e382-0749-4cb8-b61a-304f252e45ec");
    private static final RoleAssignment PUSH = new RoleAssignment(TASK_IDENTITY, ACR_PUSH, REGISTRY.scope());

    private static final Registry CLOSED = Registry.builder("myregistry")
            .id(REGISTRY)
            .network(NetworkRules.disabled())
            .build();

    @Test
    void decide_allFiveStepsDone_allows() {
        Decision decision = decide(CLOSED, List.of(PUSH), taskRun());

        assertThat(decision.outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(decision.deciding().reason()).isEqualTo(Reason.AUTHZ_ROLE);
    }

    @Test
    void decide_switchTurnedOff_deniesAndNamesTheSetting() {
        Registry off = CLOSED.toBuilder().trustedServicesAllowed(false).build();

        Decision decision = decide(off, List.of(PUSH), taskRun());

        assertThat(decision.reasons()).containsExactly(Reason.NETWORK_PUBLIC_ACCESS_DISABLED, Reason.BYPASS_DISABLED);
        assertThat(decision.explanation().text())
                .contains("networkRuleBypassOptions=None")
                .contains("az acr update --name myregistry --allow-trusted-services true");
    }

    @Test
    void decide_noRoleAndSwitchOff_namesBothGates() {
        Registry off = CLOSED.toBuilder().trustedServicesAllowed(false).build();

        Decision decision = decide(off, List.of(), taskRun());

        assertThat(decision.reasons())
                .containsExactly(
                        Reason.NETWORK_PUBLIC_ACCESS_DISABLED, Reason.BYPASS_DISABLED, Reason.AUTHZ_NO_ASSIGNMENT);
        assertThat(decision.deciding().reason()).isEqualTo(Reason.NETWORK_PUBLIC_ACCESS_DISABLED);
    }

    @Test
    void decide_withoutIdentity_refusesTheBypass() {
        Decision decision = decide(
                CLOSED,
                List.of(PUSH),
                taskRun().toBuilder().caller(Caller.admin()).build());

        assertThat(decision.reasons()).contains(Reason.BYPASS_IDENTITY_REQUIRED, Reason.AUTHN_ADMIN_DISABLED);
    }

    @Test
    void decide_assignmentsNotSupplied_isIndeterminate() {
        PolicyModel model = PolicyModel.builder()
                .addRegistry(CLOSED)
                .addIdentity(taskIdentity())
                .build();

        Decision decision = PolicyDecisionPoint.of(model).decide(taskRun());

        assertThat(decision.outcome()).isEqualTo(Outcome.INDETERMINATE);
        assertThat(decision.reasons()).containsExactly(Reason.AUTHZ_ASSIGNMENTS_UNKNOWN);
    }

    @Test
    void explanation_ofADenial_tellsTheClientNothingOfThePolicy() {
        AccessRequest request = AccessRequest.builder("myregistry", Operation.PULL)
                .repository("app")
                .caller(Caller.identity(TASK_IDENTITY))
                .path(NetworkPath.publicEndpoint(IpAddress.parse("203.0.113.9")))
                .build();

        assertThat(decide(CLOSED, List.of(), request).explanation().clientMessage())
                .isEqualTo("client with IP '203.0.113.9' is not allowed access."
                        + " Refer https://aka.ms/acr/firewall to grant access.");
    }

    private static Decision decide(Registry registry, List<RoleAssignment> assignments, AccessRequest request) {
        PolicyModel model = PolicyModel.builder()
                .addRegistry(registry)
                .addIdentity(taskIdentity())
                .roleAssignments(assignments)
                .build();
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(model);
        Decision decision = pdp.decide(request);
        assertThat(pdp.isAllowed(request)).isEqualTo(decision.isAllowed());
        return decision;
    }

    private static Identity taskIdentity() {
        return new Identity(TASK_IDENTITY, IdentityKind.SYSTEM_ASSIGNED, "build", Set.of(TASK), Set.of());
    }

    private static AccessRequest taskRun() {
        return AccessRequest.builder("myregistry", Operation.PUSH)
                .repository("samples/hello-world")
                .caller(Caller.identity(TASK_IDENTITY))
                .service("acr-tasks")
                .path(NetworkPath.publicEndpoint())
                .build();
    }
}
