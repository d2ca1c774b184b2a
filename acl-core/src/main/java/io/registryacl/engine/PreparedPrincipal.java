package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the policy knows: from its directory, its role assignments or both.
 *
 * @param identity the entry in the directory; null if there is none
 * @param ownInstance the instance that a system-assigned identity belongs to; null for other kinds and where it is not known
 * @param groups every group that holds it, directly or not, nearest first
 */
record PreparedPrincipal(
        PrincipalId id,
        @Nullable Identity identity,
        @Nullable ResourceId ownInstance,
        ImmutableList<PrincipalId> groups,
        AssignedRoles roles) {

    static PreparedPrincipal of(Identity identity, ImmutableList<PrincipalId> groups) {
        boolean hasOwn = identity.kind() == IdentityKind.SYSTEM_ASSIGNED
                && !identity.instances().isEmpty();
        ResourceId own = hasOwn ? identity.instances().iterator().next() : null;
        return new PreparedPrincipal(identity.id(), identity, own, groups, AssignedRoles.NONE);
    }

    /** One who has role assignments and is not in the directory. */
    static PreparedPrincipal outsideDirectory(PrincipalId id) {
        return new PreparedPrincipal(id, null, null, ImmutableList.of(), AssignedRoles.NONE);
    }

    /** The groups of somebody of whom nothing may be known, which means none. */
    static ImmutableList<PrincipalId> groupsOf(@Nullable PreparedPrincipal principal) {
        return principal == null ? ImmutableList.of() : principal.groups;
    }

    PreparedPrincipal with(AssignedRoles changed) {
        return new PreparedPrincipal(id, identity, ownInstance, groups, changed);
    }
}
