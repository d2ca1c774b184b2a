package io.registryacl.model;

import io.registryacl.issue.Quoted;

/**
 * The name of a repository, such as {@code samples/hello-world}: components of letters and digits, joined inside by one dot,
 * one or two underscores or any number of dashes, and separated by slashes; at most 255 characters. Capital letters are
 * allowed and comparison is exact (semantics P22).
 *
 * @param value the name
 */
public record RepositoryName(String value) implements Comparable<RepositoryName> {

    private static final int MAX_CHARACTERS = 255;

    /** Refuses what is no such name. */
    public RepositoryName {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a repository name, which has up to " + MAX_CHARACTERS
                    + " letters and digits with inner `.`, `_`, `__`, `-` and `/`: " + Quoted.of(value));
        }
    }

    static boolean isValid(String value) {
        if (value.isEmpty() || value.length() > MAX_CHARACTERS) {
            return false;
        }
        int position = 0;
        while (true) {
            int end = alphanumericEnd(value, position);
            if (end == position) {
                return false;
            }
            if (end == value.length()) {
                return true;
            }
            position = separatorEnd(value, end);
            if (position == end) {
                return false;
            }
        }
    }

    private static int alphanumericEnd(String value, int start) {
        int end = start;
        while (end < value.length() && isAlphanumeric(value.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The end of one separator at {@code start}, or {@code start} if there is none. */
    private static int separatorEnd(String value, int start) {
        char first = value.charAt(start);
        if (first == '.' || first == '/') {
            return start + 1;
        }
        if (first == '_') {
            return start + (value.startsWith("__", start) ? 2 : 1);
        }
        int end = start;
        while (end < value.length() && value.charAt(end) == '-') {
            end++;
        }
        return end;
    }

    private static boolean isAlphanumeric(char character) {
        return character >= '0' && character <= '9'
                || character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z';
    }

    @Override
    public int compareTo(RepositoryName other) {
        return value.compareTo(other.value);
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return value;
    }
}
