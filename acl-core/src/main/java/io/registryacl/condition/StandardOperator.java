package io.registryacl.condition;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;

/**
 * The published operators (semantics 4.7).
 *
 * <p>String operators compare exactly; their {@code IgnoreCase} variants ignore the case of ASCII letters. Numbers are
 * digits with an optional minus and fraction, at most 30 digits. A date-time is {@code yyyy-mm-ddThh:mm:ss}, an optional
 * fraction, and {@code Z} or an offset. Booleans are {@code true} and {@code false} in any letter case. A GUID has 32
 * hexadecimal digits in any letter case, with or without its hyphens. Whether a literal stands in quotes makes no
 * difference: every value is read from its text.
 */
public enum StandardOperator implements Operator {
    /** The value is the text. */
    STRING_EQUALS("StringEquals", false, ValueTest.text(String::equals)),
    /** The value is the text, apart from letter case. */
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", false, ValueTest.text(Ascii::equalsIgnoreCase)),
    /** Negation of {@link #STRING_EQUALS}. */
    STRING_NOT_EQUALS("StringNotEquals", true, STRING_EQUALS.positive),
    /** Negation of {@link #STRING_EQUALS_IGNORE_CASE}. */
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", true, STRING_EQUALS_IGNORE_CASE.positive),
    /** The value starts with the text. */
    STRING_STARTS_WITH("StringStartsWith", false, ValueTest.text(String::startsWith)),
    /** The value starts with the text, apart from letter case. */
    STRING_STARTS_WITH_IGNORE_CASE(
            "StringStartsWithIgnoreCase", false, ValueTest.text(ValueTest::startsWithIgnoreCase)),
    /** Negation of {@link #STRING_STARTS_WITH}. */
    STRING_NOT_STARTS_WITH("StringNotStartsWith", true, STRING_STARTS_WITH.positive),
    /** Negation of {@link #STRING_STARTS_WITH_IGNORE_CASE}. */
    STRING_NOT_STARTS_WITH_IGNORE_CASE("StringNotStartsWithIgnoreCase", true, STRING_STARTS_WITH_IGNORE_CASE.positive),
    /**
     * The whole value matches the pattern: {@code *} is any run of characters, {@code ?} one character. A backslash
     * before {@code *}, {@code ?} or a backslash makes it a plain character; before any other it is one itself.
     */
    STRING_LIKE("StringLike", false, ValueTest.text((value, pattern) -> Wildcards.LIKE.matches(pattern, value))),
    /** As {@link #STRING_LIKE}, apart from letter case. */
    STRING_LIKE_IGNORE_CASE(
            "StringLikeIgnoreCase",
            false,
            ValueTest.text((value, pattern) -> Wildcards.LIKE_IGNORE_CASE.matches(pattern, value))),
    /** Negation of {@link #STRING_LIKE}. */
    STRING_NOT_LIKE("StringNotLike", true, STRING_LIKE.positive),
    /** Negation of {@link #STRING_LIKE_IGNORE_CASE}. */
    STRING_NOT_LIKE_IGNORE_CASE("StringNotLikeIgnoreCase", true, STRING_LIKE_IGNORE_CASE.positive),
    /** Both are true or both are false. */
    BOOL_EQUALS("BoolEquals", false, ValueTest::sameBool),
    /** Negation of {@link #BOOL_EQUALS}. */
    BOOL_NOT_EQUALS("BoolNotEquals", true, BOOL_EQUALS.positive),
    /** The numbers are equal; {@code 1} and {@code 1.0} are. */
    NUMERIC_EQUALS("NumericEquals", false, ValueTest.number(order -> order == 0)),
    /** Negation of {@link #NUMERIC_EQUALS}. */
    NUMERIC_NOT_EQUALS("NumericNotEquals", true, NUMERIC_EQUALS.positive),
    /** The value is the smaller number. */
    NUMERIC_LESS_THAN("NumericLessThan", false, ValueTest.number(order -> order < 0)),
    /** The value is the smaller number, or they are equal. */
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", false, ValueTest.number(order -> order <= 0)),
    /** The value is the greater number. */
    NUMERIC_GREATER_THAN("NumericGreaterThan", false, ValueTest.number(order -> order > 0)),
    /** The value is the greater number, or they are equal. */
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", false, ValueTest.number(order -> order >= 0)),
    /** Both are the same instant. */
    DATE_TIME_EQUALS("DateTimeEquals", false, ValueTest.dateTime(order -> order == 0)),
    /** Negation of {@link #DATE_TIME_EQUALS}. */
    DATE_TIME_NOT_EQUALS("DateTimeNotEquals", true, DATE_TIME_EQUALS.positive),
    /** The value is the earlier instant. */
    DATE_TIME_LESS_THAN("DateTimeLessThan", false, ValueTest.dateTime(order -> order < 0)),
    /** The value is the earlier instant, or both are the same. */
    DATE_TIME_LESS_THAN_EQUALS("DateTimeLessThanEquals", false, ValueTest.dateTime(order -> order <= 0)),
    /** The value is the later instant. */
    DATE_TIME_GREATER_THAN("DateTimeGreaterThan", false, ValueTest.dateTime(order -> order > 0)),
    /** The value is the later instant, or both are the same. */
    DATE_TIME_GREATER_THAN_EQUALS("DateTimeGreaterThanEquals", false, ValueTest.dateTime(order -> order >= 0)),
    /** Both are the same GUID. */
    GUID_EQUALS("GuidEquals", false, TypedText::sameGuid),
    /** Negation of {@link #GUID_EQUALS}. */
    GUID_NOT_EQUALS("GuidNotEquals", true, GUID_EQUALS.positive);

    private static final ImmutableMap<String, Operator> BY_LOWER_CASE_TEXT =
            Maps.uniqueIndex(List.<Operator>of(values()), operator -> Ascii.toLowerCase(operator.text()));

    private final String text;
    private final boolean negated;

    // Each test is a function without state; the check cannot see that of a lambda.
    @SuppressWarnings("ImmutableEnumChecker")
    private final ValueTest positive;

    StandardOperator(String text, boolean negated, ValueTest positive) {
        this.text = text;
        this.negated = negated;
        this.positive = positive;
    }

    static Operator named(String text) {
        return BY_LOWER_CASE_TEXT.getOrDefault(Ascii.toLowerCase(text), new UnknownOperator(text));
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean isStandard() {
        return true;
    }

    @Override
    public boolean isNegated() {
        return negated;
    }

    @Override
    public Truth compare(String left, String right) {
        Truth truth = positive.test(left, right);
        return negated ? truth.not() : truth;
    }
}
