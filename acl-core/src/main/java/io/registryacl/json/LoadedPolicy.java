package io.registryacl.json;

import static java.util.Objects.requireNonNull;

import io.registryacl.issue.Issue;
import io.registryacl.model.PolicyModel;
import java.util.List;

/**
 * A policy that was accepted, and what is worth knowing about it.
 *
 * @param model what was read
 * @param warnings findings at load (semantics section P) in the order of the input, and properties that have no effect; they
 *     never change a decision. Empty if there are none
 */
public record LoadedPolicy(PolicyModel model, List<Issue> warnings) {

    /**
     * Copies the list.
     *
     * @param model what was read
     * @param warnings findings at load
     */
    public LoadedPolicy {
        requireNonNull(model, "model");
        warnings = List.copyOf(warnings);
    }
}
