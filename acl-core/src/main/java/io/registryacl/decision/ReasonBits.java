package io.registryacl.decision;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Sets of reasons as the bits of a long, in the order of {@link Reason}. */
final class ReasonBits {

    private static final Reason[] REASONS = Reason.values();
    private static final long[] BY_GATE = new long[Gate.values().length];
    private static final long[] BY_OUTCOME = new long[Outcome.values().length];

    static {
        if (REASONS.length > Long.SIZE) {
            throw new ExceptionInInitializerError("more reasons than bits");
        }
        for (Reason reason : REASONS) {
            BY_GATE[reason.gate().ordinal()] |= reason.bit();
            BY_OUTCOME[reason.outcome().ordinal()] |= reason.bit();
        }
    }

    private ReasonBits() {}

    static long of(Gate gate) {
        return BY_GATE[gate.ordinal()];
    }

    static long of(Outcome outcome) {
        return BY_OUTCOME[outcome.ordinal()];
    }

    static Outcome outcome(long bits) {
        if ((bits & of(Outcome.DENY)) != 0) {
            return Outcome.DENY;
        }
        return (bits & of(Outcome.INDETERMINATE)) != 0 ? Outcome.INDETERMINATE : Outcome.ALLOW;
    }

    static List<Reason> list(long bits) {
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            reasons.add(REASONS[Long.numberOfTrailingZeros(rest)]);
        }
        return reasons.build();
    }
}
