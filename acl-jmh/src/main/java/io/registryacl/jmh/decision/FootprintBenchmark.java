package io.registryacl.jmh.decision;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.model.PolicyModel;
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
import org.openjdk.jol.info.GraphStats;

/**
 * Bytes that a prepared policy takes for each IP rule and for each role assignment, as this JVM lays objects out. The time
 * that JMH shows beside them says nothing.
 *
 * <p>What preparation adds is everything that a decision point reaches and its model does not: tables of rules, indexes,
 * names of registries and principals. The bytes of a rule are what it adds for registries with 100 rules each, less what it
 * adds for the same registries with none, by the number of rules. The bytes of an assignment are what it adds for identities
 * with 5 assignments each, less what it adds for the same identities with none, by the number of assignments: so they hold
 * the look-up of the principal, a fifth each.
 *
 * <p>Run: {@code java -jar acl-jmh/target/benchmarks.jar FootprintBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgsAppend = "-Djol.magicFieldOffset=true")
public class FootprintBenchmark {

    @Param({"1", "100", "1000"})
    int registries;

    private double bytesOfRule;
    private double bytesOfAssignment;

    /** Prepares policies with and without, and counts their bytes. */
    @Setup
    public void prepare() {
        Size size = new Size(registries, 100 * registries);
        long bare = added(World.of(size, 0, 0));
        bytesOfRule = (added(World.of(size, World.RULES, 0)) - bare) / (double) (World.RULES * size.registries());
        bytesOfAssignment =
                (added(World.of(size, 0, World.GRANTS)) - bare) / (double) (World.GRANTS * size.identities());
    }

    private static long added(World world) {
        PolicyModel model = world.model();
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(model);
        return GraphStats.parseInstance(pdp).totalSize()
                - GraphStats.parseInstance(model).totalSize();
    }

    /** Reports what was counted. */
    @Benchmark
    public void memory(Bytes bytes) {
        bytes.bytesPerRule = bytesOfRule;
        bytes.bytesPerAssignment = bytesOfAssignment;
    }

    /** What is reported. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Bytes {
        /** Bytes beyond the model for each IP rule. */
        public double bytesPerRule;

        /** Bytes beyond the model for each role assignment. */
        public double bytesPerAssignment;
    }
}
