package io.registryacl.examples;

import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.Issue;
import io.registryacl.testkit.ScenarioResult;
import io.registryacl.testkit.ScenarioTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code acl test}: runs policy tests that are written as data. */
@Command(
        name = "test",
        description = "Runs scenario files, and prints a line for each case that fails and how many passed.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:no case failed", "1:some failed", "2:a file is refused; nothing is counted"},
        footerHeading = "%nExample:%n",
        footer = "  acl test scenarios.json more-scenarios.json")
final class TestCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Scenario files (JSON).")
    private List<Path> files = List.of();

    private final Terminal terminal;

    TestCommand(Terminal terminal) {
        this.terminal = terminal;
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
        for (Path file : files) {
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
