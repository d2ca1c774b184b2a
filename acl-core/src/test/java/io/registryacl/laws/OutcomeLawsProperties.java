package io.registryacl.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.decision.Decision;
import io.registryacl.decision.Outcome;
import io.registryacl.decision.Verdict;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.json.AuthZen;
import io.registryacl.laws.Worlds.World;
import io.registryacl.model.AccessRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Laws 1 and 16: what an outcome is made of, and that every way of asking gives the same one. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
final class OutcomeLawsProperties {

    @Property(tries = 300)
    void law1_everyGateMustAllow_inWhateverOrder(@ForAll World world, @ForAll Random random) {
        for (Decision decision : world.decisions()) {
            List<Verdict> gates = new ArrayList<>(decision.verdicts());
            Collections.shuffle(gates, random);

            Outcome together = gates.stream().map(Verdict::outcome).reduce(Outcome.ALLOW, Outcome::and);

            assertThat(decision.outcome()).isEqualTo(together);
            assertThat(decision.isAllowed())
                    .isEqualTo(gates.stream().allMatch(gate -> gate.outcome() == Outcome.ALLOW));
        }
    }

    @Property(tries = 300)
    void law1_decidingGate_isTheFirstWithTheAnswer(@ForAll World world) {
        for (Decision decision : world.decisions()) {
            Verdict deciding = decision.deciding();

            assertThat(deciding.outcome()).isEqualTo(decision.outcome());
            assertThat(decision.verdicts().stream().takeWhile(gate -> !gate.equals(deciding)))
                    .allMatch(gate -> decision.isAllowed() || gate.outcome() != decision.outcome());
        }
    }

    @Property(tries = 300)
    void law16_isAllowed_decide_andTheExplanationAgree(@ForAll World world) {
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(world.model());
        for (AccessRequest request : world.requests()) {
            Decision decision = pdp.decide(request);

            assertThat(pdp.isAllowed(request)).isEqualTo(decision.isAllowed());
            assertThat(decision.explanation().outcome()).isEqualTo(decision.outcome());
            assertThat(decision.explanation().text()).startsWith(decision.outcome() + "  ");
            assertThat(AuthZen.writeResponse(decision)).contains("\"decision\": " + decision.isAllowed());
        }
    }

    @Property(tries = 300)
    void explanation_ofAnyDecision_hasWordsForEveryReason(@ForAll World world) {
        for (Decision decision : world.decisions()) {
            for (var gate : decision.explanation().gates()) {
                assertThat(gate.reasons())
                        .extracting(reason -> reason.reason())
                        .isEqualTo(gate.verdict().reasons());
                assertThat(gate.reasons())
                        .noneMatch(reason ->
                                reason.message().isBlank() || reason.rule().isBlank());
            }
            assertThat(decision.explanation().clientMessage().isEmpty()).isEqualTo(decision.isAllowed());
        }
    }
}
