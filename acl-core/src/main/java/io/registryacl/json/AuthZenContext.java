package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.NetworkPath.HostKind;
import io.registryacl.model.ResourceId;
import io.registryacl.net.IpAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the context of a request: the way it came, and when (semantics P.3, P12). */
final class AuthZenContext {

    private enum Endpoint {
        PUBLIC,
        PRIVATE,
        SERVICE
    }

    private static final Map<String, Endpoint> ENDPOINTS = Choices.byLowerName(Endpoint.values());
    private static final Map<String, HostKind> HOSTS = Choices.by(HostKind::wireName, HostKind.VM, HostKind.AKS);

    private final Fields context;
    private final List<Consumer<AccessRequest.Builder>> parts;

    /** A reader that adds what it finds to {@code parts}. */
    AuthZenContext(Fields context, List<Consumer<AccessRequest.Builder>> parts) {
        this.context = context;
        this.parts = parts;
    }

    void read() {
        Optional<Endpoint> endpoint =
                context.has("endpoint") ? context.choice("endpoint", ENDPOINTS) : Optional.of(Endpoint.PUBLIC);
        context.ignore(List.of("endpoint"));
        Optional<IpAddress> address = context.parsed("ip", IpAddress::parse);
        Optional<String> connection = context.parsed("connection", AuthZenRequest::notEmpty);
        Optional<ResourceId> subnet = context.parsed("subnet", ResourceId::parse);
        HostKind host = context.choice("host", HOSTS).orElse(HostKind.OTHER);
        Optional<Instant> time = context.parsed("time", Rfc3339::parse);
        context.finish();
        if (time.isPresent()) {
            parts.add(builder -> builder.time(time.get()));
        }
        if (endpoint.isPresent()) {
            checkMembers(endpoint.get());
            Optional<NetworkPath> path = switch (endpoint.get()) {
                case PUBLIC -> Optional.of(publicEndpoint(address));
                case PRIVATE -> connection.map(NetworkPath::privateEndpoint);
                case SERVICE -> subnet.map(id -> NetworkPath.serviceEndpoint(id, host));
            };
            if (path.isPresent()) {
                parts.add(builder -> builder.path(path.get()));
            }
        }
    }

    private static NetworkPath publicEndpoint(Optional<IpAddress> address) {
        return address.isPresent() ? NetworkPath.publicEndpoint(address.get()) : NetworkPath.publicEndpoint();
    }

    private void checkMembers(Endpoint endpoint) {
        if (endpoint == Endpoint.PRIVATE) {
            context.require("connection", "write the name or id of the private endpoint connection");
        } else {
            refuseMember("connection", "private");
        }
        if (endpoint == Endpoint.SERVICE) {
            context.require("subnet", "write the resource id of the subnet");
        } else {
            refuseMember("subnet", "service");
            refuseMember("host", "service");
        }
    }

    private void refuseMember(String name, String endpoint) {
        if (context.has(name)) {
            context.issues()
                    .add(
                            IssueCode.CONFLICT,
                            context.place(name),
                            "only the endpoint `" + endpoint + "` has a " + Quoted.of(name),
                            "leave it out, or write the endpoint `" + endpoint + "`");
        }
    }
}
