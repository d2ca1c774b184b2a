package io.registryacl.condition;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every operator over edges first; a negation is judged with its positive, so that no row names it. */
class StandardOperatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "StringEquals               | ''            | ''      | TRUE",
                "StringEquals               | ''            | a       | FALSE",
                "StringEquals               | a             | ''      | FALSE",
                "StringEquals               | backend/api   | backend/api | TRUE",
                "StringEquals               | backend/api   | Backend/api | FALSE",
                "StringEquals               | 'a '          | a       | FALSE",
                "StringEquals               | 1.0           | 1       | FALSE",
                "StringEquals               | a*            | a*      | TRUE",
                "StringEquals               | abc           | a*      | FALSE",
                "StringEqualsIgnoreCase     | BACKEND/i     | backend/I | TRUE",
                "StringEqualsIgnoreCase     | backend/a     | backend/b | FALSE",
                "StringEqualsIgnoreCase     | @             | `       | FALSE",
                "StringEqualsIgnoreCase     | [             | {       | FALSE",
                "StringEqualsIgnoreCase     | \u0131        | I       | FALSE",
                "StringEqualsIgnoreCase     | \u0130        | i       | FALSE",
                "StringEqualsIgnoreCase     | \u212a        | k       | FALSE",
                "StringEqualsIgnoreCase     | \u00e9        | \u00c9  | FALSE",
                "StringStartsWith           | ''            | ''      | TRUE",
                "StringStartsWith           | backend/api   | ''      | TRUE",
                "StringStartsWith           | backend/api   | backend/ | TRUE",
                "StringStartsWith           | backendsvc    | backend | TRUE",
                "StringStartsWith           | backendsvc    | backend/ | FALSE",
                "StringStartsWith           | backend       | backend/ | FALSE",
                "StringStartsWith           | Backend/api   | backend/ | FALSE",
                "StringStartsWithIgnoreCase | ''            | ''      | TRUE",
                "StringStartsWithIgnoreCase | BackEnd/api   | bACKEND/ | TRUE",
                "StringStartsWithIgnoreCase | backend       | backend/ | FALSE",
                "StringStartsWithIgnoreCase | bacKend/      | bac\u212aend | FALSE",
                "StringLike                 | abcd          | a*c?    | TRUE",
                "StringLike                 | abcd          | A*C?    | FALSE",
                "StringLike                 | abcd          | a*c     | FALSE",
                "StringLikeIgnoreCase       | abcd          | A*C?    | TRUE",
                "StringLikeIgnoreCase       | abcd          | A*C     | FALSE",
                "BoolEquals                 | true          | true    | TRUE",
                "BoolEquals                 | False         | false   | TRUE",
                "BoolEquals                 | TRUE          | false   | FALSE",
                "BoolEquals                 | ''            | true    | UNKNOWN",
                "BoolEquals                 | true          | 1       | UNKNOWN",
                "BoolEquals                 | yes           | yes     | UNKNOWN",
                "NumericEquals              | 0             | -0      | TRUE",
                "NumericEquals              | 007           | 7.00    | TRUE",
                "NumericEquals              | 7             | 8       | FALSE",
                "NumericEquals              | abc           | 7       | UNKNOWN",
                "NumericEquals              | 7             | abc     | UNKNOWN",
                "NumericLessThan            | -1            | 0       | TRUE",
                "NumericLessThan            | 0             | 0       | FALSE",
                "NumericLessThan            | 10            | 9       | FALSE",
                "NumericLessThan            | 9             | 10      | TRUE",
                "NumericLessThan            | 1e1           | 11      | UNKNOWN",
                "NumericLessThanEquals      | 0.5           | 0.50    | TRUE",
                "NumericLessThanEquals      | 1             | 0       | FALSE",
                "NumericLessThanEquals      | ''            | 0       | UNKNOWN",
                "NumericGreaterThan         | 1             | 0       | TRUE",
                "NumericGreaterThan         | 0             | 0       | FALSE",
                "NumericGreaterThan         | x             | 0       | UNKNOWN",
                "NumericGreaterThanEquals   | 0             | 0       | TRUE",
                "NumericGreaterThanEquals   | -1            | 0       | FALSE",
                "NumericGreaterThanEquals   | 0             | x       | UNKNOWN",
                "DateTimeEquals             | 2022-06-01T00:00:00.0Z | 2022-06-01T00:00:00Z | TRUE",
                "DateTimeEquals             | 2022-06-01T02:00:00+02:00 | 2022-06-01T00:00:00Z | TRUE",
                "DateTimeEquals             | 2022-06-01T00:00:00.0000001Z | 2022-06-01T00:00:00Z | FALSE",
                "DateTimeEquals             | 2022-06-01    | 2022-06-01 | UNKNOWN",
                "DateTimeLessThan           | 2022-06-01T00:00:00Z | 2022-06-01T00:00:00.1Z | TRUE",
                "DateTimeLessThan           | 2022-06-01T00:00:00Z | 2022-06-01T00:00:00Z | FALSE",
                "DateTimeLessThan           | 2022-06-01T00:00:00Z | tomorrow | UNKNOWN",
                "DateTimeLessThanEquals     | 2022-06-01T00:00:00Z | 2022-06-01T00:00:00Z | TRUE",
                "DateTimeLessThanEquals     | 2022-06-01T00:00:01Z | 2022-06-01T00:00:00Z | FALSE",
                "DateTimeLessThanEquals     | 0             | 2022-06-01T00:00:00Z | UNKNOWN",
                "DateTimeGreaterThan        | 2022-06-01T00:00:01Z | 2022-06-01T00:00:00Z | TRUE",
                "DateTimeGreaterThan        | 2022-06-01T00:00:00Z | 2022-06-01T00:00:00Z | FALSE",
                "DateTimeGreaterThan        | ''            | 2022-06-01T00:00:00Z | UNKNOWN",
                "DateTimeGreaterThanEquals  | 2022-06-01T00:00:00Z | 2022-06-01T00:00:00Z | TRUE",
                "DateTimeGreaterThanEquals  | 2022-05-31T23:59:59Z | 2022-06-01T00:00:00Z | FALSE",
                "DateTimeGreaterThanEquals  | now           | 2022-06-01T00:00:00Z | UNKNOWN",
                "GuidEquals | acdd72a7-3385-48ef-bd42-f606fba81ae7 | ACDD72A7-3385-48EF-BD42-F606FBA81AE7 | TRUE",
                "GuidEquals | acdd72a7-3385-48ef-bd42-f606fba81ae7 | acdd72a7338548efbd42f606fba81ae7     | TRUE",
                "GuidEquals | acdd72a7338548efbd42f606fba81ae7     | ACDD72A7338548EFBD42F606FBA81AE7     | TRUE",
                "GuidEquals | acdd72a7-3385-48ef-bd42-f606fba81ae7 | acdd72a7-3385-48ef-bd42-f606fba81ae8 | FALSE",
                "GuidEquals | acdd72a7-3385-48ef-bd42-f606fba81ae7 | acdd72a7338548efbd42f606fba81ae8     | FALSE",
                "GuidEquals | acdd72a7-3385-48ef-bd42-f606fba81ae7 | acdd72a7-3385-48ef-bd42-f606fba81ae  | UNKNOWN",
                "GuidEquals | {acdd72a7-3385-48ef-bd42-f606fba81ae7} | acdd72a7-3385-48ef-bd42-f606fba81ae7 | UNKNOWN",
                "GuidEquals | acdd72a73385-48ef-bd42-f606-fba81ae7 | acdd72a7-3385-48ef-bd42-f606fba81ae7 | UNKNOWN",
                "GuidEquals | gcdd72a7-3385-48ef-bd42-f606fba81ae7 | acdd72a7-3385-48ef-bd42-f606fba81ae7 | UNKNOWN",
                "GuidEquals | Owner                                | Owner                                | UNKNOWN",
            })
    void compare_positiveAndItsNegation(String name, String left, String right, Truth expected) {
        Operator positive = StandardOperator.named(name);

        assertThat(positive.isStandard()).isTrue();
        assertThat(positive.isNegated()).isFalse();
        assertThat(positive.compare(left, right)).isEqualTo(expected);
        Operator negated = StandardOperator.named(negationOf(name));
        if (negated.isStandard()) {
            assertThat(negated.isNegated()).isTrue();
            assertThat(negated.compare(left, right)).isEqualTo(expected.not());
        }
    }

    private static String negationOf(String name) {
        String type = Stream.of("String", "Numeric", "DateTime", "Guid", "Bool")
                .filter(name::startsWith)
                .findFirst()
                .orElseThrow();
        return type + "Not" + name.substring(type.length());
    }

    @Test
    void values_always_areThePublishedOnes() {
        Set<String> published = Stream.of(
                        "StringEquals StringEqualsIgnoreCase StringNotEquals StringNotEqualsIgnoreCase",
                        "StringStartsWith StringStartsWithIgnoreCase StringNotStartsWith StringNotStartsWithIgnoreCase",
                        "StringLike StringLikeIgnoreCase StringNotLike StringNotLikeIgnoreCase",
                        "BoolEquals BoolNotEquals GuidEquals GuidNotEquals",
                        "NumericEquals NumericNotEquals NumericLessThan NumericLessThanEquals",
                        "NumericGreaterThan NumericGreaterThanEquals",
                        "DateTimeEquals DateTimeNotEquals DateTimeLessThan DateTimeLessThanEquals",
                        "DateTimeGreaterThan DateTimeGreaterThanEquals")
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .collect(toSet());

        assertThat(Arrays.stream(StandardOperator.values()).map(Operator::text)).hasSameElementsAs(published);
    }

    @ParameterizedTest
    @EnumSource
    void isNegated_ofEveryOperator_agreesWithItsName(StandardOperator operator) {
        assertThat(operator.isNegated()).isEqualTo(operator.text().contains("Not"));
    }

    @ParameterizedTest
    @EnumSource
    void named_inAnyLetterCase_findsTheOperator(StandardOperator operator) {
        assertThat(StandardOperator.named(operator.text())).isEqualTo(operator);
        assertThat(StandardOperator.named(Ascii.toLowerCase(operator.text()))).isEqualTo(operator);
        assertThat(StandardOperator.named(Ascii.toUpperCase(operator.text()))).isEqualTo(operator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IpMatch", "TimeOfDayEquals", "StringContains", "StringEqual", "Str\u0131ngEquals", ""})
    void named_notPublished_comparesToUnknown(String name) {
        Operator operator = StandardOperator.named(name);

        assertThat(operator.isStandard()).isFalse();
        assertThat(operator.isNegated()).isFalse();
        assertThat(operator.text()).isEqualTo(name);
        assertThat(operator.compare("a", "a")).isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1.",
                ".1",
                "-.1",
                "+1",
                "--1",
                "1.2.3",
                "1e5",
                "1E999999999",
                "0x10",
                " 1",
                "1 ",
                "1_000",
                "NaN",
                "\u0661",
                "1234567890123456789012345678901",
                "0.123456789012345678901234567890",
            })
    void compare_notANumber_isUnknown(String text) {
        assertThat(StandardOperator.NUMERIC_EQUALS.compare(text, "1")).isEqualTo(Truth.UNKNOWN);
        assertThat(StandardOperator.NUMERIC_NOT_EQUALS.compare("1", text)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void compare_longestNumbers_areExact() {
        String longest = "-" + "9".repeat(15) + "." + "9".repeat(15);

        assertThat(StandardOperator.NUMERIC_EQUALS.compare(longest, longest)).isEqualTo(Truth.TRUE);
        assertThat(StandardOperator.NUMERIC_GREATER_THAN.compare("9".repeat(30), "9".repeat(29) + "8"))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-06-01T00:00:00",
                "2022-06-01T00:00Z",
                "2022-06-01 00:00:00Z",
                "2022-06-01t00:00:00Z",
                "2022-06-01T00:00:00z",
                "2022-6-01T00:00:00Z",
                "2022-02-30T00:00:00Z",
                "2022-13-01T00:00:00Z",
                "2022-06-01T24:00:01Z",
                "2022-06-01T00:00:60Z",
                "+2022-06-01T00:00:0Z",
                "-022-06-01T00:00:00Z",
                "2022-06-01T00:00:00+0200",
                "2022-06-01T00:00:00+99:00",
                "2022-06-01T00:00:00.1234567890Z",
                "2022-06-01T00:00:00Z ",
                "\u0662022-06-01T00:00:00Z",
                "2022-06-01T00:00:00[UTC]Z",
                "99999999999999999999999999999999999999999999",
            })
    void compare_notADateTime_isUnknown(String text) {
        assertThat(StandardOperator.DATE_TIME_EQUALS.compare(text, text)).isEqualTo(Truth.UNKNOWN);
        assertThat(StandardOperator.DATE_TIME_NOT_EQUALS.compare("2022-06-01T00:00:00Z", text))
                .isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "2024-02-29T00:00:00.0000000Z",
                "2022-06-01T00:00:00.123456789+14:00",
                "2022-06-01T00:00:00-18:00",
            })
    void compare_dateTimeAtTheEdge_isRead(String text) {
        assertThat(StandardOperator.DATE_TIME_EQUALS.compare(text, text)).isEqualTo(Truth.TRUE);
    }
}
