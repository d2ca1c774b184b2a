package io.registryacl;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.decision.Reason;
import io.registryacl.decision.Verdict;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.PolicyModel;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

/** A property over random models and requests is worth what they reach. */
final class ArbitrariesTest {

    private static final long SEED = 42;
    private static final int MODELS = 2000;
    private static final int REQUESTS_A_MODEL = 10;

    @Example
    void modelsAndRequests_meetInEveryReason() {
        Random random = new Random(SEED);
        RandomGenerator<PolicyModel> models = ModelArbitraries.models().generator(MODELS);
        RandomGenerator<AccessRequest> requests = RequestArbitraries.requests().generator(MODELS);
        Set<Reason> met = EnumSet.noneOf(Reason.class);

        for (int i = 0; i < MODELS; i++) {
            PolicyDecisionPoint pdp = PolicyDecisionPoint.of(models.next(random).value());
            for (int j = 0; j < REQUESTS_A_MODEL; j++) {
                for (Verdict verdict : pdp.decide(requests.next(random).value()).verdicts()) {
                    met.addAll(verdict.reasons());
                }
            }
        }

        assertThat(met).containsExactly(Reason.values());
    }
}
