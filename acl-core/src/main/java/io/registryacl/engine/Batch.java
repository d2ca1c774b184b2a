package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import io.registryacl.decision.Decision;
import io.registryacl.model.AccessRequest;
import java.util.List;

/** Decides many requests. What does not depend on repository, tag and digest is judged once for neighbours that share it. */
final class Batch {

    private final Gates gates;
    private final DecisionExplainer explainer;

    Batch(Gates gates, DecisionExplainer explainer) {
        this.gates = gates;
        this.explainer = explainer;
    }

    List<Decision> decide(List<AccessRequest> requests) {
        ImmutableList.Builder<Decision> decisions = ImmutableList.builderWithExpectedSize(requests.size());
        AccessRequest shared = null;
        PreparedRegistry target = null;
        long approach = 0;
        for (AccessRequest request : requests) {
            if (shared == null || !comesAlike(request, shared)) {
                shared = request;
                target = gates.target(request);
                approach = gates.judgeApproach(request, target);
            }
            decisions.add(Decision.of(request, approach | gates.judgeTarget(request, target), explainer));
        }
        return decisions.build();
    }

    private static boolean comesAlike(AccessRequest request, AccessRequest other) {
        return request.operation() == other.operation()
                && request.registry().equals(other.registry())
                && request.path().equals(other.path())
                && request.caller().equals(other.caller())
                && request.service().equals(other.service())
                && request.instance().equals(other.instance())
                && request.source().equals(other.source())
                && request.time().equals(other.time());
    }
}
