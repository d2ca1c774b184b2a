package io.registryacl.engine;

import io.registryacl.catalog.OperationNeeds;
import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.PrivateEndpointConnection;

/** May a call come in this way: rows N1 to N8 of semantics 1.9, with the bypass of trusted services. */
final class NetworkGate {

    private final PreparedPolicy policy;

    NetworkGate(PreparedPolicy policy) {
        this.policy = policy;
    }

    long judge(PreparedRequest request) {
        if (request.isImport()) {
            PreparedRegistry source = request.source();
            long target = judgeImport(request.target());
            return source == null ? target : Findings.both(target, judgeImport(source));
        }
        if (policy.needs(request.operation()).plane() == OperationNeeds.Plane.CONTROL) {
            return Reason.NETWORK_CONTROL_PLANE.bit();
        }
        return switch (request.endpoint()) {
            case PRIVATE -> privateEndpoint(request).bit();
            case PUBLIC, SERVICE -> publicEndpoint(request);
        };
    }

    /** One registry of an import: the caller's address does not count, the registry's own service does (semantics P18). */
    long judgeImport(PreparedRegistry prepared) {
        NetworkRules rules = prepared.registry().network();
        if (!rules.isRestricted()) {
            return Reason.NETWORK_UNRESTRICTED.bit();
        }
        long failures = policy.bypass().importFailures(prepared);
        if (failures == 0) {
            return Reason.NETWORK_TRUSTED_SERVICE.bit();
        }
        Reason reason =
                rules.publicNetworkAccess() ? Reason.NETWORK_IP_NOT_ALLOWED : Reason.NETWORK_PUBLIC_ACCESS_DISABLED;
        return reason.bit() | failures;
    }

    /** Rows N1 and N2: only an approved connection carries traffic, and no rule is asked. */
    private static Reason privateEndpoint(PreparedRequest request) {
        PrivateEndpointConnection connection = request.target().connection(request.connection());
        if (connection == null) {
            return Reason.NETWORK_PRIVATE_ENDPOINT_UNKNOWN;
        }
        return connection.status() == PrivateEndpointConnection.Status.APPROVED
                ? Reason.NETWORK_PRIVATE_ENDPOINT
                : Reason.NETWORK_PRIVATE_ENDPOINT_NOT_APPROVED;
    }

    /** Row N3, then the rules; why a claimed service did not pass stands beside what denies. */
    private long publicEndpoint(PreparedRequest request) {
        boolean claimsService = !request.service().isEmpty();
        long failures = claimsService ? policy.bypass().failures(request.target(), request) : 0;
        if (claimsService && failures == 0) {
            return Reason.NETWORK_TRUSTED_SERVICE.bit();
        }
        Reason reason = byRules(request);
        return reason.outcome() == Outcome.DENY ? reason.bit() | failures : reason.bit();
    }

    /** Rows N4 to N8. */
    private static Reason byRules(PreparedRequest request) {
        NetworkRules rules = request.target().registry().network();
        boolean service = request.endpoint() == PreparedRequest.Endpoint.SERVICE;
        if (!rules.publicNetworkAccess()) {
            return Reason.NETWORK_PUBLIC_ACCESS_DISABLED;
        }
        if (service && request.isFromSubnetHost() && request.target().allowsSubnet(request.subnet())) {
            return Reason.NETWORK_SUBNET_RULE;
        }
        if (rules.allowedByDefault()) {
            return Reason.NETWORK_UNRESTRICTED;
        }
        return service ? Reason.NETWORK_SUBNET_NOT_ALLOWED : byAddress(request, rules);
    }

    private static Reason byAddress(PreparedRequest request, NetworkRules rules) {
        if (request.address() == null) {
            return rules.ipRules().isEmpty() ? Reason.NETWORK_IP_NOT_ALLOWED : Reason.NETWORK_ADDRESS_UNKNOWN;
        }
        return request.target().ipRules().find(request.address()) >= 0
                ? Reason.NETWORK_IP_RULE
                : Reason.NETWORK_IP_NOT_ALLOWED;
    }
}
