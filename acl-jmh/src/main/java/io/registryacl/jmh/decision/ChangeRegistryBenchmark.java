package io.registryacl.jmh.decision;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.model.Registry;
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
 * Time and bytes to change one registry with 100 IP rules, as the number of other registries grows, which have 10 rules each.
 * Each change starts from the same decision point, so nothing piles up.
 *
 * <p>Run: {@code java -jar acl-jmh/target/benchmarks.jar ChangeRegistryBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class ChangeRegistryBenchmark {

    private static final int RULES_OF_OTHERS = 10;
    private static final int IDENTITIES = 1_000;
    private static final int CHANGES = 1 << 6;

    @Param({"100", "10000", "100000"})
    int others;

    private PolicyDecisionPoint pdp = Workload.NOTHING;
    private List<Registry> changes = List.of();
    private int next;

    /** Makes the policy, and for some of its registries new ones of the same name with other rules. */
    @Setup
    public void prepare() {
        pdp = PolicyDecisionPoint.of(World.of(new Size(others, IDENTITIES), RULES_OF_OTHERS, World.GRANTS)
                .model());
        changes = World.of(new Size(CHANGES, 1), World.RULES, World.GRANTS).sites().stream()
                .map(World.Site::registry)
                .toList();
    }

    /** From one decision point to the next. */
    @Benchmark
    public PolicyDecisionPoint change() {
        return pdp.with(changes.get(next++ & (CHANGES - 1)));
    }
}
