package io.registryacl.model;

import static java.util.Objects.requireNonNull;

/**
 * A private endpoint's connection to a registry (semantics 1.6).
 *
 * @param name name under the registry; not empty
 * @param id resource id as text; empty if not given
 * @param status its state; only an approved one carries traffic
 */
public record PrivateEndpointConnection(String name, String id, Status status) {

    /** State of a connection. */
    public enum Status {
        /** Carries traffic. */
        APPROVED("Approved"),
        /** Waits for the registry's owner. */
        PENDING("Pending"),
        /** Turned down by the registry's owner. */
        REJECTED("Rejected"),
        /** Removed on the registry's side. */
        DISCONNECTED("Disconnected");

        private final String armName;

        Status(String armName) {
            this.armName = armName;
        }

        /** {@return the value in Azure's documents, such as {@code Approved}} */
        public String armName() {
            return armName;
        }
    }

    /** Refuses a connection without name. */
    public PrivateEndpointConnection {
        requireNonNull(id, "id");
        requireNonNull(status, "status");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a private endpoint connection has a name");
        }
    }
}
