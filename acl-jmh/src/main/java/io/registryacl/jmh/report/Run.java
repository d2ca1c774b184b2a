package io.registryacl.jmh.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What JMH wrote about a run ({@code -rf json}).
 *
 * @param measurements the rows, in the file's order
 * @param conditions sentences on the JVM, forks and iterations, most common first
 */
record Run(List<Measurement> measurements, List<String> conditions) {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    Run {
        measurements = List.copyOf(measurements);
        conditions = List.copyOf(conditions);
    }

    /**
     * Reads a run.
     *
     * @throws IOException if the file cannot be read or is not what JMH writes
     */
    static Run read(Path json) throws IOException {
        JsonNode rows = new JsonMapper().readTree(json.toFile());
        if (!rows.isArray() || rows.isEmpty()) {
            throw new IOException("`" + json + "` holds no list of results");
        }
        List<Measurement> measurements = new ArrayList<>();
        Set<String> conditions = new LinkedHashSet<>();
        for (JsonNode row : rows) {
            measurements.addAll(measurements(row, json));
            conditions.add(condition(row));
        }
        return new Run(measurements, List.copyOf(conditions));
    }

    /** What a row measured: time and allocation, or a benchmark's own counters, beside which neither means anything. */
    private static List<Measurement> measurements(JsonNode row, Path json) throws IOException {
        String name = row.path("benchmark").asText();
        JsonNode time = row.path("primaryMetric");
        if (name.isEmpty() || !time.path("score").isNumber()) {
            throw new IOException("`" + json + "` has a row without name or score: " + row);
        }
        Map<String, String> params = new LinkedHashMap<>();
        row.path("params")
                .properties()
                .forEach(param -> params.put(param.getKey(), param.getValue().asText()));
        List<Measurement> counters = new ArrayList<>();
        for (Map.Entry<String, JsonNode> other : row.path("secondaryMetrics").properties()) {
            if (!other.getKey().startsWith("gc.")) {
                counters.add(measurement(shortName(name), params, other.getKey(), other.getValue(), Double.NaN));
            }
        }
        if (!counters.isEmpty()) {
            return counters;
        }
        double bytes =
                row.path("secondaryMetrics").path(ALLOCATION).path("score").asDouble(Double.NaN);
        return List.of(
                measurement(shortName(name), params, time.path("scoreUnit").asText(), time, bytes));
    }

    private static Measurement measurement(
            String benchmark, Map<String, String> params, String unit, JsonNode metric, double bytes) {
        return new Measurement(benchmark, params, unit, metric.path("score").asDouble(), error(metric), bytes);
    }

    /** JMH writes the text NaN where it knows no error. */
    private static double error(JsonNode metric) {
        return metric.path("scoreError").asDouble(Double.NaN);
    }

    private static String shortName(String name) {
        int method = name.lastIndexOf('.');
        return name.substring(name.lastIndexOf('.', method - 1) + 1);
    }

    private static String condition(JsonNode row) {
        return String.format(
                Locale.ROOT,
                "JMH %s on %s %s: forks %s, warm-up %s \u00d7 %s, measured %s \u00d7 %s",
                row.path("jmhVersion").asText(),
                row.path("vmName").asText(),
                row.path("vmVersion").asText(),
                row.path("forks").asText(),
                row.path("warmupIterations").asText(),
                row.path("warmupTime").asText(),
                row.path("measurementIterations").asText(),
                row.path("measurementTime").asText());
    }
}
