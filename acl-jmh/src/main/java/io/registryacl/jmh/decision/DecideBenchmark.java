package io.registryacl.jmh.decision;

import io.registryacl.decision.Decision;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.model.AccessRequest;
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
 * Time of a decision with its reasons, and of putting it into words, beside that of yes or no. The warm-up is
 * long, since words are put together in much code, which takes seconds to be compiled.
 *
 * <p>Run: {@code java -jar acl-jmh/target/benchmarks.jar DecideBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 12, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class DecideBenchmark {

    private static final int REQUESTS = 1 << 16;

    @Param({"1", "100", "10000"})
    int registries;

    private PolicyDecisionPoint pdp = Workload.NOTHING;
    private AccessRequest[] requests = {};
    private int next;

    /** Makes the policy and the requests, half of which are allowed, in no order. */
    @Setup
    public void prepare() {
        Workload workload = Workload.of(Size.of(registries), REQUESTS);
        pdp = workload.pdp();
        requests = workload.questions().stream().map(Question::request).toArray(AccessRequest[]::new);
    }

    private AccessRequest request() {
        return requests[next++ & (REQUESTS - 1)];
    }

    /** Yes or no. */
    @Benchmark
    public boolean isAllowed() {
        return pdp.isAllowed(request());
    }

    /** With the reasons of all gates. */
    @Benchmark
    public Decision decide() {
        return pdp.decide(request());
    }

    /** With the reasons of all gates, and the text that names the rule, the role, the assignment and the scope. */
    @Benchmark
    public String explain() {
        return pdp.decide(request()).explanation().text();
    }
}
