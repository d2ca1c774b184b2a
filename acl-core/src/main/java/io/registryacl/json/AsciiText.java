package io.registryacl.json;

/** Letter case of ASCII, which is all the case that names in Azure's documents have, whatever the locale. */
final class AsciiText {

    private AsciiText() {}

    static boolean equalsIgnoreCase(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        for (int i = 0; i < one.length(); i++) {
            if (lower(one.charAt(i)) != lower(other.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text with {@code A} to {@code Z} in lower case and all else as it is. */
    static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            lower.append(lower(text.charAt(i)));
        }
        return lower.toString();
    }

    private static char lower(char character) {
        return character >= 'A' && character <= 'Z' ? (char) (character + ('a' - 'A')) : character;
    }
}
