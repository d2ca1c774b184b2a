package io.registryacl.issue;

import java.util.List;

/**
 * An access request is refused: it is malformed, so it gets no decision (semantics P.4). Carries everything that is wrong
 * with it, not only the first problem.
 */
public final class InvalidRequestException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    /**
     * Refuses an input for {@code issues}.
     *
     * @param issues at least one issue, in the order of the input; warnings may stand among the errors
     */
    public InvalidRequestException(List<Issue> issues) {
        super(Issue.describe("the request", issues));
        this.issues = List.copyOf(issues);
    }

    /** {@return all problems in the order of the input, warnings included; never empty, immutable} */
    public List<Issue> issues() {
        return issues;
    }
}
