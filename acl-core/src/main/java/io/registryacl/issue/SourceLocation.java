package io.registryacl.issue;

import static java.util.Objects.requireNonNull;

/**
 * A place in an input.
 *
 * @param source name of the file as the reader was given it, relative to the folder that was read; empty for text that came
 *     from no file
 * @param line line, counted from 1; 0 where the input has no lines
 * @param column column in UTF-16 units, counted from 1; 0 where the input has no lines
 * @param pointer JSON pointer (RFC 6901) of the value inside {@code source}; empty for the whole document. A missing value
 *     is named by the pointer it would have, a syntax error by its innermost container (semantics P33)
 */
public record SourceLocation(String source, int line, int column, String pointer) {

    /** Refuses negative positions and pointers that are none. */
    public SourceLocation {
        requireNonNull(source, "source");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column must not be negative: " + line + ":" + column);
        }
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("JSON pointer must be empty or start with a slash: `" + pointer + "`");
        }
    }

    /**
     * {@return the pointer, behind the name of the file where the input is a folder} For example {@code
     * /registries/0/name}, or {@code registry.json/name} (semantics P33).
     */
    public String path() {
        return source + pointer;
    }

    /**
     * {@return the place for a person, such as {@code policy.json:12:7 /registries/0/name}} Names of files and keys come from
     * outside, so what is not seen in them is escaped; {@link #path()} has them as they are.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Quoted.visible(source));
        if (line > 0) {
            text.append(source.isEmpty() ? "line " : ":")
                    .append(line)
                    .append(':')
                    .append(column);
        }
        if (!pointer.isEmpty()) {
            text.append(text.length() == 0 ? "" : " ").append(Quoted.visible(pointer));
        }
        return text.toString();
    }
}
