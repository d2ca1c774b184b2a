package io.registryacl.engine;

import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;

/** What gates find: sets of {@link Reason#bit()}. */
final class Findings {

    /** The reasons that do not let pass: those that deny and those that leave it open (semantics P10). */
    private static final long REFUSING = refusing();

    private Findings() {}

    private static long refusing() {
        long bits = 0;
        for (Reason reason : Reason.values()) {
            bits |= reason.outcome() == Outcome.ALLOW ? 0 : reason.bit();
        }
        return bits;
    }

    static boolean isPassing(long findings) {
        return (findings & REFUSING) == 0;
    }

    /**
     * One gate's findings about two registries together: what refuses stays; where both pass, the one that took more to pass,
     * which is the later in the order of reasons.
     */
    static long both(long first, long second) {
        long findings = first | second;
        return isPassing(findings) ? Long.highestOneBit(findings) : findings & REFUSING;
    }
}
