package io.registryacl.examples;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.registryacl.decision.Reason;
import io.registryacl.engine.DecisionListener;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts decisions by outcome and deciding reason, with Micrometer. Thread-safe.
 *
 * <pre>{@code
 * DecisionListener metrics = new ReasonMetrics(meters);
 * AuditedDecisionPoint pdp = new AuditedDecisionPoint(holder, metrics, "front-1-");
 * Decision decision = pdp.decide(request);                    // counted
 * }</pre>
 *
 * <p>There is a counter for each reason that has decided, so there are never more than reasons. Callers, repositories and
 * digests of policies are no tags, since nothing bounds their number; they belong into a log.
 */
public final class ReasonMetrics implements DecisionListener {

    /** Name of the counters. */
    public static final String NAME = "acl.decisions";

    private final MeterRegistry meters;
    private final Map<Reason, Counter> counters = new ConcurrentHashMap<>();

    /**
     * Makes a listener that has counted nothing.
     *
     * @param meters where the counters are registered
     */
    public ReasonMetrics(MeterRegistry meters) {
        this.meters = requireNonNull(meters, "meters");
    }

    @Override
    public void decided(Event event) {
        Reason reason = event.decision().deciding().reason();
        counters.computeIfAbsent(reason, this::register).increment();
    }

    /** The deciding reason has the outcome of the decision, so one counter has one outcome. */
    private Counter register(Reason reason) {
        return Counter.builder(NAME)
                .description("Decisions on requests to container registries")
                .tag("outcome", reason.outcome().name())
                .tag("reason", reason.name())
                .register(meters);
    }
}
