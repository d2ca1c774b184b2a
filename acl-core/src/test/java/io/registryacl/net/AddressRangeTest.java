package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0,          255.255.255.255,  0.0.0.0/0",
        "0.0.0.0,          0.0.0.0,          0.0.0.0/32",
        "255.255.255.255,  255.255.255.255,  255.255.255.255/32",
        "0.0.0.0,          127.255.255.255,  0.0.0.0/1",
        "10.0.0.3,         10.0.0.9,         10.0.0.3/32 10.0.0.4/30 10.0.0.8/31",
        "10.0.0.4,         10.0.0.8,         10.0.0.4/30 10.0.0.8/32",
        "127.255.255.255,  128.0.0.0,        127.255.255.255/32 128.0.0.0/32",
        "255.255.255.253,  255.255.255.255,  255.255.255.253/32 255.255.255.254/31",
        "::,               ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,  ::/0",
        "::,               ::,               ::/128",
        "::,               ::2,              ::/127 ::2/128",
        "8000::,           ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,  8000::/1",
        "0:0:0:1::,        0:0:0:2::,        0:0:0:1::/64 0:0:0:2::/128",
        "::8000:0:0:0,     0:0:0:1:7fff:ffff:ffff:ffff,  ::8000:0:0:0/65 0:0:0:1::/65",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,  ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,"
                + "  ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128",
    })
    void prefixes_ofRange_areTheFewestBlocks(String first, String last, String blocks) {
        assertThat(range(first, last).prefixes())
                .containsExactlyElementsOf(
                        List.of(blocks.split(" ")).stream().map(IpPrefix::parse).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "::,                 ::fffe:ffff:ffff,    ::/80",
        "::,                 ::1:0:0:0,           ::/80 ::1:0:0:0/128",
        "::fffc:0:0,         ::fffe:ffff:ffff,    ::fffc:0:0/94",
        "::fffd:0:0,         ::fffe:ffff:ffff,    ::fffd:0:0/96 ::fffe:0:0/96",
        "::fffe:0:0,         ::fffe:ffff:ffff,    ::fffe:0:0/96",
        "::fffe:0:0,         ::1:0:0:0,           ::fffe:0:0/96 ::1:0:0:0/128",
        "::fffe:8000:0,      ::fffe:ffff:ffff,    ::fffe:8000:0/97",
        "::fffe:ffff:ffff,   ::fffe:ffff:ffff,    ::fffe:ffff:ffff/128",
        "::fffe:ffff:ffff,   ::1:0:0:0,           ::fffe:ffff:ffff/128 ::1:0:0:0/128",
        "::1:0:0:0,          ::1:ffff:ffff:ffff,  ::1:0:0:0/80",
        "::1:0:0:0,          ::1:0:0:0,           ::1:0:0:0/128",
        "0.0.0.0,            255.255.255.255,     0.0.0.0/0",
    })
    void prefixes_ofRangeAtTheMappedAddresses_stretchOverThem(String first, String last, String blocks) {
        assertThat(range(first, last).prefixes())
                .containsExactlyElementsOf(
                        List.of(blocks.split(" ")).stream().map(IpPrefix::parse).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0,           0.0.0.0,             1",
        "0.0.0.0,           255.255.255.255,     4294967296",
        "10.0.0.3,          10.0.0.9,            7",
        "::,                ::,                  1",
        "::,                ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,  340282366920938463463374607427473244160",
        "8000::,            ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,  170141183460469231731687303715884105728",
        "::8000:0:0:0,      0:0:0:1::,           9223372036854775809",
        "::,                ::fffe:ffff:ffff,    281470681743360",
        "::fffe:ffff:ffff,  ::fffe:ffff:ffff,    1",
        "::fffe:ffff:fffe,  ::fffe:ffff:ffff,    2",
        "::fffe:ffff:ffff,  ::1:0:0:0,           2",
        "::fffe:ffff:fffe,  ::1:0:0:1,           4",
        "::1:0:0:0,         ::1:0:0:0,           1",
        "::1:0:0:0,         ::1:0:0:1,           2",
    })
    void size_ofRange_countsNoMappedAddress(String first, String last, BigInteger expected) {
        assertThat(range(first, last).size()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1,          10.0.0.0,   the first address lies after the last",
        "::1,               ::,         the first address lies after the last",
        "255.255.255.255,   ::,         the first and the last address are of one family",
        "::,                10.0.0.1,   the first and the last address are of one family",
        "::fffe:ffff:ffff,  0.0.0.0,    the first and the last address are of one family",
    })
    void create_thatIsNoRange_isRefusedForItsReason(String first, String last, String rule) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> range(first, last))
                .withMessage("not a range of addresses: `" + first + "-" + last + "`: " + rule);
    }

    @Test
    void toString_ofRange_namesBothEnds() {
        assertThat(range("10.0.0.3", "10.0.0.9")).hasToString("10.0.0.3-10.0.0.9");
        assertThat(range("::1", "::1")).hasToString("::1-::1");
    }

    private static AddressRange range(String first, String last) {
        return new AddressRange(IpAddress.parse(first), IpAddress.parse(last));
    }
}
