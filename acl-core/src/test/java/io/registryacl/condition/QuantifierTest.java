package io.registryacl.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Sets of values; both sides are attributes, so that either may be absent. A blank stands between values. */
class QuantifierTest {

    private static Truth judge(Quantifier quantifier, String operator, String left, String right) {
        String prefix = quantifier == Quantifier.NONE ? "" : quantifier.text() + ":";
        Condition condition = Condition.parse("@Request[left] " + prefix + operator + " @Resource[right]");
        return condition.evaluate(FactsRequest.of("")
                .with("@Request[left]", AttributeValue.of(valuesOf(left)))
                .with("@Resource[right]", AttributeValue.of(valuesOf(right))));
    }

    private static List<String> valuesOf(String text) {
        return Splitter.on(' ').omitEmptyStrings().splitToList(text);
    }

    @ParameterizedTest
    @CsvSource({
        "FOR_ANY_OF_ANY_VALUES, StringEquals,    red blue, blue green,       TRUE",
        "FOR_ANY_OF_ANY_VALUES, StringEquals,    red blue, orange green,     FALSE",
        "FOR_ALL_OF_ANY_VALUES, StringEquals,    red blue, orange red blue,  TRUE",
        "FOR_ALL_OF_ANY_VALUES, StringEquals,    red blue, red green,        FALSE",
        "FOR_ANY_OF_ALL_VALUES, NumericLessThan, 10 20,    15 18,            TRUE",
        "FOR_ALL_OF_ALL_VALUES, NumericLessThan, 10 20,    5 15 18,          FALSE",
        "FOR_ALL_OF_ALL_VALUES, NumericLessThan, 10 20,    25 30,            TRUE",
        "FOR_ALL_OF_ALL_VALUES, NumericLessThan, 10 20,    15 25 30,         FALSE",
    })
    void judge_publishedExamples(Quantifier quantifier, String operator, String left, String right, Truth expected) {
        assertThat(judge(quantifier, operator, left, right)).isEqualTo(expected);
    }

    // The four pairs of {1, 2} with {3, 4}: which hold decides, in the order 1-3, 1-4, 2-3, 2-4.
    @ParameterizedTest
    @CsvSource({
        "0000, FALSE, FALSE, FALSE, FALSE",
        "0001, TRUE,  FALSE, FALSE, FALSE",
        "0010, TRUE,  FALSE, FALSE, FALSE",
        "0011, TRUE,  FALSE, TRUE,  FALSE",
        "0100, TRUE,  FALSE, FALSE, FALSE",
        "0101, TRUE,  TRUE,  FALSE, FALSE",
        "0110, TRUE,  TRUE,  FALSE, FALSE",
        "0111, TRUE,  TRUE,  TRUE,  FALSE",
        "1000, TRUE,  FALSE, FALSE, FALSE",
        "1001, TRUE,  TRUE,  FALSE, FALSE",
        "1010, TRUE,  TRUE,  FALSE, FALSE",
        "1011, TRUE,  TRUE,  TRUE,  FALSE",
        "1100, TRUE,  FALSE, TRUE,  FALSE",
        "1101, TRUE,  TRUE,  TRUE,  FALSE",
        "1110, TRUE,  TRUE,  TRUE,  FALSE",
        "1111, TRUE,  TRUE,  TRUE,  TRUE",
    })
    void judge_everyTruthTable(String pairs, Truth anyOfAny, Truth allOfAny, Truth anyOfAll, Truth allOfAll) {
        // A pattern matches exactly the values that name it: `3` is in value 1 if the pair 1-3 holds.
        String one = "v" + (pairs.charAt(0) == '1' ? "3" : "") + (pairs.charAt(1) == '1' ? "4" : "");
        String two = "v" + (pairs.charAt(2) == '1' ? "3" : "") + (pairs.charAt(3) == '1' ? "4" : "");
        String left = one + " " + two;

        assertThat(judge(Quantifier.FOR_ANY_OF_ANY_VALUES, "StringLike", left, "*3* *4*"))
                .isEqualTo(anyOfAny);
        assertThat(judge(Quantifier.FOR_ALL_OF_ANY_VALUES, "StringLike", left, "*3* *4*"))
                .isEqualTo(allOfAny);
        assertThat(judge(Quantifier.FOR_ANY_OF_ALL_VALUES, "StringLike", left, "*3* *4*"))
                .isEqualTo(anyOfAll);
        assertThat(judge(Quantifier.FOR_ALL_OF_ALL_VALUES, "StringLike", left, "*3* *4*"))
                .isEqualTo(allOfAll);
        assertThat(judge(Quantifier.NONE, "StringLike", left, "*3* *4*")).isEqualTo(anyOfAny);
        assertThat(judge(Quantifier.NONE, "StringNotLike", left, "*3* *4*")).isEqualTo(anyOfAny.not());
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,                  a,   a b, FALSE",
        "NONE,                  a b, c,   TRUE",
        "FOR_ANY_OF_ANY_VALUES, a,   a b, TRUE",
        "FOR_ANY_OF_ANY_VALUES, a,   a,   FALSE",
        "FOR_ALL_OF_ANY_VALUES, a b, a b, TRUE",
        "FOR_ALL_OF_ANY_VALUES, a b, a,   FALSE",
        "FOR_ANY_OF_ALL_VALUES, a c, a b, TRUE",
        "FOR_ANY_OF_ALL_VALUES, a b, a b, FALSE",
        "FOR_ALL_OF_ALL_VALUES, c d, a b, TRUE",
        "FOR_ALL_OF_ALL_VALUES, c a, a b, FALSE",
    })
    void judge_negatedOperator_negatesEachPair(Quantifier quantifier, String left, String right, Truth expected) {
        assertThat(judge(quantifier, "StringNotEquals", left, right)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void judge_absentWithPositiveOperator_isFalse(Quantifier quantifier) {
        assertThat(judge(quantifier, "StringEquals", "", "a")).isEqualTo(Truth.FALSE);
        assertThat(judge(quantifier, "StringEquals", "a", "")).isEqualTo(Truth.FALSE);
        assertThat(judge(quantifier, "StringEquals", "", "")).isEqualTo(Truth.FALSE);
        assertThat(judge(quantifier, "NumericLessThan", "", "not a number")).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,                  TRUE,  TRUE,  TRUE",
        "FOR_ANY_OF_ANY_VALUES, FALSE, FALSE, FALSE",
        "FOR_ALL_OF_ANY_VALUES, TRUE,  FALSE, TRUE",
        "FOR_ANY_OF_ALL_VALUES, FALSE, TRUE,  FALSE",
        "FOR_ALL_OF_ALL_VALUES, TRUE,  TRUE,  TRUE",
    })
    void judge_absentWithNegatedOperator_followsTheWords(
            Quantifier quantifier, Truth leftAbsent, Truth rightAbsent, Truth bothAbsent) {
        assertThat(judge(quantifier, "StringNotEquals", "", "a b")).isEqualTo(leftAbsent);
        assertThat(judge(quantifier, "StringNotEquals", "a b", "")).isEqualTo(rightAbsent);
        assertThat(judge(quantifier, "StringNotEquals", "", "")).isEqualTo(bothAbsent);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,                  1 x, 1,   TRUE",
        "NONE,                  x,   1,   UNKNOWN",
        "FOR_ANY_OF_ANY_VALUES, 1 x, 1,   TRUE",
        "FOR_ANY_OF_ANY_VALUES, 2 x, 1,   UNKNOWN",
        "FOR_ALL_OF_ANY_VALUES, 1 x, 1,   UNKNOWN",
        "FOR_ALL_OF_ANY_VALUES, 2 x, 1,   FALSE",
        "FOR_ANY_OF_ALL_VALUES, 1,   1 x, UNKNOWN",
        "FOR_ANY_OF_ALL_VALUES, 2,   1 x, FALSE",
        "FOR_ALL_OF_ALL_VALUES, 1,   1 x, UNKNOWN",
        "FOR_ALL_OF_ALL_VALUES, 1 2, 1 x, FALSE",
    })
    void judge_valueOfAnotherType_isUnknownOnlyWhereItMatters(
            Quantifier quantifier, String left, String right, Truth expected) {
        assertThat(judge(quantifier, "NumericEquals", left, right)).isEqualTo(expected);
    }
}
