package io.registryacl.engine;

import static java.util.Objects.requireNonNull;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Identity;
import io.registryacl.model.ImportSource;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.Operation;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ResourceId;
import io.registryacl.net.IpAddress;
import org.jspecify.annotations.Nullable;

/** A request with its names looked up: what the gates judge. Lives for one decision. */
final class PreparedRequest
        implements Caller.Cases<PreparedRequest.CallerKind>, NetworkPath.Cases<PreparedRequest.Endpoint> {

    /** The kinds of {@link Caller}. */
    enum CallerKind {
        IDENTITY,
        TOKEN,
        ADMIN,
        ANONYMOUS,
        SERVICE
    }

    /** The kinds of {@link NetworkPath}. */
    enum Endpoint {
        PUBLIC,
        PRIVATE,
        SERVICE
    }

    private final AccessRequest request;
    private final PreparedPolicy policy;
    private final @Nullable PreparedRegistry registry;
    private final @Nullable PreparedRegistry source;
    private final CallerKind callerKind;
    private final Endpoint endpoint;

    private String service;
    private Caller.@Nullable EntraIdentity entra;
    private Caller.@Nullable Token token;
    private @Nullable Identity identity;
    private int[] principals = {};
    private @Nullable IpAddress address;
    private String connection = "";
    private @Nullable ResourceId subnet;
    private boolean subnetHost;

    PreparedRequest(AccessRequest request, PreparedPolicy policy) {
        this.request = request;
        this.policy = policy;
        this.registry = policy.registry(request.registry());
        this.source = request.source().isPresent()
                ? policy.registry(request.source().get().registry())
                : null;
        this.service = request.service();
        this.callerKind = request.caller().accept(this);
        this.endpoint = request.path().accept(this);
    }

    @Override
    public CallerKind identity(Caller.EntraIdentity caller) {
        entra = caller;
        identity = policy.identity(caller.id());
        principals = policy.principals(caller.id());
        return CallerKind.IDENTITY;
    }

    @Override
    public CallerKind token(Caller.Token caller) {
        token = caller;
        return CallerKind.TOKEN;
    }

    @Override
    public CallerKind admin(Caller.Admin caller) {
        return CallerKind.ADMIN;
    }

    @Override
    public CallerKind anonymous(Caller.Anonymous caller) {
        return CallerKind.ANONYMOUS;
    }

    @Override
    public CallerKind service(Caller.Service caller) {
        service = caller.name();
        return CallerKind.SERVICE;
    }

    @Override
    public Endpoint publicEndpoint(NetworkPath.PublicEndpoint path) {
        address = path.address();
        return Endpoint.PUBLIC;
    }

    @Override
    public Endpoint publicEndpointUnknownAddress(NetworkPath.PublicEndpointUnknownAddress path) {
        return Endpoint.PUBLIC;
    }

    @Override
    public Endpoint privateEndpoint(NetworkPath.PrivateEndpoint path) {
        connection = path.connection();
        return Endpoint.PRIVATE;
    }

    @Override
    public Endpoint serviceEndpoint(NetworkPath.ServiceEndpoint path) {
        subnet = path.subnet();
        subnetHost = path.host() != NetworkPath.HostKind.OTHER;
        return Endpoint.SERVICE;
    }

    AccessRequest request() {
        return request;
    }

    Operation operation() {
        return request.operation();
    }

    boolean isImport() {
        return request.operation() == Operation.IMPORT;
    }

    /** The registry asked for; null if the model does not hold it. */
    @Nullable
    PreparedRegistry registry() {
        return registry;
    }

    /** The registry asked for, where the model is known to hold it. */
    PreparedRegistry target() {
        return requireNonNull(registry, "registry");
    }

    /** The registry an import copies from; null if it is no import or the source is foreign. */
    @Nullable
    PreparedRegistry source() {
        return source;
    }

    /** Whether an import names its source by a resource id that the model does not hold (semantics P18). */
    boolean isSourceMissing() {
        return source == null
                && request.source().isPresent()
                && request.source().get().address() == ImportSource.Address.RESOURCE_ID;
    }

    /** The repository an import copies from. */
    RepositoryName sourceRepository() {
        return request.source().orElseThrow().repository();
    }

    CallerKind callerKind() {
        return callerKind;
    }

    /** The service that the call comes from; empty if none is claimed. */
    String service() {
        return service;
    }

    Caller.EntraIdentity entra() {
        return requireNonNull(entra, "entra");
    }

    Caller.Token token() {
        return requireNonNull(token, "token");
    }

    /** The caller's entry in the directory; null if it has none or is no identity. */
    @Nullable
    Identity identity() {
        return identity;
    }

    /** The caller and every group it is in, as the numbers of principals that have assignments. */
    int[] principals() {
        return principals;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    @Nullable
    IpAddress address() {
        return address;
    }

    String connection() {
        return connection;
    }

    ResourceId subnet() {
        return requireNonNull(subnet, "subnet");
    }

    /** Whether the call over a service endpoint comes from a virtual machine or AKS. */
    boolean isFromSubnetHost() {
        return subnetHost;
    }

    @Nullable
    RepositoryName repository() {
        return request.repository().orElse(null);
    }
}
