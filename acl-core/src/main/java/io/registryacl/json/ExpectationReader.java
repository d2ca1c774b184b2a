package io.registryacl.json;

import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;
import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.issue.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what a case of a scenario file expects (semantics P.4). */
final class ExpectationReader {

    private static final Map<String, Outcome> OUTCOMES = Choices.by(Outcome::name, Outcome.values());
    private static final List<String> OF_ANSWERS = List.of("decision", "outcome", "reason", "reasons", "warnings");

    private ExpectationReader() {}

    /** The expectation; empty, with an issue, if it is none. */
    static Optional<Expectation> read(Fields expect) {
        Optional<Expectation> expectation =
                expect.has("refused") ? readRefusal(expect) : readAnswer(expect).map(answer -> answer);
        expect.ignore(List.of("refused"));
        expect.ignore(OF_ANSWERS);
        expect.finish();
        return expectation;
    }

    private static Optional<Expectation> readRefusal(Fields expect) {
        for (String name : OF_ANSWERS) {
            if (expect.has(name)) {
                String problem = "what is `refused` has no " + Quoted.of(name);
                expect.issues().add(IssueCode.CONFLICT, expect.place(name), problem, "keep one of the two");
            }
        }
        return expect.string("refused").map(Expectation.Refusal::new);
    }

    private static Optional<Expectation> readAnswer(Fields expect) {
        expect.require("decision", "write `true` or `false`, or the pointer of what is `refused`");
        Optional<Boolean> decision = expect.bool("decision");
        Optional<Outcome> outcome = expect.choice("outcome", OUTCOMES);
        Set<Reason> deciding = EnumSet.noneOf(Reason.class);
        expect.parsed("reason", ExpectationReader::reason).ifPresent(deciding::add);
        Set<Reason> among = EnumSet.noneOf(Reason.class);
        among.addAll(expect.allParsed("reasons", ExpectationReader::reason));
        Set<IssueCode> warnings = EnumSet.noneOf(IssueCode.class);
        warnings.addAll(expect.allParsed("warnings", ExpectationReader::warning));
        if (decision.isEmpty()) {
            return Optional.empty();
        }
        Set<Outcome> outcomes =
                decision.get() ? EnumSet.of(Outcome.ALLOW) : EnumSet.of(Outcome.DENY, Outcome.INDETERMINATE);
        if (outcome.isPresent() && !outcomes.contains(outcome.get())) {
            String problem = "the decision `" + decision.get() + "` never has the outcome `" + outcome.get() + "`";
            expect.issues().add(IssueCode.CONFLICT, expect.place("outcome"), problem, "correct the one that is wrong");
        }
        outcome.ifPresent(only -> outcomes.retainAll(EnumSet.of(only)));
        return Optional.of(new Expectation.Answer(outcomes, deciding, among, warnings));
    }

    private static Reason reason(String name) {
        return Stream.of(Reason.values())
                .filter(reason -> reason.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no reason has the name " + Quoted.of(name)));
    }

    private static IssueCode warning(String name) {
        return Stream.of(IssueCode.values())
                .filter(code ->
                        code.severity() == Severity.WARNING && code.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no finding has the code " + Quoted.of(name)));
    }
}
