package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Ipv4TreeTest {
    private static final int MANY = 50_000;

    @Test
    void cellCount_intervals_countsANodeForEachSplitCell() {
        assertThat(Ipv4Tree.cellCount(flat("0.0.0.0/0"))).isEqualTo(1 << 16);
        assertThat(Ipv4Tree.cellCount(flat("10.0.0.0/16"))).isEqualTo(1 << 16);
        assertThat(Ipv4Tree.cellCount(flat("10.0.0.0/17"))).isEqualTo((1 << 16) + 256);
        assertThat(Ipv4Tree.cellCount(flat("10.0.128.0/17"))).isEqualTo((1 << 16) + 256);
        assertThat(Ipv4Tree.cellCount(flat("10.0.1.0/24", "10.0.2.0/24"))).isEqualTo((1 << 16) + 256);
        assertThat(Ipv4Tree.cellCount(flat("10.0.0.0/25"))).isEqualTo((1 << 16) + 2 * 256);
        assertThat(Ipv4Tree.cellCount(flat("10.0.1.16/28", "10.0.1.64/32", "10.0.2.1/32", "10.1.0.0/24")))
                .isEqualTo((1 << 16) + 4 * 256);
    }

    @Test
    void find_nestedBlocks_isTheMostSpecificAtEveryAddressOfTwoNodes() {
        List<IpPrefix> prefixes = prefixes(
                "10.0.0.0/15",
                "10.0.0.0/24",
                "10.0.0.255/32",
                "10.0.1.0/32",
                "10.0.3.128/25",
                "10.0.4.0/22",
                "10.1.0.0/31");
        int[] cells = Ipv4Tree.cells(Ipv4Intervals.of(prefixes, prefixes.size()));
        LinearTable list = new LinearTable(prefixes);

        for (int bits = 0x09ff_fff0; bits < 0x0a01_0110; bits++) {

            int found = Ipv4Tree.find(cells, bits);
            if (found != list.find(IpAddress.ofIpv4(bits))) {
                assertThat(found).as("%s", IpAddress.ofIpv4(bits)).isEqualTo(list.find(IpAddress.ofIpv4(bits)));
            }
        }
    }

    @Test
    void find_manyBlocksCloseTogether_agreesWithTheListFromTheTree() {
        Random random = new Random(1);
        List<IpPrefix> prefixes = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            int length = i < 300 ? 25 + random.nextInt(8) : 12 + random.nextInt(13);
            int base = i % 2 == 0 ? 0x0a00_0000 : 0xff80_0000;
            prefixes.add(IpPrefix.containing(IpAddress.ofIpv4(base | random.nextInt() >>> 9), length));
        }

        assertAgreed(prefixes, random);
        assertThat(PrefixTable.of(prefixes).memoryBytes())
                .isBetween(4 * ((1L << 16) + 256 * 257), 4 * ((1L << 16) + 256 * 600) + 20_000);
    }

    @Test
    void find_manyBlocksFarApart_agreesWithTheListWithoutTheTree() {
        Random random = new Random(2);
        List<IpPrefix> prefixes = IntStream.range(0, MANY)
                .mapToObj(i -> IpPrefix.containing(IpAddress.ofIpv4(random.nextInt()), 32))
                .toList();

        assertAgreed(prefixes, random);
        assertThat(PrefixTable.of(prefixes).memoryBytes()).isLessThan(MANY * 60L);
    }

    private static void assertAgreed(List<IpPrefix> prefixes, Random random) {
        PrefixTable table = PrefixTable.of(prefixes);
        LinearTable list = new LinearTable(prefixes);
        for (int i = 0; i < 200; i++) {
            IpPrefix prefix = prefixes.get(i < 100 ? i : random.nextInt(MANY));
            for (IpAddress side : List.of(prefix.first(), prefix.last(), IpAddress.ofIpv4(random.nextInt()))) {
                for (int distance = -1; distance <= 1; distance++) {
                    NumberLine.beside(side, distance).ifPresent(address -> list.assertAgrees(table, address));
                }
            }
        }
    }

    private static Intervals flat(String... prefixes) {
        return Ipv4Intervals.of(prefixes(prefixes), prefixes.length);
    }

    private static List<IpPrefix> prefixes(String... texts) {
        return Arrays.stream(texts).map(IpPrefix::parse).toList();
    }
}
