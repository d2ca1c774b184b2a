package io.registryacl.testkit;

import static java.util.Objects.requireNonNull;

import io.registryacl.issue.Quoted;
import java.util.stream.Collectors;

/**
 * What became of one case.
 *
 * @param file the scenario file, as given
 * @param id what tells the case from the others of its file
 * @param given what the case is about, for people; empty if not given
 * @param passed whether what came is what was expected
 * @param expected what was expected, such as {@code DENY for NETWORK_IP_NOT_ALLOWED}
 * @param actual what came, such as {@code ALLOW for AUTHZ_ROLE among [NETWORK_UNRESTRICTED, AUTHN_IDENTITY, AUTHZ_ROLE, ...]}
 */
public record ScenarioResult(String file, String id, String given, boolean passed, String expected, String actual) {

    /**
     * Refuses null.
     *
     * @param file the scenario file
     * @param id what tells the case from the others
     * @param given what the case is about
     * @param passed whether what came is what was expected
     * @param expected what was expected
     * @param actual what came
     */
    public ScenarioResult {
        requireNonNull(file, "file");
        requireNonNull(id, "id");
        requireNonNull(given, "given");
        requireNonNull(expected, "expected");
        requireNonNull(actual, "actual");
    }

    /**
     * Does nothing if the case has passed.
     *
     * @throws AssertionError if it has failed, with {@link #toString} as message
     */
    public void requirePassed() {
        if (!passed) {
            throw new AssertionError(toString());
        }
    }

    /**
     * {@return the result on one line, printable ASCII} For example {@code FAILED S05 (no rule matches): expected DENY for
     * NETWORK_IP_NOT_ALLOWED, came ALLOW for AUTHZ_ROLE among [...]}.
     */
    @Override
    public String toString() {
        String about = given.isEmpty() ? "" : " (" + given + ")";
        String line = (passed ? "passed " : "FAILED ") + id + about + ": expected " + expected + ", came " + actual;
        return line.chars().mapToObj(ScenarioResult::printable).collect(Collectors.joining());
    }

    private static String printable(int character) {
        boolean plain = character >= ' ' && character <= '~';
        return plain ? String.valueOf((char) character) : Quoted.escape(String.valueOf((char) character));
    }
}
