package io.registryacl.jmh.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a run.
 *
 * @param benchmark class and method, such as {@code Ipv4LookupBenchmark.independent}
 * @param params the benchmark's parameters by name, in JMH's order
 * @param unit of {@code score}, such as {@code ns/op}; the name of a counter if the benchmark has one of its own
 * @param score the mean
 * @param error half of the 99.9 % interval; NaN if there were too few iterations to know
 * @param bytesPerOp bytes allocated in one call; NaN if the run did not count them
 */
record Measurement(
        String benchmark, Map<String, String> params, String unit, double score, double error, double bytesPerOp) {

    Measurement {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** Returns the value of a parameter, or nothing to read if the benchmark has none of that name. */
    String param(String name) {
        return params.getOrDefault(name, "");
    }

    /** Returns the parameters without the named ones. */
    Map<String, String> paramsBut(String... names) {
        Map<String, String> others = new LinkedHashMap<>(params);
        for (String name : names) {
            others.remove(name);
        }
        return others;
    }

    /** Returns how much more this costs than {@code baseline}: above 1 is worse. */
    double ratioTo(Measurement baseline) {
        return unit.startsWith("ops/") ? baseline.score / score : score / baseline.score;
    }
}
