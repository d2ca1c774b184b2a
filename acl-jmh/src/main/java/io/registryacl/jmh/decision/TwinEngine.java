package io.registryacl.jmh.decision;

import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.PolicyModel;
import io.registryacl.reference.Reference;
import java.util.List;

/** The rules by the letter, without any index. */
final class TwinEngine implements Engine {

    private final PolicyModel model;
    private final AccessRequest[] requests;

    private TwinEngine(PolicyModel model, AccessRequest[] requests) {
        this.model = model;
        this.requests = requests;
    }

    static TwinEngine of(PolicyModel model, List<Question> questions) {
        return new TwinEngine(model, questions.stream().map(Question::request).toArray(AccessRequest[]::new));
    }

    @Override
    public boolean isAllowed(int question) {
        for (Reason reason : Reference.reasons(model, requests[question])) {
            if (reason.outcome() != Outcome.ALLOW) {
                return false;
            }
        }
        return true;
    }
}
