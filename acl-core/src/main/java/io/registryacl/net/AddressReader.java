package io.registryacl.net;

/**
 * Reads address text into bits, strictly, in one pass (semantics P7). Answers with a flag instead of an exception, so
 * that refusing costs no more than accepting. The bits are as written: a mapped address is left to the caller.
 */
final class AddressReader implements Ipv6Lookup {
    /** Length of the longest address, {@code ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255}. */
    static final int MAX_ADDRESS_LENGTH = 45;

    /** Length of the longest address with the longest prefix length, {@code /128}. */
    static final int MAX_PREFIX_LENGTH = MAX_ADDRESS_LENGTH + 4;

    /** What this reader and {@link DottedQuad} answer to anything else. */
    static final int NONE = -1;

    private static final int GROUPS = 8;
    private static final int GROUP_BITS = 16;

    private boolean ipv4;
    private long high;
    private long low;

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
        low = DottedQuad.bits(text, from, to);
        ipv4 = low != NONE;
        return ipv4 || ipv6(text, from, to, this, NONE) != NONE;
    }

    /** Keeps the bits. */
    @Override
    public int findIpv6(long foundHigh, long foundLow) {
        high = foundHigh;
        low = foundLow;
        return 0;
    }

    /**
     * Returns what {@code lookup} answers for the IPv6 text {@code text[from, to)}, or {@code refusal} if it is none.
     * Groups are pushed in from the right. At the gap those so far go to their place on the left, and it starts anew.
     */
    static int ipv6(CharSequence text, int from, int to, Ipv6Lookup lookup, int refusal) {
        long headHigh = 0;
        long headLow = 0;
        long high = 0;
        long low = 0;
        int groups = 0;
        boolean gap = to - from >= 2 && text.charAt(from) == ':' && text.charAt(from + 1) == ':';
        int at = gap ? from + 2 : from;
        while (at < to) {
            int end = endOfHex(text, at, to);
            if (end < to && text.charAt(end) == '.') {
                long tail = DottedQuad.bits(text, at, to);
                high = high << 32 | low >>> 32;
                low = low << 32 | tail;
                groups = tail == NONE ? GROUPS + 1 : groups + 2;
                break;
            }
            high = high << GROUP_BITS | low >>> Long.SIZE - GROUP_BITS;
            low = low << GROUP_BITS | hex(text, at, end);
            groups++;
            if (end == at || end - at > 4 || (end < to && (text.charAt(end) != ':' || end + 1 == to))) {
                return refusal;
            }
            at = end + 1;
            if (at < to && text.charAt(at) == ':') {
                if (gap) {
                    return refusal;
                }
                gap = true;
                headHigh = highOfShifted(high, low, GROUP_BITS * (GROUPS - groups));
                headLow = lowOfShifted(low, GROUP_BITS * (GROUPS - groups));
                high = low = 0;
                at++;
            }
        }
        boolean complete = gap ? groups < GROUPS : groups == GROUPS; // the gap stands for at least one group
        return complete ? lookup.findIpv6(headHigh | high, headLow | low) : refusal;
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

    static int hexDigit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : NONE;
    }

    private static int endOfHex(CharSequence text, int from, int to) {
        int end = from;
        while (end < to && hexDigit(text.charAt(end)) != NONE) {
            end++;
        }
        return end;
    }

    private static int hex(CharSequence text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number << 4 | hexDigit(text.charAt(i));
        }
        return number;
    }

    private static long highOfShifted(long high, long low, int left) {
        return left >= Long.SIZE ? low << left - Long.SIZE : high << left | low >>> Long.SIZE - left;
    }

    private static long lowOfShifted(long low, int left) {
        return left >= Long.SIZE ? 0 : low << left;
    }
}
