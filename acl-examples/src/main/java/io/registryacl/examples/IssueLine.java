package io.registryacl.examples;

import io.registryacl.issue.Issue;

/** An issue on one line of a terminal, whatever the names of files hold. */
final class IssueLine {

    private IssueLine() {}

    static String of(Issue issue) {
        StringBuilder line = new StringBuilder();
        issue.toString().codePoints().forEach(character -> {
            if (isPrintable(character)) {
                line.appendCodePoint(character);
            } else {
                line.append("\\u{").append(Integer.toHexString(character)).append('}');
            }
        });
        return line.toString();
    }

    /** Controls move the cursor, and format characters reorder what is read. */
    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
