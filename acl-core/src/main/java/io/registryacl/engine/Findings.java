package io.registryacl.engine;

import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;

/** What gates find: sets of {@link Reason#bit()}. */
final class Findings {

    private static final long DENYING = bits(Outcome.DENY);
    private static final long INDETERMINATE = bits(Outcome.INDETERMINATE);

    private Findings() {}

    private static long bits(Outcome outcome) {
        long bits = 0;
        for (Reason reason : Reason.values()) {
            if (reason.outcome() == outcome) {
                bits |= reason.bit();
            }
        }
        return bits;
    }

    static Outcome outcome(long findings) {
        if ((findings & DENYING) != 0) {
            return Outcome.DENY;
        }
        return (findings & INDETERMINATE) != 0 ? Outcome.INDETERMINATE : Outcome.ALLOW;
    }

    static boolean isPassing(long findings) {
        return (findings & (DENYING | INDETERMINATE)) == 0;
    }

    /**
     * One gate's findings about two registries together: what refuses stays; where both pass, the one that took more to pass,
     * which is the later in the order of reasons.
     */
    static long both(long first, long second) {
        long findings = first | second;
        return isPassing(findings) ? Long.highestOneBit(findings) : findings & (DENYING | INDETERMINATE);
    }
}
