package io.registryacl.model;

import com.google.common.base.Ascii;
import io.registryacl.issue.Quoted;

/** Checks names of registries: letters, digits and inner dashes or underscores, compared without letter case. */
final class RegistryName {

    private static final int MAX_CHARACTERS = 63;

    private RegistryName() {}

    static String check(String name) {
        boolean valid = !name.isEmpty() && name.length() <= MAX_CHARACTERS && isAlphanumeric(name.charAt(0));
        for (int i = 0; valid && i < name.length(); i++) {
            char character = name.charAt(i);
            valid = isAlphanumeric(character) || character == '-' || character == '_';
        }
        if (!valid) {
            throw new IllegalArgumentException("a registry's name has 1 to " + MAX_CHARACTERS
                    + " letters, digits, dashes and underscores: " + Quoted.of(name));
        }
        return name;
    }

    static String key(String name) {
        return Ascii.toLowerCase(name);
    }

    private static boolean isAlphanumeric(char character) {
        return character >= '0' && character <= '9'
                || character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z';
    }
}
