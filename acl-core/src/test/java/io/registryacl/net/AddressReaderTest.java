package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The reader against a second one on every arrangement of the pieces of address text, up to a size. */
class AddressReaderTest {

    @Test
    void read_everyArrangementOfGroupsAndColons_agreesWithTheSecondReader() {
        assertThat(disagreements(arrangements(List.of("1:", ":", "a", "1.2.3.4"), 9)))
                .isEmpty();
    }

    @Test
    void read_everyArrangementOfDigitsAndDots_agreesWithTheSecondReader() {
        assertThat(disagreements(arrangements(List.of("0", "9", "."), 9))).isEmpty();
    }

    @Test
    void read_everyOctetInEveryPlace_agreesWithTheSecondReader() {
        List<String> texts = new ArrayList<>();
        for (int number = 0; number < 1100; number++) {
            for (String octet : List.of(digits("%d", number), digits("%02d", number), digits("%03d", number))) {
                texts.add(octet + ".2.3.4");
                texts.add("1.2." + octet + ".4");
                texts.add("1.2.3." + octet);
                texts.add("::ffff:1." + octet + ".3.4");
            }
        }

        assertThat(disagreements(texts)).isEmpty();
    }

    @Test
    void read_everyCharacterInOrBesideAnAddress_agreesWithTheSecondReader() {
        List<String> texts = new ArrayList<>();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            texts.add("1.2.3." + c);
            texts.add("1.2.3.4" + c);
            texts.add("1" + c + "2.3.4");
            texts.add("::" + c);
            texts.add(c + "::");
            texts.add("1:2:3:4" + c + "5:6:7:8");
        }

        assertThat(disagreements(texts)).isEmpty();
    }

    @Test
    void prefixLength_everyNumber_isItselfInPlainDecimalOnly() {
        for (int number = 0; number < 1000; number++) {
            assertThat(AddressReader.prefixLength("/" + number, 1)).isEqualTo(number);
            assertThat(AddressReader.prefixLength("/0" + number, 1)).isEqualTo(AddressReader.NONE);
            assertThat(AddressReader.prefixLength("/-" + number, 1)).isEqualTo(AddressReader.NONE);
        }
        assertThat(AddressReader.prefixLength("/1000", 1)).isEqualTo(AddressReader.NONE);
        assertThat(AddressReader.prefixLength("/", 1)).isEqualTo(AddressReader.NONE);
    }

    private static List<String> disagreements(List<String> texts) {
        return texts.stream()
                .filter(text -> !read(text).equals(RfcText.address(text)))
                .limit(10)
                .toList();
    }

    private static Optional<BigInteger> read(String text) {
        AddressReader reader = new AddressReader();
        if (!reader.read(text, 0, text.length())) {
            return Optional.empty();
        }
        IpAddress address =
                reader.isIpv4() ? IpAddress.ofIpv4((int) reader.low()) : IpAddress.ofIpv6(reader.high(), reader.low());
        return Optional.of(NumberLine.of(address));
    }

    private static List<String> arrangements(List<String> pieces, int maxPieces) {
        List<String> all = new ArrayList<>(List.of(""));
        int last = 0;
        for (int size = 1; size <= maxPieces; size++) {
            int end = all.size();
            for (; last < end; last++) {
                for (String piece : pieces) {
                    all.add(all.get(last) + piece);
                }
            }
        }
        return all;
    }

    private static String digits(String format, int number) {
        return String.format(Locale.ROOT, format, number);
    }
}
