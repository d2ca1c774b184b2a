package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every block, compared with bits as text (semantics P6, P9). */
class IpPrefixProperties {

    @Property
    void contains_anyAddress_meansItsBitsStartWithTheBlocks(
            @ForAll("prefixes") IpPrefix prefix, @ForAll("addresses") IpAddress address) {
        assertThat(prefix.contains(address)).isEqualTo(startsWith(prefix, address));
    }

    @Property
    void contains_addressNearby_meansItsBitsStartWithTheBlocks(@ForAll("prefixes") IpPrefix prefix) {
        for (int distance = -2; distance <= 2; distance++) {
            NumberLine.beside(prefix.first(), distance)
                    .ifPresent(address -> assertThat(prefix.contains(address)).isEqualTo(startsWith(prefix, address)));
            NumberLine.beside(prefix.last(), distance)
                    .ifPresent(address -> assertThat(prefix.contains(address)).isEqualTo(startsWith(prefix, address)));
        }
    }

    @Property
    void contains_firstAndLast_andNoNeighbourOutside(@ForAll("prefixes") IpPrefix prefix) {
        assertThat(prefix.contains(prefix.first())).isTrue();
        assertThat(prefix.contains(prefix.last())).isTrue();
        assertThat(prefix.first()).isLessThanOrEqualTo(prefix.last());
        assertThat(NumberLine.beside(prefix.first(), -1).filter(prefix::contains))
                .isEmpty();
        assertThat(NumberLine.beside(prefix.last(), 1).filter(prefix::contains)).isEmpty();
    }

    @Property
    void containing_anyAddress_holdsIt(@ForAll("prefixes") IpPrefix prefix, @ForAll("addresses") IpAddress address) {
        int lengthBits = Math.min(prefix.lengthBits(), address.lengthBits());

        assertThat(IpPrefix.containing(address, lengthBits).contains(address)).isTrue();
        assertThat(IpPrefix.containing(prefix.last(), prefix.lengthBits())).isEqualTo(prefix);
    }

    @Property
    void contains_block_isAPartialOrder(@ForAll("prefixes") IpPrefix one, @ForAll("prefixes") IpPrefix other) {
        IpPrefix outer = IpPrefix.containing(one.network(), one.lengthBits() / 2);

        assertThat(one.contains(one)).isTrue();
        assertThat(outer.contains(one)).isTrue();
        assertThat(one.contains(other) && other.contains(one)).isEqualTo(one.equals(other));
        assertThat(one.contains(other)).isEqualTo(spans(one, other));
        if (one.contains(other)) {
            assertThat(outer.contains(other)).isTrue();
        }
    }

    @Property
    void compareTo_agreesWithEqualsAndIsAntisymmetric(
            @ForAll("prefixes") IpPrefix one, @ForAll("prefixes") IpPrefix other) {
        assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
        assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
    }

    private static boolean startsWith(IpPrefix prefix, IpAddress address) {
        String fixedBits = NumberLine.bits(prefix.network()).substring(0, prefix.lengthBits());
        return prefix.network().isIpv4() == address.isIpv4()
                && NumberLine.bits(address).startsWith(fixedBits);
    }

    private static boolean spans(IpPrefix outer, IpPrefix inner) {
        return outer.network().isIpv4() == inner.network().isIpv4()
                && NumberLine.of(outer.first()).compareTo(NumberLine.of(inner.first())) <= 0
                && NumberLine.end(outer).compareTo(NumberLine.end(inner)) >= 0;
    }

    @Provide
    Arbitrary<IpAddress> addresses() {
        return AddressArbitraries.addresses();
    }

    @Provide
    Arbitrary<IpPrefix> prefixes() {
        return AddressArbitraries.prefixes();
    }
}
