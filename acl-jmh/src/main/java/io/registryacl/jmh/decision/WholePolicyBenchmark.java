package io.registryacl.jmh.decision;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time to allow or refuse a request by engines that are handed the whole policy, where {@link AllowBenchmark} hands them what
 * a request needs. They look at all of it each time, so this is bearable for 1 registry and 100 identities alone.
 *
 * <p>Before it is timed, every engine has to agree about 10,000 requests, or as many as it answers within ten seconds.
 *
 * <p>Run: {@code java -jar acl-jmh/target/benchmarks.jar WholePolicyBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class WholePolicyBenchmark {

    @Param({"handles", "jcasbin-whole", "cedar-whole"})
    String implementation = "";

    @Param("1")
    int registries;

    private Trial trial = Trial.NONE;
    private int next;

    /** Makes the policy and the requests, each in the engine's own form, and compares the answers. */
    @Setup
    public void prepare() {
        trial = Trial.of(implementation, registries);
    }

    /** Half of the requests are allowed, in no order. */
    @Benchmark
    public boolean isAllowed() {
        return trial.ask(next++);
    }
}
