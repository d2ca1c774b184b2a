package io.registryacl.net;

import java.util.Arrays;

/**
 * Reads a dotted quad (semantics P7). How many digits an octet has cannot be guessed by the processor, so nothing
 * branches on it: a table knows the octet that any three characters begin with.
 */
final class DottedQuad {
    private static final int NONE = AddressReader.NONE;
    private static final int SHORTEST = "0.0.0.0".length();
    private static final int LONGEST = "255.255.255.255".length();
    private static final int MOST_DIGITS = "255".length();
    private static final int OCTET_BITS = 8;
    private static final int MAX_OCTET = 255;
    private static final long UNSIGNED_INT = 0xffff_ffffL;

    /** A character as its distance from the dot: digits are 2 to 11, and what takes more bits than this is neither. */
    private static final int CHARACTER_BITS = 4;

    /** Octets by the three characters that they begin with: number of digits and value, or a negative number. */
    private static final short[] OCTETS = octets();

    private DottedQuad() {}

    /** Returns the 32 bits of the dotted quad that {@code text[from, to)} is, or {@link AddressReader#NONE}. */
    static long bits(CharSequence text, int from, int to) {
        if (to - from < SHORTEST || to - from > LONGEST) {
            return NONE;
        }
        int at = from;
        int bits = 0;
        int strange = 0;
        for (int least = SHORTEST - 2; least > 0; least -= 2) { // what must follow this octet and its dot
            int first = text.charAt(at) - '.';
            int second = text.charAt(at + 1) - '.';
            int third = text.charAt(at + 2) - '.';
            int octet = octet(first, second, third);
            at += (octet >> OCTET_BITS) + 1;
            if (octet < 0 || to - at < least) {
                return NONE;
            }
            int end = text.charAt(at - 1) - '.';
            strange |= first | second | third | end << CHARACTER_BITS;
            bits = bits << OCTET_BITS | octet & MAX_OCTET;
        }
        int last = to - 1;
        int first = text.charAt(at) - '.';
        int second = text.charAt(Math.min(at + 1, last)) - '.' & at - last >> 31; // else a dot: 0
        int third = text.charAt(last) - '.' & at + 1 - last >> 31;
        int octet = octet(first, second, third);
        strange |= first | second | third;
        boolean right = strange >>> CHARACTER_BITS == 0 && octet >> OCTET_BITS == to - at;
        return right ? (bits << OCTET_BITS | octet & MAX_OCTET) & UNSIGNED_INT : NONE;
    }

    private static int octet(int first, int second, int third) {
        return OCTETS[(first << 2 * CHARACTER_BITS | second << CHARACTER_BITS | third) & OCTETS.length - 1];
    }

    private static short[] octets() {
        short[] octets = new short[1 << MOST_DIGITS * CHARACTER_BITS];
        Arrays.fill(octets, (short) NONE);
        for (int value = 0; value <= MAX_OCTET; value++) {
            String digits = Integer.toString(value);
            int index = 0;
            for (int i = 0; i < MOST_DIGITS; i++) {
                index = index << CHARACTER_BITS | (i < digits.length() ? digits.charAt(i) - '.' : 0);
            }
            int free = digits.length() == 1 ? CHARACTER_BITS : 0; // after the dot there may be anything
            Arrays.fill(octets, index, index + (1 << free), (short) (digits.length() << OCTET_BITS | value));
        }
        return octets;
    }
}
