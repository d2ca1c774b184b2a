package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The slow twin of {@link PrefixTable}: a walk through the whole list. */
record LinearTable(List<IpPrefix> prefixes) {

    int find(IpAddress address) {
        int best = -1;
        for (int i = 0; i < prefixes.size(); i++) {
            IpPrefix prefix = prefixes.get(i);
            boolean better =
                    best < 0 || prefix.lengthBits() > prefixes.get(best).lengthBits();
            if (better && prefix.contains(address)) {
                best = i;
            }
        }
        return best;
    }

    /** Compares every look-up of the table at an address, in all the forms that the address has. */
    void assertAgrees(PrefixTable table, IpAddress address) {
        int expected = find(address);
        Map<String, Integer> found = answers(table, address);

        if (found.values().stream().anyMatch(answer -> answer != expected)) {
            assertThat(found)
                    .as("%s in %s", address, prefixes)
                    .allSatisfy((form, answer) -> assertThat(answer).isEqualTo(expected));
        }
    }

    /** Compares at both ends of every block and beside them. */
    void assertAgreesNearEveryBlock(PrefixTable table) {
        assertThat(table.size()).isEqualTo(prefixes.size());
        for (IpPrefix prefix : prefixes) {
            assertAgrees(table, prefix.first());
            assertAgrees(table, prefix.last());
            NumberLine.beside(prefix.first(), -1).ifPresent(address -> assertAgrees(table, address));
            NumberLine.beside(prefix.last(), 1).ifPresent(address -> assertAgrees(table, address));
        }
    }

    private static Map<String, Integer> answers(PrefixTable table, IpAddress address) {
        Map<String, Integer> found = new LinkedHashMap<>();
        long high = address.high();
        long low = address.low();
        found.put("address", table.find(address));
        found.put("text", table.find(address.toString()));
        if (address.isIpv4()) {
            found.put("bits", table.findIpv4((int) low));
            found.put("4 bytes", table.find(bytes(address)));
            found.put("java.net", table.find(inetAddress(bytes(address))));
            low |= 0xffff_0000_0000L;
            found.put("mapped text", table.find("::ffff:" + address));
        } else {
            found.put("java.net", table.find(inetAddress(bytes(address))));
        }
        found.put("IPv6 bits", table.findIpv6(high, low));
        found.put("16 bytes", table.find(bytes(high, low)));
        return found;
    }

    private static byte[] bytes(IpAddress address) {
        return address.isIpv4()
                ? ByteBuffer.allocate(4).putInt(address.ipv4Bits()).array()
                : bytes(address.high(), address.low());
    }

    private static byte[] bytes(long high, long low) {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }

    private static InetAddress inetAddress(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
