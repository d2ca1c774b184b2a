package io.registryacl.condition;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** A node of a condition's tree. Groups hold two terms or more, none of them a group of the same kind. */
sealed interface Node extends Condition {

    void print(StringBuilder out);

    /** Whether this is printed in parentheses inside another group. */
    default boolean isGroup() {
        return false;
    }

    /** How deep parentheses and negations nest in the canonical form. */
    default int height() {
        return 0;
    }

    default void addActionPatterns(ImmutableList.Builder<String> patterns) {}

    default void addComparisons(ImmutableList.Builder<Comparison> comparisons) {}

    @Override
    default String text() {
        StringBuilder out = new StringBuilder();
        print(out);
        return out.toString();
    }

    @Override
    default boolean isAlways() {
        return false;
    }

    @Override
    default List<String> actionPatterns() {
        ImmutableList.Builder<String> patterns = ImmutableList.builder();
        addActionPatterns(patterns);
        return patterns.build();
    }

    @Override
    default List<Comparison> comparisons() {
        ImmutableList.Builder<Comparison> comparisons = ImmutableList.builder();
        addComparisons(comparisons);
        return comparisons.build();
    }

    /** No condition. */
    record Always() implements Node {
        @Override
        public Truth evaluate(ConditionRequest request) {
            return Truth.TRUE;
        }

        @Override
        public boolean isAlways() {
            return true;
        }

        @Override
        public void print(StringBuilder out) {}

        // Written out: what a record has by itself is linked at its first use, which takes longer than to decide.

        @Override
        public boolean equals(Object other) {
            return other instanceof Always;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** Every term holds. */
    record AllOf(ImmutableList<Node> terms) implements Node {
        /** The only term, or a group of all terms in which groups of this kind are dissolved. */
        static Node of(List<Node> terms) {
            if (terms.size() == 1) {
                return terms.get(0);
            }
            ImmutableList.Builder<Node> flat = ImmutableList.builder();
            for (Node term : terms) {
                flat.addAll(term instanceof AllOf group ? group.terms : ImmutableList.of(term));
            }
            return new AllOf(flat.build());
        }

        @Override
        public Truth evaluate(ConditionRequest request) {
            Truth truth = Truth.TRUE;
            for (int i = 0; i < terms.size() && truth != Truth.FALSE; i++) {
                truth = truth.and(terms.get(i).evaluate(request));
            }
            return truth;
        }

        @Override
        public boolean isGroup() {
            return true;
        }

        @Override
        public int height() {
            return Terms.height(terms);
        }

        @Override
        public void print(StringBuilder out) {
            Terms.print(terms, " AND ", out);
        }

        @Override
        public void addActionPatterns(ImmutableList.Builder<String> patterns) {
            terms.forEach(term -> term.addActionPatterns(patterns));
        }

        @Override
        public void addComparisons(ImmutableList.Builder<Comparison> comparisons) {
            terms.forEach(term -> term.addComparisons(comparisons));
        }
    }

    /** Some term holds. */
    record AnyOf(ImmutableList<Node> terms) implements Node {
        /** The only term, or a group of all terms in which groups of this kind are dissolved. */
        static Node of(List<Node> terms) {
            if (terms.size() == 1) {
                return terms.get(0);
            }
            ImmutableList.Builder<Node> flat = ImmutableList.builder();
            for (Node term : terms) {
                flat.addAll(term instanceof AnyOf group ? group.terms : ImmutableList.of(term));
            }
            return new AnyOf(flat.build());
        }

        @Override
        public Truth evaluate(ConditionRequest request) {
            Truth truth = Truth.FALSE;
            for (int i = 0; i < terms.size() && truth != Truth.TRUE; i++) {
                truth = truth.or(terms.get(i).evaluate(request));
            }
            return truth;
        }

        @Override
        public boolean isGroup() {
            return true;
        }

        @Override
        public int height() {
            return Terms.height(terms);
        }

        @Override
        public void print(StringBuilder out) {
            Terms.print(terms, " OR ", out);
        }

        @Override
        public void addActionPatterns(ImmutableList.Builder<String> patterns) {
            terms.forEach(term -> term.addActionPatterns(patterns));
        }

        @Override
        public void addComparisons(ImmutableList.Builder<Comparison> comparisons) {
            terms.forEach(term -> term.addComparisons(comparisons));
        }
    }

    /** The term does not hold. */
    record Not(Node term) implements Node {
        @Override
        public Truth evaluate(ConditionRequest request) {
            return term.evaluate(request).not();
        }

        @Override
        public int height() {
            return 1 + term.height();
        }

        @Override
        public void print(StringBuilder out) {
            out.append("!(");
            term.print(out);
            out.append(')');
        }

        @Override
        public void addActionPatterns(ImmutableList.Builder<String> patterns) {
            term.addActionPatterns(patterns);
        }

        @Override
        public void addComparisons(ImmutableList.Builder<Comparison> comparisons) {
            term.addComparisons(comparisons);
        }
    }

    /** The action that is judged matches the pattern. */
    record ActionMatches(String pattern) implements Node {
        @Override
        public Truth evaluate(ConditionRequest request) {
            return Truth.of(Wildcards.ACTION.matches(pattern, request.action()));
        }

        @Override
        public void print(StringBuilder out) {
            out.append("ActionMatches{").append(Quoted.literal(pattern)).append('}');
        }

        @Override
        public void addActionPatterns(ImmutableList.Builder<String> patterns) {
            patterns.add(pattern);
        }
    }

    /** The request has the sub-operation. */
    record SubOperationMatches(String name) implements Node {
        @Override
        public Truth evaluate(ConditionRequest request) {
            return Truth.of(request.matchesSubOperation(name));
        }

        @Override
        public void print(StringBuilder out) {
            out.append("SubOperationMatches{").append(Quoted.literal(name)).append('}');
        }
    }

    /** The attribute exists. */
    record Exists(Attribute attribute) implements Node {
        @Override
        public Truth evaluate(ConditionRequest request) {
            AttributeValue value = attribute.valueFor(request);
            return value.isUnknown() ? Truth.UNKNOWN : Truth.of(!value.isAbsent());
        }

        @Override
        public void print(StringBuilder out) {
            out.append("Exists ").append(attribute.text());
        }
    }

    /** The comparison holds. */
    record Compares(Comparison comparison) implements Node {
        @Override
        public Truth evaluate(ConditionRequest request) {
            return comparison.evaluate(request);
        }

        @Override
        public void print(StringBuilder out) {
            out.append(comparison.text());
        }

        @Override
        public void addComparisons(ImmutableList.Builder<Comparison> comparisons) {
            comparisons.add(comparison);
        }
    }
}
