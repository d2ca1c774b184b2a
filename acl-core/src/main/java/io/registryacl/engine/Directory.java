package io.registryacl.engine;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.registryacl.model.Identity;
import io.registryacl.model.PrincipalId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who there is, and in which groups, transitively (semantics 4.6, P27). */
final class Directory {

    private final ImmutableMap<PrincipalId, Identity> identities;
    private final ImmutableMap<PrincipalId, ImmutableSet<PrincipalId>> selfAndGroups;

    Directory(List<Identity> identities) {
        Map<PrincipalId, Identity> byId = new HashMap<>();
        identities.forEach(identity -> byId.put(identity.id(), identity));
        this.identities = ImmutableMap.copyOf(byId);
        ImmutableMap.Builder<PrincipalId, ImmutableSet<PrincipalId>> closed = ImmutableMap.builder();
        byId.keySet().forEach(id -> closed.put(id, close(id)));
        this.selfAndGroups = closed.buildOrThrow();
    }

    private ImmutableSet<PrincipalId> close(PrincipalId id) {
        Set<PrincipalId> found = new LinkedHashSet<>();
        Deque<PrincipalId> pending = new ArrayDeque<>();
        pending.add(id);
        while (!pending.isEmpty()) {
            PrincipalId next = pending.remove();
            Identity identity = identities.get(next);
            if (found.add(next) && identity != null) {
                pending.addAll(identity.groups());
            }
        }
        return ImmutableSet.copyOf(found);
    }

    @Nullable
    Identity identity(PrincipalId id) {
        return identities.get(id);
    }

    /** The id itself, then every group it is in, nearest first. Who is not in the directory is in no group. */
    ImmutableSet<PrincipalId> selfAndGroups(PrincipalId id) {
        ImmutableSet<PrincipalId> known = selfAndGroups.get(id);
        return known == null ? ImmutableSet.of(id) : known;
    }
}
