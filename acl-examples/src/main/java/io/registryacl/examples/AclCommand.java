package io.registryacl.examples;

import io.registryacl.issue.Issue;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/**
 * The command {@code acl}: answers, explains and tests access to container registries from files.
 *
 * <p>Each subcommand prints its results on the standard output and problems on the standard error, in UTF-8 with line feeds,
 * and ends with status 0 for yes, 1 for no, and 2 if there is no answer because its input is wrong.
 */
public final class AclCommand {

    private AclCommand() {}

    /**
     * Runs the command and ends the process with its status.
     *
     * @param arguments a subcommand with its options; see {@code --help}
     */
    public static void main(String... arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Runs the command and returns its status. */
    static int run(Terminal terminal, String... arguments) {
        CommandLine command = new CommandLine(manual(terminal).spec())
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler((exception, failed, parsed) -> complain(terminal, exception));
        int status = command.execute(arguments);
        terminal.flush();
        return status;
    }

    private static Manual manual(Terminal terminal) {
        return Manual.ofGroup("acl", "Decides whether a request to a container registry is allowed, and explains why.")
                .subcommand(new DemoCommand(terminal).manual())
                .subcommand(new DecideCommand(terminal).manual())
                .subcommand(new ExplainCommand(terminal).manual())
                .subcommand(new WatchCommand(terminal).manual())
                .subcommand(new TestCommand(terminal).manual())
                .subcommand(new CheckCommand(terminal).manual())
                .examples("acl demo");
    }

    private static int complain(Terminal terminal, Exception exception) {
        if (exception instanceof BadInputException refused) {
            for (Issue issue : refused.issues()) {
                terminal.complain(issue.toString());
            }
        } else {
            terminal.complain("acl: " + exception);
        }
        return ExitStatus.BAD_INPUT;
    }
}
