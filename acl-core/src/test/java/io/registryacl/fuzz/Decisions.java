package io.registryacl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.decision.Decision;
import io.registryacl.decision.Explanation;
import io.registryacl.decision.GateExplanation;
import io.registryacl.decision.Reason;
import io.registryacl.decision.ReasonExplanation;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.json.AuthZen;
import io.registryacl.model.AccessRequest;
import io.registryacl.reference.Reference;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Judges what is said of a decision: the same in every form, and nothing that the model or the request made up. */
final class Decisions {

    private Decisions() {}

    /** Decides and explains {@code request}; returns what was said. */
    static Set<String> check(PolicyDecisionPoint pdp, AccessRequest request) {
        Decision decision = pdp.decide(request);
        assertThat(pdp.isAllowed(request)).isEqualTo(decision.isAllowed());
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        decision.verdicts().forEach(verdict -> reasons.addAll(verdict.reasons()));
        assertThat(reasons).isEqualTo(Reference.reasons(pdp.model(), request));
        Explanation explanation = decision.explanation();
        assertThat(explanation.outcome()).isEqualTo(decision.outcome());
        Plain.assertLines(explanation.text());
        Plain.assertOneLine(explanation.subject());
        Plain.assertOneLine(explanation.clientMessage());
        Set<String> said = new HashSet<>();
        for (GateExplanation gate : explanation.gates()) {
            for (ReasonExplanation reason : gate.reasons()) {
                Plain.assertOneLine(reason.rule());
                Plain.assertOneLine(reason.message());
                reason.notes().forEach(Plain::assertOneLine);
                reason.remedies().forEach(Plain::assertOneLine);
                said.add(reason.reason() + " " + reason.notes().size()
                        + reason.remedies().size());
            }
        }
        checkResponse(AuthZen.writeResponse(decision), explanation);
        return said;
    }

    private static void checkResponse(String response, Explanation explanation) {
        response.lines().forEach(Plain::assertAscii);
        JsonText.Parsed json = JsonText.parse(response).orElseThrow(() -> new AssertionError("no JSON: " + response));
        assertThat(json.keysRepeat()).isFalse();
        String full = json.string(json.at("/context/reason_admin/en").get(0)).orElse("");
        assertThat(full).isEqualTo(explanation.text());
        for (JsonText.Node node : json.all()) {
            json.string(node).ifPresent(Plain::assertLines);
        }
    }
}
