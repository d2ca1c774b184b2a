package io.registryacl.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "''      | ''     | true",
                "''      | a      | false",
                "*       | ''     | true",
                "**      | ''     | true",
                "?       | ''     | false",
                "*       | a/b    | true",
                "?       | a      | true",
                "?       | ab     | false",
                "??      | ab     | true",
                "a*      | a      | true",
                "*a      | a      | true",
                "*a      | ab     | false",
                "a*c     | abcd   | false",
                "a*c?    | abcd   | true",
                "a*b*c   | aXbXbc | true",
                "*?*     | a      | true",
                "*?*?    | a      | false",
                "\\*     | *      | true",
                "\\*     | a      | false",
                "\\*     | \\*    | false",
                "\\?     | ?      | true",
                "\\?     | a      | false",
                "\\\\    | \\     | true",
                "\\\\*   | \\abc  | true",
                "\\\\\\* | \\*    | true",
                "\\\\\\* | \\a    | false",
                "\\a     | \\a    | true",
                "\\a     | a      | false",
                "\\      | \\     | true",
                "a\\     | a\\    | true",
                "a\\     | a      | false",
                "*\\     | ab\\   | true",
                ".*      | abc    | false",
                "[a]     | a      | false",
                "?       | \uD83D\uDE00 | true",
                "??      | \uD83D\uDE00 | false",
                "*?b     | \uD83D\uDE00b | true",
                "\uD83D\uDE00* | \uD83D\uDE00b | true",
                "\uD83D* | \uD83D\uDE00 | false",
            })
    void like(String pattern, String value, boolean expected) {
        assertThat(Wildcards.LIKE.matches(pattern, value)).isEqualTo(expected);
        assertThat(Wildcards.LIKE_IGNORE_CASE.matches(Ascii.toUpperCase(pattern), Ascii.toLowerCase(value)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "Microsoft.Authorization/roleAssignments/*     | Microsoft.Authorization/roleAssignments/write | true",
                "Microsoft.Authorization/roleDefinitions/*     | Microsoft.Authorization/roleAssignments/write | false",
                "microsoft.AUTHORIZATION/roleassignments/WRITE | Microsoft.Authorization/roleAssignments/write | true",
                "*                                             | Microsoft.Authorization/roleAssignments/write | true",
                "*                                             | ''                                            | true",
                "*/write                                       | Microsoft.Authorization/roleAssignments/write | true",
                "*/write                                       | write                                         | false",
                "Microsoft.*/write                             | Microsoft.Authorization/roleAssignments/write | true",
                "Microsoft.*/write                             | Microsoft.Authorization/roleAssignments/writes | false",
                "Microsoft.Authorization/*/write               | Microsoft.Authorization/write                 | false",
                "?/write                                       | a/write                                       | false",
                "?/write                                       | ?/WRITE                                       | true",
                "a\\*                                          | a*                                            | false",
                "a\\*                                          | a\\b                                          | true",
                "''                                            | ''                                            | true",
                "''                                            | a                                             | false",
                "i                                             | \u0130                                        | false",
                "I                                             | \u0131                                        | false",
            })
    void action(String pattern, String action, boolean expected) {
        assertThat(Wildcards.ACTION.matches(pattern, action)).isEqualTo(expected);
    }

    @Test
    void like_manyStarsThatFailAtTheEnd_comesToAnEnd() {
        assertThat(Wildcards.LIKE.matches("*a".repeat(4_000) + "b", "a".repeat(8_000)))
                .isFalse();
        assertThat(Wildcards.LIKE.matches("*a?".repeat(2_000) + "*", "a".repeat(8_000)))
                .isTrue();
        assertThat(Wildcards.ACTION.matches("*".repeat(10_000), "a".repeat(10_000)))
                .isTrue();
    }

    @Property
    void like_anyPattern_agreesWithTheDefinition(@ForAll("patterns") String pattern, @ForAll("values") String value) {
        assertThat(Wildcards.LIKE.matches(pattern, value)).isEqualTo(matchesByDefinition(pattern, value));
    }

    @Property
    void action_anyPattern_agreesWithTheDefinition(@ForAll("patterns") String pattern, @ForAll("values") String value) {
        String escaped = pattern.replace("\\", "\\\\").replace("?", "\\?");

        assertThat(Wildcards.ACTION.matches(pattern, value))
                .isEqualTo(matchesByDefinition(Ascii.toLowerCase(escaped), Ascii.toLowerCase(value)));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings().withChars("aAb*?\\").ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings().withChars("aAb*?\\").ofMaxLength(8);
    }

    // The slow twin: tries every length of every star.
    private static boolean matchesByDefinition(String pattern, String value) {
        if (pattern.isEmpty()) {
            return value.isEmpty();
        }
        char first = pattern.charAt(0);
        if (first == '*') {
            return matchesByDefinition(pattern.substring(1), value)
                    || (!value.isEmpty() && matchesByDefinition(pattern, value.substring(1)));
        }
        boolean escape = first == '\\' && pattern.length() > 1 && "*?\\".indexOf(pattern.charAt(1)) >= 0;
        String rest = pattern.substring(escape ? 2 : 1);
        char literal = escape ? pattern.charAt(1) : first;
        return !value.isEmpty()
                && (literal == value.charAt(0) || (!escape && first == '?'))
                && matchesByDefinition(rest, value.substring(1));
    }
}
