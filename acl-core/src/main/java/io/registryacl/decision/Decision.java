package io.registryacl.decision;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.registryacl.model.AccessRequest;
import java.util.List;

/**
 * The answer to one request. Immutable and thread-safe; holds no more than the request and the set of its reasons.
 *
 * <p>The answer names every gate that stands in the way, not only the first (semantics P11). Two decisions are equal if they
 * answer equal requests for the same reasons.
 */
public final class Decision {

    private final AccessRequest request;
    private final long reasonBits;
    private final Explainer explainer;

    private Decision(AccessRequest request, long reasonBits, Explainer explainer) {
        this.request = requireNonNull(request, "request");
        this.reasonBits = reasonBits;
        this.explainer = requireNonNull(explainer, "explainer");
    }

    /**
     * {@return a decision}
     *
     * @param request what was asked
     * @param reasonBits the reasons of all gates as a set: the union of their {@link Reason#bit()}; not empty
     * @param explainer puts the decision into words when asked to
     * @throws IllegalArgumentException if there is no reason
     */
    public static Decision of(AccessRequest request, long reasonBits, Explainer explainer) {
        if (reasonBits == 0) {
            throw new IllegalArgumentException("a decision has a reason");
        }
        return new Decision(request, reasonBits, explainer);
    }

    /** {@return what was asked} */
    public AccessRequest request() {
        return request;
    }

    /** {@return whether the caller may go on; only {@link Outcome#ALLOW} lets it} */
    public boolean isAllowed() {
        return outcome() == Outcome.ALLOW;
    }

    /** {@return the outcome of all gates together (semantics P10)} */
    public Outcome outcome() {
        return ReasonBits.outcome(reasonBits);
    }

    /**
     * {@return the verdict of the gate that decides} The first gate whose outcome is the answer's; of an allow, the
     * authorization gate (semantics P15, P.4).
     */
    public Verdict deciding() {
        Outcome outcome = outcome();
        List<Verdict> verdicts = verdicts();
        for (Verdict verdict : verdicts) {
            boolean decides = outcome != Outcome.ALLOW || verdict.gate() == Gate.AUTHORIZATION;
            if (verdict.outcome() == outcome && decides) {
                return verdict;
            }
        }
        return verdicts.get(0);
    }

    /** {@return the verdict of every gate that was asked, in gate order; never empty, immutable} */
    public List<Verdict> verdicts() {
        ImmutableList.Builder<Verdict> verdicts = ImmutableList.builder();
        for (Gate gate : Gate.values()) {
            long bits = reasonBits & ReasonBits.of(gate);
            if (bits != 0) {
                List<Reason> reasons = ReasonBits.list(bits);
                Outcome outcome = ReasonBits.outcome(bits);
                verdicts.add(new Verdict(gate, outcome, first(reasons, outcome), reasons));
            }
        }
        return verdicts.build();
    }

    private static Reason first(List<Reason> reasons, Outcome outcome) {
        for (Reason reason : reasons) {
            if (reason.outcome() == outcome) {
                return reason;
            }
        }
        return reasons.get(0);
    }

    /** {@return every denying and indeterminate reason, in gate order; empty if the request is allowed; immutable} */
    public List<Reason> reasons() {
        return ReasonBits.list(reasonBits & ~ReasonBits.of(Outcome.ALLOW));
    }

    /** {@return the reasons of all gates, the passing ones included, as a set of {@link Reason#bit()}} */
    public long reasonBits() {
        return reasonBits;
    }

    /** {@return why: which rule, role, assignment or setting decided at each gate, made anew at each call} */
    public Explanation explanation() {
        return explainer.explain(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decision that && reasonBits == that.reasonBits && request.equals(that.request);
    }

    @Override
    public int hashCode() {
        return 31 * request.hashCode() + Long.hashCode(reasonBits);
    }

    /** {@return the outcome and all reasons, such as {@code DENY [NETWORK_IP_NOT_ALLOWED]}} */
    @Override
    public String toString() {
        return outcome() + " " + (isAllowed() ? ReasonBits.list(reasonBits) : reasons());
    }
}
