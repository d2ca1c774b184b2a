package io.registryacl.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Grammar, precedence and canonical form. */
class ConditionTest {

    private static final String GUID = "acdd72a7-3385-48ef-bd42-f606fba81ae7";

    @Test
    void always_judgesEverythingTrueAndPrintsNothing() {
        Condition always = Condition.always();

        assertThat(always.evaluate(FactsRequest.of(""))).isEqualTo(Truth.TRUE);
        assertThat(always.text()).isEmpty();
        assertThat(always.isAlways()).isTrue();
        assertThat(always).isEqualTo(Condition.always());
        assertThat(always.actionPatterns()).isEmpty();
        assertThat(always.comparisons()).isEmpty();
    }

    @Test
    void isAlways_ofATextThatAlwaysHolds_isFalse() {
        assertThat(Condition.parse("ActionMatches{'*'}").isAlways()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a OR b AND c                 # a OR (b AND c)",
                "a AND b OR c                 # (a AND b) OR c",
                "a OR b AND c OR d            # a OR (b AND c) OR d",
                "a AND b OR c AND d           # (a AND b) OR (c AND d)",
                "(a OR b) AND c               # (a OR b) AND c",
                "NOT a AND b                  # !(a) AND b",
                "NOT a OR b                   # !(a) OR b",
                "NOT (a AND b)                # !(a AND b)",
                "NOT (a) AND b                # !(a) AND b",
                "!a&&!b||!c                   # (!(a) AND !(b)) OR !(c)",
                "! ! a                        # !(!(a))",
                "!(!(a))                      # !(!(a))",
                "!((a))                       # !(a)",
                "NOT NOT (a OR b)             # !(!(a OR b))",
                "((a))                        # a",
                "(a AND b) AND c              # a AND b AND c",
                "a AND (b AND (c AND d))      # a AND b AND c AND d",
                "a OR ((b OR c) OR d)         # a OR b OR c OR d",
                "a AND (b OR (c AND (d OR a)))# a AND (b OR (c AND (d OR a)))",
                "a and b Or not c && d || !a  # (a AND b) OR (!(c) AND d) OR !(a)",
            })
    void text_ofLogic_groupsByPrecedence(String logic, String canonical) {
        Condition condition = Condition.parse(expand(logic));

        assertThat(condition.text()).isEqualTo(expand(canonical));
        assertThat(Condition.parse(condition.text())).isEqualTo(condition).hasSameHashCodeAs(condition);
    }

    // A letter that stands alone becomes `Exists @Request[letter]`.
    private static String expand(String logic) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < logic.length(); i++) {
            boolean alone = (i == 0 || !Character.isLetter(logic.charAt(i - 1)))
                    && (i + 1 == logic.length() || !Character.isLetter(logic.charAt(i + 1)));
            char c = logic.charAt(i);
            out.append(alone && Character.isLetter(c) ? "Exists @Request[" + c + "]" : String.valueOf(c));
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "actionmatches { 'a/*' }             # ActionMatches{'a/*'}",
                "SUBOPERATIONMATCHES{'Blob.List'}    # SubOperationMatches{'Blob.List'}",
                "ActionMatches{''}                   # ActionMatches{''}",
                "exists@request[a]                   # Exists @Request[a]",
                "NOTEXISTS @RESOURCE[ a:b ]          # !(Exists @Resource[a:b])",
                "Not Exists @Principal[a]            # !(Exists @Principal[a])",
                "@environment [UtcNow] DATETIMEEQUALS '2022-06-01T00:00:00.0Z'"
                        + " # @Environment[UtcNow] DateTimeEquals '2022-06-01T00:00:00.0Z'",
                "@Request[a] stringequals'x'         # @Request[a] StringEquals 'x'",
                "@Request[a b] StringEquals ''       # @Request[a b] StringEquals ''",
                "@Request[a] StringEquals ''''       # @Request[a] StringEquals ''''",
                "@Request[a] StringEquals 'it''s'    # @Request[a] StringEquals 'it''s'",
                "@Request[a] StringLike 'a\\*\\'     # @Request[a] StringLike 'a\\*\\'",
                "@Request[a] BoolEquals TRUE         # @Request[a] BoolEquals true",
                "@Request[a] BoolEquals False        # @Request[a] BoolEquals false",
                "@Request[a] StringEquals '\u00a0 ~' # @Request[a] StringEquals '\u00a0 ~'",
                "@Request[a] BoolNotEquals 'False'   # @Request[a] BoolNotEquals 'False'",
                "@Request[a] NumericEquals -01.50    # @Request[a] NumericEquals -01.50",
                "@Request[a] NumericEquals {1,2 ,3}  # @Request[a] NumericEquals {1, 2, 3}",
                "@Request[a] StringEquals {'a'}      # @Request[a] StringEquals {'a'}",
                "@Request[a] StringEquals {'a',1,tRue} # @Request[a] StringEquals {'a', 1, true}",
                "@Request[a] forallofallvalues:stringnotlike{'a','b'}"
                        + " # @Request[a] ForAllOfAllValues:StringNotLike {'a', 'b'}",
                "@Request[a] DateTimeLessThan 2022-06-01T00:00:00.0000000Z"
                        + " # @Request[a] DateTimeLessThan 2022-06-01T00:00:00.0000000Z",
                "@Request[a] DateTimeLessThan 2022-06-01T00:00:00+02:00"
                        + " # @Request[a] DateTimeLessThan 2022-06-01T00:00:00+02:00",
                "@Request[a] GuidEquals " + GUID + "   # @Request[a] GuidEquals " + GUID,
                "@Request[a] GuidEquals '" + GUID + "' # @Request[a] GuidEquals '" + GUID + "'",
                "@Request[a] GuidEquals 08D4C71ACC634CE4A9C85DD251B4D619"
                        + " # @Request[a] GuidEquals 08D4C71ACC634CE4A9C85DD251B4D619",
                "@Request[a] GuidEquals 12345678901234567890123456789012"
                        + " # @Request[a] GuidEquals 12345678901234567890123456789012",
                "@Resource[a]StringEquals@Principal[b] # @Resource[a] StringEquals @Principal[b]",
                "@Request[a] ipMatch '10.0.0.0/8'    # @Request[a] ipMatch '10.0.0.0/8'",
                "@Request[a] forAnyOfAnyValues:ipMatch 'x' # @Request[a] ForAnyOfAnyValues:ipMatch 'x'",
                "@Request[a] ForNone:StringEquals 'x'  # @Request[a] ForNone:StringEquals 'x'",
                "@Request[tags:A<$key_case_sensitive$>] StringEquals 'x'"
                        + " # @Request[tags:A<$key_case_sensitive$>] StringEquals 'x'",
                "@Request[tags&$keys$&] StringEquals 'x' # @Request[tags&$keys$&] StringEquals 'x'",
                "@Request[{'a'} AND (b)!] StringEquals 'x' # @Request[{'a'} AND (b)!] StringEquals 'x'",
                "@Request[\u00e9] StringEquals '\uD83D\uDE00\u202e' # @Request[\u00e9] StringEquals '\uD83D\uDE00\u202e'",
            })
    void text_ofSingleTerm_isCanonical(String text, String canonical) {
        Condition condition = Condition.parse(text);

        assertThat(condition.text()).isEqualTo(canonical);
        assertThat(Condition.parse(canonical)).isEqualTo(condition).hasSameHashCodeAs(condition);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "@Request[a] StringEquals 'a'   # @Request[a] StringEquals {'a'}",
                "@Request[a] StringEquals 'a'   # @Request[A] StringEquals 'a'",
                "@Request[a] StringEquals 'a'   # @Resource[a] StringEquals 'a'",
                "@Request[a] StringEquals 'a'   # @Request[a] StringEquals 'A'",
                "@Request[a] StringEquals 'a'   # @Request[a] StringLike 'a'",
                "@Request[a] StringEquals 'a'   # @Request[a] ForAnyOfAnyValues:StringEquals 'a'",
                "@Request[a] StringEquals true  # @Request[a] StringEquals 'true'",
                "@Request[a] StringEquals 'a'   # @Request[a] StringEquals @Request[a]",
                "ActionMatches{'a'}             # SubOperationMatches{'a'}",
                "Exists @Request[a]             # !(!(Exists @Request[a]))",
            })
    void equals_ofDifferentTerms_isFalse(String one, String other) {
        assertThat(Condition.parse(one)).isNotEqualTo(Condition.parse(other));
    }

    @Test
    void actionPatterns_repeatedAndNested_areKeptInOrder() {
        Condition condition = Condition.parse("!(ActionMatches{'b'} AND (ActionMatches{'a'} OR ActionMatches{'b'}))"
                + " OR SubOperationMatches{'c'} OR ActionMatches{'B'}");

        assertThat(condition.actionPatterns()).containsExactly("b", "a", "b", "B");
    }

    @Test
    void comparisons_repeatedAndNested_areKeptInOrder() {
        Condition condition = Condition.parse("!(@Request[b] StringEquals 'x' AND Exists @Request[c])"
                + " OR (@Request[a] StringLike {'p', 'q'} AND @Request[b] stringEquals 'x')");

        assertThat(condition.comparisons())
                .extracting(Comparison::text)
                .containsExactly(
                        "@Request[b] StringEquals 'x'",
                        "@Request[a] StringLike {'p', 'q'}",
                        "@Request[b] StringEquals 'x'");
    }

    @ParameterizedTest
    @CsvSource({
        "Exists @Request[a],    UNKNOWN, UNKNOWN",
        "Exists @Request[a],    absent,  FALSE",
        "Exists @Request[a],    x,       TRUE",
        "Exists @Request[a],    '',      TRUE",
        "NotExists @Request[a], UNKNOWN, UNKNOWN",
        "NotExists @Request[a], absent,  TRUE",
        "NotExists @Request[a], x,       FALSE",
    })
    void evaluate_existence(String text, String value, Truth expected) {
        AttributeValue fact = switch (value) {
            case "UNKNOWN" -> AttributeValue.unknown();
            case "absent" -> AttributeValue.absent();
            default -> AttributeValue.of(value);
        };

        assertThat(Condition.parse(text).evaluate(FactsRequest.of("").with("@Request[a]", fact)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Blob.List", "BLOB.LIST"})
    void evaluate_subOperation_asksTheRequest(String name) {
        Condition condition = Condition.parse("SubOperationMatches{'" + name + "'}");

        assertThat(condition.evaluate(FactsRequest.of("a").withSubOperation("Blob.List")))
                .isEqualTo(Truth.TRUE);
        assertThat(condition.evaluate(FactsRequest.of("a"))).isEqualTo(Truth.FALSE);
    }

    @Test
    void matchesSubOperation_unlessOverridden_isFalse() {
        ConditionRequest request = new ConditionRequest() {
            @Override
            public String action() {
                return "";
            }

            @Override
            public AttributeValue attribute(AttributeSource source, String name) {
                return AttributeValue.unknown();
            }
        };

        assertThat(Condition.parse("SubOperationMatches{''}").evaluate(request)).isEqualTo(Truth.FALSE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "@Request[a] IpMatch '10.0.0.0/8'",
                "@Request[a] ForAllOfAllValues:IpMatch '10.0.0.0/8'",
                "@Request[absent] IpMatch '10.0.0.0/8'",
                "!(@Request[a] IpMatch '10.0.0.0/8')",
                "@Request[a] IpMatch '10.0.0.0/8' OR ActionMatches{'b'}",
                "@Request[a] IpMatch '10.0.0.0/8' AND ActionMatches{'a'}",
                "@Request[nobodyKnows] StringEquals 'x'",
                "@Request[a] StringEquals @Principal[nobodyKnows]",
                "@Request[absent] StringEquals @Principal[nobodyKnows]",
                "@Request[a] ForAllOfAnyValues:NumericEquals {1, 2}",
            })
    void evaluate_thatHingesOnTheUnknown_isUnknown(String text) {
        ConditionRequest request =
                FactsRequest.of("a").with("@Request[a]", "10.0.0.1").without("@Request[absent]");

        assertThat(Condition.parse(text).evaluate(request)).isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "ActionMatches{'a'} OR @Request[x] IpMatch 'y'      # TRUE",
                "@Request[x] IpMatch 'y' OR ActionMatches{'a'}      # TRUE",
                "!(ActionMatches{'a'}) AND @Request[x] IpMatch 'y'  # FALSE",
                "@Request[x] IpMatch 'y' AND !(ActionMatches{'a'})  # FALSE",
                "!(@Request[x] IpMatch 'y' AND ActionMatches{'b'})  # TRUE",
            })
    void evaluate_thatDoesNotHingeOnTheUnknown_isKnown(String text, Truth expected) {
        assertThat(Condition.parse(text).evaluate(FactsRequest.of("a"))).isEqualTo(expected);
    }
}
