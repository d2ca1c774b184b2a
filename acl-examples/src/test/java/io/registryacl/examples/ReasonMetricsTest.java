package io.registryacl.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.registryacl.engine.AuditedDecisionPoint;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.model.PolicyModel;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReasonMetricsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ReasonMetrics metrics = new ReasonMetrics(meters);

    @Test
    void decisions_areCountedByOutcomeAndDecidingReason() {
        AuditedDecisionPoint pdp = audited(BuildModelInCode.policy());

        pdp.decide(BuildModelInCode.pullFrom("203.0.113.25"));
        pdp.decide(BuildModelInCode.pullFrom("198.51.100.20"));
        pdp.decide(BuildModelInCode.pullFrom("203.0.113.26"));

        assertThat(counts()).isEqualTo(Map.of("ALLOW AUTHZ_ROLE", 2.0, "DENY NETWORK_IP_NOT_ALLOWED", 1.0));
        assertThat(pdp.listenerFailures()).isZero();
    }

    @Test
    void decisions_ofSeveralPolicies_areCountedTogether() {
        PolicyModel unassigned = PolicyModel.builder()
                .addRegistry(BuildModelInCode.policy().registries().get(0))
                .build();

        audited(BuildModelInCode.policy()).decide(BuildModelInCode.pullFrom("203.0.113.25"));
        audited(BuildModelInCode.policy()).decide(BuildModelInCode.pullFrom("203.0.113.25"));
        audited(unassigned).decide(BuildModelInCode.pullFrom("203.0.113.25"));

        assertThat(counts()).isEqualTo(Map.of("ALLOW AUTHZ_ROLE", 2.0, "INDETERMINATE AUTHZ_ASSIGNMENTS_UNKNOWN", 1.0));
    }

    private AuditedDecisionPoint audited(PolicyModel policy) {
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(policy);
        return new AuditedDecisionPoint(() -> pdp, metrics, "test-");
    }

    private Map<String, Double> counts() {
        return meters.find(ReasonMetrics.NAME).counters().stream()
                .collect(Collectors.toMap(counter -> tags(counter.getId()), counter -> counter.count()));
    }

    private static String tags(Meter.Id id) {
        return id.getTag("outcome") + " " + id.getTag("reason");
    }
}
