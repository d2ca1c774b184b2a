package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixTableTest {
    private static final String IPV6_MAX = "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff";

    @Test
    void find_inEmptyTable_isNone() {
        PrefixTable table = table();

        assertThat(table.size()).isZero();
        assertThat(find(table, "0.0.0.0")).isEqualTo(-1);
        assertThat(find(table, "255.255.255.255")).isEqualTo(-1);
        assertThat(find(table, "::")).isEqualTo(-1);
        assertThat(find(table, IPV6_MAX)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0,          0.0.0.0,         0",
        "0.0.0.0/0,          255.255.255.255, 0",
        "0.0.0.0/0,          ::,              -1",
        "0.0.0.0/0,          ::ffff:10.0.0.1, 0",
        "::/0,               ::,              0",
        "::/0,               ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 0",
        "::/0,               0.0.0.0,         -1",
        "::/0,               ::ffff:10.0.0.1, -1",
        "::ffff:0:0/96,      10.0.0.1,        0",
        "::/80,              10.0.0.1,        -1",
        "::/80,              ::1:0:0:0,       -1",
        "::/80,              ::fffe:ffff:ffff, 0",
        "0.0.0.0/32,         0.0.0.0,         0",
        "0.0.0.0/32,         0.0.0.1,         -1",
        "255.255.255.255/32, 255.255.255.255, 0",
        "255.255.255.255/32, 255.255.255.254, -1",
        "128.0.0.0/1,        127.255.255.255, -1",
        "128.0.0.0/1,        128.0.0.0,       0",
        "128.0.0.0/1,        255.255.255.255, 0",
        "10.0.0.0/8,         9.255.255.255,   -1",
        "10.0.0.0/8,         10.0.0.0,        0",
        "10.0.0.0/8,         10.255.255.255,  0",
        "10.0.0.0/8,         11.0.0.0,        -1",
        "10.0.0.0/8,         ::a00:1,         -1",
        "8000::/1,           7fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, -1",
        "8000::/1,           8000::,          0",
        "2001:db8::/64,      2001:db8::ffff:ffff:ffff:ffff, 0",
        "2001:db8::/64,      2001:db8:0:1::,  -1",
        "2001:db8::/65,      2001:db8::7fff:ffff:ffff:ffff, 0",
        "2001:db8::/65,      2001:db8::8000:0:0:0, -1",
        "::/128,             ::,              0",
        "::/128,             ::1,             -1",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 0",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128, ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe, -1",
    })
    void find_inTableOfOne_isTheBlockThatHoldsTheAddress(String prefix, String address, int expected) {
        assertThat(find(table(prefix), address)).isEqualTo(expected);
    }

    @Test
    void find_nestedBlocks_isTheMostSpecificWhateverTheOrder() {
        PrefixTable table =
                table("10.1.0.0/16", "0.0.0.0/0", "10.1.2.0/24", "10.0.0.0/8", "10.1.2.3/32", "10.2.0.0/16");

        assertThat(find(table, "9.255.255.255")).isEqualTo(1);
        assertThat(find(table, "10.0.255.255")).isEqualTo(3);
        assertThat(find(table, "10.1.0.0")).isZero();
        assertThat(find(table, "10.1.2.0")).isEqualTo(2);
        assertThat(find(table, "10.1.2.3")).isEqualTo(4);
        assertThat(find(table, "10.1.2.4")).isEqualTo(2);
        assertThat(find(table, "10.1.3.0")).isZero();
        assertThat(find(table, "10.2.0.0")).isEqualTo(5);
        assertThat(find(table, "10.3.0.0")).isEqualTo(3);
        assertThat(find(table, "11.0.0.0")).isEqualTo(1);
    }

    @Test
    void find_equalBlocks_isTheFirst() {
        PrefixTable table = table("::/0", "10.0.0.0/8", "10.0.0.0/9", "::ffff:10.0.0.0/104", "10.0.0.0/8", "::/0");

        assertThat(table.size()).isEqualTo(6);
        assertThat(find(table, "10.128.0.0")).isEqualTo(1);
        assertThat(find(table, "10.0.0.0")).isEqualTo(2);
        assertThat(find(table, "::")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "255.255.255.255", "170.170.170.170", "::", "aaaa::aaaa:aaaa", IPV6_MAX})
    void find_everyLengthAroundOneAddress_isTheLongestThatHolds(String center) {
        IpAddress address = IpAddress.parse(center);
        List<IpPrefix> nest = new ArrayList<>(IntStream.rangeClosed(0, address.lengthBits())
                .mapToObj(length -> IpPrefix.containing(address, length))
                .toList());
        PrefixTable outerFirst = PrefixTable.of(nest);
        Collections.reverse(nest);
        PrefixTable innerFirst = PrefixTable.of(nest);

        for (int length = 0; length < address.lengthBits(); length++) {
            IpAddress outside = flipped(address, length);
            assertThat(outerFirst.find(outside)).isEqualTo(length);
            assertThat(innerFirst.find(outside)).isEqualTo(address.lengthBits() - length);
        }
        assertThat(outerFirst.find(address)).isEqualTo(address.lengthBits());
        assertThat(innerFirst.find(address)).isZero();
    }

    @Test
    void find_changedListAfterwards_isAsBefore() {
        List<IpPrefix> prefixes = new ArrayList<>(List.of(IpPrefix.parse("10.0.0.0/8")));
        PrefixTable table = PrefixTable.of(prefixes);

        prefixes.clear();

        assertThat(find(table, "10.0.0.1")).isZero();
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without null checks would do
    void of_listWithNull_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> PrefixTable.of(Collections.singletonList(null)));
    }

    private static PrefixTable table(String... prefixes) {
        return PrefixTable.of(List.of(prefixes).stream().map(IpPrefix::parse).toList());
    }

    private static int find(PrefixTable table, String address) {
        return table.find(IpAddress.parse(address));
    }

    private static IpAddress flipped(IpAddress address, int bit) {
        return NumberLine.at(NumberLine.of(address).flipBit(address.lengthBits() - 1 - bit));
    }
}
