package io.registryacl.engine;

import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.ImportSource;
import io.registryacl.model.Operation;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.RepositoryName;
import org.jspecify.annotations.Nullable;

/** The gates in their order. Each can only deny; a request is allowed if all let it pass (semantics 7). */
final class Gates {

    private final PreparedPolicy policy;
    private final NetworkGate network;
    private final AuthenticationGate authentication;
    private final AuthorizationGate authorization;
    private final ContentGate content;
    private final RegistryPolicyGate registryPolicy;

    Gates(PreparedPolicy policy) {
        this.policy = policy;
        this.network = new NetworkGate(policy);
        this.authentication = new AuthenticationGate(policy);
        this.authorization = new AuthorizationGate(policy);
        this.content = new ContentGate(policy, authorization);
        this.registryPolicy = new RegistryPolicyGate(policy);
    }

    /** The findings of all gates; of the model's gate alone where there is no registry to judge. */
    long judge(AccessRequest request) {
        PreparedRegistry target = target(request);
        return judgeApproach(request, target) | judgeTarget(request, target);
    }

    /** The registry asked for; null if the model does not hold it. */
    @Nullable
    PreparedRegistry target(AccessRequest request) {
        return policy.registry(request.registry());
    }

    /** The findings of the gates that look at who comes and how, whatever repository, tag and digest are named. */
    long judgeApproach(AccessRequest request, @Nullable PreparedRegistry target) {
        long findings = judgeModel(request, target);
        return target == null
                ? findings
                : findings | network.judge(request, target) | authentication.judge(request, target);
    }

    /** The findings of the gates that look at what is asked for; none where there is no registry to judge. */
    long judgeTarget(AccessRequest request, @Nullable PreparedRegistry target) {
        return target == null
                ? 0
                : authorization.judge(request, target)
                        | content.judge(request, target)
                        | registryPolicy.judge(request, target);
    }

    /** The findings of the gates up to the first that does not let pass. */
    long judgeUntilRefused(AccessRequest request) {
        PreparedRegistry target = target(request);
        long findings = judgeModel(request, target);
        if (target == null || findings != 0) {
            return findings;
        }
        findings = network.judge(request, target);
        if (Findings.isPassing(findings)) {
            findings = authentication.judge(request, target);
        }
        if (Findings.isPassing(findings)) {
            findings = authorization.judge(request, target);
        }
        if (Findings.isPassing(findings)) {
            findings = content.judge(request, target);
        }
        return Findings.isPassing(findings) ? registryPolicy.judge(request, target) : findings;
    }

    /**
     * Whether all gates but the network's let an identity pass that comes with a token for the registry's present mode, which
     * authentication never refuses.
     *
     * @param scopes those of the registry
     * @param repository null where the operation is about none
     */
    boolean isGranted(
            PreparedRegistry target,
            int[] scopes,
            PrincipalHandle caller,
            Operation operation,
            @Nullable RepositoryName repository) {
        return authorization.isPassedByRoles(caller, operation, target, scopes, repository)
                && Findings.isPassing(ContentGate.judge(operation, target, repository));
    }

    /**
     * The same for a caller without handle.
     *
     * @param principal what the policy knows of the caller; null if nothing
     */
    boolean isGranted(
            PreparedRegistry target,
            PrincipalId caller,
            @Nullable PreparedPrincipal principal,
            Operation operation,
            @Nullable RepositoryName repository) {
        return Findings.isPassing(authorization.byRoles(caller, principal, operation, target, repository, null))
                && Findings.isPassing(ContentGate.judge(operation, target, repository));
    }

    /**
     * Whether the network's gate lets a caller pass that comes over the public endpoint.
     *
     * @param rule index of the IP rule that holds the client's address; negative if none does
     */
    boolean isLetIn(PreparedRegistry target, Operation operation, int rule) {
        return !policy.permissions().isAboutContent(operation)
                || Findings.isPassing(NetworkGate.publicCall(target, rule).bit());
    }

    /** Whether the model holds what the request names: its registry, and the source that an import names by id (P18). */
    private long judgeModel(AccessRequest request, @Nullable PreparedRegistry target) {
        ImportSource source = Asked.source(request);
        boolean sourceMissing = source != null
                && source.address() == ImportSource.Address.RESOURCE_ID
                && policy.registry(source.registry()) == null;
        return target == null || sourceMissing ? Reason.REGISTRY_UNKNOWN.bit() : 0;
    }

    NetworkGate network() {
        return network;
    }

    AuthorizationGate authorization() {
        return authorization;
    }
}
