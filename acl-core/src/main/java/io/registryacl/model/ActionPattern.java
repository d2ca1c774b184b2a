package io.registryacl.model;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.registryacl.issue.Quoted;

/**
 * An action of a role, such as {@code Microsoft.ContainerRegistry/registries/pull/read}, in which {@code *} stands for any
 * run of characters, slashes included. Everything else is literal; letter case is ignored (semantics 4.6).
 */
public final class ActionPattern implements Comparable<ActionPattern> {

    private static final int MAX_CHARACTERS = 1024;

    private final String text;
    private final ImmutableList<String> parts;

    private ActionPattern(String text) {
        this.text = text;
        this.parts = parts(Ascii.toLowerCase(text));
    }

    /**
     * {@return the pattern that {@code text} spells}
     *
     * @param text 1 to 1024 printable ASCII characters
     * @throws IllegalArgumentException if it is empty, too long or has other characters
     */
    public static ActionPattern parse(String text) {
        if (text.isEmpty() || text.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "an action has 1 to " + MAX_CHARACTERS + " characters: " + Quoted.of(text));
        }
        if (text.startsWith("[")) {
            throw new IllegalArgumentException(
                    "template expression " + Quoted.of(text) + "; deploy or resolve it first");
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                throw new IllegalArgumentException("an action has no blanks and only ASCII: " + Quoted.of(text));
            }
        }
        return new ActionPattern(text);
    }

    /** The literal parts between the stars, runs of stars counting once. The first and the last are anchored. */
    private static ImmutableList<String> parts(String text) {
        ImmutableList.Builder<String> parts = ImmutableList.builder();
        int start = 0;
        for (int star = text.indexOf('*'); star >= 0; star = text.indexOf('*', start)) {
            if (start == 0 || star > start) {
                parts.add(text.substring(start, star));
            }
            start = star + 1;
        }
        return parts.add(text.substring(start)).build();
    }

    /**
     * {@return whether this names {@code action}} Takes time linear in the action's length for each literal part.
     *
     * @param action a full action without stars, letter case ignored
     */
    public boolean matches(String action) {
        if (parts.size() == 1) {
            return Ascii.equalsIgnoreCase(action, text);
        }
        String name = Ascii.toLowerCase(action);
        String first = parts.get(0);
        String last = parts.get(parts.size() - 1);
        int end = name.length() - last.length();
        if (end < first.length() || !name.startsWith(first) || !name.endsWith(last)) {
            return false;
        }
        int position = first.length();
        for (int i = 1; i < parts.size() - 1; i++) {
            int found = name.indexOf(parts.get(i), position);
            if (found < 0) {
                return false;
            }
            position = found + parts.get(i).length();
        }
        return position <= end;
    }

    /** Compares by text, letter case ignored, as equality does. */
    @Override
    public int compareTo(ActionPattern other) {
        return Ascii.toLowerCase(text).compareTo(Ascii.toLowerCase(other.text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActionPattern that && Ascii.equalsIgnoreCase(text, that.text);
    }

    @Override
    public int hashCode() {
        return Ascii.toLowerCase(text).hashCode();
    }

    /** {@return the pattern as it was written} */
    @Override
    public String toString() {
        return text;
    }
}
