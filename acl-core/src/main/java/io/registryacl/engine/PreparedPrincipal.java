package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.registryacl.condition.Truth;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom the policy knows: from its directory, its role assignments or both.
 */
final class PreparedPrincipal {

    private static final RoleAssignment[] NO_ASSIGNMENTS = {};

    private final PrincipalId id;
    private final @Nullable Identity identity;
    private final @Nullable ResourceId ownInstance;
    private final ImmutableList<PrincipalId> groups;
    private final RoleAssignment[] assignments;

    /** The same as numbers, for {@link RoleEntries}. */
    private final long[] entries;

    private PreparedPrincipal(
            PrincipalId id,
            @Nullable Identity identity,
            @Nullable ResourceId ownInstance,
            ImmutableList<PrincipalId> groups,
            RoleAssignment[] assignments,
            long[] entries) {
        this.id = id;
        this.identity = identity;
        this.ownInstance = ownInstance;
        this.groups = groups;
        this.assignments = assignments;
        this.entries = entries;
    }

    /**
     * Prepares an entry of the directory, without role assignments.
     *
     * @param groups every group that holds it, directly or not, nearest first
     */
    static PreparedPrincipal of(Identity identity, ImmutableList<PrincipalId> groups) {
        return outsideDirectory(identity.id()).with(identity, groups);
    }

    /** One who is not in the directory, without role assignments. */
    static PreparedPrincipal outsideDirectory(PrincipalId id) {
        return new PreparedPrincipal(id, null, null, ImmutableList.of(), NO_ASSIGNMENTS, RoleEntries.NONE);
    }

    /**
     * The same principal with another entry of the directory.
     *
     * @param changed of the same id; null for none
     * @param holding every group that holds it, directly or not, nearest first
     */
    PreparedPrincipal with(@Nullable Identity changed, ImmutableList<PrincipalId> holding) {
        return new PreparedPrincipal(id, changed, ownInstance(changed), holding, assignments, entries);
    }

    private static @Nullable ResourceId ownInstance(@Nullable Identity identity) {
        if (identity == null || identity.kind() != IdentityKind.SYSTEM_ASSIGNED) {
            return null;
        }
        return Iterables.getFirst(identity.instances(), null);
    }

    /**
     * The same principal with other role assignments.
     *
     * @param changed all that it is to have, in any order, with repetitions
     * @param scopes numbers every scope that they are made at
     */
    PreparedPrincipal with(Collection<RoleAssignment> changed, ScopeNumbers scopes, RoleNumbers roles) {
        RoleAssignment[] ordered = orderedOnce(changed);
        return new PreparedPrincipal(
                id, identity, ownInstance, groups, ordered, RoleEntries.of(ordered, scopes, roles));
    }

    private static RoleAssignment[] orderedOnce(Collection<RoleAssignment> assignments) {
        RoleAssignment[] ordered = assignments.toArray(new RoleAssignment[0]);
        Arrays.sort(ordered, PreparedPrincipal::compare);
        int count = 0;
        for (RoleAssignment assignment : ordered) {
            if (count == 0 || !assignment.equals(ordered[count - 1])) {
                ordered[count++] = assignment;
            }
        }
        return count == ordered.length ? ordered : Arrays.copyOf(ordered, count);
    }

    /** One order for the same assignments, however the policy orders them, so that explanations are the same too. */
    private static int compare(RoleAssignment one, RoleAssignment other) {
        int order = one.compareTo(other);
        return order != 0
                ? order
                : one.scope().toString().compareTo(other.scope().toString());
    }

    PrincipalId id() {
        return id;
    }

    /** Whether it is in the directory or has a role assignment. */
    boolean isKnown() {
        return identity != null || assignments.length != 0;
    }

    /** The entry in the directory; null if there is none. */
    @Nullable
    Identity identity() {
        return identity;
    }

    /** The instance that a system-assigned identity belongs to; null for other kinds and where it is not known. */
    @Nullable
    ResourceId ownInstance() {
        return ownInstance;
    }

    /** Every group that holds it, directly or not, nearest first. */
    ImmutableList<PrincipalId> groups() {
        return groups;
    }

    /** The groups of somebody of whom nothing may be known, which means none. */
    static ImmutableList<PrincipalId> groupsOf(@Nullable PreparedPrincipal principal) {
        return principal == null ? ImmutableList.of() : principal.groups;
    }

    /** The role assignments, those of its groups apart. */
    ImmutableList<RoleAssignment> assignments() {
        return ImmutableList.copyOf(assignments);
    }

    /** The assignments as numbers, for {@link RoleEntries}. */
    long[] entries() {
        return entries;
    }

    /** What of {@code needed} the roles grant whose condition has the value {@code truth} for it. */
    long underCondition(Truth truth, long needed, PreparedRegistry registry, RoleNumbers roles, ConditionFacts facts) {
        long union = 0;
        for (int i = 0; i < entries.length; i++) {
            if (RoleEntries.isConditional(entries[i])
                    && ScopeSet.contains(registry.scopes(), RoleEntries.scope(entries[i]))) {
                long relevant = roles.granted(RoleEntries.role(entries[i])) & needed & ~union;
                union |= facts.where(truth, assignments[i].condition(), relevant);
            }
        }
        return union;
    }

    /** The assignments one by one, for explanations. */
    ImmutableList<AssignedRole> assignedRoles(RoleNumbers roles) {
        ImmutableList.Builder<AssignedRole> each = ImmutableList.builderWithExpectedSize(assignments.length);
        for (int i = 0; i < assignments.length; i++) {
            long granted = roles.granted(RoleEntries.role(entries[i]));
            each.add(new AssignedRole(assignments[i], RoleEntries.scope(entries[i]), granted));
        }
        return each.build();
    }
}
