package io.registryacl.condition;

import java.util.List;

/** The right side of a {@link Comparison}: literal values, or another attribute. */
public sealed interface Operand permits Attribute, Literals {

    /** {@return this as a condition writes it, for example {@code {'a', 'b'}}} */
    String text();

    /**
     * {@return the literal values in order, without quotes; empty if this is an attribute}
     */
    List<String> literalValues();

    /**
     * {@return what this stands for when {@code request} is judged}
     *
     * @param request what is judged
     */
    AttributeValue valueFor(ConditionRequest request);
}
