package io.registryacl.condition;

/**
 * A word or sign of a condition's text.
 *
 * @param value the word, or the text that a literal stands for
 * @param end offset of the first character after the token
 */
record Token(Kind kind, String value, int start, int end) {

    enum Kind {
        LEFT_PARENTHESIS,
        RIGHT_PARENTHESIS,
        LEFT_BRACE,
        RIGHT_BRACE,
        COMMA,
        /** The sign before an attribute's source. */
        AT,
        AND_SIGN,
        OR_SIGN,
        NOT_SIGN,
        WORD,
        QUOTED,
        /** A character that begins nothing. */
        STRAY,
        END
    }
}
