package io.registryacl.condition;

import com.google.common.base.Ascii;
import java.util.List;
import java.util.Optional;

/**
 * How many of the values on either side must satisfy the operator.
 *
 * <p>Where a side has no values because its attribute does not exist, a positive operator is not satisfied, whatever the
 * quantifier (published: {@code ForAllOfAnyValues:StringEquals} over tag keys "requires" such a tag). A negated operator
 * follows the quantifier's words: "any" needs a value and "all" does not (INFERENCE).
 */
public enum Quantifier {
    /**
     * No quantifier. A positive operator asks for any pair of values that satisfies it; a negated one is its negation, so
     * that no pair may satisfy the positive one. With one value on either side, the usual case, nothing is left to choose;
     * for more than one the reading is an INFERENCE.
     */
    NONE(""),
    /** Some value on the left satisfies the comparison to some value on the right. */
    FOR_ANY_OF_ANY_VALUES("ForAnyOfAnyValues"),
    /** Every value on the left satisfies the comparison to some value on the right. */
    FOR_ALL_OF_ANY_VALUES("ForAllOfAnyValues"),
    /** Some value on the left satisfies the comparison to every value on the right. */
    FOR_ANY_OF_ALL_VALUES("ForAnyOfAllValues"),
    /** Every value on the left satisfies the comparison to every value on the right. */
    FOR_ALL_OF_ALL_VALUES("ForAllOfAllValues");

    private final String text;

    Quantifier(String text) {
        this.text = text;
    }

    /** {@return the quantifier's name as published, without the colon; empty for {@link #NONE}} */
    public String text() {
        return text;
    }

    static Optional<Quantifier> named(String text) {
        for (Quantifier quantifier : values()) {
            if (quantifier != NONE && Ascii.equalsIgnoreCase(quantifier.text, text)) {
                return Optional.of(quantifier);
            }
        }
        return Optional.empty();
    }

    /** Compares values of which either list is empty only if its attribute does not exist. */
    Truth judge(Operator operator, List<String> left, List<String> right) {
        if (!operator.isNegated() && (left.isEmpty() || right.isEmpty())) {
            return Truth.FALSE;
        }
        return switch (this) {
            case NONE -> judge(operator, left, right, operator.isNegated(), operator.isNegated());
            case FOR_ANY_OF_ANY_VALUES -> judge(operator, left, right, false, false);
            case FOR_ALL_OF_ANY_VALUES -> judge(operator, left, right, true, false);
            case FOR_ANY_OF_ALL_VALUES -> judge(operator, left, right, false, true);
            case FOR_ALL_OF_ALL_VALUES -> judge(operator, left, right, true, true);
        };
    }

    private static Truth judge(
            Operator operator, List<String> left, List<String> right, boolean allOfLeft, boolean allOfRight) {
        Truth truth = Truth.of(allOfLeft);
        for (int i = 0; i < left.size(); i++) {
            Truth one = judgeOne(operator, left.get(i), right, allOfRight);
            truth = allOfLeft ? truth.and(one) : truth.or(one);
        }
        return truth;
    }

    private static Truth judgeOne(Operator operator, String left, List<String> right, boolean allOfRight) {
        Truth truth = Truth.of(allOfRight);
        for (int i = 0; i < right.size(); i++) {
            Truth one = operator.compare(left, right.get(i));
            truth = allOfRight ? truth.and(one) : truth.or(one);
        }
        return truth;
    }
}
