package io.registryacl.model;

import io.registryacl.issue.Quoted;

/**
 * A tag: a letter, digit or underscore, then up to 127 of these, dots and dashes (OCI distribution specification, semantics
 * P22).
 *
 * @param value the tag, compared exactly
 */
public record Tag(String value) implements Comparable<Tag> {

    private static final int MAX_CHARACTERS = 128;

    /** Refuses what is no tag. */
    public Tag {
        boolean valid = !value.isEmpty()
                && value.length() <= MAX_CHARACTERS
                && value.charAt(0) != '.'
                && value.charAt(0) != '-';
        for (int i = 0; valid && i < value.length(); i++) {
            char character = value.charAt(i);
            valid = character >= '0' && character <= '9'
                    || character >= 'a' && character <= 'z'
                    || character >= 'A' && character <= 'Z'
                    || character == '_'
                    || character == '.'
                    || character == '-';
        }
        if (!valid) {
            throw new IllegalArgumentException("not a tag, which has 1 to " + MAX_CHARACTERS
                    + " letters, digits, `_`, `.` and `-` and starts with no dot or dash: " + Quoted.of(value));
        }
    }

    @Override
    public int compareTo(Tag other) {
        return value.compareTo(other.value);
    }

    /** {@return the tag} */
    @Override
    public String toString() {
        return value;
    }
}
