package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import inet.ipaddr.IPAddressString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Address lists of cloud operators and a whole routing table, where they lie beside the project. */
class RealPrefixListsTest {
    private static final int SAMPLES = 1_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amazon-ipv4",
                "amazon-ipv6",
                "google-ipv4",
                "google-ipv6",
                "microsoft-ipv4",
                "microsoft-ipv6",
                "bgp-tier1-prefixes"
            })
    void find_inRealList_isTheLongestPrefixByHashing(String name) throws IOException {
        List<String> lines = lines(name);
        List<IpPrefix> prefixes = lines.stream().map(IpPrefix::parse).toList();
        Map<IpPrefix, Integer> places = new HashMap<>();
        for (int i = 0; i < prefixes.size(); i++) {
            places.putIfAbsent(prefixes.get(i), i);
        }

        PrefixTable table = PrefixTable.of(prefixes);

        int step = Math.max(1, prefixes.size() / SAMPLES);
        for (int i = 0; i < prefixes.size(); i += step) {
            IpPrefix prefix = prefixes.get(i);
            assertThat(prefix)
                    .hasToString(new IPAddressString(lines.get(i)).getAddress().toCanonicalString());
            for (IpAddress side : List.of(prefix.first(), prefix.last())) {
                for (int distance = -1; distance <= 1; distance++) {
                    IpAddress address = NumberLine.beside(side, distance).orElse(side);
                    assertThat(table.find(address)).as(address.toString()).isEqualTo(longest(places, address));
                }
            }
        }
    }

    private static int longest(Map<IpPrefix, Integer> places, IpAddress address) {
        for (int length = address.lengthBits(); length >= 0; length--) {
            Integer place = places.get(IpPrefix.containing(address, length));
            if (place != null) {
                return place;
            }
        }
        return -1;
    }

    private static List<String> lines(String name) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path top = here.endsWith("acl-core") ? here.resolveSibling("") : here;
        Path file = top.resolve("../shared/data/cidr/" + name + ".txt.gz").normalize();
        assumeThat(file).as("the real list is not here, nothing to compare").exists();
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            return reader.lines().toList();
        }
    }
}
