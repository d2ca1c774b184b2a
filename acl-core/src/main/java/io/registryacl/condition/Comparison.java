package io.registryacl.condition;

import static java.util.Objects.requireNonNull;

/**
 * A comparison of an attribute with something, such as {@code @Request[x:name] StringEquals 'hello-world'}.
 *
 * @param attribute the left side
 * @param quantifier how many of the values must satisfy the operator; {@link Quantifier#NONE} if none is written
 * @param operator how one value is compared with one other
 * @param right the right side
 */
public record Comparison(Attribute attribute, Quantifier quantifier, Operator operator, Operand right) {

    /**
     * Makes a comparison; the parts can be combined at will.
     *
     * @param attribute the left side
     * @param quantifier how many of the values must satisfy the operator
     * @param operator how one value is compared with one other
     * @param right the right side
     */
    public Comparison {
        requireNonNull(attribute, "attribute");
        requireNonNull(quantifier, "quantifier");
        requireNonNull(operator, "operator");
        requireNonNull(right, "right");
    }

    /**
     * {@return whether the comparison holds; {@link Truth#UNKNOWN} if either side is unknown, the operator is not a
     * standard one, or a value that matters is not of the operator's type}
     *
     * @param request what is judged
     */
    public Truth evaluate(ConditionRequest request) {
        AttributeValue left = attribute.valueFor(request);
        AttributeValue other = right.valueFor(request);
        if (left.isUnknown() || other.isUnknown() || !operator.isStandard()) {
            return Truth.UNKNOWN;
        }
        return quantifier.judge(operator, left.values(), other.values());
    }

    /** {@return this as a condition writes it, in canonical form} */
    public String text() {
        String prefix = quantifier == Quantifier.NONE ? "" : quantifier.text() + ":";
        return attribute.text() + " " + prefix + operator.text() + " " + right.text();
    }
}
