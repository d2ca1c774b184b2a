package io.registryacl.jmh.cidr;

import io.registryacl.net.IpPrefix;
import java.util.List;
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
 * Time to make the structure of IPv4 rules that are parsed already; peers also make their own objects of these.
 *
 * <p>Run: {@code java -jar acl-jmh/target/benchmarks.jar cidr.BuildBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class BuildBenchmark {
    @Param({"ours", "veqryn", "netty", "treemap", "guava", "ipaddress"})
    String implementation = "";

    @Param({"200", "10000"})
    int rules;

    private List<IpPrefix> blocks = List.of();

    /** Draws the rules. */
    @Setup
    public void prepare() {
        blocks = RuleSets.ipv4(rules);
    }

    /** From parsed rules to a structure that can be asked. */
    @Benchmark
    public Object build() {
        return Contenders.of(implementation, blocks, List.of()).structure();
    }
}
