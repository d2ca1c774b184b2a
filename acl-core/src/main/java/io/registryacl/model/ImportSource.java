package io.registryacl.model;

import static java.util.Objects.requireNonNull;

/**
 * Where an import copies from (semantics 2.6, P18).
 *
 * @param registry name, login server or resource id of the source; not empty
 * @param repository repository there
 * @param address how the caller named the source
 * @param otherTenant whether the source belongs to another tenant
 */
public record ImportSource(String registry, RepositoryName repository, Address address, boolean otherTenant) {

    /** How the caller of an import named the source. */
    public enum Address {
        /** By resource id. */
        RESOURCE_ID("resource-id"),
        /** By login server; also how a registry outside Azure is named. */
        LOGIN_SERVER("login-server");

        private final String wireName;

        Address(String wireName) {
            this.wireName = wireName;
        }

        /** {@return the name in requests} */
        public String wireName() {
            return wireName;
        }
    }

    /** Refuses a source without name. */
    public ImportSource {
        requireNonNull(repository, "repository");
        requireNonNull(address, "address");
        if (registry.isEmpty()) {
            throw new IllegalArgumentException("the source of an import is a registry with a name");
        }
    }
}
