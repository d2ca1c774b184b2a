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

    /** The groups that somebody is a direct member of; who is in none is left out. */
    private final Map<PrincipalId, Set<PrincipalId>> memberships = new HashMap<>();

    Directory(List<Identity> identities) {
        for (Identity identity : identities) {
            if (!identity.groups().isEmpty()) {
                memberships.put(identity.id(), identity.groups());
            }
        }
    }

    /** Every group that holds {@code identity}, nearest first. */
    ImmutableList<PrincipalId> groups(Identity identity) {
        if (identity.groups().isEmpty()) {
            return ImmutableList.of();
        }
        Set<PrincipalId> found = new LinkedHashSet<>();
        Deque<PrincipalId> pending = new ArrayDeque<>(identity.groups());
        while (!pending.isEmpty()) {
            PrincipalId next = pending.remove();
            if (found.add(next)) {
                pending.addAll(memberships.getOrDefault(next, Set.of()));
            }
        }
        return ImmutableList.copyOf(found);
    }
}
