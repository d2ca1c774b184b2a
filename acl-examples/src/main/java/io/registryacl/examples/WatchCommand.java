package io.registryacl.examples;

import static java.util.Objects.requireNonNull;

import io.registryacl.issue.Issue;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.PolicyModel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code acl watch}: answers one request in words, again and again while somebody changes the policy. */
@Command(
        name = "watch",
        description = "Answers a request in words, and again whenever the policy changes, until interrupted.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:with --times: the last answer is that the request is allowed",
            "1:with --times: the last answer is that it is not",
            "2:the policy or the request is refused at the start"
        },
        footerHeading = "%nExample:%n",
        footer = "  acl watch --policy policy/ --request request.json")
final class WatchCommand implements Callable<Integer> {

    /** Longer than an editor takes to write a file, and hardly noticed by who waits for the answer. */
    private static final Duration SETTLING = Duration.ofMillis(200);

    @Mixin
    private final Question question = new Question();

    @Option(names = "--times", paramLabel = "N", description = "End after this many answers.")
    private int times = Integer.MAX_VALUE;

    @Spec
    private @Nullable CommandSpec spec;

    private final Terminal terminal;

    WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BadInputException, IOException, InterruptedException {
        if (times < 1) {
            throw new ParameterException(
                    requireNonNull(spec, "spec").commandLine(),
                    "Invalid value for option '--times': must be 1 or more");
        }
        List<Issue> issues = new ArrayList<>();
        Optional<PolicyModel> model = question.readPolicy(issues);
        Optional<AccessRequest> request = question.readRequest(terminal.in(), issues);
        if (model.isEmpty() || request.isEmpty()) {
            throw new BadInputException(issues);
        }
        WatchedAnswers answers = new WatchedAnswers(terminal, request.get(), times);
        WatchedPolicy watched = WatchedPolicy.open(question.policy(), SETTLING, answers);
        try (watched) {
            return ExitStatus.of(answers.awaitLast().isAllowed());
        }
    }
}
