package io.registryacl.condition;

import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Texts read as the types that operators compare. Empty or unknown means: not of that type. */
final class TypedText {

    /** Azure takes integers only; the bound keeps arithmetic cheap, and a number apart from 32 digits of a GUID. */
    static final int MAX_DIGITS = 30;

    private static final int GUID_DIGITS = 32;
    private static final int GUID_WITH_HYPHENS = 36;
    private static final int MIN_DATE_TIME = "2022-06-01T00:00:00Z".length();
    private static final int MAX_DATE_TIME = "2022-06-01T00:00:00.123456789+00:00".length();

    private TypedText() {}

    /** Digits with an optional minus and fraction; no exponent, no more than {@link #MAX_DIGITS} digits. */
    static Optional<BigDecimal> number(String text) {
        int first = text.startsWith("-") ? 1 : 0;
        int digits = 0;
        boolean fraction = false;
        if (text.length() > MAX_DIGITS + 2) {
            return Optional.empty();
        }
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && !fraction && i > first && i < text.length() - 1) {
                fraction = true;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else {
                return Optional.empty();
            }
        }
        return digits == 0 || digits > MAX_DIGITS ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    static Truth bool(String text) {
        if (Ascii.equalsIgnoreCase(text, "true")) {
            return Truth.TRUE;
        }
        return Ascii.equalsIgnoreCase(text, "false") ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** The published form {@code yyyy-mm-ddThh:mm:ss.mmmmmmmZ}; fraction optional, also with an offset for the Z. */
    static Optional<Instant> instant(String text) {
        if (text.length() < MIN_DATE_TIME || text.length() > MAX_DATE_TIME || !hasDateTimeShape(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    // OffsetDateTime alone would also take long years, lower case and times without seconds.
    private static boolean hasDateTimeShape(String text) {
        return isDigit(text.charAt(0))
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && (text.charAt(text.length() - 1) == 'Z' || text.charAt(text.length() - 3) == ':');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** 32 hexadecimal digits, with the four hyphens in their places or without any. */
    static boolean isGuid(String text) {
        if (text.length() != GUID_DIGITS && text.length() != GUID_WITH_HYPHENS) {
            return false;
        }
        boolean hyphens = text.length() == GUID_WITH_HYPHENS;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean hyphenHere = hyphens && (i == 8 || i == 13 || i == 18 || i == 23);
            if (hyphenHere ? c != '-' : !isHexDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static Truth sameGuid(String left, String right) {
        if (!isGuid(left) || !isGuid(right)) {
            return Truth.UNKNOWN;
        }
        if (left.length() == right.length()) {
            return Truth.of(Ascii.equalsIgnoreCase(left, right));
        }
        return Truth.of(Ascii.equalsIgnoreCase(left.replace("-", ""), right.replace("-", "")));
    }
}
