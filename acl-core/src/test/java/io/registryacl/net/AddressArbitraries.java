package io.registryacl.net;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random addresses, blocks and text, gathered at the edges. */
final class AddressArbitraries {
    private static final List<String> EDGES = List.of(
            "0.0.0.0",
            "127.255.255.255",
            "128.0.0.0",
            "255.255.255.255",
            "::",
            "::fffe:ffff:ffff",
            "::1:0:0:0",
            "::ffff:ffff:ffff:ffff",
            "0:0:0:1::",
            "7fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
            "8000::",
            "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff");

    private static final String ALPHABET = "0123456789abcdefABCDEF:::...///%[]*-+, \t\n\0xgG\u0663\uff11\u3002\u00e9";

    private AddressArbitraries() {}

    static Arbitrary<IpAddress> addresses() {
        Arbitrary<IpAddress> ipv4 = Arbitraries.integers().map(IpAddress::ofIpv4);
        Arbitrary<IpAddress> ipv6 = Combinators.combine(halves(), halves()).as(IpAddress::ofIpv6);
        Arbitrary<IpAddress> edges = Combinators.combine(
                        Arbitraries.of(EDGES), Arbitraries.integers().between(-2, 2))
                .as((edge, distance) ->
                        NumberLine.beside(IpAddress.parse(edge), distance).orElse(IpAddress.parse(edge)));
        return Arbitraries.oneOf(ipv4, ipv6, edges);
    }

    static Arbitrary<IpPrefix> prefixes() {
        return addresses()
                .flatMap(address -> Arbitraries.integers()
                        .between(0, address.lengthBits())
                        .map(length -> IpPrefix.containing(address, length)));
    }

    /** Every way to write an address that the RFCs allow, {@code %s}-free. */
    static Arbitrary<String> addressTexts() {
        return Combinators.combine(addresses(), Arbitraries.integers().between(0, 5))
                .as(AddressArbitraries::spelled);
    }

    static Arbitrary<String> prefixTexts() {
        Arbitrary<String> lengths = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 130).map(length -> "/" + length),
                Arbitraries.integers().between(94, 98).map(length -> "/" + length),
                Arbitraries.of("", "/", "/00", "/08", "/+8", "/-1", "/8 ", "/0x8", "/255.0.0.0", "/1000", "/8/8"));
        return Combinators.combine(addressTexts(), lengths).as(String::concat);
    }

    /** Text one to three slips away from {@code texts}. */
    static Arbitrary<String> slips(Arbitrary<String> texts) {
        Arbitrary<Slip> slip = Combinators.combine(
                        Arbitraries.of(SlipKind.class),
                        Arbitraries.integers().between(0, 48),
                        Arbitraries.of(ALPHABET.chars().mapToObj(c -> (char) c).toList()))
                .as(Slip::new);
        return Combinators.combine(texts, slip.list().ofMinSize(1).ofMaxSize(3)).as((text, slips) -> {
            String slipped = text;
            for (Slip each : slips) {
                slipped = each.in(slipped);
            }
            return slipped;
        });
    }

    private static Arbitrary<Long> halves() {
        Arbitrary<Integer> group = Arbitraries.oneOf(
                Arbitraries.of(0, 0, 0, 1, 0xffff), Arbitraries.integers().between(0, 0xffff));
        return group.list().ofSize(4).map(groups -> {
            long half = 0;
            for (int each : groups) {
                half = half << 16 | each;
            }
            return half;
        });
    }

    private static String spelled(IpAddress address, int way) {
        BigInteger number = NumberLine.of(address);
        StringBuilder groups = new StringBuilder();
        for (int i = 7; i >= 0; i--) {
            int group = number.shiftRight(16 * i).intValue() & 0xffff;
            groups.append(way == 2 ? String.format(Locale.ROOT, "%04X", group) : Integer.toHexString(group))
                    .append(':');
        }
        String full = groups.substring(0, groups.length() - 1);
        IpAddress tail = IpAddress.ofIpv4(number.intValue());
        return switch (way) {
            case 0 -> address.toString();
            case 1, 2 -> full;
            case 3 -> full.substring(0, full.lastIndexOf(':', full.lastIndexOf(':') - 1) + 1) + tail;
            case 4 -> ("0:" + full).startsWith("0:0:0:") ? "::" + full.substring(4) : address.toString();
            default -> address.isIpv4() ? "::ffff:" + tail : address.toString().toUpperCase(Locale.ROOT);
        };
    }

    private enum SlipKind {
        INSERT,
        DELETE,
        REPLACE,
        REPEAT_REST,
        SWAP
    }

    private record Slip(SlipKind kind, int place, char c) {
        String in(String text) {
            int at = text.isEmpty() ? 0 : place % text.length();
            String before = text.substring(0, at);
            String here = text.substring(at, Math.min(at + 1, text.length()));
            String after = text.substring(at + here.length());
            return switch (kind) {
                case INSERT -> before + c + here + after;
                case DELETE -> before + after;
                case REPLACE -> before + c + after;
                case REPEAT_REST -> text + here + after;
                case SWAP -> before + after + here;
            };
        }
    }
}
