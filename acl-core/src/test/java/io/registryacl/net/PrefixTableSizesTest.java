package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table against a walk through the whole list, at every size from none to ten thousand, in steps that widen. */
class PrefixTableSizesTest {
    private static final int SAMPLES = 60;

    static IntStream sizes() {
        return IntStream.concat(
                IntStream.rangeClosed(0, 70), IntStream.iterate(77, size -> size <= 10_000, size -> size * 6 / 5));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void find_inListOfAnySize_agreesWithTheList(int size) {
        PrefixForest forest = new PrefixForest(size);

        for (List<IpPrefix> prefixes : List.of(
                forest.ofIpv4(size),
                forest.ofIpv6(size),
                forest.ofBothFamilies(size),
                forest.scattered(size, true),
                forest.scattered(size, false))) {
            assertAgreed(prefixes, new Random(size));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.1.2.0/24", "255.255.0.0/16", "2001:db8::/112", "ffff:ffff:ffff:ffff::/64", "2001:db8::/36"})
    void find_manyBlocksInOne_agreesWithTheList(String text) {
        IpPrefix outer = IpPrefix.parse(text);
        Random random = new Random(1);

        for (int size : new int[] {3, 30, 300, 3_000}) {
            List<IpPrefix> prefixes =
                    Stream.generate(() -> inside(outer, random)).limit(size).toList();
            assertAgreed(prefixes, random);
        }
    }

    @Test
    void find_oneBlockFarFromManyInOne_agreesWithTheList() {
        Random random = new Random(2);
        List<IpPrefix> prefixes = new ArrayList<>();
        for (String outer : List.of("0.0.0.0/30", "10.0.0.0/16", "255.255.255.248/29", "::/126", "2001:db8::/64")) {
            for (int i = 0; i < 200; i++) {
                prefixes.add(inside(IpPrefix.parse(outer), random));
            }
        }
        prefixes.add(IpPrefix.parse("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128"));

        assertAgreed(prefixes, random);
    }

    private static void assertAgreed(List<IpPrefix> prefixes, Random random) {
        PrefixTable table = PrefixTable.of(prefixes);
        LinearTable list = new LinearTable(prefixes);

        assertThat(table.size()).isEqualTo(prefixes.size());
        for (int i = 0; i < SAMPLES && !prefixes.isEmpty(); i++) {
            IpPrefix prefix = i < prefixes.size() && prefixes.size() < SAMPLES
                    ? prefixes.get(i)
                    : prefixes.get(random.nextInt(prefixes.size()));
            for (IpAddress side : List.of(prefix.first(), prefix.last(), anywhere(prefix, random))) {
                for (int distance = -1; distance <= 1; distance++) {
                    NumberLine.beside(side, distance).ifPresent(address -> list.assertAgrees(table, address));
                }
            }
        }
        for (int i = 0; i < SAMPLES; i++) {
            list.assertAgrees(table, IpAddress.ofIpv4(random.nextInt()));
            list.assertAgrees(table, IpAddress.ofIpv6(random.nextLong(), random.nextLong()));
        }
    }

    private static IpPrefix inside(IpPrefix outer, Random random) {
        int length = outer.lengthBits() + random.nextInt(outer.network().lengthBits() - outer.lengthBits() + 1);
        return IpPrefix.containing(anywhere(outer, random), length);
    }

    private static IpAddress anywhere(IpPrefix block, Random random) {
        long high = block.first().high()
                | random.nextLong() & (block.lastHigh() ^ block.first().high());
        long low = block.first().low()
                | random.nextLong() & (block.lastLow() ^ block.first().low());
        return block.network().isIpv4() ? IpAddress.ofIpv4((int) low) : IpAddress.ofIpv6(high, low);
    }
}
