package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The table against a walk through the whole list (semantics P6). */
class PrefixTableProperties {
    private static final int UNIVERSE = 16;
    private static final List<IpAddress> UNIVERSES = List.of(
            IpAddress.parse("0.0.0.0"),
            IpAddress.parse("127.255.255.240"),
            IpAddress.parse("255.255.255.240"),
            IpAddress.parse("::"),
            IpAddress.parse("::fffe:ffff:fff0"),
            IpAddress.parse("::ffff:ffff:ffff:fff0"),
            IpAddress.parse("7fff:ffff:ffff:ffff:ffff:ffff:ffff:fff0"),
            IpAddress.parse("ffff:ffff:ffff:ffff:ffff:ffff:ffff:fff0"));

    @Property(tries = 3000)
    void find_inTinyNest_agreesWithTheListForEveryAddress(
            @ForAll("universes") IpAddress universe, @ForAll("tinyShapes") List<TinyBlock> shapes) {
        List<IpPrefix> prefixes =
                shapes.stream().map(shape -> shape.in(universe)).toList();
        PrefixTable table = PrefixTable.of(prefixes);

        for (int distance = -1; distance <= UNIVERSE; distance++) {
            NumberLine.beside(universe, distance).ifPresent(address -> assertAgreed(table, prefixes, address));
        }
    }

    @Property
    void find_nearEveryBlock_agreesWithTheList(@ForAll("lists") List<IpPrefix> prefixes) {
        assertAgreedNearEveryBlock(prefixes);
    }

    @Property(tries = 60)
    void find_inForestOfNests_agreesWithTheList(@ForAll("forests") List<IpPrefix> prefixes) {
        assertAgreedNearEveryBlock(prefixes);
    }

    @Property
    void find_anyAddress_agreesWithTheList(
            @ForAll("lists") List<IpPrefix> prefixes, @ForAll("addresses") IpAddress address) {
        assertAgreed(PrefixTable.of(prefixes), prefixes, address);
    }

    @Property
    void find_afterShuffling_isAnEqualBlock(
            @ForAll("lists") List<IpPrefix> prefixes, @ForAll Random random, @ForAll("addresses") IpAddress address) {
        List<IpPrefix> shuffled = new ArrayList<>(prefixes);
        Collections.shuffle(shuffled, random);

        assertThat(block(shuffled, address)).isEqualTo(block(prefixes, address));
        for (IpPrefix prefix : prefixes) {
            assertThat(block(shuffled, prefix.last())).isEqualTo(block(prefixes, prefix.last()));
        }
    }

    private static void assertAgreedNearEveryBlock(List<IpPrefix> prefixes) {
        PrefixTable table = PrefixTable.of(prefixes);

        assertThat(table.size()).isEqualTo(prefixes.size());
        for (IpPrefix prefix : prefixes) {
            assertAgreed(table, prefixes, prefix.first());
            assertAgreed(table, prefixes, prefix.last());
            NumberLine.beside(prefix.first(), -1).ifPresent(address -> assertAgreed(table, prefixes, address));
            NumberLine.beside(prefix.last(), 1).ifPresent(address -> assertAgreed(table, prefixes, address));
        }
    }

    private static void assertAgreed(PrefixTable table, List<IpPrefix> prefixes, IpAddress address) {
        int expected = firstLongest(prefixes, address);
        int found = table.find(address);
        int foundByBits =
                address.isIpv4() ? table.findIpv4(address.ipv4Bits()) : table.findIpv6(address.high(), address.low());
        int foundAsMapped = address.isIpv4() ? table.findIpv6(0, 0xffff_0000_0000L | address.low()) : found;

        if (found != expected || foundByBits != expected || foundAsMapped != expected) {
            assertThat(List.of(found, foundByBits, foundAsMapped))
                    .as("find of %s in %s", address, prefixes)
                    .containsOnly(expected);
        }
    }

    private static int firstLongest(List<IpPrefix> prefixes, IpAddress address) {
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

    private static Optional<IpPrefix> block(List<IpPrefix> prefixes, IpAddress address) {
        int found = PrefixTable.of(prefixes).find(address);
        return found < 0 ? Optional.empty() : Optional.of(prefixes.get(found));
    }

    /** A block of the last bits: {@code offset} into a universe, and how many of the last bits are free. */
    private record TinyBlock(int offset, int freeBits) {
        IpPrefix in(IpAddress universe) {
            IpAddress address = NumberLine.beside(universe, offset).orElseThrow();
            return IpPrefix.containing(address, address.lengthBits() - freeBits);
        }
    }

    @Provide
    Arbitrary<IpAddress> universes() {
        return Arbitraries.of(UNIVERSES);
    }

    @Provide
    Arbitrary<List<TinyBlock>> tinyShapes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, UNIVERSE - 1),
                        Arbitraries.integers().between(0, 5))
                .as(TinyBlock::new)
                .list()
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<IpAddress> addresses() {
        return AddressArbitraries.addresses();
    }

    @Provide
    Arbitrary<List<IpPrefix>> lists() {
        return AddressArbitraries.prefixes().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<IpPrefix>> forests() {
        return Combinators.combine(Arbitraries.of(1, 2, 10, 200, 2000), Arbitraries.randomValue(Random::nextLong))
                .as((size, seed) -> forest(size, new Random(seed)));
    }

    private static List<IpPrefix> forest(int size, Random random) {
        List<IpPrefix> forest = new ArrayList<>();
        while (forest.size() < size) {
            IpPrefix seed = random.nextInt(4) == 0 || forest.isEmpty()
                    ? anywhere(random)
                    : forest.get(random.nextInt(forest.size()));
            int familyBits = seed.network().lengthBits();
            IpAddress side = random.nextBoolean() ? seed.first() : seed.last();
            IpAddress near = NumberLine.beside(side, random.nextInt(3) - 1).orElse(side);
            forest.add(
                    switch (random.nextInt(4)) {
                        case 0 -> seed;
                        case 1 -> IpPrefix.containing(seed.network(), random.nextInt(seed.lengthBits() + 1));
                        case 2 ->
                            IpPrefix.containing(side, familyBits - random.nextInt(familyBits - seed.lengthBits() + 1));
                        default -> IpPrefix.containing(near, Math.min(seed.lengthBits(), near.lengthBits()));
                    });
        }
        return forest;
    }

    private static IpPrefix anywhere(Random random) {
        IpAddress address = random.nextBoolean()
                ? IpAddress.ofIpv4(random.nextInt())
                : IpAddress.ofIpv6(random.nextLong(), random.nextInt(3) == 0 ? 0 : random.nextLong());
        return IpPrefix.containing(address, random.nextInt(address.lengthBits() + 1));
    }
}
