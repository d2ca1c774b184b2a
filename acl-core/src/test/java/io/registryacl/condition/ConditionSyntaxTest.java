package io.registryacl.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are no condition: where they fail, and what was expected there. */
class ConditionSyntaxTest {

    private static final String TERM =
            "`(`, `NOT`, `ActionMatches`, `SubOperationMatches`, `Exists` or an attribute such as `@Request[name]`";

    private static ConditionSyntaxException failureOf(String text) {
        return catchThrowableOfType(ConditionSyntaxException.class, () -> Condition.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "(                                    # 2  # `(`, `NOT`",
                ")                                    # 1  # `(`, `NOT`",
                "()                                   # 2  # `(`, `NOT`",
                "AND                                  # 1  # `(`, `NOT`",
                "true                                 # 1  # `(`, `NOT`",
                "'a'                                  # 1  # `(`, `NOT`",
                "Foo                                  # 1  # `(`, `NOT`",
                "NOT                                  # 4  # `(`, `NOT`",
                "NOT AND Exists @Request[a]           # 5  # `(`, `NOT`",
                "!=                                   # 2  # `(`, `NOT`",
                "& Exists @Request[a]                 # 1  # `(`, `NOT`",
                "Exists                               # 7  # an attribute such as",
                "Exists Request[a]                    # 8  # an attribute such as",
                "Exists (@Request[a])                 # 8  # an attribute such as",
                "Exists @Request[a]&Exists @Request[b] # 19 # `AND`, `OR` or the end",
                "Exists @Request[a]|                  # 19 # `AND`, `OR` or the end",
                "Exists @Request[a] AND               # 23 # `(`, `NOT`",
                "Exists @Request[a] Exists @Request[b] # 20 # `AND`, `OR` or the end",
                "Exists @Request[a] NOT Exists @Request[b] # 20 # `AND`, `OR` or the end",
                "Exists @Request[a])                  # 19 # `AND`, `OR` or the end",
                "Exists @Request[a];                  # 19 # `AND`, `OR` or the end",
                "(Exists @Request[a]                  # 20 # `AND`, `OR` or `)`",
                "(Exists @Request[a]}                 # 20 # `AND`, `OR` or `)`",
                "!(Exists @Request[a]                 # 21 # `AND`, `OR` or `)`",
                "@                                    # 2  # `Request`, `Resource`",
                "@ Request[a]                         # 2  # `Request`, `Resource`",
                "@Requests[a]                         # 2  # `Request`, `Resource`",
                "@Context[a]                          # 2  # `Request`, `Resource`",
                "@[a]                                 # 2  # `Request`, `Resource`",
                "@Request                             # 9  # `[` and the attribute's name",
                "@Request(a)                          # 9  # `[` and the attribute's name",
                "@Request[                            # 10 # the attribute's name",
                "@Request[]                           # 10 # the attribute's name",
                "@Request[  ]                         # 12 # the attribute's name",
                "@Request[a                           # 11 # `]` after the attribute's name",
                "@Request[a[0]]                       # 11 # `]` after the attribute's name",
                "@Request[a\tb]                       # 12 # `]` after the attribute's name",
                "@Request[a\u0001]                    # 11 # `]` after the attribute's name",
                "@Request[a]                          # 12 # an operator",
                "@Request[a] 'a'                      # 13 # an operator",
                "@Request[a] = 'a'                    # 13 # an operator",
                "@Request[a] AND 'a'                  # 13 # an operator",
                "@Request[a] 1st 'a'                  # 13 # an operator",
                "@Request[a] true                     # 13 # an operator",
                "@Request[a] Exists 'a'               # 13 # an operator",
                "@Request[a] String_Equals 'a'        # 13 # an operator",
                "@Request[a] ForAnyOfAnyValues: 'a'   # 13 # an operator",
                "@Request[a] ForAnyOfAnyValues :StringEquals 'a' # 31 # a value",
                "@Request[a] StringEquals             # 25 # a value",
                "@Request[a] StringEquals )           # 26 # a value",
                "@Request[a] StringEquals a           # 26 # a value",
                "@Request[a] StringEquals null        # 26 # a value",
                "@Request[a] StringEquals `a`         # 26 # a value",
                "@Request[a] StringEquals +1          # 26 # a value",
                "@Request[a] StringEquals -           # 26 # a value",
                "@Request[a] StringEquals 1e9         # 26 # a value",
                "@Request[a] StringEquals 1e999999999 # 26 # a value",
                "@Request[a] StringEquals 1234567890123456789012345678901 # 26 # a value",
                "@Request[a] StringEquals 2022-06-01  # 26 # a value",
                "@Request[a] GuidEquals acdd72a7-3385-48ef-bd42-f606fba81ae # 24 # a value",
                "@Request[a] StringEquals \u2018a\u2019 # 26 # a value",
                "@Request[a] StringEquals \"a\"       # 26 # a value",
                "@Request[a] StringEquals {           # 27 # text in single quotes",
                "@Request[a] StringEquals {}          # 27 # text in single quotes",
                "@Request[a] StringEquals {'a',}      # 31 # text in single quotes",
                "@Request[a] StringEquals {,'a'}      # 27 # text in single quotes",
                "@Request[a] StringEquals {'a' 'b'}   # 31 # `,` or `}`",
                "@Request[a] StringEquals {'a'        # 30 # `,` or `}`",
                "@Request[a] StringEquals {{'a'}}     # 27 # text in single quotes",
                "@Request[a] StringEquals {@Request[b]} # 27 # text in single quotes",
                "@Request[a] StringEquals '           # 27 # `'` to close the text that begins at character 26",
                "@Request[a] StringEquals 'a''        # 30 # `'` to close the text that begins at character 26",
                "@Request[a] StringEquals 'a\\'b'     # 30 # `AND`, `OR` or the end",
                "@Request[a] StringEquals 'a' 'b'     # 30 # `AND`, `OR` or the end",
                "@Request[a] StringEquals 'a\u0000'   # 28 # no control character between quotes",
                "@Request[a] StringEquals 'a\u007f'   # 28 # no control character between quotes",
                "@Request[a] StringEquals 'a\u0080'   # 28 # no control character between quotes",
                "@Request[a] StringEquals 'a\u009f'   # 28 # no control character between quotes",
                "@Request[a] StringEquals 'a\u001f'   # 28 # no control character between quotes",
                "ActionMatches                        # 14 # `{` and text in single quotes",
                "ActionMatches 'a'                    # 15 # `{` and text in single quotes",
                "ActionMatches{a}                     # 15 # text in single quotes",
                "ActionMatches{}                      # 15 # text in single quotes",
                "ActionMatches{'a'                    # 18 # `}`",
                "ActionMatches{'a', 'b'}              # 18 # `}`",
                "SubOperationMatches{1}               # 21 # text in single quotes",
                "{'a'} StringEquals 'a'               # 1  # `(`, `NOT`",
                "\ufeffExists @Request[a]             # 1  # `(`, `NOT`",
                "Exists\u00a0@Request[a]              # 7  # an attribute such as",
                "\u0130xists @Request[a]              # 1  # `(`, `NOT`",
                "EX\u0131STS @Request[a]              # 1  # `(`, `NOT`",
            })
    void parse_ofWhatIsNoCondition_saysWhereAndWhatWasExpected(String text, int column, String expected) {
        ConditionSyntaxException failure = failureOf(text);

        assertThat(failure.expected()).startsWith(expected);
        assertThat(failure.offset()).isEqualTo(column - 1);
        assertThat(failure.line()).isEqualTo(1);
        assertThat(failure.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '~',
            value = {
                "~~#1#1",
                "~ ~#1#2",
                "~\n~#2#1",
                "~\r~#2#1",
                "~\r\n~#2#1",
                "~\n\r~#3#1",
                "~\n\n  \t ~#3#5",
                "~(\n  (\r\n    Exists @Request[a]\r    xor~#4#5",
                "~@Request[a] StringEquals 'a\nb'~#1#28",
                "~@Request[a] StringEquals 'a\rb'~#1#28",
                "~@Request[\n\na~#3#2",
            })
    void parse_overSeveralLines_countsLinesAndColumns(String text, int line, int column) {
        ConditionSyntaxException failure = failureOf(text);

        assertThat(failure.line()).isEqualTo(line);
        assertThat(failure.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\t\r\n "})
    void parse_blankText_isRefused(String text) {
        assertThat(failureOf(text))
                .hasMessageStartingWith("unexpected end at line ")
                .hasMessageEndingWith(" of the condition: expected " + TERM);
    }

    @Test
    void message_always_echoesEscapedAndCut() {
        assertThat(failureOf("Exists \u001b[31m\u202e"))
                .hasMessage("unexpected `\\u001b` at line 1, column 8 of the condition: expected an attribute such as"
                        + " `@Request[name]`");
        assertThat(failureOf("Exists \uD83D\uDE00"))
                .hasMessageStartingWith("unexpected `\\ud83d\\ude00` at line 1, column 8");
        assertThat(failureOf("Exists ~")).hasMessageStartingWith("unexpected `~` at");
        assertThat(failureOf("Exists \u007f")).hasMessageStartingWith("unexpected `\\u007f` at");
        assertThat(failureOf("@Request[a\uD83D\uDE00]]")).hasMessageStartingWith("unexpected `]` at");
        assertThat(failureOf("@\uD83D\uDE00")).hasMessageStartingWith("unexpected `\\ud83d\\ude00` at");
        assertThat(failureOf("x".repeat(60)).getMessage()).contains("`" + "x".repeat(60) + "`");
        assertThat(failureOf("x".repeat(8_000)).getMessage()).contains("`" + "x".repeat(60) + "...`");
    }

    @ParameterizedTest
    @CsvSource({"(, 64", "!, 64", "'NOT ', 64", "'! (', 64", "!((, 32", "(!, 63"})
    void parse_asDeepAsAllowed_isReadAndReadBack(String opening, int repeats) {
        String text = nested(opening, repeats);

        Condition condition = Condition.parse(text);

        assertThat(Condition.parse(condition.text())).isEqualTo(condition).hasSameHashCodeAs(condition);
        assertThat(condition.evaluate(FactsRequest.of("").with("@Request[a]", "x")))
                .isNotEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"(, 64", "!, 64", "'NOT ', 64", "'! (', 64", "!((, 32", "(!, 63"})
    void parse_oneLevelTooDeep_isRefused(String opening, int repeats) {
        String text = nested(opening, repeats + 1);

        assertThat(failureOf(text).expected()).isEqualTo("at most 64 levels of parentheses and negations");
    }

    @Test
    void parse_oneLevelTooDeep_namesTheFirstThatIs() {
        assertThat(failureOf("(".repeat(8_000)).column()).isEqualTo(65);
        assertThat(failureOf("!".repeat(8_000)).column()).isEqualTo(65);
        assertThat(failureOf("!(".repeat(4_000)).column()).isEqualTo(129);
        assertThat(failureOf("(".repeat(64) + "NotExists @Request[a]").column()).isEqualTo(65);
        assertThat(failureOf("NOT ".repeat(64) + "NotExists @Request[a]").column())
                .isEqualTo(257);
    }

    @Test
    void parse_deepOnlyOncePrinted_isRefused() {
        String andWithinOr = "Exists @Request[a] AND Exists @Request[b] OR Exists @Request[c]";

        assertThat(Condition.parse("!".repeat(63) + "(" + andWithinOr + ")").evaluate(FactsRequest.of("")))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(failureOf("!".repeat(64) + "(" + andWithinOr + ")").expected())
                .startsWith("at most 64 levels of parentheses and negations once");
        assertThat(failureOf("Exists @Request[c] OR Exists @Request[b] AND " + "!".repeat(64) + "Exists @Request[a]")
                        .expected())
                .startsWith("at most 64 levels of parentheses and negations once");
    }

    private static String nested(String opening, int repeats) {
        int closing = (int) opening.chars().filter(c -> c == '(').count();
        return opening.repeat(repeats) + "Exists @Request[a]" + ")".repeat(closing * repeats);
    }

    @Test
    void parse_longestText_isRead() {
        String shortest = "@Request[a] StringEquals ''";
        String longest = "@Request[a] StringEquals '" + "x".repeat(8192 - shortest.length()) + "'";

        assertThat(longest).hasSize(8192);
        assertThat(Condition.parse(longest).text()).isEqualTo(longest);
        assertThat(Condition.parse(shortest + " ".repeat(8192 - shortest.length()))
                        .text())
                .isEqualTo(shortest);
    }

    @Test
    void parse_longestCanonicalText_isRead() {
        String shortest = "@Request[a] StringEquals ''";
        String longest = "@Request[a] StringEquals '" + "x".repeat(32_768 - shortest.length()) + "'";

        assertThat(Condition.parse(longest).text()).isEqualTo(longest);
        assertThat(failureOf(longest + " ").offset()).isEqualTo(8192);
        assertThat(failureOf(longest.replace("''", "'x'").replace("[a]", "[aa]"))
                        .offset())
                .isEqualTo(8192);
    }

    @Test
    void parse_tooLongText_isRefusedWhereItIsTooLong() {
        ConditionSyntaxException failure = failureOf("Exists @Request[a]" + " ".repeat(8192));

        assertThat(failure.offset()).isEqualTo(8192);
        assertThat(failure.expected()).isEqualTo("at most 8192 characters");
        assertThat(failure).hasMessageStartingWith("unexpected text of 8210 characters at line 1, column 8193");
        assertThat(failureOf("(".repeat(5_000_000)).offset()).isEqualTo(8192);
    }

    @Test
    void parse_denseTextThatGrowsWhenPrinted_isReadBack() {
        String dense = String.join("||", Collections.nCopies(390, "!exists@request[a]"));
        Condition condition = Condition.parse(dense);

        assertThat(dense.length()).isLessThanOrEqualTo(8192);
        assertThat(condition.text().length()).isGreaterThan(8192);
        assertThat(Condition.parse(condition.text())).isEqualTo(condition);
    }

    @Test
    void text_thatGrowsMost_isReadBack() {
        String dense = String.join("&&", Collections.nCopies(97, "!".repeat(64) + "exists@request[a]"));
        Condition condition = Condition.parse(dense);

        assertThat(dense.length()).isBetween(8000, 8192);
        assertThat(Condition.parse(condition.text())).isEqualTo(condition);
    }

    @Test
    void tree_ofManyTerms_doesNotOverflowTheStack() {
        Node leaf = new Node.Exists(new Attribute(AttributeSource.REQUEST, "a"));
        Condition condition =
                Node.AllOf.of(ImmutableList.of(Node.AnyOf.of(Collections.nCopies(100_000, leaf)), new Node.Not(leaf)));
        Condition twin =
                Node.AllOf.of(ImmutableList.of(Node.AnyOf.of(Collections.nCopies(100_000, leaf)), new Node.Not(leaf)));

        assertThat(condition.equals(twin)).isTrue();
        assertThat(condition.hashCode()).isEqualTo(twin.hashCode());
        assertThat(condition.text().length()).isGreaterThan(100_000);
        assertThat(condition.evaluate(FactsRequest.of(""))).isEqualTo(Truth.UNKNOWN);
        assertThat(condition.comparisons()).isEmpty();
    }
}
