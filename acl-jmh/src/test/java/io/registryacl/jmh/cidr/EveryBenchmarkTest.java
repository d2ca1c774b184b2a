package io.registryacl.jmh.cidr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark for a moment with few rules, so that none rots. Judges no time. */
class EveryBenchmarkTest {
    private static final String[] FEW_RULES = {"50"};

    /** JMH fails at the first contender that breaks or, since set-up compares them, that answers wrong. */
    @Test
    void run_eachWithEachContender_endsWithAResult() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("io\\.registryacl\\.jmh\\.cidr\\..*")
                        .param("rules", FEW_RULES)
                        .param("mix", "hit")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(10))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results)
                .hasSizeGreaterThan(70)
                .allSatisfy(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
    }
}
