package io.registryacl.examples;

import io.registryacl.issue.Issue;
import java.util.List;

/** The files that a command was given are refused. Carries everything that is wrong with all of them. */
final class BadInputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    BadInputException(List<Issue> issues) {
        super("refused");
        this.issues = List.copyOf(issues);
    }

    List<Issue> issues() {
        return issues;
    }
}
