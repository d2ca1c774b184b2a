package io.registryacl.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole language, form by form: what is read prints as it stands, and reads back as the same condition. */
final class ConditionLanguageTest {

    /** A value of each kind, bare or in quotes, in a set, and an attribute. */
    private static final List<String> OPERANDS = List.of(
            "'text'",
            "'it''s'",
            "''",
            "true",
            "-1.50",
            "2022-06-01T00:00:00.0Z",
            "acdd72a7-3385-48ef-bd42-f606fba81ae7",
            "{'a', 2, false}",
            "{'one'}",
            "@Resource[other:name]");

    @ParameterizedTest
    @EnumSource
    void text_ofOperator_withEveryQuantifierSourceAndOperand_readsBack(StandardOperator operator) {
        List<Condition> read =
                comparisons(operator).map(ConditionLanguageTest::readBack).toList();

        assertThat(read)
                .hasSize(5 * 4 * OPERANDS.size())
                .doesNotHaveDuplicates()
                .allSatisfy(condition -> assertThat(condition.comparisons())
                        .singleElement()
                        .extracting(Comparison::operator)
                        .isSameAs(operator));
    }

    @Test
    void text_ofOtherTerms_readsBack() {
        List<Condition> read = otherTerms().map(ConditionLanguageTest::readBack).toList();

        assertThat(read).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void text_ofEveryTermInOneCondition_readsBack() {
        List<String> terms = new ArrayList<>(otherTerms().toList());
        for (StandardOperator operator : StandardOperator.values()) {
            terms.add("@Request[a] " + operator.text() + " 'x'");
        }
        String all = String.join(" AND ", terms);
        String any = String.join(" OR ", terms);

        Condition condition = readBack("(" + all + ") OR " + any + " OR !((" + all + ") OR !(" + any + "))");

        assertThat(condition.comparisons()).hasSize(4 * StandardOperator.values().length);
    }

    private static Stream<String> comparisons(Operator operator) {
        return Stream.of(Quantifier.values())
                .map(quantifier -> quantifier == Quantifier.NONE ? "" : quantifier.text() + ":")
                .flatMap(quantifier -> sources("[name] " + quantifier + operator.text() + " "))
                .flatMap(left -> OPERANDS.stream().map(right -> left + right));
    }

    private static Stream<String> otherTerms() {
        Stream<String> matches = Stream.of("ActionMatches{'*/read'}", "SubOperationMatches{'Blob.List'}");
        Stream<String> existence = sources("[tags:a<$key_case_sensitive$>]").map(attribute -> "Exists " + attribute);
        Stream<String> absence = sources("[name]").map(attribute -> "!(Exists " + attribute + ")");
        return Stream.of(matches, existence, absence).flatMap(terms -> terms);
    }

    private static Stream<String> sources(String rest) {
        return Stream.of(AttributeSource.values()).map(source -> "@" + source.text() + rest);
    }

    private static Condition readBack(String text) {
        Condition condition = Condition.parse(text);
        assertThat(condition.text()).isEqualTo(text);
        assertThat(Condition.parse(condition.text())).isEqualTo(condition);
        return condition;
    }
}
