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
 * Time to make the structure of a full IPv4 routing table, of routes that are parsed already; peers also make their own objects of these.
 *
 * <p>Run: {@code java -jar acl-jmh/target/benchmarks.jar BgpBuildBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 5)
@Fork(1)
public class BgpBuildBenchmark {
    @Param({"ours", "treemap", "ipaddress"})
    String implementation = "";

    @Param("901899")
    int rules;

    private List<IpPrefix> blocks = List.of();

    /** Draws the rules. */
    @Setup
    public void prepare() {
        blocks = RuleSets.bgpIpv4(rules);
    }

    /** From parsed rules to a structure that can be asked. */
    @Benchmark
    public Object build() {
        return Contenders.of(implementation, blocks, List.of()).structure();
    }
}
