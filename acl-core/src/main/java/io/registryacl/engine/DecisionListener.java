package io.registryacl.engine;

import io.registryacl.decision.Decision;

/** Is told decisions after they were made, for audit and metrics. It is called by the thread that asked, and cannot change them. */
@FunctionalInterface
public interface DecisionListener {

    /**
     * Takes note of a decision.
     *
     * @param event the decision and what it was made by
     */
    void decided(Event event);

    /**
     * A decision that was made.
     *
     * @param decisionId id of this decision, unique for its {@link AuditedDecisionPoint}
     * @param policyDigest digest of the policy that it was made by, as {@link PolicyDecisionPoint#digest} gives it
     * @param decision the decision, with its request and reasons
     */
    record Event(String decisionId, String policyDigest, Decision decision) {}
}
