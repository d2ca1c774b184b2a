package io.registryacl.net;

/** Reads a dotted quad (semantics P7) octet by octet, so that the processor has few and short decisions to guess. */
final class DottedQuad {
    private static final int NONE = AddressReader.NONE;

    private DottedQuad() {}

    /** Returns the 32 bits of the dotted quad that {@code text[from, to)} is, or {@link AddressReader#NONE}. */
    static long bits(CharSequence text, int from, int to) {
        long bits = 0;
        int at = from;
        for (int octet = 0; octet < 4; octet++) {
            if (octet > 0 && (at >= to || text.charAt(at++) != '.')) {
                return NONE;
            }
            int number = digit(text, at++, to);
            int next = digit(text, at, to);
            if (number > 0 && next != NONE) { // after a leading zero only a dot is taken
                number = number * 10 + next;
                next = digit(text, ++at, to);
                if (next != NONE) {
                    number = number * 10 + next;
                    at++;
                }
            }
            if (number < 0 || number > 255) {
                return NONE;
            }
            bits = bits << 8 | number;
        }
        return at == to ? bits : NONE;
    }

    private static int digit(CharSequence text, int at, int to) {
        int digit = at < to ? text.charAt(at) - '0' : NONE;
        return digit <= 9 ? Math.max(digit, NONE) : NONE;
    }
}
