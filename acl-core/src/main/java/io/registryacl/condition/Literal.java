package io.registryacl.condition;

import com.google.common.base.Ascii;
import java.util.Optional;

/** One literal value; {@code quoted} tells how it is written, not what it means. */
record Literal(String value, boolean quoted) {

    Literal {
        if (quoted && Quoted.indexOfControl(value) >= 0) {
            throw new IllegalArgumentException(
                    "a literal must hold no control character: `" + Quoted.echo(value) + "`");
        }
        if (!quoted && bareSpelling(value).filter(value::equals).isEmpty()) {
            throw new IllegalArgumentException("only a number, `true`, `false`, a GUID and a date-time may stand "
                    + "without quotes: `" + Quoted.echo(value) + "`");
        }
    }

    static Literal quoted(String value) {
        return new Literal(value, true);
    }

    /** The literal that {@code word} is without quotes, if it is one. */
    static Optional<Literal> bare(String word) {
        return bareSpelling(word).map(spelling -> new Literal(spelling, false));
    }

    private static Optional<String> bareSpelling(String word) {
        if (Ascii.equalsIgnoreCase(word, "true")) {
            return Optional.of("true");
        }
        if (Ascii.equalsIgnoreCase(word, "false")) {
            return Optional.of("false");
        }
        boolean literal = TypedText.number(word).isPresent()
                || TypedText.isGuid(word)
                || TypedText.instant(word).isPresent();
        return literal ? Optional.of(word) : Optional.empty();
    }

    String text() {
        return quoted ? Quoted.literal(value) : value;
    }
}
