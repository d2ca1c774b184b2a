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
        LinearTable list = new LinearTable(prefixes);

        for (int distance = -1; distance <= UNIVERSE; distance++) {
            NumberLine.beside(universe, distance).ifPresent(address -> list.assertAgrees(table, address));
        }
    }

    @Property
    void find_nearEveryBlock_agreesWithTheList(@ForAll("lists") List<IpPrefix> prefixes) {
        new LinearTable(prefixes).assertAgreesNearEveryBlock(PrefixTable.of(prefixes));
    }

    @Property(tries = 60)
    void find_inForestOfNests_agreesWithTheList(@ForAll("forests") List<IpPrefix> prefixes) {
        new LinearTable(prefixes).assertAgreesNearEveryBlock(PrefixTable.of(prefixes));
    }

    @Property
    void find_anyAddress_agreesWithTheList(
            @ForAll("lists") List<IpPrefix> prefixes, @ForAll("addresses") IpAddress address) {
        new LinearTable(prefixes).assertAgrees(PrefixTable.of(prefixes), address);
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
                .as((size, seed) -> new PrefixForest(seed).ofBothFamilies(size));
    }
}
