package io.registryacl.engine;

import io.registryacl.decision.Decision;
import io.registryacl.decision.Outcome;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.PolicyModel;

/**
 * Answers requests against one policy. Immutable and thread-safe; does no I/O, reads no clock, keeps no log.
 *
 * <pre>{@code
 * PolicyDecisionPoint pdp = PolicyDecisionPoint.of(model);
 * Decision decision = pdp.decide(request);
 * if (!decision.isAllowed()) {
 *     respond(403, decision.explanation().clientMessage());
 * }
 * }</pre>
 *
 * <p>Every well-typed request gets an answer, never an exception. A request is allowed only if every gate lets it pass; what
 * is not known is not allowed (semantics 0, P10).
 */
public final class PolicyDecisionPoint {

    private final PolicyModel model;
    private final PreparedPolicy policy;
    private final Gates gates;
    private final DecisionExplainer explainer;

    private PolicyDecisionPoint(PolicyModel model) {
        this.model = model;
        this.policy = PreparedPolicy.of(model);
        this.gates = new Gates(policy);
        this.explainer = new DecisionExplainer(policy, gates);
    }

    /**
     * {@return a decision point for {@code model}} Takes time linear in the model's size, once.
     *
     * @param model everything that is configured
     * @throws IllegalArgumentException if the model names an edition of trusted services that does not exist
     */
    public static PolicyDecisionPoint of(PolicyModel model) {
        return new PolicyDecisionPoint(model);
    }

    /** {@return the policy that this answers by} */
    public PolicyModel model() {
        return model;
    }

    /**
     * {@return whether {@code request} is allowed} Says the same as {@link #decide}, sooner: it stops at the first gate that
     * does not let pass.
     *
     * @param request what is asked
     */
    public boolean isAllowed(AccessRequest request) {
        return Findings.outcome(gates.judgeUntilRefused(policy.prepare(request))) == Outcome.ALLOW;
    }

    /**
     * {@return the decision on {@code request}, with the reasons of every gate (semantics P11)}
     *
     * @param request what is asked
     */
    public Decision decide(AccessRequest request) {
        return Decision.of(request, gates.judge(policy.prepare(request)), explainer);
    }
}
