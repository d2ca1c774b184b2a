package io.registryacl.examples;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Identity;
import io.registryacl.model.ImportSource;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import io.registryacl.model.RepositoryName;
import io.registryacl.net.IpAddress;
import java.util.function.UnaryOperator;

/** Who acts in the story, and where; all by the names that the story's documents give them. */
final class Cast {

    static final String REGISTRY = "myregistry";
    static final String OTHER_REGISTRY = "otherregistry";
    static final String REPOSITORY = "samples/hello-world";

    /** An address that the firewall of the registry allows. */
    static final IpAddress OFFICE = IpAddress.parse("203.0.113.25");

    /** An address that it does not allow: a service's, or a traveller's. */
    static final IpAddress ELSEWHERE = IpAddress.parse("198.51.100.20");

    private final PolicyModel policy;

    Cast(PolicyModel policy) {
        this.policy = policy;
    }

    /** A request by {@code name}, from outside the firewall. */
    AccessRequest.Builder asks(String name, Operation operation) {
        return asks(Caller.identity(identity(name).id()), operation);
    }

    AccessRequest.Builder asks(Caller caller, Operation operation) {
        return AccessRequest.builder(REGISTRY, operation)
                .repository(REPOSITORY)
                .caller(caller)
                .path(NetworkPath.publicEndpoint(ELSEWHERE));
    }

    /** A request by the instance {@code name} of a service, with its system-assigned identity. */
    AccessRequest.Builder instanceAsks(String service, String name, Operation operation) {
        AccessRequest.Builder request = asks(name, operation).service(service);
        identity(name).instances().forEach(request::instance);
        return request;
    }

    /** An import into {@code target} that {@code name} asks for. */
    AccessRequest imports(String name, String target, String source, ImportSource.Address by) {
        return AccessRequest.builder(target, Operation.IMPORT)
                .repository(REPOSITORY)
                .source(new ImportSource(source, new RepositoryName(REPOSITORY), by, false))
                .caller(Caller.identity(identity(name).id()))
                .build();
    }

    /** The policy with a setting of the registry changed. */
    PolicyModel with(UnaryOperator<Registry.Builder> change) {
        Registry changed = change.apply(registry().toBuilder()).build();
        return policy.toBuilder().putRegistry(changed).build();
    }

    /** The policy with every role taken from {@code name}. */
    PolicyModel withoutRoleOf(String name) {
        Identity identity = identity(name);
        return policy.toBuilder()
                .roleAssignments(policy.roleAssignments().orElseThrow().stream()
                        .filter(assignment -> !assignment.principal().equals(identity.id()))
                        .toList())
                .build();
    }

    Registry registry() {
        return policy.registries().stream()
                .filter(registry -> registry.name().equals(REGISTRY))
                .findFirst()
                .orElseThrow();
    }

    Identity identity(String name) {
        return policy.identities().stream()
                .filter(identity -> identity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
