package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressSeqRange;
import inet.ipaddr.IPAddressSeqRangeList;
import inet.ipaddr.ipv6.IPv6Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of sets on random sets, and the IPAddress library as a second opinion. */
class AddressSetProperties {
    private static final AddressSet IPV4 = AddressSet.of(IpPrefix.parse("0.0.0.0/0"));

    @Property
    void operations_atAnyAddress_askBothSets(
            @ForAll("sets") AddressSet one, @ForAll("sets") AddressSet other, @ForAll("addresses") IpAddress address) {
        AddressSet union = one.union(other);
        AddressSet intersection = one.intersection(other);
        AddressSet difference = one.minus(other);
        AddressSet complement = one.complement();

        for (IpAddress each : Lists.asList(address, edges(one, other))) {
            boolean inOne = one.contains(each);
            boolean inOther = other.contains(each);
            assertThat(union.contains(each)).isEqualTo(inOne || inOther);
            assertThat(intersection.contains(each)).isEqualTo(inOne && inOther);
            assertThat(difference.contains(each)).isEqualTo(inOne && !inOther);
            assertThat(complement.contains(each)).isEqualTo(!inOne);
        }
    }

    @Property
    void algebra_ofTwoSets_obeysItsLaws(@ForAll("sets") AddressSet a, @ForAll("sets") AddressSet b) {
        assertThat(a.union(b)).isEqualTo(b.union(a));
        assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
        assertThat(a.union(b).complement()).isEqualTo(a.complement().intersection(b.complement()));
        assertThat(a.intersection(b).complement()).isEqualTo(a.complement().union(b.complement()));
        assertThat(a.minus(b)).isEqualTo(a.intersection(b.complement()));
        assertThat(a.union(a.intersection(b))).isEqualTo(a);
        assertThat(a.intersection(a.union(b))).isEqualTo(a);
        assertThat(a.size().add(b.size()))
                .isEqualTo(a.union(b).size().add(a.intersection(b).size()));
        assertThat(a.contains(b)).isEqualTo(a.union(b).equals(a));
        assertThat(a.union(b).contains(a)).isTrue();
        assertThat(a.contains(a.intersection(b))).isTrue();
    }

    @Property
    void algebra_ofOneSet_obeysItsLaws(@ForAll("sets") AddressSet set) {
        assertThat(set.union(set)).isEqualTo(set);
        assertThat(set.intersection(set)).isEqualTo(set);
        assertThat(set.minus(set)).isEqualTo(AddressSet.empty());
        assertThat(set.complement().complement()).isEqualTo(set);
        assertThat(set.union(set.complement())).isEqualTo(AddressSet.all());
        assertThat(set.intersection(set.complement())).isEqualTo(AddressSet.empty());
        assertThat(set.union(AddressSet.empty())).isEqualTo(set);
        assertThat(set.intersection(AddressSet.all())).isEqualTo(set);
        assertThat(set.size().add(set.complement().size())).isEqualTo(NumberLine.END);
        assertThat(set.contains(set)).isTrue();
    }

    @Property
    void algebra_ofThreeSets_distributes(
            @ForAll("sets") AddressSet a, @ForAll("sets") AddressSet b, @ForAll("sets") AddressSet c) {
        assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
        assertThat(a.intersection(b).intersection(c)).isEqualTo(a.intersection(b.intersection(c)));
        assertThat(a.intersection(b.union(c))).isEqualTo(a.intersection(b).union(a.intersection(c)));
        assertThat(a.union(b.intersection(c))).isEqualTo(a.union(b).intersection(a.union(c)));
        assertThat(AddressSet.unionOf(List.of(a, b, c)))
                .isEqualTo(a.union(b).union(c))
                .isEqualTo(AddressSet.unionOf(List.of(c, a, b, a)));
    }

    @Property
    void of_anyOrderAndDuplicates_isTheSameSet(@ForAll("lists") List<IpPrefix> prefixes, @ForAll Random random) {
        List<IpPrefix> shuffled = new ArrayList<>(prefixes);
        shuffled.addAll(prefixes.subList(0, prefixes.size() / 2));
        Collections.shuffle(shuffled, random);

        AddressSet set = AddressSet.of(prefixes);

        assertThat(AddressSet.of(shuffled)).isEqualTo(set).hasSameHashCodeAs(set);
        assertThat(AddressSet.of(shuffled)).hasToString(set.toString());
    }

    @Property
    void of_whatTheSetIsPrintedAs_isTheSet(@ForAll("sets") AddressSet set) {
        assertThat(AddressSet.of(set.prefixes())).isEqualTo(set);
        assertThat(AddressSet.parse(set.toString())).isEqualTo(set);
        assertThat(AddressSet.unionOf(set.ranges().stream().map(AddressSet::of).toList()))
                .isEqualTo(set);
    }

    @Property
    void prefixes_always_areAscendingAndApart(@ForAll("sets") AddressSet set) {
        List<IpPrefix> prefixes = set.prefixes();

        for (int i = 1; i < prefixes.size(); i++) {
            assertThat(prefixes.get(i - 1).last()).isLessThan(prefixes.get(i).first());
        }
    }

    @Property
    void operations_onTheMappedLine_agreeWithTheLibrary(
            @ForAll("sets") AddressSet one, @ForAll("sets") AddressSet other) {
        IPAddressSeqRangeList left = onLine(one);
        IPAddressSeqRangeList right = onLine(other);

        assertThat(onLine(one.union(other))).isEqualTo(left.joinIntoList(right));
        assertThat(onLine(one.intersection(other))).isEqualTo(left.intersectIntoList(right));
        assertThat(onLine(one.minus(other))).isEqualTo(left.removeIntoList(right));
        assertThat(onLine(one.complement())).isEqualTo(onLine(AddressSet.all()).removeIntoList(left));
        assertThat(one.size()).isEqualTo(left.getCount());
    }

    @Property
    void prefixes_always_areThoseOfTheLibrary(@ForAll("sets") AddressSet set) {
        IPAddressSeqRangeList ipv4 = onLine(set.intersection(IPV4));
        IPAddressSeqRangeList ipv6 = onLine(set.minus(IPV4)).joinIntoList(onLine(IPV4));

        Stream<IpPrefix> expected = Stream.concat(
                blocks(ipv4),
                blocks(ipv6)
                        .filter(block -> !block.network().isIpv4())
                        .map(block -> block.equals(IpPrefix.parse("::fffe:0:0/95"))
                                ? IpPrefix.parse("::fffe:0:0/96")
                                : block));

        assertThat(set.prefixes()).containsExactlyElementsOf(expected.toList());
    }

    private static Stream<IpPrefix> blocks(IPAddressSeqRangeList line) {
        return line.isEmpty()
                ? Stream.of()
                : Arrays.stream(line.spanWithPrefixBlocks()).map(AddressSetProperties::block);
    }

    private static IpPrefix block(IPAddress block) {
        IpAddress network = IpAddress.of(block.getLower().getBytes());
        int lengthBits = block.getNetworkPrefixLength();
        return new IpPrefix(network, network.isIpv4() ? lengthBits - IpAddress.MAPPED_BITS : lengthBits);
    }

    /** Returns the set as ranges of IPv6 numbers, IPv4 in its mapped place. */
    private static IPAddressSeqRangeList onLine(AddressSet set) {
        IPAddressSeqRangeList line = new IPAddressSeqRangeList();
        BigInteger mappedEnd = NumberLine.MAPPED.add(BigInteger.ONE.shiftLeft(32));
        for (AddressRange range : set.ranges()) {
            BigInteger first = NumberLine.of(range.first());
            BigInteger last = NumberLine.of(range.last());
            if (first.compareTo(NumberLine.MAPPED) < 0 && last.compareTo(NumberLine.MAPPED) > 0) {
                line.add(between(first, NumberLine.MAPPED.subtract(BigInteger.ONE)));
                first = mappedEnd;
            }
            line.add(between(first, last));
        }
        return line;
    }

    private static IPAddressSeqRange between(BigInteger first, BigInteger last) {
        return new IPv6Address(first).spanWithRange(new IPv6Address(last));
    }

    private static IpAddress[] edges(AddressSet one, AddressSet other) {
        return Stream.of(one, other)
                .flatMap(set -> set.ranges().stream())
                .flatMap(range -> Stream.of(range.first(), range.last()))
                .flatMap(edge -> Stream.of(-1, 0, 1).flatMap(distance -> NumberLine.beside(edge, distance).stream()))
                .toArray(IpAddress[]::new);
    }

    @Provide
    Arbitrary<IpAddress> addresses() {
        return AddressArbitraries.addresses();
    }

    @Provide
    Arbitrary<List<IpPrefix>> lists() {
        return AddressArbitraries.prefixes().list().ofMaxSize(8).withoutEdgeCases();
    }

    /** Blocks together with ranges between addresses at random, which no block need fit. */
    @Provide
    Arbitrary<AddressSet> sets() {
        Arbitrary<AddressSet> blocks = lists().map(AddressSet::of);
        Arbitrary<AddressSet> ranges = Combinators.combine(addresses(), addresses())
                .as(AddressSetProperties::span)
                .list()
                .ofMaxSize(3)
                .map(AddressSet::unionOf);
        return Arbitraries.oneOf(
                        blocks, ranges, Combinators.combine(blocks, ranges).as(AddressSet::union))
                .withoutEdgeCases(); // theirs are so many that nothing else would be tried
    }

    private static AddressSet span(IpAddress one, IpAddress other) {
        if (one.isIpv4() != other.isIpv4()) {
            return AddressSet.of(new AddressRange(one, one));
        }
        return AddressSet.of(one.compareTo(other) < 0 ? new AddressRange(one, other) : new AddressRange(other, one));
    }
}
