package io.registryacl.json;

import io.registryacl.decision.Decision;
import io.registryacl.decision.Explanation;
import io.registryacl.decision.GateExplanation;
import io.registryacl.decision.Reason;
import io.registryacl.decision.ReasonExplanation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Writes decisions as AuthZEN responses (semantics P.3). */
final class AuthZenResponse {

    private AuthZenResponse() {}

    static String write(Decision decision) {
        return JsonWriter.object(response -> {
            response.bool("decision", decision.isAllowed());
            response.object("context", context -> writeContext(context, decision));
        });
    }

    private static void writeContext(JsonWriter context, Decision decision) {
        Explanation explanation = decision.explanation();
        context.text("outcome", decision.outcome().name());
        context.text("reason", decision.deciding().reason().name());
        context.texts("reasons", decision.reasons(), Reason::name);
        context.array("gates", gates -> {
            for (GateExplanation explained : explanation.gates()) {
                gates.objectElement(gate -> writeGate(gate, explained));
            }
        });
        if (!explanation.clientMessage().isEmpty()) {
            context.object("reason_user", texts -> texts.text("en", explanation.clientMessage()));
        }
        context.object("reason_admin", texts -> texts.text("en", explanation.text()));
    }

    private static void writeGate(JsonWriter gate, GateExplanation explained) {
        ReasonExplanation deciding = explained.deciding();
        gate.text("gate", explained.verdict().gate().wireName());
        gate.text("outcome", explained.verdict().outcome().name());
        gate.text("reason", explained.verdict().reason().name());
        gate.text("rule", deciding.rule());
        gate.text("message", deciding.message());
        gate.texts("reasons", explained.verdict().reasons(), Reason::name);
        writeIfAny(gate, "notes", explained, ReasonExplanation::notes);
        writeIfAny(gate, "remedies", explained, ReasonExplanation::remedies);
    }

    private static void writeIfAny(
            JsonWriter gate, String key, GateExplanation explained, Function<ReasonExplanation, List<String>> texts) {
        Set<String> all = new LinkedHashSet<>();
        for (ReasonExplanation reason : explained.reasons()) {
            all.addAll(texts.apply(reason));
        }
        gate.textsIfAny(key, all, Function.identity());
    }
}
