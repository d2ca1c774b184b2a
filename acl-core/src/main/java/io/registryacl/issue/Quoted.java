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
        StringBuilder text = new StringBuilder(Math.min(value.length(), MAX_CHARACTERS) + 2);
        for (int i = 0; i < value.length() && i < MAX_CHARACTERS; i++) {
            append(text, value.charAt(i));
        }
        return (value.length() > MAX_CHARACTERS ? text.append("...") : text).toString();
    }

    private static void append(StringBuilder text, char character) {
        if (character >= ' ' && character <= '~') {
            text.append(character);
            return;
        }
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.forDigit(character >> shift & 0xf, 16));
        }
    }
}
