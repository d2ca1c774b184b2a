package io.registryacl.decision;

/** The gates that a request passes, in order. Each can only deny; a request is allowed if all let it pass (semantics 0, 7). */
public enum Gate {
    /** Is what the request names in the model at all. Speaks only to refuse. */
    MODEL("model"),
    /** May a call come in this way (semantics 1, 2). */
    NETWORK("network"),
    /** Is the credential good (semantics 3). */
    AUTHENTICATION("authentication"),
    /** May this caller do this (semantics 4). */
    AUTHORIZATION("authorization"),
    /** Does the state of the content permit it (semantics 6.1, 6.2). */
    CONTENT("content"),
    /** Do the registry's policies permit it (semantics 2.6, 6.3). */
    REGISTRY_POLICY("registry-policy");

    private final String wireName;

    Gate(String wireName) {
        this.wireName = wireName;
    }

    /** {@return the name in responses, such as {@code network}} */
    public String wireName() {
        return wireName;
    }
}
