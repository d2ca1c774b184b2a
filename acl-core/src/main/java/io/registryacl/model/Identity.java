package io.registryacl.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * An entry of the directory: a user, group, service principal or managed identity (semantics P.2, P27).
 *
 * @param id object id
 * @param kind what it is
 * @param name display name; empty if not given
 * @param instances instances of services that a managed identity is attached to: exactly its own for a system-assigned one
 *     (none if not known), any number for a user-assigned one; empty for the other kinds
 * @param groups groups it is a direct member of; membership of their groups follows
 */
public record Identity(
        PrincipalId id, IdentityKind kind, String name, Set<ResourceId> instances, Set<PrincipalId> groups) {

    /** Copies the sets; refuses instances that the kind cannot have. */
    public Identity {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        instances = ImmutableSet.copyOf(instances);
        groups = ImmutableSet.copyOf(groups);
        if (!kind.isManaged() && !instances.isEmpty()) {
            throw new IllegalArgumentException("only a managed identity is attached to instances, not `" + id + "`");
        }
        if (kind == IdentityKind.SYSTEM_ASSIGNED && instances.size() > 1) {
            throw new IllegalArgumentException("a system-assigned identity belongs to one instance: `" + id + "`");
        }
    }

    /**
     * Makes an identity without name, instances and groups.
     *
     * @param id object id
     * @param kind what it is
     */
    public Identity(PrincipalId id, IdentityKind kind) {
        this(id, kind, "", ImmutableSet.of(), ImmutableSet.of());
    }
}
