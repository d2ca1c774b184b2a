package io.registryacl.jmh.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs every benchmark for a moment on the smallest policy, so that none rots. Judges no time. */
class EveryBenchmarkTest {

    /** JMH fails at the first engine that breaks or, since set-up compares them, that answers wrong. */
    @Test
    void run_eachWithEachEngine_endsWithAResult() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("io\\.registryacl\\.jmh\\.decision\\..*")
                        .exclude("StartUpBenchmark") // needs a jar that is built after this
                        .param("registries", "1")
                        .param("others", "100")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(10))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results)
                .hasSize(8 + 3 + 3 + 1 + 1 + 2 + 1)
                .allSatisfy(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
    }
}
