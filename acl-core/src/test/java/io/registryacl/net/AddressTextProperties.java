package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Reading and printing, against a second reader, the IPAddress library and the JDK (semantics P6, P7, P9). */
class AddressTextProperties {
    private static final IPAddressStringParameters PLAIN = plain();

    @Property
    void parse_ofPrintedAddress_isTheAddress(@ForAll("addresses") IpAddress address) {
        assertThat(IpAddress.parse(address.toString())).isEqualTo(address).hasSameHashCodeAs(address);
    }

    @Property
    void parse_ofPrintedPrefix_isThePrefix(@ForAll("prefixes") IpPrefix prefix) {
        assertThat(IpPrefix.parse(prefix.toString())).isEqualTo(prefix).hasSameHashCodeAs(prefix);
        assertThat(PrefixText.parse(prefix.toString())).isEqualTo(new PrefixText(prefix, false));
    }

    @Property
    void parse_ofEverySpelling_isTheSameAddress(@ForAll("addressTexts") String text) {
        assertAgreed(text);
        assertThat(RfcText.address(text)).isPresent();
    }

    @Property(tries = 20_000)
    void parse_ofSlippedAddress_agreesWithTheSecondReader(@ForAll("slippedAddresses") String text) {
        assertAgreed(text);
    }

    @Property(tries = 20_000)
    void parse_ofSlippedPrefix_agreesWithTheSecondReader(@ForAll("slippedPrefixes") String text) {
        assertBlockAgreed(text);
    }

    @Property
    void parse_ofPrefixText_agreesWithTheSecondReader(@ForAll("prefixTexts") String text) {
        assertBlockAgreed(text);
    }

    @Property
    void parse_ofAnyText_throwsOnlyTheDocumentedException(@ForAll String text) {
        assertAgreed(text);
        assertBlockAgreed(text);
    }

    @Property
    void toString_ofIpv6_isTheCanonicalTextOfTheLibrary(@ForAll("addresses") IpAddress address) {
        String canonical = second(address.toString()).orElseThrow().toCanonicalString();

        assertThat(address).hasToString(canonical);
    }

    @Property
    void of_bytesOrJdkAddress_isTheSameAddress(@ForAll("addresses") IpAddress address) throws UnknownHostException {
        byte[] bytes = bytes(NumberLine.of(address));
        byte[] last4 = Arrays.copyOfRange(bytes, 12, 16);

        assertThat(IpAddress.of(bytes)).isEqualTo(address);
        assertThat(IpAddress.of(InetAddress.getByAddress(bytes))).isEqualTo(address);
        assertThat(IpAddress.of(InetAddress.getByAddress("host.example", address.isIpv4() ? last4 : bytes)))
                .isEqualTo(address);
    }

    private static void assertAgreed(String text) {
        Optional<BigInteger> expected = RfcText.address(text);
        boolean plainCharacters =
                text.chars().allMatch(c -> "0123456789abcdefABCDEF:.".indexOf(c) >= 0) && text.length() <= 45;

        if (expected.isEmpty()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> IpAddress.parse(text))
                    .withMessageStartingWith("not an IP address: `")
                    .withMessageMatching("[ -~]{10,250}");
            assertThat(plainCharacters && second(text).isPresent()).isFalse();
        } else {
            IpAddress address = IpAddress.parse(text);
            byte[] bytes = second(text).orElseThrow().getBytes();

            assertThat(NumberLine.of(address)).isEqualTo(expected.get());
            assertThat(IpAddress.of(bytes)).isEqualTo(address);
        }
    }

    private static void assertBlockAgreed(String text) {
        Optional<RfcText.Block> expected = RfcText.block(text);

        if (expected.isEmpty()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PrefixText.parse(text))
                    .withMessageStartingWith("not an IP prefix: `")
                    .withMessageMatching("[ -~]{10,250}");
            assertThatIllegalArgumentException().isThrownBy(() -> IpPrefix.parse(text));
            return;
        }
        PrefixText read = PrefixText.parse(text);
        IpPrefix prefix = read.prefix();
        int fixedBits = prefix.lengthBits() + 128 - prefix.network().lengthBits();
        assertThat(new RfcText.Block(NumberLine.of(prefix.network()), fixedBits, read.hostBitsDropped()))
                .isEqualTo(expected.get());
        if (read.hostBitsDropped()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> IpPrefix.parse(text))
                    .withMessageStartingWith("host bits must be zero in `" + text + "`");
        } else {
            assertThat(IpPrefix.parse(text)).isEqualTo(prefix);
        }
    }

    private static Optional<IPAddress> second(String text) {
        return Optional.ofNullable(new IPAddressString(text, PLAIN).getAddress());
    }

    private static byte[] bytes(BigInteger number) {
        byte[] bytes = NumberLine.END.add(number).toByteArray();
        return Arrays.copyOfRange(bytes, bytes.length - 16, bytes.length);
    }

    private static IPAddressStringParameters plain() {
        var builder = new IPAddressStringParameters.Builder()
                .allowEmpty(false)
                .allowAll(false)
                .allowSingleSegment(false)
                .allowPrefix(false)
                .allowPrefixOnly(false)
                .allowMask(false)
                .allowWildcardedSeparator(false)
                .setRangeOptions(RangeParameters.NO_RANGE)
                .allow_inet_aton(false);
        builder.getIPv4AddressParametersBuilder().allowBinary(false).allowLeadingZeros(false);
        builder.getIPv6AddressParametersBuilder()
                .allowZone(false)
                .allowBase85(false)
                .allowBinary(false)
                .allowUnlimitedLeadingZeros(false)
                .getEmbeddedIPv4AddressParametersBuilder()
                .allow_inet_aton(false)
                .allowBinary(false)
                .allowLeadingZeros(false);
        return builder.toParams();
    }

    @Provide
    Arbitrary<IpAddress> addresses() {
        return AddressArbitraries.addresses();
    }

    @Provide
    Arbitrary<IpPrefix> prefixes() {
        return AddressArbitraries.prefixes();
    }

    @Provide
    Arbitrary<String> addressTexts() {
        return AddressArbitraries.addressTexts();
    }

    @Provide
    Arbitrary<String> prefixTexts() {
        return AddressArbitraries.prefixTexts();
    }

    @Provide
    Arbitrary<String> slippedAddresses() {
        return AddressArbitraries.slips(AddressArbitraries.addressTexts());
    }

    @Provide
    Arbitrary<String> slippedPrefixes() {
        return AddressArbitraries.slips(AddressArbitraries.prefixTexts());
    }
}
