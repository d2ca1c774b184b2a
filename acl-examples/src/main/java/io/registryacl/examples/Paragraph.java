package io.registryacl.examples;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into the lines of a page. */
final class Paragraph {

    private static final int WIDTH_COLUMNS = 100;

    private Paragraph() {}

    /** The lines of {@code text} behind an indent; a word that is wider than the page stands alone. */
    static List<String> lines(String text, int indentColumns) {
        return broken(parts(text, ' '), indentColumns, "", "");
    }

    /** The lines of a command, broken before its options in the way that a shell joins again. */
    static List<String> commandLines(String command, int indentColumns) {
        return broken(parts(command, '-'), indentColumns, " \\", "    ");
    }

    /** The parts of {@code text} between blanks that {@code follows} follows, a blank being followed by anything. */
    private static List<String> parts(String text, char follows) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int open = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            boolean breaks = follows == ' ' || open == 0 && text.charAt(i + 1) == follows;
            if (text.charAt(i) == ' ' && breaks) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static List<String> broken(List<String> parts, int indentColumns, String mark, String hanging) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(parts.get(0));
        for (String part : parts.subList(1, parts.size())) {
            if (indentColumns + line.length() + 1 + part.length() + mark.length() > WIDTH_COLUMNS) {
                lines.add(line.append(mark).toString());
                line = new StringBuilder(hanging).append(part);
            } else {
                line.append(' ').append(part);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
