package io.registryacl.examples;

import io.registryacl.decision.Decision;
import io.registryacl.json.AuthZen;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code acl decide}: answers one request in the form of AuthZEN. */
@Command(
        name = "decide",
        description = "Answers a request with an AuthZEN evaluation response (JSON).",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the request is allowed", "1:it is not", "2:the policy or the request is refused"},
        footerHeading = "%nExample:%n",
        footer = "  acl decide --policy policy/ --request request.json")
final class DecideCommand implements Callable<Integer> {

    @Mixin
    private final Question question = new Question();

    private final Terminal terminal;

    DecideCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BadInputException {
        Decision decision = question.decide(terminal.in());
        terminal.print(AuthZen.writeResponse(decision));
        return ExitStatus.of(decision.isAllowed());
    }
}
