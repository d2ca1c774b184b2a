package io.registryacl.examples;

import io.registryacl.decision.Decision;
import java.util.concurrent.Callable;

/** {@code acl explain}: answers one request in words. */
final class ExplainCommand implements Callable<Integer> {

    private final Question question = new Question();

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Manual manual() {
        return Manual.of(
                        this,
                        "explain",
                        "Answers a request in words: what each gate says, by which rule, and how to change it.")
                .takes(question.options())
                .endsWith("the request is allowed", "it is not", "the policy or the request is refused")
                .examples("acl explain --policy policy/ --request - < request.json");
    }

    @Override
    public Integer call() throws BadInputException {
        Decision decision = question.decide(terminal.in());
        terminal.out().print(decision.explanation().text());
        return ExitStatus.of(decision.isAllowed());
    }
}
