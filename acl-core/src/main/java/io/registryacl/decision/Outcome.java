package io.registryacl.decision;

/** What a decision or a gate says (semantics P10). Only {@link #ALLOW} lets a caller go on. */
public enum Outcome {
    /** Every gate lets the request pass. */
    ALLOW,
    /** A fact that the decision hinges on is not in the model or the request. */
    INDETERMINATE,
    /** At least one gate refuses the request. */
    DENY;

    /**
     * {@return the outcome of two gates together: {@code DENY} beats {@code INDETERMINATE} beats {@code ALLOW}}
     *
     * @param other the other gate's outcome
     */
    public Outcome and(Outcome other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
