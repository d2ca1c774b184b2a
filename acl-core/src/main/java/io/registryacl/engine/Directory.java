package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import io.registryacl.model.Identity;
import io.registryacl.model.PrincipalId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Closes memberships: who is in a group is in the groups of that group (semantics 4.6, P27). */
final class Directory {

    private final Map<PrincipalId, Identity> identities = new HashMap<>();

    Directory(List<Identity> identities) {
        identities.forEach(identity -> this.identities.put(identity.id(), identity));
    }

    /** Everybody in the directory, without role assignments; a map of the caller's own. */
    Map<PrincipalId, PreparedPrincipal> prepare() {
        Map<PrincipalId, PreparedPrincipal> principals = new HashMap<>();
        identities.forEach((id, identity) -> principals.put(id, PreparedPrincipal.of(identity, groups(identity))));
        return principals;
    }

    /** Every group that holds {@code identity}, nearest first. */
    private ImmutableList<PrincipalId> groups(Identity identity) {
        Set<PrincipalId> found = new LinkedHashSet<>();
        Deque<PrincipalId> pending = new ArrayDeque<>(identity.groups());
        while (!pending.isEmpty()) {
            PrincipalId next = pending.remove();
            Identity group = identities.get(next);
            if (found.add(next) && group != null) {
                pending.addAll(group.groups());
            }
        }
        return ImmutableList.copyOf(found);
    }
}
