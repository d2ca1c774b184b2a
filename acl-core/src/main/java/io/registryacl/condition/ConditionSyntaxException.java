package io.registryacl.condition;

/** A text that is no condition: where it stops being one, and what should stand there. */
public final class ConditionSyntaxException extends IllegalArgumentException {

    /** Characters before the fault. */
    private final int offset;

    /** Line of the fault, from 1. */
    private final int line;

    /** Column of the fault, from 1. */
    private final int column;

    /** What should stand there. */
    private final String expected;

    private ConditionSyntaxException(String message, int offset, int line, int column, String expected) {
        super(message);
        this.offset = offset;
        this.line = line;
        this.column = column;
        this.expected = expected;
    }

    static ConditionSyntaxException at(int offset, String text, String found, String expected) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            char c = text.charAt(i);
            boolean firstOfTwo = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\n' || (c == '\r' && !firstOfTwo)) {
                line++;
                lineStart = i + 1;
            }
        }
        int column = offset - lineStart + 1;
        String message = "unexpected " + found + " at line " + line + ", column " + column
                + " of the condition: expected " + expected;
        return new ConditionSyntaxException(message, offset, line, column, expected);
    }

    /** {@return how many characters (UTF-16 units) stand before the fault; the text's length if the text ends too early} */
    public int offset() {
        return offset;
    }

    /** {@return the line of the fault, counted from 1; lines end with LF, CR or both} */
    public int line() {
        return line;
    }

    /** {@return the column of the fault in UTF-16 units, counted from 1} */
    public int column() {
        return column;
    }

    /** {@return what should stand there, in words, such as {@code an operator such as `StringEquals`}} */
    public String expected() {
        return expected;
    }
}
