package io.registryacl.examples;

import io.registryacl.decision.Decision;
import io.registryacl.json.AuthZen;
import java.util.concurrent.Callable;

/** {@code acl decide}: answers one request in the form of AuthZEN. */
final class DecideCommand implements Callable<Integer> {

    private final Question question = new Question();

    private final Terminal terminal;

    DecideCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Manual manual() {
        return Manual.of(this, "decide", "Answers a request with an AuthZEN evaluation response (JSON).")
                .takes(question.options())
                .endsWith("the request is allowed", "it is not", "the policy or the request is refused")
                .examples("acl decide --policy policy/ --request request.json");
    }

    @Override
    public Integer call() throws BadInputException {
        Decision decision = question.decide(terminal.in());
        terminal.print(AuthZen.writeResponse(decision));
        return ExitStatus.of(decision.isAllowed());
    }
}
