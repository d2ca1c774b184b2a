package io.registryacl.jmh.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The cost of each contender against a number that grows.
 *
 * @param benchmark class and method
 * @param unit of the cost
 * @param panels for each setting of the other parameters, such as {@code mix hit}, each contender's points in the order
 *     of the number
 */
record Growth(String benchmark, String unit, Map<String, Map<String, List<Point>>> panels) {
    /** Two points are a line, but no curve. */
    private static final int FEWEST_POINTS = 3;

    /** A cost at a number, both above zero. */
    record Point(double number, double cost) {}

    /** Finds the benchmark whose number takes the most values, the first of several; empty if none takes three. */
    static Optional<Growth> widest(Run run, Roles roles) {
        Map<String, List<Measurement>> byBenchmark = run.measurements().stream()
                .filter(row -> row.param(roles.scale()).matches("[1-9][0-9]{0,15}") && row.score() > 0)
                .collect(Collectors.groupingBy(Measurement::benchmark, LinkedHashMap::new, Collectors.toList()));
        List<Measurement> widest = List.of();
        for (List<Measurement> rows : byBenchmark.values()) {
            if (width(rows, roles) > width(widest, roles)) {
                widest = rows;
            }
        }
        return width(widest, roles) < FEWEST_POINTS ? Optional.empty() : Optional.of(of(widest, roles));
    }

    private static long width(List<Measurement> rows, Roles roles) {
        return rows.stream().map(row -> row.param(roles.scale())).distinct().count();
    }

    private static Growth of(List<Measurement> rows, Roles roles) {
        Map<String, Map<String, List<Point>>> panels = rows.stream()
                .sorted(Comparator.comparingDouble(row -> number(row, roles)))
                .collect(Collectors.groupingBy(
                        row -> panel(row, roles),
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                row -> row.param(roles.contender()),
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        row -> new Point(number(row, roles), row.score()), Collectors.toList()))));
        return new Growth(rows.get(0).benchmark(), rows.get(0).unit(), panels);
    }

    private static double number(Measurement row, Roles roles) {
        return Double.parseDouble(row.param(roles.scale()));
    }

    private static String panel(Measurement row, Roles roles) {
        return row.paramsBut(roles.contender(), roles.scale()).entrySet().stream()
                .map(param -> param.getKey() + " " + param.getValue())
                .collect(Collectors.joining(", "));
    }
}
