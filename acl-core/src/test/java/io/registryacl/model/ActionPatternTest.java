package io.registryacl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ActionPatternTest {

    @ParameterizedTest
    @CsvSource({
        "a/read,       a/read,     true",
        "A/READ,       a/read,     true",
        "a/read,       a/reads,    false",
        "*,            a/b/read,   true",
        "*/read,       a/b/read,   true",
        "*/read,       /read,      true",
        "*/read,       read,       false",
        "a/*,          a/b/read,   true",
        "a/*,          a,          false",
        "a/*/read,     a/b/c/read, true",
        "a/*/read,     a/read,     false",
        "a/*/read,     a//read,    true",
        "a*a,          a,          false",
        "a*a,          aa,         true",
        "*b*b*,        abcb,       true",
        "*b*b*,        abc,        false",
        "a.b,          axb,        false",
        "a?b,          axb,        false",
        "**,           anything,   true"
    })
    void matches(String pattern, String action, boolean expected) {
        assertThat(ActionPattern.parse(pattern).matches(action)).isEqualTo(expected);
    }

    @Test
    void parse_aThousandStars_matchesQuickly() {
        assertThat(ActionPattern.parse("*a".repeat(512)).matches("a".repeat(100_000)))
                .isTrue();
        assertThat(ActionPattern.parse("*a".repeat(511) + "b").matches("a".repeat(100_000)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\tb", "é", "[variables('action')]"})
    void parse_whatIsNoAction_isRefused(String text) {
        assertThatThrownBy(() -> ActionPattern.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parse_ofTheLongestPattern_isReadAndOneLongerRefused() {
        assertThat(ActionPattern.parse("*".repeat(1024)).matches("a/read")).isTrue();
        assertThatThrownBy(() -> ActionPattern.parse("*".repeat(1025))).isInstanceOf(IllegalArgumentException.class);
    }

    /** The slow twin: one star at a time, by trying every split. */
    @Property(tries = 20_000)
    void matches_anyPattern_agreesWithTheSlowTwin(
            @ForAll("patterns") String pattern, @ForAll("actions") String action) {
        assertThat(ActionPattern.parse(pattern).matches(action)).isEqualTo(slow(pattern, action));
    }

    private static boolean slow(String pattern, String action) {
        if (pattern.isEmpty()) {
            return action.isEmpty();
        }
        if (pattern.charAt(0) == '*') {
            return slow(pattern.substring(1), action) || !action.isEmpty() && slow(pattern, action.substring(1));
        }
        return !action.isEmpty()
                && pattern.charAt(0) == action.charAt(0)
                && slow(pattern.substring(1), action.substring(1));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.strings()
                .withChars('a', 'b', '/', '*')
                .ofMinLength(1)
                .ofMaxLength(7);
    }

    @Provide
    Arbitrary<String> actions() {
        return Arbitraries.strings().withChars('a', 'b', '/').ofMaxLength(8);
    }
}
