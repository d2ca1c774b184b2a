package io.registryacl.issue;

/** How a value from outside stands in a message: between backticks, shortened, and with nothing that a terminal obeys. */
public final class Quoted {

    private static final int MAX_CHARACTERS = 80;

    private Quoted() {}

    /**
     * {@return {@code value} between backticks} Control characters and all outside printable ASCII become {@code \}{@code
     * uXXXX}; what is longer than 80 characters ends in three dots.
     *
     * @param value any text
     */
    public static String of(String value) {
        return "`" + escape(value) + "`";
    }

    /**
     * {@return {@code value} without backticks, otherwise as {@link #of}}
     *
     * @param value any text
     */
    public static String escape(String value) {
        if (value.length() <= MAX_CHARACTERS && isPlain(value)) {
            return value;
        }
        StringBuilder text = new StringBuilder(Math.min(value.length(), MAX_CHARACTERS) + 2);
        for (int i = 0; i < value.length() && i < MAX_CHARACTERS; i++) {
            append(text, value.charAt(i));
        }
        return (value.length() > MAX_CHARACTERS ? text.append("...") : text).toString();
    }

    /**
     * {@return {@code value} in full, without backticks, and with nothing in it that is not seen} Control characters, those that
     * change the order in which others are shown, line separators and halves of surrogate pairs become {@code \}{@code
     * uXXXX}; letters of all scripts stay. For texts that people read as a whole, such as a path.
     *
     * @param value any text
     */
    public static String visible(String value) {
        if (isPlain(value) || value.codePoints().allMatch(Quoted::isVisible)) {
            return value;
        }
        StringBuilder text = new StringBuilder(value.length() + 8);
        value.codePoints().forEach(point -> {
            if (isVisible(point)) {
                text.appendCodePoint(point);
            } else {
                for (char character : Character.toChars(point)) {
                    appendEscaped(text, character);
                }
            }
        });
        return text.toString();
    }

    /** Most texts are printable ASCII throughout, which is told at a glance. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isPlain(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(char character) {
        return character >= ' ' && character <= '~';
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static void append(StringBuilder text, char character) {
        if (isPlain(character)) {
            text.append(character);
        } else {
            appendEscaped(text, character);
        }
    }

    private static void appendEscaped(StringBuilder text, char character) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.forDigit(character >> shift & 0xf, 16));
        }
    }
}
