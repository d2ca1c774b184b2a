package io.registryacl.examples;

import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.Issue;
import io.registryacl.json.PolicyDocuments;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code acl check}: reads a policy and tells everything that is wrong with it or probably not meant. */
@Command(
        name = "check",
        description = "Reads a policy and prints everything that is wrong with it or probably not meant.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:no errors", "1:with --strict: no errors, but warnings", "2:errors; the policy is refused"},
        footerHeading = "%nExample:%n",
        footer = "  acl check --strict --policy policy/")
final class CheckCommand implements Callable<Integer> {

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "PATH",
            description = "A policy document, or a folder of what az prints (JSON files).")
    private Path policy = Path.of("");

    @Option(names = "--strict", description = "Let warnings end the command with status 1.")
    private boolean strict;

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Issue> issues = issues();
        int errors = 0;
        for (Issue issue : issues) {
            terminal.print(issue.toString());
            errors += issue.isError() ? 1 : 0;
        }
        int warnings = issues.size() - errors;
        terminal.print(counted(errors, "error") + ", " + counted(warnings, "warning"));
        if (errors > 0) {
            return ExitStatus.BAD_INPUT;
        }
        return ExitStatus.of(warnings == 0 || !strict);
    }

    private List<Issue> issues() {
        try {
            return PolicyDocuments.read(policy).warnings();
        } catch (InvalidPolicyException refused) {
            return refused.issues();
        }
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
