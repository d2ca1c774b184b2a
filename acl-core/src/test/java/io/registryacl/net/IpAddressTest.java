package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    private static final long MAPPED_PREFIX = 0xffff_0000_0000L;

    @ParameterizedTest
    @CsvSource({
        "0, 0.0.0.0",
        "1, 0.0.0.1",
        "2147483647, 127.255.255.255",
        "-2147483648, 128.0.0.0",
        "-1, 255.255.255.255"
    })
    void ofIpv4_bits_isThatAddress(int bits, String printed) {
        IpAddress address = IpAddress.ofIpv4(bits);

        assertThat(address).hasToString(printed).isEqualTo(IpAddress.parse(printed));
        assertThat(address.isIpv4()).isTrue();
        assertThat(address.lengthBits()).isEqualTo(32);
        assertThat(address.ipv4Bits()).isEqualTo(bits);
        assertThat(address.high()).isZero();
        assertThat(address.low()).isEqualTo(Integer.toUnsignedLong(bits));
    }

    @Test
    void ofIpv6_bits_isThatAddress() {
        IpAddress address = IpAddress.ofIpv6(0x2001_0db8_0000_0000L, 0x8000_0000_0000_0001L);

        assertThat(address).hasToString("2001:db8::8000:0:0:1");
        assertThat(address.isIpv4()).isFalse();
        assertThat(address.lengthBits()).isEqualTo(128);
        assertThat(address.high()).isEqualTo(0x2001_0db8_0000_0000L);
        assertThat(address.low()).isEqualTo(0x8000_0000_0000_0001L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 0x0a000001, Integer.MAX_VALUE, Integer.MIN_VALUE, -1})
    void ofIpv6_mappedBits_isTheIpv4Address(int bits) {
        assertThat(IpAddress.ofIpv6(0, MAPPED_PREFIX | Integer.toUnsignedLong(bits)))
                .isEqualTo(IpAddress.ofIpv4(bits));
    }

    @Test
    void ofIpv6_besideTheMappedBits_staysIpv6() {
        assertThat(IpAddress.ofIpv6(0, MAPPED_PREFIX - 1).isIpv4()).isFalse();
        assertThat(IpAddress.ofIpv6(0, 0x1_0000_0000_0000L).isIpv4()).isFalse();
        assertThat(IpAddress.ofIpv6(1, MAPPED_PREFIX).isIpv4()).isFalse();
        assertThat(IpAddress.ofIpv6(0, MAPPED_PREFIX | 1L << 63).isIpv4()).isFalse();
    }

    @Test
    void of_bytes_areReadInNetworkOrder() {
        byte[] ipv4 = {(byte) 192, 0, 2, (byte) 255};
        byte[] ipv6 = {0x20, 1, 0x0d, (byte) 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0x80};
        byte[] mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff, (byte) 192, 0, 2, (byte) 255};

        assertThat(IpAddress.of(ipv4)).hasToString("192.0.2.255");
        assertThat(IpAddress.of(ipv6)).hasToString("2001:db8::ff80");
        assertThat(IpAddress.of(mapped)).isEqualTo(IpAddress.of(ipv4));
    }

    @Test
    void of_bytes_areNotKept() {
        byte[] bytes = {10, 0, 0, 1};
        IpAddress address = IpAddress.of(bytes);

        bytes[0] = 11;

        assertThat(address).hasToString("10.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 5, 15, 17, 32})
    void of_bytesOfAnotherNumber_areRefused(int count) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpAddress.of(new byte[count]))
                .withMessage("an address has 4 bytes (IPv4) or 16 bytes (IPv6), not " + count);
    }

    @Test
    void of_jdkAddressWithNameOrZone_isItsBytes() throws UnknownHostException {
        byte[] linkLocal = new byte[16];
        linkLocal[0] = (byte) 0xfe;
        linkLocal[1] = (byte) 0x80;
        linkLocal[15] = 1;

        assertThat(IpAddress.of(Inet6Address.getByAddress("10.0.0.1", linkLocal, 7)))
                .hasToString("fe80::1");
        assertThat(IpAddress.of(InetAddress.getByAddress("10.0.0.1", new byte[] {10, 0, 0, 2})))
                .hasToString("10.0.0.2");
    }

    @Test
    void ipv4Bits_ofIpv6_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> IpAddress.parse("2001:db8::1").ipv4Bits())
                .withMessage("not an IPv4 address: `2001:db8::1`; ask isIpv4() first");
    }

    @Test
    void compareTo_edges_ordersIpv4FirstThenByUnsignedNumber() {
        List<IpAddress> ascending = new ArrayList<>();
        for (String text : List.of(
                "0.0.0.0",
                "0.0.0.1",
                "127.255.255.255",
                "128.0.0.0",
                "255.255.255.255",
                "::",
                "::1",
                "::7fff:ffff:ffff:ffff",
                "::8000:0:0:0",
                "::ffff:ffff:ffff:ffff",
                "0:0:0:1::",
                "7fff::",
                "8000::",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")) {
            ascending.add(IpAddress.parse(text));
        }
        List<IpAddress> shuffled = new ArrayList<>(ascending);
        Collections.shuffle(shuffled, new Random(1));

        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(ascending);
    }

    @Test
    void equals_sameBitsOfTheOtherFamily_isFalse() {
        IpAddress ipv4 = IpAddress.parse("10.0.0.1");
        IpAddress compatible = IpAddress.parse("::10.0.0.1");

        assertThat(ipv4).isNotEqualTo(compatible).isEqualTo(IpAddress.parse("::ffff:10.0.0.1"));
        assertThat(ipv4.compareTo(compatible)).isNegative();
        assertThat(compatible.compareTo(ipv4)).isPositive();
        assertThat(ipv4).isNotEqualTo("10.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "2001:0db8:0000:0000:0000:0000:0000:0001, 2001:db8::1",
        "2001:db8:0:0:0:0:2:1,                    2001:db8::2:1",
        "2001:db8:0:1:1:1:1:1,                    2001:db8:0:1:1:1:1:1",
        "0:1:1:1:1:1:1:1,                         0:1:1:1:1:1:1:1",
        "1:1:1:1:1:1:1:0,                         1:1:1:1:1:1:1:0",
        "2001:0:0:1:0:0:0:1,                      2001:0:0:1::1",
        "2001:0:0:0:1:0:0:1,                      2001::1:0:0:1",
        "2001:db8:0:0:1:0:0:1,                    2001:db8::1:0:0:1",
        "0:0:1:0:0:1:0:0,                         ::1:0:0:1:0:0",
        "1:0:0:1:0:0:1:1,                         1::1:0:0:1:1",
        "1:0:1:0:1:0:0:0,                         1:0:1:0:1::",
        "0:0:0:1:0:0:0:0,                         0:0:0:1::",
        "0:0:1:1:1:1:1:1,                         ::1:1:1:1:1:1",
        "1:1:1:1:1:1:0:0,                         1:1:1:1:1:1::",
        "0:1:0:1:0:1:0:1,                         0:1:0:1:0:1:0:1",
        "ABCD:EF01:A:B:C:D:E:F,                   abcd:ef01:a:b:c:d:e:f",
        "0010:0100:1000:0001:1:1:1:1,             10:100:1000:1:1:1:1:1",
        "0:0:0:0:0:0:0:0,                         ::",
        "0:0:0:0:0:0:0:1,                         ::1",
        "1:0:0:0:0:0:0:0,                         1::",
    })
    void toString_ofIpv6_isTheTextOfRfc5952(String text, String printed) {
        assertThat(IpAddress.parse(text)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0,              0.0.0.1",
        "0.0.255.255,          0.1.0.0",
        "127.255.255.255,      128.0.0.0",
        "255.255.255.254,      255.255.255.255",
        "255.255.255.255,      ::",
        "::,                   ::1",
        "::ffff:ffff,          ::1:0:0",
        "::fffe:ffff:fffe,     ::fffe:ffff:ffff",
        "::fffe:ffff:ffff,     ::1:0:0:0",
        "::1:0:0:0,            ::1:0:0:1",
        "::ffff:ffff:ffff:ffff,  0:0:0:1::",
        "0:0:0:1:0:fffe:ffff:ffff,  0:0:0:1:0:ffff::",
        "7fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,  8000::",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe,  ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    })
    void next_andPrevious_areTheNeighboursInTheOrder(String before, String after) {
        assertThat(IpAddress.parse(before).next()).contains(IpAddress.parse(after));
        assertThat(IpAddress.parse(after).previous()).contains(IpAddress.parse(before));
    }

    @Test
    void next_andPrevious_atTheEndsOfTheOrder_areEmpty() {
        assertThat(IpAddress.ofIpv6(-1, -1).next()).isEmpty();
        assertThat(IpAddress.ofIpv4(0).previous()).isEmpty();
    }
}
