package io.registryacl.condition;

/** How a comparison compares one value with another: one of the {@link StandardOperator}s, or one this library lacks. */
public sealed interface Operator permits StandardOperator, UnknownOperator {

    /** {@return the operator's name as published; as the condition writes it if it is not a standard one} */
    String text();

    /** {@return whether this is one of the {@link StandardOperator}s} */
    boolean isStandard();

    /** {@return whether this is the published negation of another operator, as {@code StringNotEquals} is} */
    boolean isNegated();

    /**
     * Compares two values.
     *
     * @param left the attribute's value
     * @param right the value to compare it with; for {@code StringLike} and its kin the pattern
     * @return whether the comparison holds; {@link Truth#UNKNOWN} if either is not of the type that this compares or if
     *     this is no standard operator
     */
    Truth compare(String left, String right);
}
