package io.registryacl.condition;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Literal values on the right side of a comparison: one, as in {@code 'a'}, or a set, as in {@code {'a', 'b'}}.
 *
 * <p>A set of one value and that value alone mean the same but are not equal, as they are written differently.
 */
public final class Literals implements Operand {

    private final ImmutableList<Literal> literals;
    private final boolean set;
    // Derived here once, so that evaluation allocates nothing.
    private final ImmutableList<String> texts;
    private final AttributeValue value;

    private Literals(ImmutableList<Literal> literals, boolean set) {
        this.literals = literals;
        this.set = set;
        this.texts = literals.stream().map(Literal::value).collect(ImmutableList.toImmutableList());
        this.value = AttributeValue.of(texts);
    }

    static Literals one(Literal literal) {
        return new Literals(ImmutableList.of(literal), false);
    }

    static Literals set(List<Literal> literals) {
        if (literals.isEmpty()) {
            throw new IllegalArgumentException("a set of literals must hold at least one");
        }
        return new Literals(ImmutableList.copyOf(literals), true);
    }

    @Override
    public String text() {
        if (!set) {
            return literals.get(0).text();
        }
        StringBuilder out = new StringBuilder("{");
        for (int i = 0; i < literals.size(); i++) {
            out.append(i == 0 ? "" : ", ").append(literals.get(i).text());
        }
        return out.append('}').toString();
    }

    @Override
    public List<String> literalValues() {
        return texts;
    }

    @Override
    public AttributeValue valueFor(ConditionRequest request) {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Literals that && set == that.set && literals.equals(that.literals);
    }

    @Override
    public int hashCode() {
        return 31 * literals.hashCode() + Boolean.hashCode(set);
    }

    /** {@return the same as {@link #text}} */
    @Override
    public String toString() {
        return text();
    }
}
