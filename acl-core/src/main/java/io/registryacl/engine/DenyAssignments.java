package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.registryacl.condition.Truth;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.PrincipalId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The deny assignments, with what each denies as a set (semantics 4.6). */
final class DenyAssignments {

    private static final Comparator<DenyAssignment> CANONICAL = Comparator.comparing(
                    (DenyAssignment assignment) -> assignment.scope().toString())
            .thenComparing(DenyAssignment::name)
            .thenComparing(DenyAssignment::toString);

    private final ImmutableList<DenyAssignment> assignments;
    private final PermissionTable permissions;
    private final long[] denied;

    DenyAssignments(List<DenyAssignment> assignments, PermissionTable permissions) {
        this.assignments = assignments.stream().distinct().sorted(CANONICAL).collect(ImmutableList.toImmutableList());
        this.permissions = permissions;
        this.denied = this.assignments.stream()
                .mapToLong(assignment -> permissions.granted(assignment.permissions()))
                .toArray();
    }

    int size() {
        return assignments.size();
    }

    DenyAssignment get(int index) {
        return assignments.get(index);
    }

    /** Whether some assignment denies an action of {@code needed} to a caller with these ids, its own and its groups'. */
    Truth deny(long needed, ImmutableSet<PrincipalId> ids, PreparedRegistry registry, ConditionFacts facts) {
        Truth deny = Truth.FALSE;
        for (int i = 0; i < assignments.size() && deny != Truth.TRUE; i++) {
            deny = deny.or(deny(i, needed, ids, registry, facts));
        }
        return deny;
    }

    /** Whether one assignment denies an action of {@code needed}. */
    Truth deny(int index, long needed, ImmutableSet<PrincipalId> ids, PreparedRegistry registry, ConditionFacts facts) {
        DenyAssignment assignment = assignments.get(index);
        boolean inScope = assignment.appliesToChildScopes()
                ? registry.isHeldBy(assignment.scope())
                : registry.isAt(assignment.scope());
        boolean meant = assignment.everyone() || containsAny(assignment.principals(), ids);
        if (!inScope || !meant || containsAny(assignment.excludedPrincipals(), ids)) {
            return Truth.FALSE;
        }
        Truth deny = Truth.FALSE;
        for (long rest = needed & denied[index]; rest != 0; rest &= rest - 1) {
            String action = permissions.name(Long.numberOfTrailingZeros(rest));
            deny = deny.or(assignment.condition().evaluate(facts.of(action)));
        }
        return deny;
    }

    private static boolean containsAny(Set<PrincipalId> principals, ImmutableSet<PrincipalId> ids) {
        for (PrincipalId id : ids) {
            if (principals.contains(id)) {
                return true;
            }
        }
        return false;
    }
}
