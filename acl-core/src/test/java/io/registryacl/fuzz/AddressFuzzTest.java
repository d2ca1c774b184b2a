package io.registryacl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import io.registryacl.net.PrefixText;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Random texts as addresses and blocks: each is taken and printed as the same value, or refused. */
final class AddressFuzzTest {

    @Test
    void parse_ofAnyText_isAnAddressThatPrintsOrIsRefused() {
        run("address", AddressFuzzTest::checkAddress);
    }

    @Test
    void parse_ofAnyText_isABlockThatPrintsOrIsRefused() {
        run("block", AddressFuzzTest::checkBlock);
    }

    private static void run(String name, Fuzzer.Target target) {
        List<String> seeds = Corpus.addresses();
        Fuzzer fuzzer = new Fuzzer(name, target);
        Mutations mutations = new Mutations(fuzzer.random(), seeds);
        fuzzer.run(seeds, mutations::mutateText);
    }

    private static Set<String> checkAddress(String text) {
        return taken(() -> {
            IpAddress address = IpAddress.parse(text);
            assertThat(IpAddress.parse(address.toString())).isEqualTo(address).hasToString(address.toString());
            Plain.assertAscii(text);
            return "address, IPv4 " + address.isIpv4() + ", canonical "
                    + address.toString().equals(text);
        });
    }

    private static Set<String> checkBlock(String text) {
        return taken(() -> {
            PrefixText read = PrefixText.parse(text);
            IpPrefix prefix = read.prefix();
            assertThat(IpPrefix.parse(prefix.toString())).isEqualTo(prefix).hasToString(prefix.toString());
            assertThat(prefix.contains(prefix.first())).isTrue();
            assertThat(prefix.contains(prefix.last())).isTrue();
            assertThat(isBlock(text)).isEqualTo(!read.hostBitsDropped());
            Plain.assertAscii(text);
            return "block, host bits " + read.hostBitsDropped() + ", length " + prefix.lengthBits();
        });
    }

    private static boolean isBlock(String text) {
        try {
            IpPrefix.parse(text);
            return true;
        } catch (IllegalArgumentException refusal) {
            return false;
        }
    }

    private static Set<String> taken(Supplier<String> reader) {
        try {
            return Set.of(reader.get());
        } catch (IllegalArgumentException refusal) {
            String message = String.valueOf(refusal.getMessage());
            Plain.assertAscii(message);
            assertThat(message.length()).isLessThan(500);
            return Set.of(Plain.skeleton(message));
        }
    }
}
