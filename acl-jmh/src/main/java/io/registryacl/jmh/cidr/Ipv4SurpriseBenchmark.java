package io.registryacl.jmh.cidr;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;

/**
 * Time to find the rule of an IPv4 address when warm-up saw addresses of another kind: compiled for misses, asked for hits,
 * or the other way round.
 *
 * <p>Run: {@code java -jar acl-jmh/target/benchmarks.jar Ipv4SurpriseBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class Ipv4SurpriseBenchmark {
    @Param({"ours", "read", "veqryn", "netty", "treemap", "guava", "maxmind", "ipaddress"})
    String implementation = "";

    @Param("200")
    int rules;

    @Param("hit")
    String mix = "";

    @SuppressWarnings("NullAway.Init") // JMH calls prepare() first
    private Trial trial;

    /** Builds rules, queries and contender; a check of answers here would show the compiler both kinds. */
    @Setup
    public void prepare() {
        String other = mix.equals("hit") ? "miss" : "hit";
        trial = Trial.unchecked(Contenders::of, implementation, RuleSets.ipv4(rules), other, mix);
    }

    /** Changes the traffic when warm-up is over. */
    @Setup(Level.Iteration)
    public void choose(IterationParams iteration) {
        trial.use(iteration.getType() == IterationType.WARMUP ? 0 : 1);
    }

    /** Sees to it that the answers were right. */
    @TearDown
    public void check() {
        trial.check();
    }

    /** No look-up waits for another. */
    @Benchmark
    @OperationsPerInvocation(Trial.LOOKUPS)
    public int independent() {
        return trial.independent();
    }
}
