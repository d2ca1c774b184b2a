package io.registryacl.json;

import static java.util.Objects.requireNonNull;

import io.registryacl.model.AccessRequest;

/**
 * One case of a scenario file.
 *
 * @param id what tells it from the others of its file; not empty
 * @param given what it is about, for people; empty if not given
 * @param basis why this is expected, such as the sentence of a document; empty if not given
 * @param policy name of the policy that is asked
 * @param request what is asked, or why it cannot be asked
 * @param expectation what must come
 */
public record Scenario(
        String id, String given, String basis, String policy, Reading<AccessRequest> request, Expectation expectation) {

    /**
     * Refuses null.
     *
     * @param id what tells it from the others
     * @param given what it is about
     * @param basis why this is expected
     * @param policy name of the policy
     * @param request what is asked
     * @param expectation what must come
     */
    public Scenario {
        requireNonNull(id, "id");
        requireNonNull(given, "given");
        requireNonNull(basis, "basis");
        requireNonNull(policy, "policy");
        requireNonNull(request, "request");
        requireNonNull(expectation, "expectation");
    }
}
