package io.registryacl.examples;

import io.registryacl.decision.Decision;
import io.registryacl.decision.Gate;
import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;
import io.registryacl.decision.ReasonExplanation;
import io.registryacl.decision.Verdict;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.PolicyModel;
import java.util.List;

/**
 * One request of the story and the answer that the story promises, so that the story cannot tell what is not so.
 *
 * @param title what happens
 * @param commands what somebody types just before; may be empty
 * @param policy everything that is configured at that moment
 * @param request what is asked
 * @param outcome the promised answer
 * @param reasons the promised {@link #telling} reasons
 */
record Scene(
        String title,
        List<String> commands,
        PolicyModel policy,
        AccessRequest request,
        Outcome outcome,
        List<Reason> reasons) {

    /** A scene that promises an allow because of what the network and the authorization gate find. */
    static Scene allowed(
            String title, PolicyModel policy, AccessRequest request, Reason network, Reason authorization) {
        return new Scene(title, List.of(), policy, request, Outcome.ALLOW, List.of(network, authorization));
    }

    /** A scene that promises a denial for exactly {@code reasons}. */
    static Scene denied(String title, PolicyModel policy, AccessRequest request, Reason... reasons) {
        return new Scene(title, List.of(), policy, request, Outcome.DENY, List.of(reasons));
    }

    /** This scene, behind commands that changed what its policy says. */
    Scene after(String... typed) {
        return new Scene(title, List.of(typed), policy, request, outcome, reasons);
    }

    Decision decide() {
        return PolicyDecisionPoint.of(policy).decide(request);
    }

    boolean isAsPromised(Decision decision) {
        return decision.outcome() == outcome && telling(decision).equals(reasons);
    }

    /** The {@link #telling} reasons of {@code decision} in words. */
    static List<ReasonExplanation> why(Decision decision) {
        List<Reason> telling = telling(decision);
        return decision.explanation().gates().stream()
                .flatMap(gate -> gate.reasons().stream())
                .filter(explained -> telling.contains(explained.reason()))
                .toList();
    }

    /** Everything in the way; of an allow, how the request got through the network and by which right it was granted. */
    static List<Reason> telling(Decision decision) {
        if (!decision.isAllowed()) {
            return decision.reasons();
        }
        return decision.verdicts().stream()
                .filter(verdict -> verdict.gate() == Gate.NETWORK || verdict.gate() == Gate.AUTHORIZATION)
                .map(Verdict::reason)
                .toList();
    }
}
