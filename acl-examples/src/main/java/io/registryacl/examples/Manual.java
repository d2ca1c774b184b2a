package io.registryacl.examples;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a command is called, what it takes, and what {@code --help} says of it.
 *
 * <p>Written in calls: annotations say it shorter, but to read those of all commands takes longer than to answer a request.
 */
final class Manual {

    private final CommandSpec spec;

    private Manual(CommandSpec spec, String name, String description) {
        this.spec = spec.name(name)
                .versionProvider(new Version())
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help message and exit.")
                        .build())
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Print version information and exit.")
                        .build());
        spec.usageMessage().description(description);
    }

    /** The manual of what runs {@code command}. */
    static Manual of(Callable<Integer> command, String name, String description) {
        return new Manual(CommandSpec.wrapWithoutInspection(command), name, description);
    }

    /** The manual of a command that has subcommands and does nothing itself. */
    static Manual ofGroup(String name, String description) {
        Manual manual = new Manual(CommandSpec.create(), name, description);
        manual.spec.usageMessage().synopsisSubcommandLabel("COMMAND");
        return manual;
    }

    Manual subcommand(Manual subcommand) {
        spec.addSubcommand(subcommand.spec.name(), subcommand.spec);
        return this;
    }

    /** Options and parameters. */
    Manual takes(ArgSpec... arguments) {
        for (ArgSpec argument : arguments) {
            spec.add(argument);
        }
        return this;
    }

    /** What each {@link ExitStatus} means. */
    Manual endsWith(String yes, String no, String badInput) {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(Integer.toString(ExitStatus.YES), yes);
        meanings.put(Integer.toString(ExitStatus.NO), no);
        meanings.put(Integer.toString(ExitStatus.BAD_INPUT), badInput);
        spec.usageMessage().exitCodeListHeading("%nExit status:%n").exitCodeList(meanings);
        return this;
    }

    /** Calls to start from. */
    Manual examples(String... calls) {
        String[] lines = new String[calls.length];
        for (int i = 0; i < calls.length; i++) {
            lines[i] = "  " + calls[i];
        }
        spec.usageMessage().footerHeading("%nExample:%n").footer(lines);
        return this;
    }

    CommandSpec spec() {
        return spec;
    }
}
