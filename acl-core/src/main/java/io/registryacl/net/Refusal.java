package io.registryacl.net;

/** Words for text that is no address or block: the text, the rule that it breaks, and the way out where there is one. */
final class Refusal {
    private static final int MAX_ECHO = 60;

    private Refusal() {}

    static IllegalArgumentException ofAddress(String text) {
        String rule = slashIn(text, AddressReader.MAX_ADDRESS_LENGTH) < 0
                ? AddressRule.brokenBy(text, AddressReader.MAX_ADDRESS_LENGTH)
                : "one address is expected here, not a prefix; leave out the slash and what follows";
        return new IllegalArgumentException("not an IP address: " + quoted(text) + ": " + rule);
    }

    static IllegalArgumentException ofPrefix(String text) {
        int slash = slashIn(text, AddressReader.MAX_PREFIX_LENGTH);
        String rule = slash < 0 ? AddressRule.brokenBy(text, AddressReader.MAX_PREFIX_LENGTH) : prefixRule(text, slash);
        return new IllegalArgumentException("not an IP prefix: " + quoted(text) + ": " + rule);
    }

    static IllegalArgumentException ofByteCount(int count) {
        return new IllegalArgumentException("an address has 4 bytes (IPv4) or 16 bytes (IPv6), not " + count);
    }

    static IllegalArgumentException ofLength(IpAddress address, int lengthBits) {
        return new IllegalArgumentException(range(address.isIpv4()) + ", not " + quoted("" + lengthBits));
    }

    static IllegalArgumentException ofHostBits(String text, IpPrefix block) {
        String address = text.substring(0, text.indexOf('/'));
        int familyBits = address.indexOf(':') < 0 ? IpAddress.IPV4_BITS : IpAddress.IPV6_BITS;
        return new IllegalArgumentException("host bits must be zero in " + quoted(text) + "; write `" + block
                + "` for the block or `" + address + "/" + familyBits + "` for the one address");
    }

    static IllegalArgumentException ofRange(IpAddress first, IpAddress last) {
        String rule = first.isIpv4() == last.isIpv4()
                ? "the first address lies after the last"
                : "the first and the last address are of one family";
        return new IllegalArgumentException("not a range of addresses: `" + first + "-" + last + "`: " + rule);
    }

    static IllegalArgumentException ofSet(String text) {
        return new IllegalArgumentException("not a set of addresses: " + quoted(text)
                + ": blocks stand between braces, such as `{10.0.0.0/8, 2001:db8::/32}`; `{}` is the empty set");
    }

    private static String prefixRule(String text, int slash) {
        String characters = AddressRule.characterRule(text);
        if (!characters.isEmpty()) {
            return characters;
        }
        if (slash == 0) {
            return "there is no address before the slash";
        }
        AddressReader reader = new AddressReader();
        if (!reader.read(text, 0, slash)) {
            return AddressRule.brokenBy(text.substring(0, slash), AddressReader.MAX_ADDRESS_LENGTH);
        }
        String length = text.substring(slash + 1);
        if (length.isEmpty()) {
            return "there is no prefix length after the slash";
        }
        if (length.indexOf('/') >= 0) {
            return "there is more than one slash";
        }
        if (length.indexOf('%') >= 0) {
            return AddressRule.ZONE;
        }
        if (length.indexOf('.') >= 0 || length.indexOf(':') >= 0) {
            return "a mask is not taken; write the number of leading one bits, such as `/24`";
        }
        if (!length.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return "the prefix length is a plain decimal number, such as `/24`";
        }
        return length.length() > 1 && length.charAt(0) == '0'
                ? "the prefix length has no leading zero"
                : range(reader.isIpv4());
    }

    private static String range(boolean ipv4) {
        return ipv4
                ? "an IPv4 prefix length is between 0 and " + IpAddress.IPV4_BITS
                : "an IPv6 prefix length is between 0 and " + IpAddress.IPV6_BITS;
    }

    /** Returns where the prefix length would start, or a negative number in text that is something else altogether. */
    private static int slashIn(String text, int maxLength) {
        return text.length() > maxLength || AddressRule.isTemplate(text) || text.contains("://")
                ? AddressReader.NONE
                : text.indexOf('/');
    }

    /** Quotes a value so that it cannot end the quotation, start a line or flood it. */
    private static String quoted(String text) {
        StringBuilder echo = new StringBuilder(MAX_ECHO + 5).append('`');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c <= '~' && c != '`' && c != '\\';
            if (echo.length() + (plain ? 1 : 6) > MAX_ECHO + 1) {
                return echo.append("`...").toString();
            }
            if (plain) {
                echo.append(c);
            } else {
                echo.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    echo.append(Character.forDigit(c >> shift & 0xf, 16));
                }
            }
        }
        return echo.append('`').toString();
    }
}
