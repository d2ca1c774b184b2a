package io.registryacl.engine;

import static java.util.Objects.requireNonNull;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Identity;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.Operation;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ResourceId;
import io.registryacl.net.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * A request with its names looked up, as explanations need it.
 *
 * @param registry the registry asked for; null if the model does not hold it
 * @param source the registry an import copies from; null if it is no import or the source is foreign
 * @param identity the caller's entry in the directory; null if it has none or is no identity
 */
record PreparedRequest(
        AccessRequest request,
        @Nullable PreparedRegistry registry,
        @Nullable PreparedRegistry source,
        @Nullable Identity identity) {

    static PreparedRequest of(AccessRequest request, PreparedPolicy policy) {
        PreparedPrincipal caller = policy.principal(request.caller());
        return new PreparedRequest(
                request,
                policy.registry(request.registry()),
                policy.source(request),
                caller == null ? null : caller.identity());
    }

    Operation operation() {
        return request.operation();
    }

    boolean isImport() {
        return Asked.isImport(request);
    }

    /** The registry asked for, where the model is known to hold it. */
    PreparedRegistry target() {
        return requireNonNull(registry, "registry");
    }

    /** The repository an import copies from. */
    RepositoryName sourceRepository() {
        return request.source().orElseThrow().repository();
    }

    CallerKind callerKind() {
        return CallerKind.of(request.caller());
    }

    /** The service that the call comes from; empty if none is claimed. */
    String service() {
        return Asked.service(request);
    }

    Caller.EntraIdentity entra() {
        return Asked.identity(request);
    }

    Caller.Token token() {
        return Asked.token(request);
    }

    Endpoint endpoint() {
        return Endpoint.of(request.path());
    }

    @Nullable
    IpAddress address() {
        return request.path() instanceof NetworkPath.PublicEndpoint path ? path.address() : null;
    }

    /** The private endpoint connection; empty if the request came another way. */
    String connection() {
        return request.path() instanceof NetworkPath.PrivateEndpoint path ? path.connection() : "";
    }

    ResourceId subnet() {
        return Asked.serviceEndpoint(request).subnet();
    }

    /** Whether the call over a service endpoint comes from a virtual machine or AKS. */
    boolean isFromSubnetHost() {
        return Asked.serviceEndpoint(request).host() != NetworkPath.HostKind.OTHER;
    }

    @Nullable
    RepositoryName repository() {
        return Asked.repository(request);
    }
}
