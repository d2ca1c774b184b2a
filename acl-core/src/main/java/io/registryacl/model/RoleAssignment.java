package io.registryacl.model;

import static java.util.Objects.requireNonNull;

import io.registryacl.condition.Condition;
import java.util.Objects;

/**
 * A role given to a principal at a scope, perhaps under a condition. Assignments add up; their order never matters (semantics
 * 4.6).
 *
 * @param name name of the assignment, in Azure a GUID; empty if not given
 * @param principal who gets the role: an object id, also that of a group
 * @param role the role
 * @param scope where it applies, with everything below
 * @param condition when it applies; {@link Condition#always()} if it has none
 */
public record RoleAssignment(String name, PrincipalId principal, RoleId role, Scope scope, Condition condition)
        implements Comparable<RoleAssignment> {

    /** Refuses null. */
    public RoleAssignment {
        requireNonNull(name, "name");
        requireNonNull(principal, "principal");
        requireNonNull(role, "role");
        requireNonNull(scope, "scope");
        requireNonNull(condition, "condition");
    }

    /**
     * Makes an assignment without name and condition.
     *
     * @param principal who gets the role
     * @param role the role
     * @param scope where it applies
     */
    public RoleAssignment(PrincipalId principal, RoleId role, Scope scope) {
        this("", principal, role, scope, Condition.always());
    }

    /** Compares principals first, then roles, scopes, conditions and names. */
    @Override
    public int compareTo(RoleAssignment other) {
        int order = principal.compareTo(other.principal);
        order = order != 0 ? order : role.compareTo(other.role);
        order = order != 0 ? order : scope.compareTo(other.scope);
        order = order != 0 ? order : condition.text().compareTo(other.condition.text());
        return order != 0 ? order : name.compareTo(other.name);
    }

    // Written out: what a record has by itself is linked at its first use, which takes longer than to decide.

    @Override
    public boolean equals(Object other) {
        return other instanceof RoleAssignment that
                && name.equals(that.name)
                && principal.equals(that.principal)
                && role.equals(that.role)
                && scope.equals(that.scope)
                && condition.equals(that.condition);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, principal, role, scope, condition);
    }
}
