package io.registryacl.engine;

import io.registryacl.condition.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What the role assignments of a caller and of all its groups grant on a registry, added up (semantics 4.6): bits of {@link
 * PermissionTable}.
 */
final class RoleGrants {

    private final PreparedPolicy policy;

    RoleGrants(PreparedPolicy policy) {
        this.policy = policy;
    }

    /** What is granted without condition. */
    long unconditional(PreparedPrincipal caller, PreparedRegistry registry) {
        long union = caller.roles().unconditional(registry, policy.roles());
        for (int i = 0; i < caller.groups().size(); i++) {
            union |= ofGroup(caller, i).unconditional(registry, policy.roles());
        }
        return union;
    }

    /** What would be granted if all conditions held. */
    long conditional(PreparedPrincipal caller, PreparedRegistry registry) {
        long union = caller.roles().conditional(registry, policy.roles());
        for (int i = 0; i < caller.groups().size(); i++) {
            union |= ofGroup(caller, i).conditional(registry, policy.roles());
        }
        return union;
    }

    /** What of {@code needed} is granted under conditions that have the value {@code truth} for it. */
    long underCondition(
            Truth truth, long needed, PreparedPrincipal caller, PreparedRegistry registry, ConditionFacts facts) {
        long union = caller.roles().underCondition(truth, needed, registry, policy.roles(), facts);
        for (int i = 0; i < caller.groups().size(); i++) {
            union |= ofGroup(caller, i).underCondition(truth, needed, registry, policy.roles(), facts);
        }
        return union;
    }

    private AssignedRoles ofGroup(PreparedPrincipal caller, int index) {
        @Nullable PreparedPrincipal group = policy.principal(caller.groups().get(index));
        return group == null ? AssignedRoles.NONE : group.roles();
    }

    /** Whether all that is needed is granted; false if nobody can be granted it, which {@code needed} says by being 0. */
    static boolean covers(long granted, long needed) {
        return needed != 0 && (granted & needed) == needed;
    }
}
