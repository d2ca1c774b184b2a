package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpPrefixTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0,           0.0.0.0,         0,   0.0.0.0/0",
        "0.0.0.0/32,          0.0.0.0,         32,  0.0.0.0/32",
        "255.255.255.255/32,  255.255.255.255, 32,  255.255.255.255/32",
        "255.255.255.255,     255.255.255.255, 32,  255.255.255.255/32",
        "10.0.0.0/8,          10.0.0.0,        8,   10.0.0.0/8",
        "128.0.0.0/1,         128.0.0.0,       1,   128.0.0.0/1",
        "192.0.2.2/31,        192.0.2.2,       31,  192.0.2.2/31",
        "::/0,                ::,              0,   ::/0",
        "::/128,              ::,              128, ::/128",
        "8000::/1,            8000::,          1,   8000::/1",
        "2001:DB8::/32,       2001:db8::,      32,  2001:db8::/32",
        "2001:db8::1,         2001:db8::1,     128, 2001:db8::1/128",
        "2001:db8:0:1::/64,   2001:db8:0:1::,  64,  2001:db8:0:1::/64",
        "::8000:0:0:0/65,     ::8000:0:0:0,    65,  ::8000:0:0:0/65",
        "::10.0.0.0/104,      ::a00:0,         104, ::a00:0/104",
    })
    void parse_blockOrAddress_isThatBlock(String text, String network, int lengthBits, String printed) {
        assertThat(IpPrefix.parse(text))
                .isEqualTo(new IpPrefix(IpAddress.parse(network), lengthBits))
                .hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "::ffff:10.0.0.0/104,     10.0.0.0/8",
        "::ffff:a00:0/104,        10.0.0.0/8",
        "::ffff:0:0/96,           0.0.0.0/0",
        "::ffff:0.0.0.0/96,       0.0.0.0/0",
        "::ffff:0:0/97,           0.0.0.0/1",
        "::ffff:128.0.0.0/97,     128.0.0.0/1",
        "::ffff:255.255.255.255/128, 255.255.255.255/32",
        "::ffff:10.0.0.1,         10.0.0.1/32",
        "::fffe:0:0/95,           ::fffe:0:0/95",
        "::fffe:0:0/96,           ::fffe:0:0/96",
        "::/80,                   ::/80",
    })
    void parse_mappedBlockOf96BitsOrMore_isTheIpv4Block(String text, String printed) {
        assertThat(IpPrefix.parse(text)).hasToString(printed);
        assertThat(PrefixText.parse(text)).isEqualTo(new PrefixText(IpPrefix.parse(printed), false));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5/8,            10.0.0.0/8,      10.0.0.5/32",
        "10.0.0.1/31,           10.0.0.0/31,     10.0.0.1/32",
        "0.0.0.1/0,             0.0.0.0/0,       0.0.0.1/32",
        "255.255.255.255/31,    255.255.255.254/31, 255.255.255.255/32",
        "2001:db8::1/32,        2001:db8::/32,   2001:db8::1/128",
        "::1/0,                 ::/0,            ::1/128",
        "::1/127,               ::/127,          ::1/128",
        "0:0:0:1::/63,          ::/63,           0:0:0:1::/128",
        "::8000:0:0:0/64,       ::/64,           ::8000:0:0:0/128",
        "::ffff:10.0.0.5/104,   10.0.0.0/8,      ::ffff:10.0.0.5/128",
        "::ffff:0:0/95,         ::fffe:0:0/95,   ::ffff:0:0/128",
        "::ffff:10.0.0.0/24,    ::/24,           ::ffff:10.0.0.0/128",
        "::ffff:0:0/0,          ::/0,            ::ffff:0:0/128",
    })
    void parse_hostBits_areRefusedInCodeAndMaskedFromFiles(String text, String block, String oneAddress) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpPrefix.parse(text))
                .withMessage(
                        "host bits must be zero in `%s`; write `%s` for the block or `%s` for the one address",
                        text, block, oneAddress);
        assertThat(PrefixText.parse(text)).isEqualTo(new PrefixText(IpPrefix.parse(block), true));
        assertThat(IpPrefix.parse(oneAddress).contains(IpAddress.parse(text.substring(0, text.indexOf('/')))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "'',the text is empty",
                "/,there is no address before the slash",
                "/24,there is no address before the slash",
                "10.0.0.0/,there is no prefix length after the slash",
                "::/,there is no prefix length after the slash",
                "10.0.0.0/8/8,there is more than one slash",
                "10.0.0.0//8,there is more than one slash",
                "10.0.0.0/33,an IPv4 prefix length is between 0 and 32",
                "10.0.0.0/128,an IPv4 prefix length is between 0 and 32",
                "10.0.0.0/999,an IPv4 prefix length is between 0 and 32",
                "10.0.0.0/4294967304,an IPv4 prefix length is between 0 and 32",
                "2001:db8::/129,an IPv6 prefix length is between 0 and 128",
                "::ffff:10.0.0.0/129,an IPv6 prefix length is between 0 and 128",
                "10.0.0.0/08,the prefix length has no leading zero",
                "10.0.0.0/00,the prefix length has no leading zero",
                "::/00,the prefix length has no leading zero",
                "10.0.0.0/8 ,there is a blank",
                "10.0.0.0/ 8,'a blank, comma or semicolon'",
                "10.0.0.0/+8,the prefix length is a plain decimal number",
                "10.0.0.0/-1,the prefix length is a plain decimal number",
                "10.0.0.0/0x8,the prefix length is a plain decimal number",
                "10.0.0.0/\uff18,only ASCII characters",
                "10.0.0.0/a,the prefix length is a plain decimal number",
                "10.0.0.0/*,the prefix length is a plain decimal number",
                "10.0.0.0/255.0.0.0,a mask is not taken",
                "10.0.0.0/0.0.0.255,a mask is not taken",
                "10.0.0.0/255.0.255.0,a mask is not taken",
                "2001:db8::/ffff:ffff::,a mask is not taken",
                "10.0.0.0 /8,'a blank, comma or semicolon'",
                " 10.0.0.0/8,there is a blank",
                "1.2.3.4/24%1,a zone",
                "fe80::1%1/64,a zone",
                "10/8,short forms are not taken",
                "10.0.0/24,short forms are not taken",
                "010.0.0.0/8,a leading zero is not taken",
                "10.0.0.*/24,a wildcard is not taken",
                "2001:a-f::/32,a dash is not taken",
                "1.2.3.0-1.2.3.9,a dash is not taken",
                "[2001:db8::]/32,brackets",
                "10.0.0.0:80/8,a port is not taken",
                "AzureCloud,this is a name",
                "AzureCloud/24,this is a name",
                "Storage.WestEurope,this is a name",
                "https://example.com/24,this is a URL",
                "[parameters('ip')],this is a template expression",
                "[concat(variables('a').b/32)],this is a template expression",
                "${var.ip}/32,this is a template expression",
                "10.0.0.0/8;10.1.0.0/16,'a blank, comma or semicolon is not taken'",
                "'10.0.0.0/8,10.1.0.0/16','a blank, comma or semicolon is not taken'",
                "10.0.0.0/8 10.1.0.0/16,'a blank, comma or semicolon is not taken'",
            })
    void parse_anyOtherText_isRefusedForItsReason(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpPrefix.parse(text))
                .withMessageStartingWith("not an IP prefix: `")
                .withMessageContaining("`: " + reason);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrefixText.parse(text))
                .withMessageContaining("`: " + reason);
    }

    @Test
    void parse_longestBlock_isTakenAndOneCharacterMoreIsNot() {
        String longest = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255/128";

        assertThat(IpPrefix.parse(longest)).hasToString("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpPrefix.parse(longest + "0"))
                .withMessageContaining("longest has 49 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpPrefix.parse("0".repeat(1_000_000) + "1.2.3.4/8"))
                .withMessageContaining("longest has 49 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpPrefix.parse("0".repeat(46) + "/8"))
                .withMessageContaining("longest has 45 characters");
    }

    @Test
    void new_hostBitsOrLengthOutOfRange_isRefused() {
        IpAddress ipv4 = IpAddress.parse("10.0.0.1");
        IpAddress ipv6 = IpAddress.parse("2001:db8::");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IpPrefix(ipv4, 31))
                .withMessage("host bits must be zero in `10.0.0.1/31`; write `10.0.0.0/31` for the block or"
                        + " `10.0.0.1/32` for the one address");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IpPrefix(ipv4, 33))
                .withMessage("an IPv4 prefix length is between 0 and 32, not `33`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IpPrefix(ipv4, -1))
                .withMessage("an IPv4 prefix length is between 0 and 32, not `-1`");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IpPrefix(ipv6, 129))
                .withMessage("an IPv6 prefix length is between 0 and 128, not `129`");
        assertThatIllegalArgumentException().isThrownBy(() -> new IpPrefix(ipv6, 28));
        assertThatIllegalArgumentException().isThrownBy(() -> new IpPrefix(ipv6, Integer.MIN_VALUE));
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without null checks would do
    void new_null_isRefused() {
        assertThatNullPointerException().isThrownBy(() -> new IpPrefix(null, 0)).withMessage("network");
        assertThatNullPointerException()
                .isThrownBy(() -> new PrefixText(null, false))
                .withMessage("prefix");
    }

    @ParameterizedTest
    @CsvSource({
        "255.255.255.255, 0,   0.0.0.0/0",
        "255.255.255.255, 1,   128.0.0.0/1",
        "255.255.255.255, 31,  255.255.255.254/31",
        "255.255.255.255, 32,  255.255.255.255/32",
        "2001:db8::1,     0,   ::/0",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 63, ffff:ffff:ffff:fffe::/63",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 64, ffff:ffff:ffff:ffff::/64",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, 65, ffff:ffff:ffff:ffff:8000::/65",
        "2001:db8::1,     128, 2001:db8::1/128",
    })
    void containing_address_masksIt(String address, int lengthBits, String printed) {
        assertThat(IpPrefix.containing(IpAddress.parse(address), lengthBits)).hasToString(printed);
    }

    @Test
    void containing_lengthOutOfRange_isRefused() {
        IpAddress address = IpAddress.parse("10.0.0.1");

        assertThatIllegalArgumentException().isThrownBy(() -> IpPrefix.containing(address, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> IpPrefix.containing(address, 33));
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0,       0.0.0.0,          true",
        "0.0.0.0/0,       255.255.255.255,  true",
        "0.0.0.0/0,       ::,               false",
        "0.0.0.0/0,       ::a00:1,          false",
        "10.0.0.0/8,      9.255.255.255,    false",
        "10.0.0.0/8,      10.0.0.0,         true",
        "10.0.0.0/8,      10.255.255.255,   true",
        "10.0.0.0/8,      11.0.0.0,         false",
        "10.0.0.0/8,      ::ffff:a00:1,     true",
        "10.0.0.0/8,      ::a00:1,          false",
        "10.0.0.0/8,      2001:db8::1,      false",
        "128.0.0.0/1,     127.255.255.255,  false",
        "128.0.0.0/1,     255.255.255.255,  true",
        "192.0.2.4/31,    192.0.2.4,        true",
        "192.0.2.4/31,    192.0.2.5,        true",
        "192.0.2.4/31,    192.0.2.6,        false",
        "192.0.2.4/32,    192.0.2.4,        true",
        "192.0.2.4/32,    192.0.2.5,        false",
        "::/0,            ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, true",
        "::/0,            10.0.0.1,         false",
        "::/0,            ::ffff:10.0.0.1,  false",
        "::/80,           ::ffff:10.0.0.1,  false",
        "::fffe:0:0/95,   ::ffff:10.0.0.1,  false",
        "::fffe:0:0/95,   ::fffe:a00:1,     true",
        "2001:db8::/63,   2001:db8:0:1:ffff::, true",
        "2001:db8::/64,   2001:db8:0:1::,   false",
        "2001:db8::/65,   2001:db8::7fff:ffff:ffff:ffff, true",
        "2001:db8::/65,   2001:db8::8000:0:0:0, false",
        "::1/128,         ::1,              true",
        "::1/128,         ::,               false",
    })
    void contains_address(String prefix, String address, boolean expected) {
        assertThat(IpPrefix.parse(prefix).contains(IpAddress.parse(address))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,   10.0.0.0/8,           true",
        "10.0.0.0/8,   10.0.0.0/9,           true",
        "10.0.0.0/8,   10.0.0.0/7,           false",
        "10.0.0.0/8,   11.0.0.0/8,           false",
        "10.0.0.0/8,   10.1.2.3/32,          true",
        "10.0.0.0/8,   ::a00:0/104,          false",
        "10.0.0.0/8,   ::ffff:10.0.0.0/104,  true",
        "0.0.0.0/0,    ::/0,                 false",
        "::/0,         0.0.0.0/0,            false",
        "::/0,         ::ffff:0:0/96,        false",
        "::/0,         ::/80,                true",
    })
    void contains_block(String prefix, String other, boolean expected) {
        assertThat(IpPrefix.parse(prefix).contains(IpPrefix.parse(other))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0,          0.0.0.0,         255.255.255.255",
        "128.0.0.0/1,        128.0.0.0,       255.255.255.255",
        "10.0.0.0/8,         10.0.0.0,        10.255.255.255",
        "192.0.2.4/31,       192.0.2.4,       192.0.2.5",
        "192.0.2.4/32,       192.0.2.4,       192.0.2.4",
        "::/0,               ::,              ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db8::/32,      2001:db8::,      2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:db8::/64,      2001:db8::,      2001:db8::ffff:ffff:ffff:ffff",
        "2001:db8::/65,      2001:db8::,      2001:db8::7fff:ffff:ffff:ffff",
        "2001:db8::1/128,    2001:db8::1,     2001:db8::1",
        "::/79,              ::,              ::1:ffff:ffff:ffff",
        "::/80,              ::,              ::fffe:ffff:ffff",
        "::fffe:0:0/95,      ::fffe:0:0,      ::fffe:ffff:ffff",
        "::fffe:0:0/96,      ::fffe:0:0,      ::fffe:ffff:ffff",
    })
    void firstAndLast_areTheEndsOfTheBlock(String prefix, String first, String last) {
        assertThat(IpPrefix.parse(prefix).first()).isEqualTo(IpAddress.parse(first));
        assertThat(IpPrefix.parse(prefix).last()).isEqualTo(IpAddress.parse(last));
    }

    @Test
    void compareTo_ordersByNetworkThenLargerFirst() {
        List<IpPrefix> ascending = new ArrayList<>();
        for (String text : List.of(
                "0.0.0.0/0",
                "0.0.0.0/1",
                "0.0.0.0/32",
                "10.0.0.0/8",
                "128.0.0.0/1",
                "255.255.255.255/32",
                "::/0",
                "::/128",
                "::1/128",
                "2001:db8::/32",
                "2001:db8::/48",
                "ffff::/16")) {
            ascending.add(IpPrefix.parse(text));
        }
        List<IpPrefix> sorted = new ArrayList<>(ascending);
        Collections.reverse(sorted);

        Collections.sort(sorted);

        assertThat(sorted).isEqualTo(ascending);
    }
}
