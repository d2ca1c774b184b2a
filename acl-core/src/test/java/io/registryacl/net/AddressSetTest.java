package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a set of addresses is, at the ends of both families and on both sides of the mapped block (semantics P6). */
class AddressSetTest {
    private static final BigInteger ALL_IPV4 = BigInteger.ONE.shiftLeft(32);
    private static final BigInteger ALL_ADDRESSES = BigInteger.ONE.shiftLeft(128);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{0.0.0.0/0}",
                "{0.0.0.0/32}",
                "{255.255.255.255/32}",
                "{0.0.0.0/32, 255.255.255.255/32}",
                "{10.0.0.0/8, 192.0.2.1/32, 2001:db8::/32}",
                "{0.0.0.0/0, ::/0}",
                "{::/0}",
                "{::/128}",
                "{ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128}",
                "{::/80}",
                "{::fffe:0:0/96}",
                "{::fffe:ffff:ffff/128, ::1:0:0:0/128}",
                "{255.255.255.255/32, ::/128}",
            })
    void parse_printedSet_printsTheSame(String text) {
        assertThat(AddressSet.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{10.0.0.1}; {10.0.0.1/32}",
                "{10.0.0.0/9, 10.128.0.0/9}; {10.0.0.0/8}",
                "{10.128.0.0/9, 10.0.0.0/9}; {10.0.0.0/8}",
                "{10.0.0.0/8, 10.1.2.3, 10.0.0.0/8}; {10.0.0.0/8}",
                "{10.0.0.1, 10.0.0.2}; {10.0.0.1/32, 10.0.0.2/32}",
                "{128.0.0.0/1, 0.0.0.0/1}; {0.0.0.0/0}",
                "{2001:DB8::/32, 10.0.0.0/8}; {10.0.0.0/8, 2001:db8::/32}",
                "{::ffff:10.0.0.0/104}; {10.0.0.0/8}",
                "{::ffff:0:0/96}; {0.0.0.0/0}",
                "{::/0, ::ffff:0:0/96}; {0.0.0.0/0, ::/0}",
                "{::/1, 8000::/1}; {::/0}",
                "{::/80, ::1:0:0:0/80}; {::/79}",
                "{::fffe:0:0/95}; {::fffe:0:0/96}",
                "{::fffc:0:0/95, ::fffe:0:0/96}; {::fffc:0:0/94}",
                "{::fffe:0:0/97, ::fffe:8000:0/97}; {::fffe:0:0/96}",
            })
    void parse_anyBlocks_printsTheFewest(String text, String printed) {
        AddressSet set = AddressSet.parse(text);

        assertThat(set).hasToString(printed).isEqualTo(AddressSet.parse(printed));
        assertThat(set).hasSameHashCodeAs(AddressSet.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "10.0.0.0/8",
                "{10.0.0.0/8",
                "10.0.0.0/8}",
                " {}",
                "{} ",
                "[10.0.0.0/8]",
                "}{",
                "none",
            })
    void parse_withoutBraces_isRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressSet.parse(text))
                .withMessage("not a set of addresses: `" + text + "`: blocks stand between braces, such as"
                        + " `{10.0.0.0/8, 2001:db8::/32}`; `{}` is the empty set");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{ }; not an IP prefix: ` `",
                "{{}}; not an IP prefix: `{}`",
                "{, }; not an IP prefix: ``",
                "{10.0.0.0/8, }; not an IP prefix: ``",
                "{, 10.0.0.0/8}; not an IP prefix: ``",
                "{10.0.0.0/8,::/0}; not an IP prefix: `10.0.0.0/8,::/0`",
                "{10.0.0.0/8,  ::/0}; not an IP prefix: ` ::/0`",
                "{10.0.0.0/8 , ::/0}; not an IP prefix: `10.0.0.0/8 `",
                "{10.0.0.0-10.0.0.9}; not an IP prefix: `10.0.0.0-10.0.0.9`",
                "{10.0.0.0/8, 10.0.0.1/8}; host bits must be zero in `10.0.0.1/8`",
                "{::/129}; not an IP prefix: `::/129`",
                "{localhost}; not an IP prefix: `localhost`",
            })
    void parse_withOtherThanBlocks_isRefusedForTheFirstThatIsNone(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AddressSet.parse(text))
                .withMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; {0.0.0.0/0, ::/0}",
                "{0.0.0.0/0}; {::/0}",
                "{0.0.0.0/1, ::/0}; {128.0.0.0/1}",
                "{0.0.0.0/0, ::/1}; {8000::/1}",
                "{0.0.0.0/0, 8000::/1}; {::/1}",
                "{0.0.0.0/0, ::/2, 4000::/3, 8000::/1}; {6000::/3}",
                "{0.0.0.0/1, 192.0.0.0/2, ::/0}; {128.0.0.0/2}",
            })
    void complement_ofSet_isAllElseOfBothFamilies(String text, String complement) {
        assertThat(AddressSet.parse(text).complement()).hasToString(complement);
        assertThat(AddressSet.parse(complement).complement()).isEqualTo(AddressSet.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{0.0.0.0/0};      0.0.0.0;           true",
                "{0.0.0.0/0};      255.255.255.255;   true",
                "{0.0.0.0/0};      ::;                false",
                "{0.0.0.0/0};      ::ffff:10.0.0.1;   true",
                "{::/0};           255.255.255.255;   false",
                "{::/0};           ::ffff:10.0.0.1;   false",
                "{::/0};           ::;                true",
                "{::/0};           ::fffe:ffff:ffff;  true",
                "{::/0};           ::1:0:0:0;         true",
                "{::/0};           ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff; true",
                "{10.0.0.0/8};     9.255.255.255;     false",
                "{10.0.0.0/8};     10.0.0.0;          true",
                "{10.0.0.0/8};     10.1.2.3;          true",
                "{10.0.0.0/8};     10.255.255.255;    true",
                "{10.0.0.0/8};     11.0.0.0;          false",
                "{10.0.0.0/8};     ::10.0.0.1;        false",
                "{::/80};          ::fffe:ffff:ffff;  true",
                "{::/80};          0.0.0.0;           false",
                "{::/80};          ::1:0:0:0;         false",
                "{::1:0:0:0/128};  ::fffe:ffff:ffff;  false",
                "{::1:0:0:0/128};  ::1:0:0:0;         true",
                "{::1:0:0:0/128};  ::1:0:0:1;         false",
                "{};               0.0.0.0;           false",
                "{};               ::;                false",
            })
    void contains_address_isWhereItLies(String set, String address, boolean expected) {
        assertThat(AddressSet.parse(set).contains(IpAddress.parse(address))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{};                {};                 true",
                "{};                {10.0.0.0/32};      false",
                "{10.0.0.0/8};      {};                 true",
                "{10.0.0.0/8};      {10.0.0.0/8};       true",
                "{10.0.0.0/8};      {10.1.0.0/16};      true",
                "{10.1.0.0/16};     {10.0.0.0/8};       false",
                "{10.0.0.0/8};      {10.0.0.0/8, ::};   false",
                "{::/0};            {0.0.0.0/0};        false",
                "{::/80};           {::fffe:0:0/95};    true",
            })
    void contains_set_isBeingAPart(String set, String other, boolean expected) {
        assertThat(AddressSet.parse(set).contains(AddressSet.parse(other))).isEqualTo(expected);
    }

    @Test
    void empty_always_hasNothing() {
        AddressSet empty = AddressSet.empty();

        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.size()).isZero();
        assertThat(empty.prefixes()).isEmpty();
        assertThat(empty.ranges()).isEmpty();
        assertThat(empty).isEqualTo(AddressSet.of(List.of())).isEqualTo(AddressSet.unionOf(List.of()));
        assertThat(empty).isNotEqualTo(AddressSet.all()).isNotEqualTo("{}");
    }

    @Test
    void all_always_hasEveryAddressOnce() {
        AddressSet all = AddressSet.all();

        assertThat(all.isEmpty()).isFalse();
        assertThat(all.size()).isEqualTo(ALL_ADDRESSES);
        assertThat(all.prefixes()).containsExactly(IpPrefix.parse("0.0.0.0/0"), IpPrefix.parse("::/0"));
        assertThat(all.ranges()).hasToString("[0.0.0.0-255.255.255.255, ::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]");
        assertThat(all.complement()).isEqualTo(AddressSet.empty());
        assertThat(AddressSet.empty().complement()).isEqualTo(all);
    }

    @Test
    void of_allIpv6_lacksTheIpv4AddressesThatAreItsMappedOnes() {
        AddressSet ipv6 = AddressSet.of(IpPrefix.parse("::/0"));
        AddressSet ipv4 = AddressSet.of(IpPrefix.parse("::ffff:0:0/96"));

        assertThat(ipv6.size()).isEqualTo(ALL_ADDRESSES.subtract(ALL_IPV4));
        assertThat(ipv4.size()).isEqualTo(ALL_IPV4);
        assertThat(ipv6.intersection(ipv4)).isEqualTo(AddressSet.empty());
        assertThat(ipv6.minus(ipv4)).isEqualTo(ipv6);
        assertThat(ipv6.union(ipv4)).isEqualTo(AddressSet.all());
        assertThat(ipv6.complement()).isEqualTo(ipv4);
        assertThat(ipv4.complement()).isEqualTo(ipv6);
    }

    @Test
    void of_bothSidesOfTheMappedBlock_isOneRange() {
        AddressRange below = range("::fffe:ffff:ff00", "::fffe:ffff:ffff");
        AddressRange above = range("::1:0:0:0", "::1:0:0:ff");

        AddressSet both = AddressSet.of(above).union(AddressSet.of(below));

        assertThat(both.ranges()).containsExactly(range("::fffe:ffff:ff00", "::1:0:0:ff"));
        assertThat(both.size()).isEqualTo(512);
        assertThat(both).hasToString("{::fffe:ffff:ff00/120, ::1:0:0:0/120}");
    }

    @Test
    void of_endOfIpv4AndStartOfIpv6_isTwoRanges() {
        AddressSet set = AddressSet.parse("{255.255.255.254/31, ::/127}");

        assertThat(set.ranges()).containsExactly(range("255.255.255.254", "255.255.255.255"), range("::", "::1"));
        assertThat(set.size()).isEqualTo(4);
    }

    @Test
    void of_range_hasItsEndsAndNoNeighbour() {
        AddressSet set = AddressSet.of(range("10.0.0.3", "10.0.0.9"));

        assertThat(set.ranges()).containsExactly(range("10.0.0.3", "10.0.0.9"));
        assertThat(set).hasToString("{10.0.0.3/32, 10.0.0.4/30, 10.0.0.8/31}");
    }

    @Test
    void algebra_ofBlocks_isThatOfSets() {
        AddressSet left = AddressSet.parse("{10.0.0.0/8, 192.0.2.0/24}");
        AddressSet right = AddressSet.parse("{10.128.0.0/9, 198.51.100.0/24, ::/1}");

        assertThat(left.union(right)).hasToString("{10.0.0.0/8, 192.0.2.0/24, 198.51.100.0/24, ::/1}");
        assertThat(left.intersection(right)).hasToString("{10.128.0.0/9}");
        assertThat(left.minus(right)).hasToString("{10.0.0.0/9, 192.0.2.0/24}");
        assertThat(right.minus(left)).hasToString("{198.51.100.0/24, ::/1}");
    }

    /** More steps than there are ranges for each range would take hours. */
    @Test
    @Timeout(60)
    void algebra_ofHundredThousandRanges_isLinear() {
        int ranges = 100_000;
        AddressSet even = everySecond(ranges, 0);
        AddressSet odd = everySecond(ranges, 1);

        assertThat(even.ranges()).hasSize(ranges);
        assertThat(even.union(odd)).isEqualTo(AddressSet.of(range("0.0.0.0", "0.3.13.63")));
        assertThat(even.intersection(odd)).isEqualTo(AddressSet.empty());
        assertThat(even.union(odd).minus(odd)).isEqualTo(even);
        assertThat(even.complement().complement()).isEqualTo(even);
        assertThat(AddressSet.parse(even.toString())).isEqualTo(even);
        assertThat(even.size()).isEqualTo(ranges);
    }

    private static AddressSet everySecond(int count, int start) {
        return AddressSet.of(IntStream.range(0, count)
                .mapToObj(i -> new IpPrefix(IpAddress.ofIpv4(2 * i + start), 32))
                .toList());
    }

    private static AddressRange range(String first, String last) {
        return new AddressRange(IpAddress.parse(first), IpAddress.parse(last));
    }
}
