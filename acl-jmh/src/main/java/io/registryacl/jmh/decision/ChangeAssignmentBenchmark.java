package io.registryacl.jmh.decision;

import io.registryacl.condition.Condition;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.Scope;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time and bytes to give one more role to one identity, or to take one away, as the policy grows. Each change starts from the
 * same decision point, so nothing piles up.
 *
 * <p>Run: {@code java -jar acl-jmh/target/benchmarks.jar ChangeAssignmentBenchmark -prof gc}
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class ChangeAssignmentBenchmark {

    private static final Scope SUBSCRIPTION = Scope.parse("/subscriptions/00000000-0000-4000-8000-000000000000");
    private static final int CHANGES = 1 << 6;

    @Param({"1", "100", "10000"})
    int registries;

    private PolicyDecisionPoint pdp = Workload.NOTHING;
    private List<RoleAssignment> added = List.of();
    private List<RoleAssignment> removed = List.of();
    private int next;

    /** Makes the policy, and for some of its identities assignments that it has and that it has not. */
    @Setup
    public void prepare() {
        World world = World.of(Size.of(registries));
        pdp = PolicyDecisionPoint.of(world.model());
        List<World.Member> members = world.members().subList(0, CHANGES);
        added = members.stream()
                .map(member -> new RoleAssignment(
                        "added", member.principal(), Role.PULLER.id(), SUBSCRIPTION, Condition.always()))
                .toList();
        removed = members.stream()
                .map(member -> member.assignments(new HashMap<>()).get(0))
                .toList();
    }

    /** From one decision point to the next, which has one assignment more. */
    @Benchmark
    public PolicyDecisionPoint add() {
        return pdp.with(added.get(next++ & (CHANGES - 1)));
    }

    /** From one decision point to the next, which has one assignment less. */
    @Benchmark
    public PolicyDecisionPoint remove() {
        return pdp.without(removed.get(next++ & (CHANGES - 1)));
    }
}
