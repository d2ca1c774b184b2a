package io.registryacl.examples;

import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.Issue;
import io.registryacl.json.PolicyDocuments;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.OptionSpec;

/** {@code acl check}: reads a policy and tells everything that is wrong with it or probably not meant. */
final class CheckCommand implements Callable<Integer> {

    private final OptionSpec policy = Question.policyOption();

    private final OptionSpec strict = OptionSpec.builder("--strict")
            .type(boolean.class)
            .initialValue(false)
            .description("Let warnings end the command with status 1.")
            .build();

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Manual manual() {
        return Manual.of(
                        this,
                        "check",
                        "Reads a policy and prints everything that is wrong with it or probably not meant.")
                .takes(policy, strict)
                .endsWith("no errors", "with --strict: no errors, but warnings", "errors; the policy is refused")
                .examples("acl check --strict --policy policy/");
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
        boolean warningsCount = strict.getValue();
        return ExitStatus.of(warnings == 0 || !warningsCount);
    }

    private List<Issue> issues() {
        Path path = policy.getValue();
        try {
            return PolicyDocuments.read(path).warnings();
        } catch (InvalidPolicyException refused) {
            return refused.issues();
        }
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
