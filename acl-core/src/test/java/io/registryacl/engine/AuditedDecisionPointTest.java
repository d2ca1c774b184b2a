package io.registryacl.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registryacl.decision.Decision;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A listener is told everything and can spoil nothing. */
final class AuditedDecisionPointTest {

    private static final AccessRequest REQUEST = AccessRequest.builder("contoso", Operation.PULL)
            .repository("samples/hello")
            .caller(Caller.admin())
            .build();
    private static final PolicyDecisionPoint OPEN = pdp(true);
    private static final PolicyDecisionPoint CLOSED = pdp(false);

    @Test
    void decide_any_tellsIdPolicyAndDecision() {
        List<DecisionListener.Event> events = new ArrayList<>();
        PolicyHolder holder = new PolicyHolder(OPEN);
        AuditedDecisionPoint audited = new AuditedDecisionPoint(holder, events::add, "host-1/");

        Decision allowed = audited.decide(REQUEST);
        holder.publish(CLOSED);
        Decision denied = audited.decide(REQUEST);

        assertThat(allowed).isEqualTo(OPEN.decide(REQUEST));
        assertThat(denied).isEqualTo(CLOSED.decide(REQUEST));
        assertThat(allowed.isAllowed()).isNotEqualTo(denied.isAllowed());
        assertThat(events)
                .containsExactly(
                        new DecisionListener.Event("host-1/1", OPEN.digest(), allowed),
                        new DecisionListener.Event("host-1/2", CLOSED.digest(), denied));
        assertThat(audited.listenerFailures()).isZero();
    }

    @Test
    void decide_listenerThrows_answersAllTheSameAndCounts() {
        AuditedDecisionPoint audited = new AuditedDecisionPoint(
                () -> OPEN,
                event -> {
                    throw new IllegalStateException("disk full");
                },
                "");

        assertThat(audited.decide(REQUEST)).isEqualTo(OPEN.decide(REQUEST));
        assertThat(audited.decide(REQUEST)).isEqualTo(OPEN.decide(REQUEST));
        assertThat(audited.listenerFailures()).isEqualTo(2);
    }

    @Test
    void decide_policyCannotBeHad_tellsNobody() {
        List<DecisionListener.Event> events = new ArrayList<>();
        AuditedDecisionPoint audited = new AuditedDecisionPoint(
                () -> {
                    throw new IllegalStateException("no policy yet");
                },
                events::add,
                "");

        assertThatThrownBy(() -> audited.decide(REQUEST)).hasMessage("no policy yet");
        assertThat(events).isEmpty();
        assertThat(audited.listenerFailures()).isZero();
    }

    @Test
    void decide_fromManyThreads_givesEveryDecisionItsOwnId() throws Exception {
        int threads = 4;
        int each = 2_000;
        Queue<String> ids = new ConcurrentLinkedQueue<>();
        AuditedDecisionPoint audited = new AuditedDecisionPoint(() -> OPEN, event -> ids.add(event.decisionId()), "d");
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    for (int j = 0; j < each; j++) {
                        audited.decide(REQUEST);
                    }
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            pool.shutdownNow();
        }

        Set<String> expected = new HashSet<>();
        for (int i = 1; i <= threads * each; i++) {
            expected.add("d" + i);
        }
        assertThat(ids).hasSize(threads * each);
        assertThat(new HashSet<>(ids)).isEqualTo(expected);
    }

    private static PolicyDecisionPoint pdp(boolean adminEnabled) {
        return PolicyDecisionPoint.of(PolicyModel.builder()
                .addRegistry(Registry.builder("contoso")
                        .adminUserEnabled(adminEnabled)
                        .build())
                .build());
    }
}
