package io.registryacl.net;

import com.google.common.base.Splitter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A second reader of address text that shares no idea with the first: it matches the grammar of RFC 3986 ({@code
 * IPv4address}, {@code IPv6address}), expands the text by replacing strings, and computes with big numbers. Addresses
 * are places on the {@link NumberLine}.
 */
final class RfcText {
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9][0-9]|[0-9])";
    private static final String QUAD = "(?:OCTET[.]OCTET[.]OCTET[.]OCTET)".replace("OCTET", OCTET);
    private static final String SIX = ("(?:H:){6}LS32|::(?:H:){5}LS32|(?:H)?::(?:H:){4}LS32"
                    + "|(?:(?:H:){0,1}H)?::(?:H:){3}LS32|(?:(?:H:){0,2}H)?::(?:H:){2}LS32|(?:(?:H:){0,3}H)?::H:LS32"
                    + "|(?:(?:H:){0,4}H)?::LS32|(?:(?:H:){0,5}H)?::H|(?:(?:H:){0,6}H)?::")
            .replace("LS32", "(?:H:H|QUAD)")
            .replace("QUAD", QUAD)
            .replace("H", "[0-9a-fA-F]{1,4}");
    private static final Pattern IPV4 = Pattern.compile(QUAD);
    private static final Pattern IPV6 = Pattern.compile(SIX);
    private static final Pattern LENGTH = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern DOTTED_TAIL = Pattern.compile("(.*:)(" + QUAD + ")");

    private RfcText() {}

    /** A block as written: {@code network} without host bits, its length counted from the left of 128 bits. */
    record Block(BigInteger network, int fixedBits, boolean hostBits) {}

    static Optional<BigInteger> address(String text) {
        if (IPV4.matcher(text).matches()) {
            return Optional.of(NumberLine.MAPPED.add(quad(text)));
        }
        return IPV6.matcher(text).matches() ? Optional.of(groups(text)) : Optional.empty();
    }

    static Optional<Block> block(String text) {
        List<String> parts = Splitter.on('/').splitToList(text);
        Optional<BigInteger> address = address(parts.get(0));
        if (address.isEmpty() || parts.size() > 2) {
            return Optional.empty();
        }
        int familyBits = parts.get(0).contains(":") ? 128 : 32;
        String length = parts.size() == 1 ? "" + familyBits : parts.get(1);
        if (!LENGTH.matcher(length).matches() || Integer.parseInt(length) > familyBits) {
            return Optional.empty();
        }
        int fixedBits = Integer.parseInt(length) + 128 - familyBits;
        BigInteger network = address.get().shiftRight(128 - fixedBits).shiftLeft(128 - fixedBits);
        return Optional.of(new Block(network, fixedBits, !network.equals(address.get())));
    }

    private static BigInteger quad(String text) {
        BigInteger number = BigInteger.ZERO;
        for (String octet : Splitter.on('.').split(text)) {
            number = number.shiftLeft(8).add(new BigInteger(octet));
        }
        return number;
    }

    private static BigInteger groups(String text) {
        String plain = text;
        Matcher tail = DOTTED_TAIL.matcher(text);
        if (tail.matches()) {
            BigInteger quad = quad(tail.group(2));
            plain = tail.group(1) + quad.shiftRight(16).toString(16) + ":"
                    + quad.mod(BigInteger.valueOf(0x10000)).toString(16);
        }
        List<String> sides = Splitter.on("::").splitToList(plain);
        List<String> groups = new ArrayList<>(written(sides.get(0)));
        if (sides.size() == 2) {
            List<String> right = written(sides.get(1));
            groups.addAll(Collections.nCopies(8 - groups.size() - right.size(), "0"));
            groups.addAll(right);
        }
        BigInteger number = BigInteger.ZERO;
        for (String group : groups) {
            number = number.shiftLeft(16).add(new BigInteger(group, 16));
        }
        return number;
    }

    private static List<String> written(String side) {
        return side.isEmpty() ? List.of() : Splitter.on(':').splitToList(side);
    }
}
