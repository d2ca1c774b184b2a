package io.registryacl.engine;

import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.PrivateEndpointConnection;

/** May a call come in this way: rows N1 to N8 of semantics 1.9, with the bypass of trusted services. */
final class NetworkGate {

    private final PreparedPolicy policy;

    NetworkGate(PreparedPolicy policy) {
        this.policy = policy;
    }

    long judge(AccessRequest request, PreparedRegistry target) {
        if (Asked.isImport(request)) {
            PreparedRegistry source = policy.source(request);
            long findings = judgeImport(target);
            return source == null ? findings : Findings.both(findings, judgeImport(source));
        }
        if (!policy.permissions().isAboutContent(request.operation())) {
            return Reason.NETWORK_CONTROL_PLANE.bit();
        }
        Endpoint endpoint = Endpoint.of(request.path());
        return endpoint == Endpoint.PRIVATE
                ? privateEndpoint(target, Asked.privateEndpoint(request)).bit()
                : publicEndpoint(request, target, endpoint);
    }

    /** One registry of an import: the caller's address does not count, the registry's own service does (semantics P18). */
    long judgeImport(PreparedRegistry prepared) {
        NetworkRules rules = prepared.registry().network();
        if (!rules.isRestricted()) {
            return Reason.NETWORK_UNRESTRICTED.bit();
        }
        long failures = policy.bypass().importFailures(prepared.registry());
        if (failures == 0) {
            return Reason.NETWORK_TRUSTED_SERVICE.bit();
        }
        Reason reason =
                rules.publicNetworkAccess() ? Reason.NETWORK_IP_NOT_ALLOWED : Reason.NETWORK_PUBLIC_ACCESS_DISABLED;
        return reason.bit() | failures;
    }

    /** Rows N1 and N2: only an approved connection carries traffic, and no rule is asked. */
    private static Reason privateEndpoint(PreparedRegistry target, NetworkPath.PrivateEndpoint path) {
        PrivateEndpointConnection connection = target.connection(path.connection());
        if (connection == null) {
            return Reason.NETWORK_PRIVATE_ENDPOINT_UNKNOWN;
        }
        return connection.status() == PrivateEndpointConnection.Status.APPROVED
                ? Reason.NETWORK_PRIVATE_ENDPOINT
                : Reason.NETWORK_PRIVATE_ENDPOINT_NOT_APPROVED;
    }

    /** Row N3, then the rules; why a claimed service did not pass stands beside what denies. */
    private long publicEndpoint(AccessRequest request, PreparedRegistry target, Endpoint endpoint) {
        boolean claimsService = !Asked.service(request).isEmpty();
        long failures = claimsService
                ? policy.bypass().failures(target.registry(), request, policy.principal(request.caller()))
                : 0;
        if (claimsService && failures == 0) {
            return Reason.NETWORK_TRUSTED_SERVICE.bit();
        }
        Reason reason = switch (endpoint) {
            case PUBLIC ->
                publicCall(
                        target,
                        target.ipRules().find(Asked.publicEndpoint(request).address()));
            case PUBLIC_UNKNOWN_ADDRESS -> callFromUnknownAddress(target);
            case SERVICE -> subnetCall(target, Asked.serviceEndpoint(request));
            case PRIVATE -> throw new IllegalArgumentException("no public endpoint: " + endpoint);
        };
        return reason.outcome() == Outcome.DENY ? reason.bit() | failures : reason.bit();
    }

    /**
     * Rows N4 and N6 to N8.
     *
     * @param rule index of the IP rule that holds the client's address; negative if none does
     */
    static Reason publicCall(PreparedRegistry target, int rule) {
        if (!target.publicNetworkAccess()) {
            return Reason.NETWORK_PUBLIC_ACCESS_DISABLED;
        }
        if (target.allowedByDefault()) {
            return Reason.NETWORK_UNRESTRICTED;
        }
        return rule >= 0 ? Reason.NETWORK_IP_RULE : Reason.NETWORK_IP_NOT_ALLOWED;
    }

    /** The same for an address that might lie in any rule (semantics P23). */
    private static Reason callFromUnknownAddress(PreparedRegistry target) {
        Reason outside = publicCall(target, -1);
        boolean mayMatch = !target.registry().network().ipRules().isEmpty();
        return outside == Reason.NETWORK_IP_NOT_ALLOWED && mayMatch ? Reason.NETWORK_ADDRESS_UNKNOWN : outside;
    }

    /** Rows N4 to N6 and N8. */
    private static Reason subnetCall(PreparedRegistry target, NetworkPath.ServiceEndpoint path) {
        if (!target.publicNetworkAccess()) {
            return Reason.NETWORK_PUBLIC_ACCESS_DISABLED;
        }
        if (path.host() != NetworkPath.HostKind.OTHER && target.allowsSubnet(path.subnet())) {
            return Reason.NETWORK_SUBNET_RULE;
        }
        return target.allowedByDefault() ? Reason.NETWORK_UNRESTRICTED : Reason.NETWORK_SUBNET_NOT_ALLOWED;
    }
}
