package io.registryacl.jmh.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes, beside each file of JMH's JSON results, a Markdown table of ratios and, where a benchmark grows with a
 * parameter, a chart of it.
 *
 * <p>Run: {@code java -cp acl-jmh/target/benchmarks.jar io.registryacl.jmh.report.Report [option=value ...] file.json
 * ...}
 *
 * <p>Options, with what holds without them: {@code --title=} (the file's name), {@code --machine=} (none), {@code
 * --contender=implementation}, {@code --baseline=ours}, {@code --limit=read} (empty if there is none), {@code --scale=rules}.
 */
public final class Report {
    private String title = "";
    private String machine = "";
    private Roles roles = Roles.DEFAULT;
    private final List<Path> files = new ArrayList<>();

    private Report(String... arguments) {
        for (String argument : arguments) {
            int end = argument.indexOf('=');
            if (argument.startsWith("--") && end > 0) {
                take(argument.substring(2, end), argument.substring(end + 1));
            } else {
                files.add(Path.of(argument));
            }
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no result file is named");
        }
    }

    /**
     * Writes the reports.
     *
     * @param arguments options and files
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        Report report = new Report(arguments);
        for (Path file : report.files) {
            report.write(file);
        }
    }

    private void take(String option, String value) {
        switch (option) {
            case "title" -> title = value;
            case "machine" -> machine = value;
            case "contender" -> roles = new Roles(value, roles.baseline(), roles.limit(), roles.scale());
            case "baseline" -> roles = new Roles(roles.contender(), value, roles.limit(), roles.scale());
            case "limit" -> roles = new Roles(roles.contender(), roles.baseline(), value, roles.scale());
            case "scale" -> roles = new Roles(roles.contender(), roles.baseline(), roles.limit(), value);
            default -> throw new IllegalArgumentException("no option is named `--" + option + "`");
        }
    }

    private void write(Path json) throws IOException {
        Run run = Run.read(json);
        if (!machine.isEmpty()) {
            List<String> conditions = new ArrayList<>(List.of(machine));
            conditions.addAll(run.conditions());
            run = new Run(run.measurements(), conditions);
        }
        String heading = title.isEmpty() ? json.getFileName().toString() : title;
        save(json, ".md", new RatioTables(run, roles).toMarkdown(heading));
        Optional<Growth> growth = Growth.widest(run, roles);
        if (growth.isPresent()) {
            save(json, ".svg", new Chart(growth.get(), roles).toSvg(heading));
        }
    }

    private static void save(Path json, String extension, String text) throws IOException {
        String name = json.getFileName().toString().replaceFirst("\\.json$", "") + extension;
        Files.writeString(json.resolveSibling(name), text, StandardCharsets.UTF_8);
    }
}
