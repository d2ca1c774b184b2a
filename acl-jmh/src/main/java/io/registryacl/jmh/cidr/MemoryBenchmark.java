package io.registryacl.jmh.cidr;

import io.registryacl.net.IpPrefix;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Bytes that a rule takes in the structure that finds it: what the structure reaches beyond what an empty one reaches,
 * as this JVM lays objects out. The time that JMH shows beside it says nothing.
 *
 * <p>Run: {@code java -jar acl-jmh/target/benchmarks.jar MemoryBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class MemoryBenchmark {
    @Param({"ours", "maxmind", "treemap", "guava", "netty", "veqryn", "ipaddress"})
    String implementation = "";

    @Param({"200", "10000", "100000"})
    int rules;

    private double bytes;

    /** Builds the structure and counts its bytes. */
    @Setup
    public void prepare() {
        bytes = (double) (retained(RuleSets.ipv4(rules)) - retained(List.of())) / rules;
    }

    private long retained(List<IpPrefix> blocks) {
        return RetainedBytes.of(Contenders.of(implementation, blocks, List.of()).structure());
    }

    /** Reports what was counted. */
    @Benchmark
    public void memory(Size size) {
        size.bytesPerRule = bytes;
    }

    /** What is reported. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Size {
        /** Bytes of the structure for each rule. */
        public double bytesPerRule;
    }
}
