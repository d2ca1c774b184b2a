package io.registryacl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be shown to people: nothing that a terminal, a log or a reader's eye obeys (hostile inputs row 110). */
final class Plain {

    private Plain() {}

    /** Fails if {@code text} has anything but printable ASCII. */
    static void assertAscii(String text) {
        assertThat(text.chars().allMatch(character -> character >= ' ' && character <= '~'))
                .as("printable ASCII: %s", text)
                .isTrue();
    }

    /** Fails if {@code text} has a character that is not seen, or that changes how others are seen. */
    static void assertOneLine(String text) {
        assertThat(text.codePoints().allMatch(Plain::isVisible))
                .as("visible characters: %s", text)
                .isTrue();
    }

    /** As {@link #assertOneLine}, for each line. */
    static void assertLines(String text) {
        assertOneLine(text.replace("\n", ""));
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** The start of {@code message}, before anything that it quotes and without numbers: equal where the same is said. */
    static String skeleton(String message) {
        int quote = message.indexOf('`');
        return message.substring(0, quote < 0 ? message.length() : quote).replaceAll("[0-9]+", "");
    }
}
