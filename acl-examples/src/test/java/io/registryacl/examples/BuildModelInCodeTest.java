package io.registryacl.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.decision.Reason;
import io.registryacl.engine.PolicyDecisionPoint;
import org.junit.jupiter.api.Test;

class BuildModelInCodeTest {

    private static final PolicyDecisionPoint PDP = PolicyDecisionPoint.of(BuildModelInCode.policy());

    @Test
    void decide_fromAnAllowedAddress_allows() {
        assertThat(PDP.decide(BuildModelInCode.pullFrom("203.0.113.25")).isAllowed())
                .isTrue();
    }

    @Test
    void decide_fromAnotherAddress_deniesForTheNetwork() {
        assertThat(PDP.decide(BuildModelInCode.pullFrom("198.51.100.20")).reasons())
                .containsExactly(Reason.NETWORK_IP_NOT_ALLOWED);
    }
}
