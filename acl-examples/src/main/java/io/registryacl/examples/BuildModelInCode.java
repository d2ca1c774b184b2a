package io.registryacl.examples;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.IpRule;
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

/**
 * Embeds the library without any file: the policy is built in code, and so is each request.
 *
 * <p>Run: {@code java -cp acl-examples/target/acl.jar io.registryacl.examples.BuildModelInCode}
 */
public final class BuildModelInCode {

    private static final ResourceId REGISTRY = ResourceId.parse("/subscriptions/6f1a2c3d-4b5e-4f60-8a71-92b3c4d5e6f7"
            + "/resourceGroups/hello/providers/Microsoft.ContainerRegistry/registries/myregistry");
    static final PrincipalId MIRA = new PrincipalId("7480a2c9-f3e5-41d0-a287-90b5d1f37588");

    /** The built-in role AcrPull (semantics 4.4). */
    private static final RoleId ACR_PULL = new RoleId("7f951dda-4ed3-4680-a7ca-43fe172d538d");

    private BuildModelInCode() {}

    /**
     * Explains who may pull from where.
     *
     * @param arguments none
     */
    public static void main(String... arguments) {
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(policy());
        for (String address : List.of("203.0.113.25", "198.51.100.20")) {
            System.out.println(pdp.decide(pullFrom(address)).explanation().text());
        }
    }

    /** A registry that allows one block of addresses, and a user who may pull. */
    static PolicyModel policy() {
        return PolicyModel.builder()
                .addRegistry(Registry.builder("myregistry")
                        .id(REGISTRY)
                        .network(NetworkRules.selected(IpRule.parse("203.0.113.0/24")))
                        .build())
                .addIdentity(new Identity(MIRA, IdentityKind.USER))
                .roleAssignments(List.of(new RoleAssignment(MIRA, ACR_PULL, REGISTRY.scope())))
                .build();
    }

    static AccessRequest pullFrom(String address) {
        return AccessRequest.builder("myregistry", Operation.PULL)
                .repository("samples/hello-world")
                .caller(Caller.identity(MIRA))
                .path(NetworkPath.publicEndpoint(IpAddress.parse(address)))
                .build();
    }
}
