package io.registryacl.fuzz;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.ContentState;
import io.registryacl.model.ImportSource;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ResourceId;
import io.registryacl.net.IpAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests about what a model holds. */
final class Questions {

    private static final int MOST_OF_A_KIND = 3;
    private static final int COUNT = 16;

    private final PolicyModel model;
    private final Random random = new Random(7);
    private final List<String> registries = new ArrayList<>(List.of("contoso", "unknown"));
    private final List<Caller> callers = new ArrayList<>(List.of(Caller.admin(), Caller.anonymous()));
    private final List<NetworkPath> paths = new ArrayList<>(List.of(NetworkPath.publicEndpoint()));
    private final List<String> services = new ArrayList<>(List.of("", "acr-tasks", "machine-learning", "app-service"));
    private final List<RepositoryName> repositories =
            new ArrayList<>(List.of(new RepositoryName("samples/hello-world"), new RepositoryName("other")));

    private Questions(PolicyModel model) {
        this.model = model;
        model.registries().stream().limit(MOST_OF_A_KIND).forEach(this::add);
        model.identities().stream().limit(MOST_OF_A_KIND).forEach(identity -> add(identity.id()));
        model.roleAssignments().orElse(List.of()).stream()
                .limit(MOST_OF_A_KIND)
                .forEach(assignment -> add(assignment.principal()));
        model.tokens().stream().limit(MOST_OF_A_KIND).forEach(token -> callers.add(Caller.token(token.name())));
        model.trustedServices().added().forEach(service -> services.add(service.name()));
        services.stream().filter(name -> !name.isEmpty()).forEach(name -> callers.add(Caller.service(name)));
        model.contentStates().stream().limit(MOST_OF_A_KIND).forEach(state -> repositories.add(state.repository()));
        paths.add(NetworkPath.publicEndpoint(IpAddress.parse("203.0.113.9")));
        paths.add(NetworkPath.publicEndpoint(IpAddress.parse("2001:db8::1")));
    }

    /** Some requests about {@code model}, the same for an equal one. */
    static List<AccessRequest> about(PolicyModel model) {
        Questions questions = new Questions(model);
        List<AccessRequest> requests = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            requests.add(questions.next());
        }
        return requests;
    }

    private void add(Registry registry) {
        registries.add(registry.name());
        registry.id().ifPresent(id -> registries.add(id.toString()));
        registry.privateEndpointConnections().stream()
                .limit(MOST_OF_A_KIND)
                .forEach(connection -> paths.add(NetworkPath.privateEndpoint(connection.name())));
        registry.network().virtualNetworkRules().stream()
                .limit(MOST_OF_A_KIND)
                .forEach(rule -> paths.add(NetworkPath.serviceEndpoint(rule.subnet(), NetworkPath.HostKind.VM)));
        registry.network().ipRules().stream()
                .limit(MOST_OF_A_KIND)
                .forEach(rule ->
                        paths.add(NetworkPath.publicEndpoint(rule.prefix().last())));
    }

    private void add(PrincipalId id) {
        callers.add(Caller.identity(id));
    }

    private AccessRequest next() {
        Operation operation = one(List.of(Operation.values()));
        AccessRequest.Builder request = AccessRequest.builder(one(registries), operation)
                .caller(one(callers))
                .path(one(paths))
                .service(one(services));
        if (operation.isAboutRepository()) {
            request.repository(one(repositories));
        }
        if (operation == Operation.IMPORT) {
            ImportSource.Address address = one(List.of(ImportSource.Address.values()));
            request.source(new ImportSource(one(registries), one(repositories), address, random.nextBoolean()));
        } else if (!model.contentStates().isEmpty() && random.nextBoolean()) {
            name(one(model.contentStates()), request);
        }
        if (random.nextBoolean()) {
            request.time(one(List.of(Instant.EPOCH, Instant.MIN, Instant.MAX)));
        }
        List<ResourceId> instances = model.identities().stream()
                .flatMap(identity -> identity.instances().stream())
                .toList();
        if (!instances.isEmpty() && random.nextBoolean()) {
            request.instance(one(instances));
        }
        return request.build();
    }

    private static void name(ContentState state, AccessRequest.Builder request) {
        if (state instanceof ContentState.OfTag tag) {
            request.tag(tag.tag());
        } else if (state instanceof ContentState.OfManifest manifest) {
            request.digest(manifest.digest());
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
