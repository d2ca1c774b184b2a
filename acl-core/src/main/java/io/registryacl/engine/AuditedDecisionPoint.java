package io.registryacl.engine;

import static java.util.Objects.requireNonNull;

import io.registryacl.decision.Decision;
import io.registryacl.model.AccessRequest;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Decides by the present policy and tells a listener of each decision. Thread-safe.
 *
 * <p>The listener is told when the decision stands. What it throws is counted and otherwise has no effect: the caller gets its
 * answer all the same.
 */
public final class AuditedDecisionPoint {

    private final Supplier<PolicyDecisionPoint> policy;
    private final DecisionListener listener;
    private final String idPrefix;
    private final AtomicLong decisions = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();

    /**
     * Makes an audited decision point.
     *
     * @param policy gives the policy to decide by, asked for each decision; a {@link PolicyHolder} for one
     * @param listener is told every decision
     * @param idPrefix what decision ids begin with, such as the name of the host; a number follows
     */
    public AuditedDecisionPoint(Supplier<PolicyDecisionPoint> policy, DecisionListener listener, String idPrefix) {
        this.policy = requireNonNull(policy, "policy");
        this.listener = requireNonNull(listener, "listener");
        this.idPrefix = requireNonNull(idPrefix, "idPrefix");
    }

    /**
     * {@return the decision on {@code request}, of which the listener was told}
     *
     * @param request what is asked
     */
    public Decision decide(AccessRequest request) {
        PolicyDecisionPoint present = policy.get();
        Decision decision = present.decide(request);
        tell(new DecisionListener.Event(idPrefix + decisions.incrementAndGet(), present.digest(), decision));
        return decision;
    }

    private void tell(DecisionListener.Event event) {
        try {
            listener.decided(event);
        } catch (RuntimeException e) {
            // Whatever is wrong with the listener is no reason to refuse or to fail the caller.
            failures.incrementAndGet();
        }
    }

    /** {@return how many times the listener has thrown} */
    public long listenerFailures() {
        return failures.get();
    }
}
