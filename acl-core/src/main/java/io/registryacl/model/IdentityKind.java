package io.registryacl.model;

/** What an identity of the directory is (semantics 3.1, P27). */
public enum IdentityKind {
    /** A person's account; the only kind that Conditional Access applies to (semantics 3.6). */
    USER("User"),
    /** A group, whose members have what is assigned to it. */
    GROUP("Group"),
    /** An application's identity with a secret or certificate of its own. */
    SERVICE_PRINCIPAL("ServicePrincipal"),
    /** A managed identity that belongs to one instance of a service. */
    SYSTEM_ASSIGNED("SystemAssigned"),
    /** A managed identity that stands alone and is attached to instances. */
    USER_ASSIGNED("UserAssigned");

    private final String wireName;

    IdentityKind(String wireName) {
        this.wireName = wireName;
    }

    /** {@return the name in policy documents, such as {@code SystemAssigned}} */
    public String wireName() {
        return wireName;
    }

    /** {@return whether this is one of the two kinds of managed identity} */
    public boolean isManaged() {
        return this == SYSTEM_ASSIGNED || this == USER_ASSIGNED;
    }
}
