package io.registryacl.decision;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What one gate says of a request.
 *
 * @param gate the gate
 * @param outcome what it says
 * @param reason the reason that decided in this gate: the first whose outcome is the gate's
 * @param reasons all its reasons in the order of {@link Reason}; of a gate that lets pass exactly one
 */
public record Verdict(Gate gate, Outcome outcome, Reason reason, List<Reason> reasons) {

    /** Copies the list. */
    public Verdict {
        requireNonNull(gate, "gate");
        requireNonNull(outcome, "outcome");
        requireNonNull(reason, "reason");
        reasons = ImmutableList.copyOf(reasons);
    }
}
