package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.CharBuffer;
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

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,              1",
        "10.2.2.3,              0",
        "11.0.0.0,             -1",
        "::ffff:10.1.2.3,       1",
        "::ffff:a02:203,        0",
        "2001:db8::1,           2",
        "2001:DB8:0:0:0:0:0:2,  3",
        "2001:db8::192.0.2.1,   3",
        "2001:db9::,           -1",
        "::,                   -1",
        "010.1.2.3,            -2",
        "10.1.2,               -2",
        "10.1.2.256,           -2",
        "10.1.2.3/32,          -2",
        "2001:db8::1%eth0,     -2",
        "2001:db8:::1,         -2",
        "[2001:db8::1],        -2",
        "'',                   -2",
        "' 10.1.2.3',          -2",
        "'10.1.2.3\n',        -2",
        "localhost,            -2",
        "0000:0000:0000:0000:0000:0000:255.255.255.255.,  -2",
    })
    void find_text_isTheBlockOrThatItIsNoAddress(String text, int expected) {
        PrefixTable table = table("10.0.0.0/8", "10.1.0.0/16", "2001:db8::1/128", "2001:db8::/64");

        assertThat(table.find(text)).isEqualTo(expected);
        assertThat(table.find(CharBuffer.wrap(text))).isEqualTo(expected);
    }

    @Test
    void find_longestText_isRead() {
        PrefixTable table = table("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128");

        assertThat(table.find("ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255")).isZero();
        assertThat(table.find("0".repeat(1_000_000) + "::1")).isEqualTo(PrefixTable.NOT_AN_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5, 15, 17})
    void find_bytesOfNoAddress_isRefused(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table().find(new byte[length]))
                .withMessage("an address has 4 bytes (IPv4) or 16 bytes (IPv6), not " + length);
    }

    @Test
    void find_blocksThatDifferInTheLowHalf_isTheMostSpecific() {
        PrefixTable table = table(
                "2001:db8::/32",
                "2001:db8::/65",
                "2001:db8::8000:0:0:0/128",
                "2001:db8:0:1::/128",
                "2001:db8:0:1:ffff::/80",
                "2001:db8:0:3::1/128");

        assertThat(find(table, "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff")).isEqualTo(-1);
        assertThat(find(table, "2001:db8::")).isEqualTo(1);
        assertThat(find(table, "2001:db8::7fff:ffff:ffff:ffff")).isEqualTo(1);
        assertThat(find(table, "2001:db8::8000:0:0:0")).isEqualTo(2);
        assertThat(find(table, "2001:db8::8000:0:0:1")).isZero();
        assertThat(find(table, "2001:db8:0:1::")).isEqualTo(3);
        assertThat(find(table, "2001:db8:0:1::1")).isZero();
        assertThat(find(table, "2001:db8:0:1:ffff::")).isEqualTo(4);
        assertThat(find(table, "2001:db8:0:2::")).isZero();
        assertThat(find(table, "2001:db8:0:3::")).isZero();
        assertThat(find(table, "2001:db8:0:3::1")).isEqualTo(5);
        assertThat(find(table, "2001:db8:0:3::2")).isZero();
        assertThat(find(table, "2001:db9::")).isEqualTo(-1);
    }

    @Test
    void of_noBlocks_isAlwaysTheSameTable() {
        assertThat(table()).isSameAs(table());
        assertThat(table().memoryBytes()).isLessThan(1_000);
    }

    @Test
    void memoryBytes_listOfAnySize_isWithinTheLimitForEachBlock() {
        assertThat(memoryBytes(200, true)).isBetween(200 * 30L, 200 * 50L);
        assertThat(memoryBytes(10_000, true)).isBetween(10_000 * 15L, 10_000 * 40L);
        assertThat(memoryBytes(200, false)).isBetween(200 * 50L, 200 * 70L); // most have a table of low halves
        assertThat(memoryBytes(10_000, false)).isBetween(10_000 * 35L, 10_000 * 70L);
        assertThat(memoryBytes(1, true)).isLessThan(1_000);
    }

    private static long memoryBytes(int size, boolean ipv4) {
        return PrefixTable.of(new PrefixForest(1).scattered(size, ipv4)).memoryBytes();
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
