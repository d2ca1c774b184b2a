package io.registryacl.examples;

import io.registryacl.issue.Issue;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.PolicyModel;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** {@code acl watch}: answers one request in words, again and again while somebody changes the policy. */
final class WatchCommand implements Callable<Integer> {

    /** Longer than an editor takes to write a file, and hardly noticed by who waits for the answer. */
    private static final Duration SETTLING = Duration.ofMillis(200);

    private final Question question = new Question();

    private final OptionSpec times = OptionSpec.builder("--times")
            .type(int.class)
            .initialValue(Integer.MAX_VALUE)
            .paramLabel("N")
            .description("End after this many answers.")
            .build();

    private final Terminal terminal;

    WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Manual manual() {
        return Manual.of(
                        this,
                        "watch",
                        "Answers a request in words, and again whenever the policy changes, until interrupted.")
                .takes(question.options())
                .takes(times)
                .endsWith(
                        "with --times: the last answer is that the request is allowed",
                        "with --times: the last answer is that it is not",
                        "the policy or the request is refused at the start")
                .examples("acl watch --policy policy/ --request request.json");
    }

    @Override
    public Integer call() throws BadInputException, IOException, InterruptedException {
        int most = times.getValue();
        if (most < 1) {
            throw new ParameterException(
                    times.command().commandLine(), "Invalid value for option '--times': must be 1 or more");
        }
        List<Issue> issues = new ArrayList<>();
        Optional<PolicyModel> model = question.readPolicy(issues);
        Optional<AccessRequest> request = question.readRequest(terminal.in(), issues);
        if (model.isEmpty() || request.isEmpty()) {
            throw new BadInputException(issues);
        }
        WatchedAnswers answers = new WatchedAnswers(terminal, request.get(), most);
        WatchedPolicy watched = WatchedPolicy.open(question.policy(), SETTLING, answers);
        try (watched) {
            return ExitStatus.of(answers.awaitLast().isAllowed());
        }
    }
}
