package io.registryacl.condition;

/** Cuts a condition's text into tokens, one at a time; each character is looked at a bounded number of times. */
final class Lexer {

    private final String text;
    private int position;

    Lexer(String text) {
        this.text = text;
    }

    Token next() {
        skipBlanks();
        if (position == text.length()) {
            return new Token(Token.Kind.END, "", position, position);
        }
        char c = text.charAt(position);
        return switch (c) {
            case '(' -> sign(Token.Kind.LEFT_PARENTHESIS, 1);
            case ')' -> sign(Token.Kind.RIGHT_PARENTHESIS, 1);
            case '{' -> sign(Token.Kind.LEFT_BRACE, 1);
            case '}' -> sign(Token.Kind.RIGHT_BRACE, 1);
            case ',' -> sign(Token.Kind.COMMA, 1);
            case '@' -> sign(Token.Kind.AT, 1);
            case '!' -> sign(Token.Kind.NOT_SIGN, 1);
            case '&' -> doubled(c, Token.Kind.AND_SIGN);
            case '|' -> doubled(c, Token.Kind.OR_SIGN);
            case '\'' -> quoted();
            default -> isWordStart(c) ? word() : stray();
        };
    }

    /** Reads the rest of an attribute, of which {@link Token.Kind#AT} was the last token. */
    Attribute attribute() {
        int sourceStart = position;
        int sourceEnd = wordEnd(position);
        AttributeSource source = AttributeSource.named(text.substring(sourceStart, sourceEnd))
                .orElseThrow(() -> unexpected(
                        sourceStart, sourceEnd, "`Request`, `Resource`, `Principal` or `Environment` after `@`"));
        position = sourceEnd;
        skipBlanks();
        if (position == text.length() || text.charAt(position) != '[') {
            throw unexpected(position, "`[` and the attribute's name");
        }
        position++;
        skipBlanks();
        return new Attribute(source, attributeName());
    }

    private String attributeName() {
        int start = position;
        int end = start;
        while (position < text.length() && Attribute.isNameCharacter(text.charAt(position))) {
            position++;
            end = text.charAt(position - 1) == ' ' ? end : position;
        }
        skipBlanks();
        if (end == start) {
            throw unexpected(position, "the attribute's name");
        }
        if (position == text.length() || text.charAt(position) != ']') {
            throw unexpected(position, "`]` after the attribute's name");
        }
        position++;
        return text.substring(start, end);
    }

    private void skipBlanks() {
        while (position < text.length() && isBlank(text.charAt(position))) {
            position++;
        }
    }

    private Token sign(Token.Kind kind, int length) {
        int start = position;
        position += length;
        return new Token(kind, "", start, position);
    }

    private Token doubled(char c, Token.Kind kind) {
        boolean twice = position + 1 < text.length() && text.charAt(position + 1) == c;
        return twice ? sign(kind, 2) : stray();
    }

    private Token stray() {
        return sign(Token.Kind.STRAY, Character.charCount(text.codePointAt(position)));
    }

    private Token word() {
        int start = position;
        position = wordEnd(start);
        return new Token(Token.Kind.WORD, text.substring(start, position), start, position);
    }

    private Token quoted() {
        int start = position;
        StringBuilder value = new StringBuilder();
        position++;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (Quoted.isControl(c)) {
                throw unexpected(position, "no control character between quotes");
            }
            position++;
            if (c == '\'') {
                if (position == text.length() || text.charAt(position) != '\'') {
                    return new Token(Token.Kind.QUOTED, value.toString(), start, position);
                }
                position++;
            }
            value.append(c);
        }
        throw unexpected(position, "`'` to close the text that begins at character " + (start + 1));
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The text is refused for the character at {@code start}, or for being at its end there. */
    private ConditionSyntaxException unexpected(int start, String expected) {
        return unexpected(start, start, expected);
    }

    /** The text is refused for what stands from {@code start} to {@code end}, at least for one character. */
    ConditionSyntaxException unexpected(int start, int end, String expected) {
        if (start == text.length()) {
            return ConditionSyntaxException.at(start, text, "end", expected);
        }
        int stop = Math.max(end, start + Character.charCount(text.codePointAt(start)));
        String found = "`" + Quoted.echo(text.substring(start, stop)) + "`";
        return ConditionSyntaxException.at(start, text, found, expected);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isWordStart(char c) {
        return isLetter(c) || isDigit(c) || c == '-';
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || c == '.' || c == ':' || c == '+' || c == '_';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
