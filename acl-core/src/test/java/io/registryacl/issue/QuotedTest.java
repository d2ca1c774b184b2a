package io.registryacl.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuotedTest {

    @Test
    void of_plainText_standsBetweenBackticks() {
        assertThat(Quoted.of("10.0.0.1")).isEqualTo("`10.0.0.1`");
    }

    @ParameterizedTest
    @CsvSource({"10, \\u000a", "27, \\u001b", "127, \\u007f", "233, \\u00e9", "65297, \\uff11"})
    void escape_whatATerminalMayObeyOrConfuse_isSpelledOut(int character, String expected) {
        assertThat(Quoted.escape(Character.toString(character))).isEqualTo(expected);
    }

    @Test
    void escape_longText_endsInDots() {
        assertThat(Quoted.escape("a".repeat(81))).isEqualTo("a".repeat(80) + "...");
        assertThat(Quoted.escape("a".repeat(80))).isEqualTo("a".repeat(80));
    }

    @ParameterizedTest
    @CsvSource({
        "10, \\u000a",
        "27, \\u001b",
        "155, \\u009b",
        "8232, \\u2028",
        "8238, \\u202e",
        "55296, \\ud800",
        "917505, \\udb40\\udc01",
    })
    void visible_whatIsNotSeen_isSpelledOut(int character, String expected) {
        assertThat(Quoted.visible("a" + Character.toString(character) + "é")).isEqualTo("a" + expected + "é");
    }

    @Test
    void visible_longText_staysWhole() {
        assertThat(Quoted.visible("ä/日本 ~".repeat(100))).isEqualTo("ä/日本 ~".repeat(100));
    }
}
