package io.registryacl.testkit;

import io.registryacl.decision.Decision;
import io.registryacl.decision.Reason;
import io.registryacl.issue.Issue;
import io.registryacl.issue.IssueCode;
import io.registryacl.json.Expectation.Answer;
import io.registryacl.json.Expectation.Refusal;
import io.registryacl.json.Reading;
import io.registryacl.json.Reading.Refused;
import io.registryacl.json.Scenario;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares what a case expects with what comes (semantics P.4). */
final class ScenarioJudge {

    private static final int MAX_ISSUES = 3;

    private final String file;
    private final Scenario scenario;
    private final Reading<PreparedPolicy> policy;

    ScenarioJudge(String file, Scenario scenario, Reading<PreparedPolicy> policy) {
        this.file = file;
        this.scenario = scenario;
        this.policy = policy;
    }

    ScenarioResult judge() {
        return scenario.expectation().either(this::judge, this::judge);
    }

    private ScenarioResult judge(Refusal refusal) {
        List<String> pointers = new ArrayList<>();
        pointers.addAll(policy.<List<String>>either(read -> List.of(), Refused::pointers));
        pointers.addAll(scenario.request().<List<String>>either(read -> List.of(), Refused::pointers));
        String came = policy.either(
                prepared -> scenario.request()
                        .either(
                                request -> describe(prepared.pdp().decide(request)),
                                refused -> describe("request", refused)),
                refused -> describe("policy", refused));
        return result(pointers.contains(refusal.pointer()), "a refusal at `" + refusal.pointer() + "`", came);
    }

    private ScenarioResult judge(Answer answer) {
        return policy.either(
                prepared -> scenario.request()
                        .either(
                                request -> judge(answer, prepared.pdp().decide(request), prepared.findings()),
                                refused -> result(false, describe(answer), describe("request", refused))),
                refused -> result(false, describe(answer), describe("policy", refused)));
    }

    private ScenarioResult judge(Answer answer, Decision decision, Set<IssueCode> findings) {
        Set<Reason> reasons = EnumSet.copyOf(allReasons(decision));
        boolean decides = answer.deciding().isEmpty()
                || answer.deciding().contains(decision.deciding().reason());
        boolean passed = answer.outcomes().contains(decision.outcome())
                && decides
                && reasons.containsAll(answer.among())
                && findings.containsAll(answer.warnings());
        String came = describe(decision);
        return result(
                passed,
                describe(answer),
                answer.warnings().isEmpty() ? came : came + ", with the findings " + findings);
    }

    private static String describe(Answer answer) {
        StringBuilder text = new StringBuilder(words(answer.outcomes(), " or "));
        if (!answer.deciding().isEmpty()) {
            text.append(" for ").append(words(answer.deciding(), " or "));
        }
        if (!answer.among().isEmpty()) {
            text.append(" among [").append(words(answer.among(), ", ")).append(']');
        }
        if (!answer.warnings().isEmpty()) {
            text.append(", with the findings [")
                    .append(words(answer.warnings(), ", "))
                    .append(']');
        }
        return text.toString();
    }

    private static <E extends Enum<E>> String words(Set<E> values, String separator) {
        return values.stream().sorted().map(Enum::name).collect(Collectors.joining(separator));
    }

    private static String describe(Decision decision) {
        return decision.outcome() + " for " + decision.deciding().reason() + " among " + allReasons(decision);
    }

    private static List<Reason> allReasons(Decision decision) {
        return decision.verdicts().stream()
                .flatMap(verdict -> verdict.reasons().stream())
                .toList();
    }

    private static String describe(String what, Refused<?> refused) {
        List<Issue> errors = refused.issues().stream().filter(Issue::isError).toList();
        String listed = errors.stream().limit(MAX_ISSUES).map(Issue::toString).collect(Collectors.joining(" | "));
        int more = errors.size() - MAX_ISSUES;
        return "a refusal of the " + what + ": " + listed + (more > 0 ? " | and " + more + " more" : "");
    }

    private ScenarioResult result(boolean passed, String expected, String actual) {
        return new ScenarioResult(file, scenario.id(), scenario.given(), passed, expected, actual);
    }
}
