package io.registryacl.jmh.decision;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.PolicyModel;
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
 * Time from a model to the first answer about it, in a JVM that has prepared no policy before. The largest model has 10,000
 * registries with 1,000,000 IP rules, and 100,000 identities with 500,000 assignments.
 *
 * <p>Run: {@code java -jar acl-jmh/target/benchmarks.jar PrepareBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(5)
public class PrepareBenchmark {

    @Param({"1", "100", "10000"})
    int registries;

    private PolicyModel model = Workload.NOTHING.model();
    private AccessRequest request = AccessRequest.builder("none", Role.OPERATIONS.get(0))
            .repository(Question.REPOSITORY)
            .build();

    /** Makes the model, and a request about its last registry by its last identity. */
    @Setup
    public void makeModel() {
        World world = World.of(Size.of(registries));
        World.Site site = world.sites().get(world.sites().size() - 1);
        World.Member member = world.members().get(world.members().size() - 1);
        model = world.model();
        request = new Question(
                        site,
                        member,
                        Role.OPERATIONS.get(0),
                        site.blocks().get(0).first())
                .request();
    }

    /** From the model's objects to an answer. */
    @Benchmark
    public boolean prepareAndDecide() {
        return PolicyDecisionPoint.of(model).isAllowed(request);
    }
}
