package io.registryacl.reference;

import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What one gate finds: why it would let the request pass, and everything that stands in the way. */
final class Reasons {

    private final Set<Reason> found;

    private Reasons(Set<Reason> found) {
        this.found = found;
    }

    static Reasons of(Reason reason) {
        return new Reasons(EnumSet.of(reason));
    }

    static Reasons none() {
        return new Reasons(EnumSet.noneOf(Reason.class));
    }

    /** For tables of which the first row that matches counts. */
    Reasons orWhen(boolean holds, Reason reason) {
        return when(holds && found.isEmpty(), reason);
    }

    Reasons when(boolean holds, Reason reason) {
        return holds ? and(of(reason)) : this;
    }

    Reasons and(Reasons others) {
        found.addAll(others.found);
        return this;
    }

    boolean contains(Outcome outcome) {
        return found.stream().anyMatch(reason -> reason.outcome() == outcome);
    }

    boolean isPassed() {
        return !contains(Outcome.DENY) && !contains(Outcome.INDETERMINATE);
    }

    /** A gate that refuses does not say what would have let the request pass. */
    Stream<Reason> verdict() {
        return found.stream().filter(reason -> isPassed() || reason.outcome() != Outcome.ALLOW);
    }
}
