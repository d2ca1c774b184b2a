package io.registryacl.examples;

import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.Issue;
import io.registryacl.testkit.ScenarioResult;
import io.registryacl.testkit.ScenarioTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code acl test}: runs policy tests that are written as data. */
final class TestCommand implements Callable<Integer> {

    private final PositionalParamSpec files = PositionalParamSpec.builder()
            .required(true)
            .arity("1..*")
            .type(List.class)
            .auxiliaryTypes(Path.class)
            .paramLabel("FILE")
            .description("Scenario files (JSON).")
            .build();

    private final Terminal terminal;

    TestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Manual manual() {
        return Manual.of(
                        this,
                        "test",
                        "Runs scenario files, and prints a line for each case that fails and how many passed.")
                .takes(files)
                .endsWith("no case failed", "some failed", "a file is refused; nothing is counted")
                .examples("acl test scenarios.json more-scenarios.json");
    }

    @Override
    public Integer call() throws BadInputException {
        int passed = 0;
        int failed = 0;
        for (ScenarioResult result : results()) {
            if (result.passed()) {
                passed++;
            } else {
                failed++;
                terminal.print(result.file() + ": " + result);
            }
        }
        terminal.print(passed + " passed, " + failed + " failed");
        return ExitStatus.of(failed == 0);
    }

    /** The results of all files, or what is wrong with all of them: half a run must not look like a whole one. */
    private List<ScenarioResult> results() throws BadInputException {
        List<ScenarioResult> results = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        List<Path> asked = files.getValue();
        for (Path file : asked) {
            try {
                results.addAll(ScenarioTests.run(file));
            } catch (InvalidPolicyException refused) {
                issues.addAll(refused.issues());
            }
        }
        if (!issues.isEmpty()) {
            throw new BadInputException(issues);
        }
        return results;
    }
}
