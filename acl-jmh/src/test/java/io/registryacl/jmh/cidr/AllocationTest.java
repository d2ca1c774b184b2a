package io.registryacl.jmh.cidr;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Judges what a look-up allocates, which unlike its time is exact. */
class AllocationTest {
    private static final String BYTES_PER_LOOKUP = "gc.alloc.rate.norm";

    /** The smallest object has 16 bytes; other threads of the test's JVM allocate a little meanwhile. */
    private static final double NOISE_BYTES = 0.5;

    @ParameterizedTest
    @CsvSource({
        "Ipv4LookupBenchmark, hit", "Ipv4LookupBenchmark, miss",
        "Ipv6LookupBenchmark, hit", "Ipv6LookupBenchmark, miss",
        "Ipv4TextBenchmark,   hit", "Ipv4TextBenchmark,   miss",
        "Ipv6TextBenchmark,   hit", "Ipv6TextBenchmark,   miss",
    })
    void find_byNumberOrText_allocatesNothing(String benchmark, String mix) throws RunnerException {
        assertThat(bytesPerLookup(benchmark, "ours", mix)).isLessThan(NOISE_BYTES);
    }

    /** Shows that the measurement sees an allocation. */
    @ParameterizedTest
    @CsvSource("Ipv4TextBenchmark, hit")
    void find_byPeerThatAllocates_isSeen(String benchmark, String mix) throws RunnerException {
        assertThat(bytesPerLookup(benchmark, "ipaddress", mix)).isGreaterThan(16);
    }

    private static double bytesPerLookup(String benchmark, String implementation, String mix) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("\\." + benchmark + "\\.")
                        .param("implementation", implementation)
                        .param("rules", "200")
                        .param("mix", mix)
                        .forks(0)
                        .warmupIterations(2)
                        .warmupTime(TimeValue.milliseconds(200))
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(200))
                        .shouldFailOnError(true)
                        .addProfiler(GCProfiler.class)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results).hasSize(1);
        Result<?> bytes = results.iterator().next().getSecondaryResults().get(BYTES_PER_LOOKUP);
        return requireNonNull(bytes, "the profiler counted nothing").getScore();
    }
}
