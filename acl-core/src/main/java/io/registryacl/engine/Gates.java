package io.registryacl.engine;

import io.registryacl.decision.Reason;

/** The gates in their order. Each can only deny; a request is allowed if all let it pass (semantics 7). */
final class Gates {

    private final NetworkGate network;
    private final AuthenticationGate authentication;
    private final AuthorizationGate authorization;
    private final ContentGate content;
    private final RegistryPolicyGate registryPolicy;

    Gates(PreparedPolicy policy) {
        this.network = new NetworkGate(policy);
        this.authentication = new AuthenticationGate(policy);
        this.authorization = new AuthorizationGate(policy);
        this.content = new ContentGate(authorization);
        this.registryPolicy = new RegistryPolicyGate();
    }

    /** The findings of all gates; of the model's gate alone where there is no registry to judge. */
    long judge(PreparedRequest request) {
        long unknown = judgeModel(request);
        if (request.registry() == null) {
            return unknown;
        }
        return unknown
                | network.judge(request)
                | authentication.judge(request)
                | authorization.judge(request)
                | content.judge(request)
                | registryPolicy.judge(request);
    }

    /** The findings of the gates up to the first that does not let pass. */
    long judgeUntilRefused(PreparedRequest request) {
        long findings = judgeModel(request);
        if (findings != 0) {
            return findings;
        }
        findings = network.judge(request);
        if (Findings.isPassing(findings)) {
            findings = authentication.judge(request);
        }
        if (Findings.isPassing(findings)) {
            findings = authorization.judge(request);
        }
        if (Findings.isPassing(findings)) {
            findings = content.judge(request);
        }
        return Findings.isPassing(findings) ? registryPolicy.judge(request) : findings;
    }

    private static long judgeModel(PreparedRequest request) {
        boolean known = request.registry() != null && !request.isSourceMissing();
        return known ? 0 : Reason.REGISTRY_UNKNOWN.bit();
    }

    NetworkGate network() {
        return network;
    }

    AuthorizationGate authorization() {
        return authorization;
    }
}
