package io.registryacl.net;

/**
 * Reads address text into bits, strictly, in one pass (semantics P7). Answers with a flag instead of an exception, so
 * that refusing costs no more than accepting. The bits are as written: a mapped address is left to the caller.
 */
final class AddressReader {
    /** Length of the longest address, {@code ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255}. */
    static final int MAX_ADDRESS_LENGTH = 45;

    /** Length of the longest address with the longest prefix length, {@code /128}. */
    static final int MAX_PREFIX_LENGTH = MAX_ADDRESS_LENGTH + 4;

    /** What {@link #ipv4} and {@link #prefixLength} answer to anything else. */
    static final int NONE = -1;

    private static final int GROUPS = 8;

    private boolean ipv4;
    private long high;
    private long low;
    private int groups;
    private int gapAt;
    private long tailHigh;
    private long tailLow;

    boolean isIpv4() {
        return ipv4;
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    /** Reads the whole of {@code text[from, to)}; the bits are valid only after an answer of true. */
    boolean read(String text, int from, int to) {
        if (to - from > MAX_ADDRESS_LENGTH) {
            return false;
        }
        high = 0;
        low = ipv4(text, from, to);
        ipv4 = low != NONE;
        return ipv4 || readIpv6(text, from, to);
    }

    /** Returns the 32 bits of the dotted quad that {@code text[from, to)} is, or {@link #NONE}. */
    static long ipv4(String text, int from, int to) {
        long bits = 0;
        int octet = NONE;
        int dots = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit == '.' - '0') {
                if (octet == NONE || ++dots > 3) {
                    return NONE;
                }
                bits = bits << 8 | octet;
                octet = NONE;
            } else if (digit < 0 || digit > 9 || octet == 0) { // a second digit after 0 would be a leading zero
                return NONE;
            } else {
                octet = octet == NONE ? digit : octet * 10 + digit;
                if (octet > 255) {
                    return NONE;
                }
            }
        }
        return dots == 3 && octet != NONE ? bits << 8 | octet : NONE;
    }

    /** Returns the number that {@code text} from {@code from} on is, of the form 0 or 1 to 999, or {@link #NONE}. */
    static int prefixLength(String text, int from) {
        int digits = text.length() - from;
        if (digits < 1 || digits > 3 || (digits > 1 && text.charAt(from) == '0')) {
            return NONE;
        }
        int length = 0;
        for (int i = from; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            length = length * 10 + digit;
        }
        return length;
    }

    private boolean readIpv6(String text, int from, int to) {
        high = low = tailHigh = tailLow = 0;
        groups = 0;
        gapAt = NONE;
        int at = from;
        if (text.startsWith("::", from) && to - from >= 2) {
            gapAt = 0;
            at += 2;
        }
        while (at < to) {
            int groupStart = at;
            int group = 0;
            for (int digit; at < to && (digit = hexDigit(text.charAt(at))) != NONE; at++) {
                group = group << 4 | digit;
            }
            if (at < to && text.charAt(at) == '.') {
                return addDottedTail(ipv4(text, groupStart, to)) && isComplete();
            }
            int digits = at - groupStart;
            if (digits < 1 || digits > 4 || !add(group)) {
                return false;
            }
            if (at == to) {
                break;
            }
            if (text.charAt(at++) != ':' || at == to) {
                return false;
            }
            if (text.charAt(at) == ':') {
                if (gapAt != NONE) {
                    return false;
                }
                gapAt = groups;
                at++;
            }
        }
        return isComplete();
    }

    private boolean addDottedTail(long bits) {
        return bits != NONE && add((int) (bits >>> 16)) && add((int) bits & 0xffff);
    }

    /** Groups before the gap go to their place from the left, those after it are pushed in from the right. */
    private boolean add(int group) {
        if (groups == GROUPS) {
            return false;
        }
        if (gapAt != NONE) {
            tailHigh = tailHigh << 16 | tailLow >>> 48;
            tailLow = tailLow << 16 | group;
        } else if (groups < GROUPS / 2) {
            high |= (long) group << (48 - 16 * groups);
        } else {
            low |= (long) group << (112 - 16 * groups);
        }
        groups++;
        return true;
    }

    private boolean isComplete() {
        high |= tailHigh;
        low |= tailLow;
        return gapAt == NONE ? groups == GROUPS : groups < GROUPS; // the gap stands for at least one group
    }

    static int hexDigit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : NONE;
    }
}
