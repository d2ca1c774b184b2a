package io.registryacl.engine;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Digest;
import io.registryacl.model.ImportSource;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.Operation;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ResourceId;
import io.registryacl.model.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a request as gates ask for them: null where there is none, and of the type that the kind of caller or path
 * implies. Nothing here allocates.
 */
final class Asked {

    private Asked() {}

    static @Nullable RepositoryName repository(AccessRequest request) {
        return request.repository().orElse(null);
    }

    static @Nullable Tag tag(AccessRequest request) {
        return request.tag().orElse(null);
    }

    static @Nullable Digest digest(AccessRequest request) {
        return request.digest().orElse(null);
    }

    static @Nullable Instant time(AccessRequest request) {
        return request.time().orElse(null);
    }

    static @Nullable ResourceId instance(AccessRequest request) {
        return request.instance().orElse(null);
    }

    static boolean isImport(AccessRequest request) {
        return request.operation() == Operation.IMPORT;
    }

    /** Where an import copies from; null if the request is none. */
    static @Nullable ImportSource source(AccessRequest request) {
        return request.source().orElse(null);
    }

    /** The service that the call comes from: the caller itself, or the one it claims; empty if there is none. */
    static String service(AccessRequest request) {
        return request.caller() instanceof Caller.Service service ? service.name() : request.service();
    }

    /** The caller of kind {@link CallerKind#IDENTITY}. */
    static Caller.EntraIdentity identity(AccessRequest request) {
        return (Caller.EntraIdentity) request.caller();
    }

    /** The caller of kind {@link CallerKind#TOKEN}. */
    static Caller.Token token(AccessRequest request) {
        return (Caller.Token) request.caller();
    }

    /** The path of kind {@link Endpoint#PUBLIC}. */
    static NetworkPath.PublicEndpoint publicEndpoint(AccessRequest request) {
        return (NetworkPath.PublicEndpoint) request.path();
    }

    /** The path of kind {@link Endpoint#PRIVATE}. */
    static NetworkPath.PrivateEndpoint privateEndpoint(AccessRequest request) {
        return (NetworkPath.PrivateEndpoint) request.path();
    }

    /** The path of kind {@link Endpoint#SERVICE}. */
    static NetworkPath.ServiceEndpoint serviceEndpoint(AccessRequest request) {
        return (NetworkPath.ServiceEndpoint) request.path();
    }
}
