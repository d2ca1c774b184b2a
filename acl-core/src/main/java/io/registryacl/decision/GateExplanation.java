package io.registryacl.decision;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The verdict of one gate in words.
 *
 * @param verdict the verdict
 * @param reasons its reasons in words, in the same order; never empty
 */
public record GateExplanation(Verdict verdict, List<ReasonExplanation> reasons) {

    /** Copies the list; refuses a gate without reasons. */
    public GateExplanation {
        requireNonNull(verdict, "verdict");
        reasons = ImmutableList.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a gate has a reason");
        }
    }

    /** {@return the reason that decided in this gate, in words} */
    public ReasonExplanation deciding() {
        for (ReasonExplanation explained : reasons) {
            if (explained.reason() == verdict.reason()) {
                return explained;
            }
        }
        return reasons.get(0);
    }
}
