package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import io.registryacl.decision.Decision;
import io.registryacl.decision.Explainer;
import io.registryacl.decision.Explanation;
import io.registryacl.decision.GateExplanation;
import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;
import io.registryacl.decision.ReasonExplanation;
import io.registryacl.decision.Verdict;
import io.registryacl.issue.Quoted;
import java.util.List;

/** Puts decisions into words: asks the gates' own questions again and tells what they found. */
final class DecisionExplainer implements Explainer {

    private final PreparedPolicy policy;
    private final NetworkWords network;
    private final AuthenticationWords authentication;
    private final AuthorizationWords authorization;
    private final ContentWords content;
    private final RegistryPolicyWords registryPolicy;

    DecisionExplainer(PreparedPolicy policy, Gates gates) {
        this.policy = policy;
        this.network = new NetworkWords(policy, gates.network());
        this.authentication = new AuthenticationWords();
        this.authorization = new AuthorizationWords(policy, gates.authorization());
        this.content = new ContentWords();
        this.registryPolicy = new RegistryPolicyWords();
    }

    @Override
    public Explanation explain(Decision decision) {
        PreparedRequest request = PreparedRequest.of(decision.request(), policy);
        ImmutableList.Builder<GateExplanation> gates = ImmutableList.builder();
        for (Verdict verdict : decision.verdicts()) {
            gates.add(new GateExplanation(verdict, explain(verdict, request)));
        }
        Verdict deciding = decision.deciding();
        String clientMessage =
                decision.outcome() == Outcome.ALLOW ? "" : ClientMessage.of(deciding.reason(), request.address());
        return new Explanation(
                decision.outcome(), deciding.reason(), Subject.of(request), clientMessage, gates.build());
    }

    private List<ReasonExplanation> explain(Verdict verdict, PreparedRequest request) {
        ImmutableList.Builder<ReasonExplanation> reasons = ImmutableList.builder();
        for (Reason reason : verdict.reasons()) {
            reasons.add(explain(reason, request));
        }
        return reasons.build();
    }

    private ReasonExplanation explain(Reason reason, PreparedRequest request) {
        return switch (reason.gate()) {
            case MODEL -> model(reason, request);
            case NETWORK -> network.explain(reason, request);
            case AUTHENTICATION -> authentication.explain(reason, request);
            case AUTHORIZATION -> authorization.explain(reason, request);
            case CONTENT -> content.explain(reason, request);
            case REGISTRY_POLICY -> registryPolicy.explain(reason, request);
        };
    }

    private ReasonExplanation model(Reason reason, PreparedRequest request) {
        String named = request.registry() == null
                ? request.request().registry()
                : request.request().source().orElseThrow().registry();
        return new Phrase(reason)
                .rule("registries")
                .message("the model holds no registry " + Quoted.of(named))
                .note("a registry is named by its name, its login server or its resource id")
                .build();
    }
}
