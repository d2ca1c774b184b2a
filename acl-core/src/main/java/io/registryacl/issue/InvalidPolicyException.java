package io.registryacl.issue;

import java.util.List;

/**
 * A policy document, a model or a scenario file is refused. Carries everything that is wrong with it, not only the first
 * problem. Nothing of the input was loaded.
 */
public final class InvalidPolicyException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    /**
     * Refuses an input for {@code issues}.
     *
     * @param issues at least one issue, in the order of the input; warnings may stand among the errors
     */
    public InvalidPolicyException(List<Issue> issues) {
        super(Issue.describe("the policy", issues));
        this.issues = List.copyOf(issues);
    }

    /** {@return all problems in the order of the input, warnings included; never empty, immutable} */
    public List<Issue> issues() {
        return issues;
    }
}
