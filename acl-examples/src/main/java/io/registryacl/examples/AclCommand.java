package io.registryacl.examples;

import io.registryacl.issue.Issue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code acl}: answers, explains and tests access to container registries from files.
 *
 * <p>Each subcommand prints its results on the standard output and problems on the standard error, in UTF-8 with line feeds,
 * and ends with status 0 for yes, 1 for no, and 2 if there is no answer because its input is wrong.
 */
@Command(
        name = "acl",
        description = "Decides whether a request to a container registry is allowed, and explains why.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = "  acl demo")
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
        CommandLine command = new CommandLine(new AclCommand())
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new DecideCommand(terminal))
                .addSubcommand(new ExplainCommand(terminal))
                .addSubcommand(new WatchCommand(terminal))
                .addSubcommand(new TestCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler((exception, failed, parsed) -> complain(terminal, exception));
        int status = command.execute(arguments);
        terminal.flush();
        return status;
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
