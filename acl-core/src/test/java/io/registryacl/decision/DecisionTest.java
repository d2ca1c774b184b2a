package io.registryacl.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DecisionTest {

    private static final AccessRequest REQUEST =
            AccessRequest.builder("contoso", Operation.READ_REGISTRY).build();
    private static final Explainer NO_WORDS = decision -> {
        throw new AssertionError("nobody asked");
    };

    @Test
    void deciding_denialBehindIndeterminate_isTheDenial() {
        Decision decision = decision(Reason.NETWORK_ADDRESS_UNKNOWN, Reason.AUTHN_IDENTITY, Reason.AUTHZ_NO_ASSIGNMENT);

        assertThat(decision.outcome()).isEqualTo(Outcome.DENY);
        assertThat(decision.deciding().gate()).isEqualTo(Gate.AUTHORIZATION);
        assertThat(decision.reasons()).containsExactly(Reason.NETWORK_ADDRESS_UNKNOWN, Reason.AUTHZ_NO_ASSIGNMENT);
    }

    @Test
    void deciding_severalDenials_isTheFirstGate() {
        Decision decision = decision(Reason.AUTHZ_NO_ASSIGNMENT, Reason.NETWORK_IP_NOT_ALLOWED, Reason.BYPASS_DISABLED);

        assertThat(decision.deciding())
                .isEqualTo(new Verdict(
                        Gate.NETWORK,
                        Outcome.DENY,
                        Reason.NETWORK_IP_NOT_ALLOWED,
                        List.of(Reason.NETWORK_IP_NOT_ALLOWED, Reason.BYPASS_DISABLED)));
    }

    @Test
    void deciding_severalAuthorizationReasons_isTheMostTelling() {
        Decision decision = decision(Reason.AUTHZ_NO_ASSIGNMENT, Reason.AUTHZ_DENY_ASSIGNMENT);

        assertThat(decision.deciding().reason()).isEqualTo(Reason.AUTHZ_DENY_ASSIGNMENT);
    }

    @Test
    void deciding_denialBesideUnknownInOneGate_isTheDenial() {
        Decision decision = decision(Reason.AUTHZ_ASSIGNMENTS_UNKNOWN, Reason.AUTHZ_DENY_ASSIGNMENT);

        assertThat(decision.deciding().reason()).isEqualTo(Reason.AUTHZ_DENY_ASSIGNMENT);
    }

    @Test
    void deciding_allow_isTheAuthorizationGate() {
        Decision decision = decision(Reason.NETWORK_UNRESTRICTED, Reason.AUTHN_ADMIN, Reason.AUTHZ_ADMIN);

        assertThat(decision.isAllowed()).isTrue();
        assertThat(decision.deciding().reason()).isEqualTo(Reason.AUTHZ_ADMIN);
        assertThat(decision.reasons()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void outcome_ofOneReason_isItsOwn(Reason reason) {
        Decision decision = decision(reason);

        assertThat(decision.outcome()).isEqualTo(reason.outcome());
        assertThat(decision.verdicts())
                .containsExactly(new Verdict(reason.gate(), reason.outcome(), reason, List.of(reason)));
    }

    @Test
    void of_noReason_isRefused() {
        assertThatThrownBy(() -> Decision.of(REQUEST, 0, NO_WORDS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void outcome_and_takesTheStronger() {
        assertThat(Outcome.ALLOW.and(Outcome.INDETERMINATE)).isEqualTo(Outcome.INDETERMINATE);
        assertThat(Outcome.DENY.and(Outcome.INDETERMINATE)).isEqualTo(Outcome.DENY);
        assertThat(Outcome.ALLOW.and(Outcome.ALLOW)).isEqualTo(Outcome.ALLOW);
    }

    private static Decision decision(Reason... reasons) {
        long bits = 0;
        for (Reason reason : reasons) {
            bits |= reason.bit();
        }
        return Decision.of(REQUEST, bits, NO_WORDS);
    }
}
