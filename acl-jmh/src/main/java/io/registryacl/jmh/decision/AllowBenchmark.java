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
 * Time to allow or refuse a request, by engine, as the policy grows: 1 registry and 100 identities, 100 and 10,000, 10,000
 * and 100,000; 100 IP rules a registry and 5 assignments an identity. Half of the requests are allowed.
 *
 * <p>The library and {@code spring} are asked 65,536 different requests in turn; slow peers are asked 1,024, which
 * favours them, as these stay in the processor's caches. The strings are not those of the policy, but their hash codes are known
 * after the first round.
 *
 * <p>The warm-up is long, since the peers and the largest policy get faster for seconds.
 *
 * <p>Before it is timed, every engine has to agree about 10,000 requests, or as many as it answers within ten seconds.
 *
 * <p>Run: {@code java -jar acl-jmh/target/benchmarks.jar AllowBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 10, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class AllowBenchmark {

    @Param({"handles", "request", "strings", "spring", "cel", "jcasbin", "cedar", "twin"})
    String implementation = "";

    @Param({"1", "100", "10000"})
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
