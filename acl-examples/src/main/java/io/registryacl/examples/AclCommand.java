package io.registryacl.examples;

import io.registryacl.issue.Issue;
import java.util.List;
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
        // No option is of these types, and only to look them up takes longer than to answer a request.
        System.setProperty("picocli.converters.excludes", "java\\.sql\\..*,java\\.time\\..*");
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Runs the command and returns its status. */
    static int run(Terminal terminal, String... arguments) {
        CommandLine command = new CommandLine(manual(terminal, arguments).spec())
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler((exception, failed, parsed) -> complain(terminal, exception));
        int status = command.execute(arguments);
        terminal.flush();
        return status;
    }

    private static Manual manual(Terminal terminal, String... arguments) {
        String description = "Decides whether a request to a container registry is allowed, and explains why.";
        Manual manual = Manual.ofGroup("acl", description).examples("acl demo");
        String asked = arguments.length == 0 ? "" : arguments[0];
        for (Manual subcommand : subcommands(terminal, asked)) {
            manual.subcommand(subcommand);
        }
        return manual;
    }

    /** All subcommands, or only the one that is asked for: the manuals of the others take longer than to answer a request. */
    private static List<Manual> subcommands(Terminal terminal, String asked) {
        return switch (asked) {
            case "decide" -> List.of(new DecideCommand(terminal).manual());
            case "explain" -> List.of(new ExplainCommand(terminal).manual());
            case "check" -> List.of(new CheckCommand(terminal).manual());
            default ->
                List.of(
                        new DemoCommand(terminal).manual(),
                        new DecideCommand(terminal).manual(),
                        new ExplainCommand(terminal).manual(),
                        new WatchCommand(terminal).manual(),
                        new TestCommand(terminal).manual(),
                        new CheckCommand(terminal).manual());
        };
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
