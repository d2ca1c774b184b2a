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

    /** In the order of the help. */
    private static final List<String> SUBCOMMANDS = List.of("demo", "decide", "explain", "watch", "test", "check");

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

    /** Describes all subcommands, or only the one that is asked for: the others take longer than to answer a request. */
    private static Manual manual(Terminal terminal, String... arguments) {
        String description = "Decides whether a request to a container registry is allowed, and explains why.";
        Manual manual = Manual.ofGroup("acl", description).examples("acl demo");
        boolean asked = arguments.length != 0 && SUBCOMMANDS.contains(arguments[0]);
        for (String name : asked ? List.of(arguments[0]) : SUBCOMMANDS) {
            manual.subcommand(subcommand(name, terminal));
        }
        return manual;
    }

    private static Manual subcommand(String name, Terminal terminal) {
        return switch (name) {
            case "demo" -> new DemoCommand(terminal).manual();
            case "decide" -> new DecideCommand(terminal).manual();
            case "explain" -> new ExplainCommand(terminal).manual();
            case "watch" -> new WatchCommand(terminal).manual();
            case "test" -> new TestCommand(terminal).manual();
            case "check" -> new CheckCommand(terminal).manual();
            default -> throw new IllegalArgumentException("no subcommand: " + name);
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
