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
import java.util.function.Function;

/**
 * Closes memberships: who is in a group is in the groups of that group (semantics 4.6, P27).
 *
 * @param memberships the groups that somebody is a direct member of; of somebody unknown, none
 */
record Directory(Function<PrincipalId, Set<PrincipalId>> memberships) {

    static Directory of(List<Identity> identities) {
        Map<PrincipalId, Set<PrincipalId>> memberships = new HashMap<>();
        for (Identity identity : identities) {
            if (!identity.groups().isEmpty()) {
                memberships.put(identity.id(), identity.groups());
            }
        }
        return new Directory(id -> memberships.getOrDefault(id, Set.of()));
    }

    /** Every group that holds somebody, nearest first. */
    ImmutableList<PrincipalId> groups(PrincipalId id) {
        Set<PrincipalId> direct = memberships.apply(id);
        if (direct.isEmpty()) {
            return ImmutableList.of();
        }
        Set<PrincipalId> found = new LinkedHashSet<>();
        Deque<PrincipalId> pending = new ArrayDeque<>(direct);
        while (!pending.isEmpty()) {
            PrincipalId next = pending.remove();
            if (found.add(next)) {
                pending.addAll(memberships.apply(next));
            }
        }
        return ImmutableList.copyOf(found);
    }
}
