package io.registryacl.issue;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One problem of an input: its kind, place and value, what is wrong and the way out.
 *
 * @param code kind of the problem; also decides between error and warning
 * @param location where it stands
 * @param value the offending value as text, shortened and with control characters escaped; empty where there is none
 * @param problem what is wrong, as a sentence without period that starts in lower case
 * @param remedy what to do about it, in the same form; empty where the problem says it already
 */
public record Issue(IssueCode code, SourceLocation location, String value, String problem, String remedy) {

    /** Refuses null. */
    public Issue {
        requireNonNull(code, "code");
        requireNonNull(location, "location");
        requireNonNull(value, "value");
        requireNonNull(problem, "problem");
        requireNonNull(remedy, "remedy");
    }

    /** {@return whether this refuses its input} */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /**
     * {@return this issue on one line} For example {@code policy.json:4:21 /registries/0/name: error INVALID_VALUE: ...}. What a
     * terminal or a log would obey is escaped.
     */
    @Override
    public String toString() {
        String where = location.toString();
        return (where.isEmpty() ? "" : where + ": ")
                + (isError() ? "error " : "warning ")
                + code
                + ": "
                + problem
                + (remedy.isEmpty() ? "" : "; " + remedy);
    }

    /** The text of an exception that carries {@code issues}: one line each, behind a line that counts them. */
    static String describe(String what, List<Issue> issues) {
        if (issues.isEmpty()) {
            throw new IllegalArgumentException("an input without issues is not refused");
        }
        StringBuilder text = new StringBuilder(what)
                .append(issues.size() == 1 ? " has a problem:" : " has " + issues.size() + " problems:");
        for (Issue issue : issues) {
            text.append("\n  ").append(issue);
        }
        return text.toString();
    }
}
