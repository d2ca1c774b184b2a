package io.registryacl.model;

import com.google.common.base.Ascii;
import io.registryacl.issue.Quoted;

/** Reads ids of principals and roles: GUIDs in any spelling become one; other ids stay as they are. */
final class IdText {

    private static final int GUID_CHARACTERS = 36;
    private static final int MAX_CHARACTERS = 128;
    private static final String PUNCTUATION = "._-@+:|~=";

    private IdText() {}

    static String canonical(String text, String what) {
        if (text.startsWith("[")) {
            throw new IllegalArgumentException(
                    "template expression " + Quoted.of(text) + "; deploy or resolve it first");
        }
        boolean braces = text.length() == GUID_CHARACTERS + 2 && text.startsWith("{") && text.endsWith("}");
        String bare = braces ? text.substring(1, text.length() - 1) : text;
        if (isGuid(bare)) {
            return Ascii.toLowerCase(bare);
        }
        if (looksLikeGuid(text)) {
            throw new IllegalArgumentException(
                    what + " is almost a GUID, which has 8-4-4-4-12 hex digits: " + Quoted.of(text));
        }
        if (text.isEmpty() || text.length() > MAX_CHARACTERS || !isPlain(text)) {
            throw new IllegalArgumentException(what + " must be a GUID or 1 to " + MAX_CHARACTERS
                    + " letters, digits and `" + PUNCTUATION + "`: " + Quoted.of(text));
        }
        return text;
    }

    static boolean isGuid(String text) {
        if (text.length() != GUID_CHARACTERS) {
            return false;
        }
        for (int i = 0; i < GUID_CHARACTERS; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : !isHex(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Hex digits with four dashes, or many hex digits: a GUID with a typing error, which would never match anything. */
    private static boolean looksLikeGuid(String text) {
        int digits = 0;
        int dashes = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (isHex(character)) {
                digits++;
            } else if (character == '-') {
                dashes++;
            } else if (character != '{' && character != '}') {
                return false;
            }
        }
        return digits >= 20 && (dashes >= 3 || digits >= 28);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean plain = character >= 'a' && character <= 'z'
                    || character >= 'A' && character <= 'Z'
                    || character >= '0' && character <= '9'
                    || PUNCTUATION.indexOf(character) >= 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char character) {
        return character >= '0' && character <= '9'
                || character >= 'a' && character <= 'f'
                || character >= 'A' && character <= 'F';
    }
}
