package io.registryacl.json;

import io.registryacl.issue.Quoted;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Reads date-times of RFC 3339, such as {@code 2026-01-01T00:00:00Z}: always with seconds and with an offset. */
final class Rfc3339 {

    /** A digit stands for a digit, {@code T} for that letter in either case. */
    private static final String START = "0000-00-00T00:00:00";

    private static final String OFFSET = "+00:00";
    private static final int MAX_FRACTION_DIGITS = 9;

    private Rfc3339() {}

    static Instant parse(String text) {
        if (isDateTime(text)) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(problem(text), e);
            }
        }
        throw new IllegalArgumentException(problem(text));
    }

    private static String problem(String text) {
        return "not a date and time with offset: " + Quoted.of(text) + "; write it as `2026-01-01T00:00:00Z`";
    }

    private static boolean isDateTime(String text) {
        if (!hasForm(text, 0, START)) {
            return false;
        }
        int offset = fractionEnd(text);
        boolean zulu = text.length() == offset + 1 && "Zz".indexOf(text.charAt(offset)) >= 0;
        return zulu || text.length() == offset + OFFSET.length() && hasForm(text, offset, OFFSET);
    }

    /** Where the offset must start: behind the seconds and their fraction, if that is one. */
    private static int fractionEnd(String text) {
        int dot = START.length();
        if (dot >= text.length() || text.charAt(dot) != '.') {
            return dot;
        }
        int end = dot + 1;
        while (end < text.length() && end - dot <= MAX_FRACTION_DIGITS && isDigit(text.charAt(end))) {
            end++;
        }
        return end == dot + 1 ? dot : end;
    }

    private static boolean hasForm(String text, int start, String form) {
        if (text.length() < start + form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char expected = form.charAt(i);
            char actual = text.charAt(start + i);
            boolean fits = switch (expected) {
                case '0' -> isDigit(actual);
                case 'T' -> actual == 'T' || actual == 't';
                case '+' -> actual == '+' || actual == '-';
                default -> actual == expected;
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
