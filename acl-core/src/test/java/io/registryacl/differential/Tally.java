package io.registryacl.differential;

import io.registryacl.decision.Decision;
import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;
import io.registryacl.decision.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts what the cases of a run were, since one that meets few rules proves little. */
final class Tally {

    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
    private final Map<Integer, Long> refusingGates = new TreeMap<>();
    private long cases;

    void add(Decision decision) {
        cases++;
        outcomes.merge(decision.outcome(), 1L, Long::sum);
        int refusing = 0;
        for (Verdict verdict : decision.verdicts()) {
            verdict.reasons().forEach(reason -> reasons.merge(reason, 1L, Long::sum));
            refusing += verdict.outcome() == Outcome.ALLOW ? 0 : 1;
        }
        refusingGates.merge(refusing, 1L, Long::sum);
    }

    long cases() {
        return cases;
    }

    Map<Reason, Long> reasons() {
        return reasons;
    }

    /** The share of cases that are allowed or refused by a single gate, in per cent. */
    long percentNearAllowed() {
        return 100 * (refusingGates.getOrDefault(0, 0L) + refusingGates.getOrDefault(1, 0L)) / cases;
    }

    @Override
    public String toString() {
        return cases + " cases, outcomes " + outcomes + ", refusing gates " + refusingGates + ", reasons " + reasons;
    }
}
