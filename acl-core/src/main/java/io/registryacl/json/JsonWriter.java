package io.registryacl.json;

import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes one JSON value: two blanks a level, keys in the order given, lines that end in a line feed, none at the end. Only
 * printable ASCII comes out, everything else escaped, so that the bytes are the same in every encoding.
 */
final class JsonWriter {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean containerIsEmpty = true;

    private JsonWriter() {}

    /** Writes an object. */
    static String object(Body members) {
        JsonWriter writer = new JsonWriter();
        writer.container('{', '}', members);
        return writer.text.toString();
    }

    /** What stands inside an object or an array. */
    @FunctionalInterface
    interface Body {
        void writeTo(JsonWriter writer);
    }

    void object(String key, Body members) {
        key(key);
        container('{', '}', members);
    }

    void array(String key, Body elements) {
        key(key);
        container('[', ']', elements);
    }

    <T> void texts(String key, Collection<T> values, Function<T, String> text) {
        array(key, writer -> {
            for (T value : values) {
                writer.textElement(text.apply(value));
            }
        });
    }

    <T> void textsIfAny(String key, Collection<T> values, Function<T, String> text) {
        if (!values.isEmpty()) {
            texts(key, values, text);
        }
    }

    /** Writes a set, whose own order means nothing, in the order of its texts; nothing if it is empty. */
    <T> void sortedTextsIfAny(String key, Set<T> values, Function<T, String> text) {
        textsIfAny(key, values.stream().map(text).sorted().toList(), Function.identity());
    }

    void textIfAny(String key, String value) {
        if (!value.isEmpty()) {
            text(key, value);
        }
    }

    void text(String key, String value) {
        key(key);
        quote(value);
    }

    void bool(String key, boolean value) {
        key(key);
        text.append(value);
    }

    void objectElement(Body members) {
        nextLine();
        container('{', '}', members);
    }

    private void textElement(String value) {
        nextLine();
        quote(value);
    }

    private void key(String key) {
        nextLine();
        quote(key);
        text.append(": ");
    }

    private void container(char open, char close, Body body) {
        text.append(open);
        depth++;
        containerIsEmpty = true;
        body.writeTo(this);
        depth--;
        if (!containerIsEmpty) {
            text.append('\n').append(INDENT.repeat(depth));
        }
        text.append(close);
        containerIsEmpty = false;
    }

    private void nextLine() {
        text.append(containerIsEmpty ? "\n" : ",\n").append(INDENT.repeat(depth));
        containerIsEmpty = false;
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            quote(value.charAt(i));
        }
        text.append('"');
    }

    private void quote(char character) {
        if (character == '"' || character == '\\') {
            text.append('\\').append(character);
        } else if (character == '\n') {
            text.append("\\n");
        } else if (character >= ' ' && character <= '~') {
            text.append(character);
        } else {
            text.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                text.append(Character.forDigit(character >> shift & 0xf, 16));
            }
        }
    }
}
