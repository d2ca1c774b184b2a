package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import io.registryacl.condition.Truth;
import io.registryacl.model.RoleAssignment;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The role assignments of one principal, with scopes and roles as numbers.
 *
 * <p>Unions are over the assignments whose scope holds a registry: bits of {@link PermissionTable}, with {@link
 * PermissionTable#ASSIGNED} if there is any such assignment.
 */
final class AssignedRoles {

    static final AssignedRoles NONE = new AssignedRoles(new RoleAssignment[0], new long[0]);

    /** One order for the same assignments, however the policy orders them, so that explanations are the same too. */
    private static final Comparator<RoleAssignment> CANONICAL = Comparator.<RoleAssignment>naturalOrder()
            .thenComparing(assignment -> assignment.scope().toString());

    private static final int SCOPE = 32;
    private static final int ROLE = 1;
    private static final long CONDITIONAL = 1;

    private final RoleAssignment[] assignments;

    /** For each assignment its scope's number, its role's, and whether it has a condition. */
    private final long[] packed;

    private AssignedRoles(RoleAssignment[] assignments, long[] packed) {
        this.assignments = assignments;
        this.packed = packed;
    }

    /**
     * Prepares the assignments of one principal.
     *
     * @param assignments in any order, with repetitions
     * @param scopes holds every scope that they are made at
     */
    static AssignedRoles of(Collection<RoleAssignment> assignments, ScopeIndex scopes, RoleNumbers roles) {
        RoleAssignment[] ordered = orderedOnce(assignments);
        long[] packed = new long[ordered.length];
        for (int i = 0; i < ordered.length; i++) {
            int role = roles.number(ordered[i].role());
            boolean conditional = !ordered[i].condition().isAlways() && role != RoleNumbers.UNKNOWN;
            packed[i] = (long) scopes.number(ordered[i].scope()) << SCOPE | (long) role << ROLE | (conditional ? 1 : 0);
        }
        return new AssignedRoles(ordered, packed);
    }

    private static RoleAssignment[] orderedOnce(Collection<RoleAssignment> assignments) {
        RoleAssignment[] ordered = assignments.toArray(new RoleAssignment[0]);
        Arrays.sort(ordered, CANONICAL);
        int count = 0;
        for (RoleAssignment assignment : ordered) {
            if (count == 0 || !assignment.equals(ordered[count - 1])) {
                ordered[count++] = assignment;
            }
        }
        return Arrays.copyOf(ordered, count);
    }

    boolean isEmpty() {
        return assignments.length == 0;
    }

    ImmutableList<RoleAssignment> all() {
        return ImmutableList.copyOf(assignments);
    }

    /** What the roles assigned without condition grant. */
    long unconditional(PreparedRegistry registry, RoleNumbers roles) {
        long union = 0;
        for (long entry : packed) {
            if ((entry & CONDITIONAL) == 0 && registry.isHeldBy(scope(entry))) {
                union |= roles.granted(role(entry));
            }
        }
        return union;
    }

    /** What the roles assigned under a condition would grant if it held. */
    long conditional(PreparedRegistry registry, RoleNumbers roles) {
        long union = 0;
        for (long entry : packed) {
            if ((entry & CONDITIONAL) != 0 && registry.isHeldBy(scope(entry))) {
                union |= roles.granted(role(entry));
            }
        }
        return union;
    }

    /** What of {@code needed} the roles grant whose condition has the value {@code truth} for it. */
    long underCondition(Truth truth, long needed, PreparedRegistry registry, RoleNumbers roles, ConditionFacts facts) {
        long union = 0;
        for (int i = 0; i < packed.length; i++) {
            if ((packed[i] & CONDITIONAL) != 0 && registry.isHeldBy(scope(packed[i]))) {
                long relevant = roles.granted(role(packed[i])) & needed & ~union;
                union |= facts.where(truth, assignments[i].condition(), relevant);
            }
        }
        return union;
    }

    /** The assignments one by one, for explanations. */
    Stream<AssignedRole> stream(RoleNumbers roles) {
        AssignedRole[] each = new AssignedRole[assignments.length];
        Arrays.setAll(each, i -> new AssignedRole(assignments[i], scope(packed[i]), roles.granted(role(packed[i]))));
        return Arrays.stream(each);
    }

    private static int scope(long entry) {
        return (int) (entry >>> SCOPE);
    }

    private static int role(long entry) {
        return (int) entry >>> ROLE;
    }

    /** These assignments and one more. */
    List<RoleAssignment> with(RoleAssignment assignment) {
        return ImmutableList.<RoleAssignment>builder()
                .add(assignments)
                .add(assignment)
                .build();
    }

    /** These assignments without one. */
    List<RoleAssignment> without(RoleAssignment assignment) {
        return Arrays.stream(assignments)
                .filter(other -> !other.equals(assignment))
                .collect(ImmutableList.toImmutableList());
    }
}
