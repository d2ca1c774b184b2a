package io.registryacl.testkit;

import java.util.List;

/**
 * The results of some cases, for people.
 *
 * @param results results in any order; may be empty
 */
public record ScenarioReport(List<ScenarioResult> results) {

    /**
     * Copies the list.
     *
     * @param results results in any order
     */
    public ScenarioReport {
        results = List.copyOf(results);
    }

    /** {@return the cases that failed, in the order of the results; immutable} */
    public List<ScenarioResult> failures() {
        return results.stream().filter(result -> !result.passed()).toList();
    }

    /** {@return one line for each failure, then {@code N passed, N failed}; every line ends in a line feed} */
    public String text() {
        List<ScenarioResult> failures = failures();
        StringBuilder text = new StringBuilder();
        failures.forEach(failure -> text.append(failure).append('\n'));
        int passed = results.size() - failures.size();
        return text.append(passed)
                .append(" passed, ")
                .append(failures.size())
                .append(" failed\n")
                .toString();
    }
}
