package io.registryacl.jmh.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a run as Markdown: one table a benchmark, a column a contender, a line for each setting of the other parameters. */
final class RatioTables {
    /** Fewer bytes are noise of the JVM's own threads: no object is that small. */
    private static final double SMALLEST_ALLOCATION = 0.5;

    private final Run run;
    private final Roles roles;

    RatioTables(Run run, Roles roles) {
        this.run = run;
        this.roles = roles;
    }

    /** Returns the text, which ends with a line feed. */
    String toMarkdown(String heading) {
        StringBuilder text = new StringBuilder("# ").append(heading).append("\n\n");
        text.append(
                        "A cell holds the cost of one call \u00b1 half of the 99.9 % interval, in brackets how many times that of `")
                .append(roles.baseline())
                .append("`, and the bytes allocated if there are any. ")
                .append(roles.limit().isEmpty() ? "" : "`" + roles.limit() + "` is the limit. ")
                .append("Compare within a line only.\n\n");
        run.conditions()
                .forEach(condition -> text.append("- ").append(condition).append('\n'));
        byQuestion().forEach((question, rows) -> appendTable(text, question, rows));
        return text.toString();
    }

    /** Whatever a benchmark counts gets a table of its own. */
    private Map<String, List<Measurement>> byQuestion() {
        return run.measurements().stream()
                .collect(Collectors.groupingBy(
                        row -> row.benchmark() + ", " + row.unit(), LinkedHashMap::new, Collectors.toList()));
    }

    private void appendTable(StringBuilder text, String question, List<Measurement> rows) {
        Map<Map<String, String>, Map<String, Measurement>> lines = new LinkedHashMap<>();
        Set<String> contenders = new LinkedHashSet<>();
        for (Measurement row : rows) {
            String contender = row.param(roles.contender());
            contenders.add(contender);
            lines.computeIfAbsent(row.paramsBut(roles.contender()), key -> new LinkedHashMap<>())
                    .put(contender, row);
        }
        List<String> params = new ArrayList<>(lines.keySet().iterator().next().keySet());
        text.append("\n## ").append(question).append("\n\n");
        List<String> header = new ArrayList<>(params);
        contenders.forEach(contender -> header.add(contender.isEmpty() ? "cost" : contender));
        appendLine(text, header);
        appendLine(text, header.stream().map(column -> "---:").toList());
        lines.forEach((settings, cells) -> appendLine(text, line(params, settings, contenders, cells)));
    }

    private List<String> line(
            List<String> params, Map<String, String> settings, Set<String> contenders, Map<String, Measurement> cells) {
        List<String> line = new ArrayList<>();
        params.forEach(param -> line.add(Numbers.grouped(settings.getOrDefault(param, ""))));
        for (String contender : contenders) {
            Measurement cell = cells.get(contender);
            line.add(cell == null ? "" : cell(contender, cell, cells));
        }
        return line;
    }

    private String cell(String contender, Measurement cell, Map<String, Measurement> cells) {
        StringBuilder text = new StringBuilder(Numbers.threeDigits(cell.score()));
        if (!Double.isNaN(cell.error())) {
            text.append(" \u00b1 ").append(Numbers.threeDigits(cell.error()));
        }
        Measurement baseline = cells.get(roles.baseline());
        if (baseline != null && !contender.equals(roles.baseline())) {
            text.append(" (")
                    .append(Numbers.threeDigits(cell.ratioTo(baseline)))
                    .append("\u00d7)");
        }
        if (cell.bytesPerOp() >= SMALLEST_ALLOCATION) {
            text.append(", ").append(Numbers.threeDigits(cell.bytesPerOp())).append(" B");
        }
        return text.toString();
    }

    private static void appendLine(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
