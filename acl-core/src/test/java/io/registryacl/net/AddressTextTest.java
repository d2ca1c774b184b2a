package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which text is an address (semantics P6, P7). */
class AddressTextTest {
    private static final String NUL = "\0";
    private static final String A_MILLION_ZEROS = "0".repeat(1_000_000);

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0,          0.0.0.0",
        "255.255.255.255,  255.255.255.255",
        "127.0.0.1,        127.0.0.1",
        "128.0.0.0,        128.0.0.0",
        "1.2.3.4,          1.2.3.4",
        "10.20.30.40,      10.20.30.40",
        "192.0.2.199,      192.0.2.199",
        "0.10.0.100,       0.10.0.100",
    })
    void parse_dottedQuad_isThatIpv4Address(String text, String printed) {
        IpAddress address = IpAddress.parse(text);

        assertThat(address.isIpv4()).isTrue();
        assertThat(address).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "::,                                             ::",
        "0:0:0:0:0:0:0:0,                                ::",
        "0::,                                            ::",
        "::0,                                            ::",
        "::1,                                            ::1",
        "1::,                                            1::",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff,        ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255,  ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
        "2001:DB8::1,                                    2001:db8::1",
        "2001:0db8:0:0::1,                               2001:db8::1",
        "aBcD:Ef01::,                                    abcd:ef01::",
        "1:2:3:4:5:6:7:8,                                1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::,                                1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8,                                0:2:3:4:5:6:7:8",
        "1:2:3::5:6:7:8,                                 1:2:3:0:5:6:7:8",
        "1:2:3:4::6:7:8,                                 1:2:3:4:0:6:7:8",
        "1:2:3:4:5::8,                                   1:2:3:4:5::8",
        "1::4:5:6:7:8,                                   1::4:5:6:7:8",
        "1:2:3:4:5:6:7.8.9.10,                           1:2:3:4:5:6:708:90a",
        "1:2:3:4:5::7.8.9.10,                            1:2:3:4:5:0:708:90a",
        "::2:3:4:5:6:7.8.9.10,                           0:2:3:4:5:6:708:90a",
        "1::255.0.0.1,                                   1::ff00:1",
        "::10.0.0.1,                                     ::a00:1",
        "::255.255.255.255,                              ::ffff:ffff",
        "64:ff9b::10.0.0.1,                              64:ff9b::a00:1",
        "2002:a00:1::,                                   2002:a00:1::",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2,           2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "fe80::1,                                        fe80::1",
    })
    void parse_rfc4291Text_isThatIpv6Address(String text, String printed) {
        IpAddress address = IpAddress.parse(text);

        assertThat(address.isIpv4()).isFalse();
        assertThat(address).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "::ffff:10.0.0.1,                                10.0.0.1",
        "::FFFF:10.0.0.1,                                10.0.0.1",
        "::ffff:a00:1,                                   10.0.0.1",
        "::ffff:0a00:0001,                               10.0.0.1",
        "0:0:0:0:0:ffff:10.0.0.1,                        10.0.0.1",
        "0:0:0:0:0:ffff:a00:1,                           10.0.0.1",
        "0000:0000:0000:0000:0000:ffff:010a:0b0c,        1.10.11.12",
        "0::ffff:0.0.0.0,                                0.0.0.0",
        "::ffff:0:0,                                     0.0.0.0",
        "::ffff:255.255.255.255,                         255.255.255.255",
        "0000:0000:0000:0000:0000:ffff:255.255.255.255,  255.255.255.255",
    })
    void parse_mappedText_isTheIpv4Address(String text, String printed) {
        assertThat(IpAddress.parse(text)).isEqualTo(IpAddress.parse(printed)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({"::fffe:10.0.0.1", "::1:ffff:10.0.0.1", "::ffff:0:10.0.0.1", "1::ffff:10.0.0.1", "::ffff:1:a00:1"})
    void parse_besideTheMappedBlock_staysIpv6(String text) {
        assertThat(IpAddress.parse(text).isIpv4()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void parse_anyOtherText_isRefusedForItsReason(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpAddress.parse(text))
                .withMessageStartingWith("not an IP address: `")
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void parse_anyOtherText_isNoPrefixEither(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IpPrefix.parse(text + "/24"));
        assertThatIllegalArgumentException().isThrownBy(() -> PrefixText.parse(text + "/24"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                        blanksAndControls(),
                        otherNumberForms(),
                        wrongQuads(),
                        wrongGroups(),
                        decorations(),
                        otherThings())
                .flatMap(family -> family);
    }

    private static Stream<Arguments> blanksAndControls() {
        return Stream.of(
                row("", "empty"),
                row(" ", "blank"),
                row("   ", "blank"),
                row("\t", "blank"),
                row(" 1.2.3.4", "blank"),
                row("1.2.3.4 ", "blank"),
                row("1.2.3.4\n", "blank or control"),
                row("1.2.3.4\t", "blank or control"),
                row("1.2.3.4\r\nX: y", "blank, comma"),
                row("1.2.3.4" + NUL, "blank or control"),
                row(NUL + "1.2.3.4", "blank or control"),
                row("1.2" + NUL + ".3.4", "blank"),
                row("1.2 .3.4", "blank"),
                row("::1 ", "blank"),
                row(" ::1", "blank"),
                row("::1\u007f", "only ASCII"),
                row("\u00a01.2.3.4", "only ASCII"),
                row("\ufeff1.2.3.4", "only ASCII"),
                row("1.2.3.4\u200b", "only ASCII"),
                row("1.2.3.4\u2028", "only ASCII"));
    }

    private static Stream<Arguments> otherNumberForms() {
        return Stream.of(
                row("010.0.0.1", "leading zero"),
                row("0127.0.0.1", "leading zero"),
                row("10.0.0.01", "leading zero"),
                row("10.00.0.1", "leading zero"),
                row("000.0.0.0", "leading zero"),
                row("017700000001", "leading zero"),
                row("01200034567", "leading zero"),
                row("08.8.8.8", "leading zero"),
                row("0x7f.0.0.1", "hex and binary"),
                row("0X7F.0.0.1", "hex and binary"),
                row("0x7f.1", "hex and binary"),
                row("0x7f000001", "hex and binary"),
                row("1.2.3.0x4", "hex and binary"),
                row("0b1.0.0.1", "hex and binary"),
                row("0b1010", "hex and binary"),
                row("1", "short forms"),
                row("1.2", "short forms"),
                row("1.2.3", "short forms"),
                row("127.1", "short forms"),
                row("127.0.1", "short forms"),
                row("2130706433", "short forms"),
                row("4294967295", "short forms"),
                row("1.2.3.4e0", "name"),
                row("+1.2.3.4", "four decimal numbers"),
                row("-1.2.3.4", "dash"),
                row("1.2.3.-4", "dash"),
                row("\uff11.\uff12.\uff13.\uff14", "only ASCII"),
                row("1.2.3.\uff14", "only ASCII"),
                row("\u0661.\u0662.\u0663.\u0664", "only ASCII"),
                row("1\u30022\u30023\u30024", "only ASCII"),
                row("\u0967.2.3.4", "only ASCII"),
                row("::\uff41", "only ASCII"));
    }

    private static Stream<Arguments> wrongQuads() {
        return Stream.of(
                row("1.2.3.4.5", "four decimal numbers"),
                row("1.2.3.", "four decimal numbers"),
                row("1.2.3.4.", "four decimal numbers"),
                row(".1.2.3.4", "four decimal numbers"),
                row("1..2.3", "four decimal numbers"),
                row("...", "four decimal numbers"),
                row(".", "short forms"),
                row("256.1.1.1", "above 255"),
                row("1.1.1.256", "above 255"),
                row("1.2.3.1000", "above 255"),
                row("1.2.3.4294967296", "above 255"),
                row("99999999999999999999.2.3.4", "above 255"),
                row(A_MILLION_ZEROS + "1.2.3.4", "longest has 45"),
                row("1.2.3.4" + ".1".repeat(500_000), "longest has 45"));
    }

    private static Stream<Arguments> wrongGroups() {
        return Stream.of(
                row("2001:db8::1::2", "only once"),
                row("::1::", "only once"),
                row("::::", "only once"),
                row(":::", "only once"),
                row(":::1", "only once"),
                row("1:::", "only once"),
                row("1:::2", "only once"),
                row(":", "eight groups"),
                row(":1", "eight groups"),
                row("1:", "eight groups"),
                row("1::2:", "eight groups"),
                row(":1::2", "eight groups"),
                row("1:2:3:4:5:6:7", "eight groups"),
                row("1:2:3:4:5:6:7:8:9", "eight groups"),
                row("1:2:3:4:5:6:7:8:", "eight groups"),
                row(":1:2:3:4:5:6:7:8", "eight groups"),
                row("1:2:3:4::5:6:7:8", "eight groups"),
                row("::1:2:3:4:5:6:7:8", "eight groups"),
                row("1:2:3:4:5:6:7:8::", "eight groups"),
                row("12345::", "eight groups"),
                row("02001:db8::1", "eight groups"),
                row("00000::", "eight groups"),
                row("::g", "name"),
                row("::0x1", "hex and binary"),
                row("::ffff:010.0.0.1", "leading zero"),
                row("::ffff:10.0.0.01", "leading zero"),
                row("::ffff:256.0.0.1", "above 255"),
                row("::ffff:1.2.3", "short forms"),
                row("::ffff:1.2.3.4.5", "four decimal numbers"),
                row("::ffff:0x7f.0.0.1", "hex and binary"),
                row("::ffff:1.2.3.a", "name"),
                row("::1.2.3.4:5", "eight groups"),
                row("1.2.3.4::", "port"),
                row("1:2:3:4:5:6:7:1.2.3.4", "eight groups"),
                row("1:2:3:4:5:1.2.3.4", "eight groups"),
                row("1:2:3:4:5:6::1.2.3.4", "eight groups"),
                row("2001:a-f::", "dash"),
                row("*:*:*:*:*:*:*:*", "wildcard"),
                row("1:".repeat(1_000_000), "longest has 45"),
                row(":".repeat(1_000_000), "longest has 45"));
    }

    private static Stream<Arguments> decorations() {
        return Stream.of(
                row("fe80::1%eth0", "zone"),
                row("fe80::1%25eth0", "zone"),
                row("::1%lo", "zone"),
                row("::1%", "zone"),
                row("::1%1", "zone"),
                row("::ffff:127.0.0.1%lo", "zone"),
                row("1.2.3.4%1", "zone"),
                row("1.2.3.4%00", "zone"),
                row("[::1]", "brackets"),
                row("[::1]:443", "brackets"),
                row("[1.2.3.4]", "brackets"),
                row("::1]", "brackets"),
                row("1.2.3.4:80", "port"),
                row("1.2.3.4:", "port"),
                row("1.2.3.4/24", "not a prefix"),
                row("1.2.3.4/", "not a prefix"),
                row("/24", "not a prefix"),
                row("fe80::1%1/64", "not a prefix"),
                row("*", "wildcard"),
                row("*.*.*.*", "wildcard"),
                row("10.*", "wildcard"),
                row("10.0.0.?", "wildcard"),
                row("1.*.1-2.3", "wildcard"),
                row("1.2.3.4-1.2.3.9", "dash"),
                row("1.2.3.4-9", "dash"),
                row("1.2.3.4,1.2.3.5", "one entry for each"),
                row("1.2.3.4;1.2.3.5", "one entry for each"),
                row("1.2.3.4 1.2.3.5", "one entry for each"));
    }

    private static Stream<Arguments> otherThings() {
        return Stream.of(
                row("localhost", "name"),
                row("cafe.beef", "name"),
                row("cafe", "name"),
                row("registry.example.com", "name"),
                row("1.2.3.4.nip.io", "name"),
                row("my-host", "name"),
                row("AzureCloud", "name"),
                row("AzureCloud.WestEurope", "name"),
                row("ip6.arpa", "name"),
                row("unknown", "name"),
                row("null", "name"),
                row("https://1.2.3.4", "URL"),
                row("https://1.2.3.4/", "URL"),
                row("[parameters('ip')]", "template expression, deploy or resolve it first"),
                row("[concat(parameters('ip'), '/32')]", "template expression"),
                row(
                        "[if(equals(parameters('environment'), 'production'), parameters('ip'), variables('other'))]",
                        "template"),
                row("${var.ip}", "template expression"),
                row("{{ ip }}", "template expression"),
                row("$(ip)", "template expression"),
                row("${jndi:ldap://1.2.3.4/a}", "template expression"),
                row("x".repeat(1_000_000), "longest has 45"));
    }

    @Test
    void parse_refusedText_isEchoedEscapedAndShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpAddress.parse("1.2.3.4\r\n\u001b[31m`\\\u00e9"))
                .withMessageStartingWith(
                        "not an IP address: `1.2.3.4\\u000d\\u000a\\u001b[31m\\u0060\\u005c\\u00e9`: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpAddress.parse(A_MILLION_ZEROS))
                .withMessageStartingWith("not an IP address: `" + "0".repeat(60) + "`...: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpAddress.parse("\u0001".repeat(1000)))
                .withMessageStartingWith("not an IP address: `" + "\\u0001".repeat(10) + "`...: ");
    }

    private static Arguments row(String text, String reason) {
        return Arguments.of(text, reason);
    }
}
