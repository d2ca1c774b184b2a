package io.registryacl.jmh.decision;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Judges what a decision allocates, which unlike its time is exact. */
class AllocationTest {

    private static final String BYTES_PER_DECISION = "gc.alloc.rate.norm";

    /** The smallest object has 16 bytes; other threads of the test's JVM allocate a little meanwhile. */
    private static final double NOISE_BYTES = 0.5;

    @ParameterizedTest
    @ValueSource(strings = {"handles", "request", "strings"})
    void isAllowed_askedInAnyWay_allocatesNothing(String implementation) throws RunnerException {
        assertThat(bytesPerDecision("AllowBenchmark.isAllowed", implementation)).isLessThan(NOISE_BYTES);
    }

    /** Shows that the measurement sees an allocation. */
    @Test
    void isAllowed_byMatchersThatAllocate_isSeen() throws RunnerException {
        assertThat(bytesPerDecision("AllowBenchmark.isAllowed", "spring")).isGreaterThan(16);
    }

    /** A decision is one object, however many reasons it has. */
    @Test
    void decide_withAllReasons_allocatesTheDecisionAlone() throws RunnerException {
        assertThat(bytesPerDecision("DecideBenchmark.decide", "")).isBetween(16.0, 64.0);
    }

    private static double bytesPerDecision(String benchmark, String implementation) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("\\.decision\\." + benchmark + "$")
                        .param("implementation", implementation)
                        .param("registries", "1")
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
        Result<?> bytes = results.iterator().next().getSecondaryResults().get(BYTES_PER_DECISION);
        return requireNonNull(bytes).getScore();
    }
}
