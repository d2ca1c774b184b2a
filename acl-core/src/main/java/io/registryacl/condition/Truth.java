package io.registryacl.condition;

/**
 * Kleene's three truth values.
 *
 * <p>{@link #UNKNOWN} stands for "true or false, but the facts at hand do not say which", so it yields wherever the other
 * operand decides alone: {@code FALSE and UNKNOWN} is {@code FALSE}, {@code TRUE or UNKNOWN} is {@code TRUE}.
 */
public enum Truth {
    /** It holds. */
    TRUE,
    /** It does not hold. */
    FALSE,
    /** Whether it holds hinges on something unknown. */
    UNKNOWN;

    /**
     * {@return the value that stands for {@code holds}}
     *
     * @param holds whether it holds
     */
    public static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /** {@return the negation; that of {@link #UNKNOWN} is itself} */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /**
     * {@return the conjunction: false if either is false, else unknown if either is unknown, else true}
     *
     * @param other the other operand
     */
    public Truth and(Truth other) {
        return switch (this) {
            case TRUE -> other;
            case FALSE -> FALSE;
            case UNKNOWN -> other == FALSE ? FALSE : UNKNOWN;
        };
    }

    /**
     * {@return the disjunction: true if either is true, else unknown if either is unknown, else false}
     *
     * @param other the other operand
     */
    public Truth or(Truth other) {
        return switch (this) {
            case TRUE -> TRUE;
            case FALSE -> other;
            case UNKNOWN -> other == TRUE ? TRUE : UNKNOWN;
        };
    }
}
