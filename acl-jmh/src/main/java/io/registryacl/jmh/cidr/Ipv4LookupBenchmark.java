package io.registryacl.jmh.cidr;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time to find the rule of an IPv4 address, as the number of rules grows.
 *
 * <p>Run: {@code java -jar acl-jmh/target/benchmarks.jar Ipv4LookupBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class Ipv4LookupBenchmark {
    @Param({"ours", "read", "veqryn", "netty", "treemap", "guava", "maxmind", "ipaddress"})
    String implementation = "";

    @Param({"1", "10", "200", "1000", "10000", "100000", "1000000"})
    int rules;

    @Param({"miss", "hit"})
    String mix = "";

    @SuppressWarnings("NullAway.Init") // JMH calls prepare() first
    private Trial trial;

    /** Builds rules, queries and contender, and sees to it that its answers are right. */
    @Setup
    public void prepare() {
        trial = Trial.of(Contenders::of, implementation, RuleSets.ipv4(rules), mix);
    }

    /** No look-up waits for another. */
    @Benchmark
    @OperationsPerInvocation(Trial.LOOKUPS)
    public int independent() {
        return trial.independent();
    }
}
