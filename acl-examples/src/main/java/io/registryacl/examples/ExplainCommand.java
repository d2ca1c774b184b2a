package io.registryacl.examples;

import io.registryacl.decision.Decision;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code acl explain}: answers one request in words. */
@Command(
        name = "explain",
        description = "Answers a request in words: what each gate says, by which rule, and how to change it.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the request is allowed", "1:it is not", "2:the policy or the request is refused"},
        footerHeading = "%nExample:%n",
        footer = "  acl explain --policy policy/ --request - < request.json")
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private final Question question = new Question();

    private final Terminal terminal;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BadInputException {
        Decision decision = question.decide(terminal.in());
        terminal.out().print(decision.explanation().text());
        return ExitStatus.of(decision.isAllowed());
    }
}
