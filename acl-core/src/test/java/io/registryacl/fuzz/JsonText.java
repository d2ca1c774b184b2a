package io.registryacl.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON text and the extent of every value in it. Reads RFC 8259 and nothing else, and shares no code with the reader that
 * it is compared to.
 */
final class JsonText {

    /**
     * A value.
     *
     * @param start place of its first character
     * @param end place behind its last character
     * @param members of an object, in the order written; keys may repeat
     * @param elements of an array
     */
    record Node(int start, int end, List<Member> members, List<Node> elements) {}

    /**
     * A member of an object.
     *
     * @param start place of the quote before its key
     * @param keyEnd place behind the quote after its key
     * @param key the key without escapes
     * @param value the value
     */
    record Member(int start, int keyEnd, String key, Node value) {}

    /** What is no JSON, or more than {@link #MAX_DEPTH} deep. */
    private static final class NoJson extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoJson() {
            super("no JSON", null, false, false);
        }
    }

    static final int MAX_DEPTH = 64;

    private final String text;
    private int position;
    private boolean keysRepeat;
    private int longestNumber;

    private JsonText(String text) {
        this.text = text;
    }

    /** What {@code text} holds; empty if it is no JSON, holds half a surrogate pair or is too deep. */
    static Optional<Parsed> parse(String text) {
        JsonText reader = new JsonText(text);
        try {
            Node root = reader.document();
            return Optional.of(new Parsed(text, root, reader.keysRepeat, reader.longestNumber));
        } catch (NoJson refusal) {
            return Optional.empty();
        }
    }

    /**
     * A text that is JSON.
     *
     * @param text the text
     * @param root its value
     * @param keysRepeat whether an object holds a key twice
     * @param longestNumber characters of its longest number
     */
    record Parsed(String text, Node root, boolean keysRepeat, int longestNumber) {

        /** All values at {@code pointer}; several where keys repeat. */
        List<Node> at(String pointer) {
            List<Node> found = List.of(root);
            int start = 1;
            while (start <= pointer.length()) {
                int slash = pointer.indexOf('/', start);
                int end = slash < 0 ? pointer.length() : slash;
                String step = pointer.substring(start, end).replace("~1", "/").replace("~0", "~");
                found = found.stream()
                        .flatMap(node -> children(node, step).stream())
                        .toList();
                start = end + 1;
            }
            return found;
        }

        private static List<Node> children(Node node, String step) {
            List<Node> children = new ArrayList<>();
            for (Member member : node.members()) {
                if (member.key().equals(step)) {
                    children.add(member.value());
                }
            }
            for (int i = 0; i < node.elements().size(); i++) {
                if (Integer.toString(i).equals(step)) {
                    children.add(node.elements().get(i));
                }
            }
            return children;
        }

        /** Every value, each before those inside of it. */
        List<Node> all() {
            List<Node> all = new ArrayList<>();
            collect(root, all);
            return all;
        }

        private static void collect(Node node, List<Node> all) {
            all.add(node);
            node.members().forEach(member -> collect(member.value(), all));
            node.elements().forEach(element -> collect(element, all));
        }

        /** The text of {@code node}. */
        String textOf(Node node) {
            return text.substring(node.start(), node.end());
        }

        /** The text that {@code node} is, without escapes; empty if it is another value. */
        Optional<String> string(Node node) {
            return text.charAt(node.start()) == '"' ? Optional.of(unquote(textOf(node))) : Optional.empty();
        }
    }

    private static String unquote(String quoted) {
        return new JsonText(quoted).string();
    }

    private Node document() {
        blanks();
        Node root = value(0);
        blanks();
        if (position != text.length()) {
            throw new NoJson();
        }
        return root;
    }

    private Node value(int depth) {
        int start = position;
        char first = peek();
        if (first == '{' || first == '[') {
            if (depth == MAX_DEPTH) {
                throw new NoJson();
            }
            return first == '{' ? object(start, depth + 1) : array(start, depth + 1);
        }
        switch (first) {
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        }
        return new Node(start, position, List.of(), List.of());
    }

    private Node object(int start, int depth) {
        List<Member> members = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        position++;
        blanks();
        while (!skip('}')) {
            if (!members.isEmpty()) {
                require(',');
                blanks();
            }
            int keyStart = position;
            String key = string();
            int keyEnd = position;
            keysRepeat |= !keys.add(key);
            blanks();
            require(':');
            blanks();
            members.add(new Member(keyStart, keyEnd, key, value(depth)));
            blanks();
        }
        return new Node(start, position, members, List.of());
    }

    private Node array(int start, int depth) {
        List<Node> elements = new ArrayList<>();
        position++;
        blanks();
        while (!skip(']')) {
            if (!elements.isEmpty()) {
                require(',');
                blanks();
            }
            elements.add(value(depth));
            blanks();
        }
        return new Node(start, position, List.of(), elements);
    }

    private String string() {
        require('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char character = text.charAt(position++);
            if (character < ' ') {
                throw new NoJson();
            }
            value.append(character == '\\' ? escaped() : character);
        }
        position++;
        if (value.codePoints().anyMatch(point -> point >= 0xd800 && point <= 0xdfff)) {
            throw new NoJson();
        }
        return value.toString();
    }

    private char escaped() {
        char sign = peek();
        position++;
        return switch (sign) {
            case '"', '\\', '/' -> sign;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> throw new NoJson();
        };
    }

    private char hex() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            char digit = peek();
            int bits = digit < 0x80 ? Character.digit(digit, 16) : -1;
            if (bits < 0) {
                throw new NoJson();
            }
            value = value << 4 | bits;
            position++;
        }
        return (char) value;
    }

    private void number() {
        int start = position;
        skip('-');
        if (!skip('0')) {
            digits();
        }
        if (skip('.')) {
            digits();
        }
        if (position < text.length() && (peek() == 'e' || peek() == 'E')) {
            position++;
            if (!skip('+')) {
                skip('-');
            }
            digits();
        }
        longestNumber = Math.max(longestNumber, position - start);
    }

    private void digits() {
        int start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        if (position == start) {
            throw new NoJson();
        }
    }

    private void word(String word) {
        if (!text.startsWith(word, position)) {
            throw new NoJson();
        }
        position += word.length();
    }

    private void blanks() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private char peek() {
        if (position == text.length()) {
            throw new NoJson();
        }
        return text.charAt(position);
    }

    private boolean skip(char expected) {
        boolean here = position < text.length() && text.charAt(position) == expected;
        position += here ? 1 : 0;
        return here;
    }

    private void require(char expected) {
        if (!skip(expected)) {
            throw new NoJson();
        }
    }
}
