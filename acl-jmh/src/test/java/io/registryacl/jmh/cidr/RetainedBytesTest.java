package io.registryacl.jmh.cidr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.registryacl.net.IpPrefix;
import io.registryacl.net.PrefixTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetainedBytesTest {
    /** The table counts its own arrays; an object's fields and padding depend on the JVM. */
    @Test
    void of_ourTables_isWhatTheyReport() {
        for (List<IpPrefix> rules : List.of(RuleSets.ipv4(10_000), RuleSets.ipv6(10_000))) {
            PrefixTable table = PrefixTable.of(rules);

            assertThat(table.memoryBytes()).isCloseTo(RetainedBytes.of(table), withPercentage(5));
        }
    }

    @Test
    void of_longs_isHeaderAndEightEach() {
        assertThat(RetainedBytes.of(new long[1_000])).isBetween(8_000L, 8_024L);
    }
}
