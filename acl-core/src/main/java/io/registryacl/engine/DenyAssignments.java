package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.registryacl.condition.Condition;
import io.registryacl.condition.Truth;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.Scope;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The deny assignments, with what each denies as a set (semantics 4.6). */
final class DenyAssignments {

    private static final Comparator<DenyAssignment> CANONICAL = Comparator.comparing(
                    (DenyAssignment assignment) -> assignment.scope().toString())
            .thenComparing(DenyAssignment::name)
            .thenComparing(DenyAssignment::toString);

    private static final int[] NONE = {};

    private final ImmutableList<DenyAssignment> assignments;
    private final PermissionTable permissions;
    private final long[] denied;

    DenyAssignments(List<DenyAssignment> assignments, PermissionTable permissions) {
        this.assignments = ImmutableList.sortedCopyOf(CANONICAL, ImmutableSet.copyOf(assignments));
        this.permissions = permissions;
        this.denied = new long[this.assignments.size()];
        for (int i = 0; i < denied.length; i++) {
            denied[i] = permissions.granted(this.assignments.get(i).permissions());
        }
    }

    /**
     * Indexes of the assignments that apply to a registry by their scope.
     *
     * @param holding every scope that holds the registry
     */
    int[] reaching(Registry registry, Set<Scope> holding) {
        return assignments.isEmpty()
                ? NONE
                : IntStream.range(0, assignments.size())
                        .filter(i -> reaches(assignments.get(i), registry, holding))
                        .toArray();
    }

    private static boolean reaches(DenyAssignment assignment, Registry registry, Set<Scope> holding) {
        return assignment.appliesToChildScopes()
                ? holding.contains(assignment.scope())
                : PreparedRegistry.isAt(registry, assignment.scope());
    }

    /** Whether some assignment denies an action of {@code needed} to a caller in these groups. */
    Truth deny(
            long needed,
            PreparedRegistry registry,
            PrincipalId caller,
            ImmutableList<PrincipalId> groups,
            @Nullable RepositoryName repository,
            @Nullable Instant time) {
        Truth deny = Truth.FALSE;
        for (int index : registry.denials()) {
            long actions = needed & denied[index];
            if (actions != 0 && isMeant(assignments.get(index), caller, groups)) {
                deny = deny.or(underCondition(assignments.get(index).condition(), actions, repository, time));
            }
        }
        return deny;
    }

    /** The first assignment that certainly denies. */
    DenyAssignment denying(RoleQuestion question) {
        return IntStream.of(question.registry().denials())
                .filter(index -> isMeant(assignments.get(index), question.caller(), question.groups()))
                .filter(index -> underCondition(
                                assignments.get(index).condition(),
                                question.needed() & denied[index],
                                question.repository(),
                                question.time())
                        == Truth.TRUE)
                .mapToObj(assignments::get)
                .findFirst()
                .orElseThrow();
    }

    private Truth underCondition(
            Condition condition, long actions, @Nullable RepositoryName repository, @Nullable Instant time) {
        if (actions == 0 || condition.isAlways()) {
            return Truth.of(actions != 0);
        }
        ConditionFacts facts = new ConditionFacts(permissions, repository, time);
        if (facts.where(Truth.TRUE, condition, actions) != 0) {
            return Truth.TRUE;
        }
        return facts.where(Truth.UNKNOWN, condition, actions) == 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static boolean isMeant(DenyAssignment assignment, PrincipalId caller, ImmutableList<PrincipalId> groups) {
        boolean meant = assignment.everyone() || containsAny(assignment.principals(), caller, groups);
        return meant && !containsAny(assignment.excludedPrincipals(), caller, groups);
    }

    private static boolean containsAny(
            Set<PrincipalId> principals, PrincipalId caller, ImmutableList<PrincipalId> groups) {
        boolean found = principals.contains(caller);
        for (int i = 0; i < groups.size() && !found; i++) {
            found = principals.contains(groups.get(i));
        }
        return found;
    }
}
