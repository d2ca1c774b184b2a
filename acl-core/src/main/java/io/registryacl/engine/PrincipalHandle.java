package io.registryacl.engine;

import io.registryacl.model.PrincipalId;
import org.jspecify.annotations.Nullable;

/**
 * A principal looked up once, to be asked for again and again: what a host keeps with a session. Immutable and thread-safe.
 *
 * <p>It belongs to the {@link PolicyDecisionPoint} that gave it, and to the handles of registries of that one only; after a
 * change of the policy the new decision point gives a new handle.
 */
public final class PrincipalHandle {

    private final PolicyDecisionPoint owner;
    private final PrincipalId id;
    private final @Nullable PreparedPrincipal principal;

    /** Those of the principal and of its groups, kept here to spare the processor the steps through memory to each. */
    private final long[] roleEntries;

    private final boolean underConditions;

    PrincipalHandle(PolicyDecisionPoint owner, PrincipalId id, @Nullable PreparedPrincipal principal) {
        this.owner = owner;
        this.id = id;
        this.principal = principal;
        this.roleEntries = RoleGrants.entries(owner.policy(), principal);
        this.underConditions = RoleEntries.anyConditional(roleEntries);
    }

    /** {@return the object id} */
    public PrincipalId id() {
        return id;
    }

    PolicyDecisionPoint owner() {
        return owner;
    }

    @Nullable
    PreparedPrincipal principal() {
        return principal;
    }

    /** The {@link RoleEntries} of the principal and of all its groups. */
    long[] roleEntries() {
        return roleEntries;
    }

    /** Whether some role assignment of the principal or of its groups has a condition. */
    boolean isUnderConditions() {
        return underConditions;
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return id.toString();
    }
}
