package io.registryacl.condition;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random conditions and requests over few names and values, so that they meet. */
final class ConditionArbitraries {

    private static final List<String> ACTIONS = List.of("a/read", "A/READ", "a/write", "a/b/write", "b");
    private static final List<String> PATTERNS = List.of("*", "a/*", "*/write", "a/read", "b", "c", "it's");
    private static final List<String> NAMES = List.of("n", "N", "x/y:name", "tags:A<$key_case_sensitive$>", "a' b(!{");
    private static final List<String> BARE = List.of(
            "0", "-1.50", "42", "true", "false", "2022-06-01T00:00:00.0Z", "acdd72a7-3385-48ef-bd42-f606fba81ae7");
    private static final List<String> TEXTS = List.of(
            "",
            "'",
            "''",
            "a",
            "A",
            "ab",
            "a*",
            "\\*",
            "\\",
            "?",
            "42",
            "TRUE",
            "0.0",
            "2022-06-01T02:00:00+02:00",
            "ACDD72A7338548EFBD42F606FBA81AE7",
            "') OR (",
            "\u00e9\uD83D\uDE00\u202e",
            "\uD83D");

    private ConditionArbitraries() {}

    static Arbitrary<Node> conditions() {
        return upToDepth(4).withoutEdgeCases();
    }

    private static Arbitrary<Node> upToDepth(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<Node> smaller = upToDepth(depth - 1);
        Arbitrary<List<Node>> terms = smaller.list().ofMinSize(2).ofMaxSize(4);
        return Arbitraries.oneOf(
                smaller, smaller.map(Node.Not::new), terms.map(Node.AllOf::of), terms.map(Node.AnyOf::of));
    }

    static Arbitrary<Node> leaves() {
        Arbitrary<Node> actions = Arbitraries.of(PATTERNS).map(Node.ActionMatches::new);
        Arbitrary<Node> subOperations = Arbitraries.of("List", "list", "Other").map(Node.SubOperationMatches::new);
        Arbitrary<Node> existence = attributes().map(Node.Exists::new);
        Arbitrary<Node> comparisons = Combinators.combine(
                        attributes(), Arbitraries.of(Quantifier.class), operators(), operands())
                .as(Comparison::new)
                .map(Node.Compares::new);
        return Arbitraries.oneOf(actions, subOperations, existence, comparisons, comparisons);
    }

    private static Arbitrary<Attribute> attributes() {
        return Combinators.combine(Arbitraries.of(AttributeSource.class), Arbitraries.of(NAMES))
                .as(Attribute::new);
    }

    private static Arbitrary<Operator> operators() {
        Arbitrary<Operator> standard = Arbitraries.of(StandardOperator.values());
        return Arbitraries.frequencyOf(
                Tuple.of(9, standard),
                Tuple.of(1, Arbitraries.of("IpMatch", "x", "For:StringEquals").map(StandardOperator::named)));
    }

    private static Arbitrary<Operand> operands() {
        Arbitrary<Operand> attributes = attributes().map(attribute -> attribute);
        Arbitrary<Operand> single = literals().map(Literals::one);
        Arbitrary<Operand> sets = literals().list().ofMinSize(1).ofMaxSize(3).map(Literals::set);
        return Arbitraries.oneOf(attributes, single, sets);
    }

    private static Arbitrary<Literal> literals() {
        return Arbitraries.oneOf(
                Arbitraries.of(TEXTS).map(Literal::quoted),
                Arbitraries.of(BARE).map(Literal::quoted),
                Arbitraries.of(BARE).map(text -> Literal.bare(text).orElseThrow()));
    }

    /** Requests that know each attribute or do not. */
    static Arbitrary<FactsRequest> requests() {
        return Combinators.combine(
                        Arbitraries.of(ACTIONS),
                        Arbitraries.of("", "List"),
                        values(true).list().ofSize(AttributeSource.values().length * NAMES.size()))
                .as(ConditionArbitraries::request)
                .withoutEdgeCases();
    }

    static FactsRequest request(String action, String subOperation, List<AttributeValue> values) {
        FactsRequest request = FactsRequest.of(action).withSubOperation(subOperation);
        int next = 0;
        for (AttributeSource source : AttributeSource.values()) {
            for (String name : NAMES) {
                request = request.with("@" + source.text() + "[" + name + "]", values.get(next));
                next++;
            }
        }
        return request;
    }

    static Arbitrary<AttributeValue> values(boolean alsoUnknown) {
        Arbitrary<AttributeValue> known =
                Arbitraries.of(TEXTS).list().ofMaxSize(3).map(AttributeValue::of);
        Arbitrary<AttributeValue> typed = Arbitraries.of(BARE).map(AttributeValue::of);
        return alsoUnknown
                ? Arbitraries.oneOf(Arbitraries.just(AttributeValue.unknown()), known, typed)
                : Arbitraries.oneOf(known, typed);
    }
}
