package io.registryacl.decision;

/** Puts a decision into words. Given to a {@link Decision} by whoever made it, and called only when somebody asks. */
@FunctionalInterface
public interface Explainer {

    /**
     * {@return the explanation of {@code decision}}
     *
     * @param decision a decision made by the same policy decision point
     */
    Explanation explain(Decision decision);
}
