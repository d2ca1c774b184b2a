package io.registryacl.differential;

import io.registryacl.PlainQuestion;
import io.registryacl.decision.Decision;
import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;
import io.registryacl.decision.Verdict;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.json.PolicyWriter;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.PolicyModel;
import io.registryacl.reference.Reference;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Asks the engine and the reference the same question. */
final class Trial {

    private final PolicyModel model;
    private final PolicyDecisionPoint engine;

    Trial(PolicyModel model) {
        this.model = model;
        this.engine = PolicyDecisionPoint.of(model);
    }

    Decision decide(AccessRequest request) {
        return engine.decide(request);
    }

    /** Fails with the smallest model and request that still show a difference. */
    Decision check(AccessRequest request) {
        Decision decision = engine.decide(request);
        if (!agree(decision)) {
            Smaller smaller = Smaller.of(model, request, (less, question) -> !new Trial(less).agree(question));
            throw new AssertionError(new Trial(smaller.model()).report(smaller.request()));
        }
        return decision;
    }

    boolean agree(AccessRequest request) {
        return agree(engine.decide(request));
    }

    private boolean agree(Decision decision) {
        Set<Reason> expected = Reference.reasons(model, decision.request());
        Outcome outcome = outcome(expected);
        return expected.equals(reasons(decision))
                && outcome == decision.outcome()
                && (outcome == Outcome.ALLOW) == decision.isAllowed()
                && (outcome == Outcome.ALLOW) == engine.isAllowed(decision.request())
                && PlainQuestion.in(decision.request()).stream().allMatch(this::isAnsweredAlike);
    }

    /** Whether handles, numbers and strings get the answer that a request gets. */
    private boolean isAnsweredAlike(PlainQuestion question) {
        return !question.answers(engine).contains(!engine.isAllowed(question.request()));
    }

    private static Set<Reason> reasons(Decision decision) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        for (Verdict verdict : decision.verdicts()) {
            reasons.addAll(verdict.reasons());
        }
        return reasons;
    }

    /** Denied beats unknown beats allowed (semantics P10). */
    private static Outcome outcome(Set<Reason> reasons) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        reasons.forEach(reason -> outcomes.add(reason.outcome()));
        if (outcomes.contains(Outcome.DENY)) {
            return Outcome.DENY;
        }
        return outcomes.contains(Outcome.INDETERMINATE) ? Outcome.INDETERMINATE : Outcome.ALLOW;
    }

    private String report(AccessRequest request) {
        Decision decision = engine.decide(request);
        return String.join(
                "\n",
                "engine and reference differ",
                "reference  " + Reference.reasons(model, request),
                "engine     " + reasons(decision) + " " + decision.outcome() + ", isAllowed "
                        + engine.isAllowed(request) + ", asked plainly "
                        + PlainQuestion.in(request).map(question -> question.answers(engine)),
                "request    " + request + " over " + request.path(),
                "service    " + request.service() + " of " + text(request.instance()),
                "content    tag " + text(request.tag()) + ", digest " + text(request.digest()),
                "source     " + text(request.source()),
                "time       " + text(request.time()),
                PolicyWriter.write(model));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("not stated");
    }
}
