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

    PrincipalHandle(PolicyDecisionPoint owner, PrincipalId id, @Nullable PreparedPrincipal principal) {
        this.owner = owner;
        this.id = id;
        this.principal = principal;
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

    /** {@return the id} */
    @Override
    public String toString() {
        return id.toString();
    }
}
