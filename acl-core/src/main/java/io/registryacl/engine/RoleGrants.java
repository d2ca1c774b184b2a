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

    /** The {@link RoleEntries} of somebody and of all its groups; none if nothing is known of it. */
    static long[] entries(PreparedPolicy policy, @Nullable PreparedPrincipal caller) {
        long[] all = caller == null ? RoleEntries.NONE : caller.entries();
        for (int i = 0; caller != null && i < caller.groups().size(); i++) {
            all = RoleEntries.joined(all, ofGroup(policy, caller, i));
        }
        return all;
    }

    /** What is granted without condition. */
    long unconditional(PreparedPrincipal caller, PreparedRegistry registry) {
        long union = unconditional(caller.entries(), registry.scopes());
        for (int i = 0; i < caller.groups().size(); i++) {
            union |= unconditional(ofGroup(policy, caller, i), registry.scopes());
        }
        return union;
    }

    /** What is granted without condition by {@code entries}, which are of a caller and all its groups. */
    long unconditional(long[] entries, int[] scopes) {
        return RoleEntries.unconditional(entries, scopes, policy.roles());
    }

    /** What would be granted if all conditions held. */
    long conditional(PreparedPrincipal caller, PreparedRegistry registry) {
        long union = RoleEntries.conditional(caller.entries(), registry.scopes(), policy.roles());
        for (int i = 0; i < caller.groups().size(); i++) {
            union |= RoleEntries.conditional(ofGroup(policy, caller, i), registry.scopes(), policy.roles());
        }
        return union;
    }

    /** What of {@code needed} is granted under conditions that have the value {@code truth} for it. */
    long underCondition(
            Truth truth, long needed, PreparedPrincipal caller, PreparedRegistry registry, ConditionFacts facts) {
        long union = caller.underCondition(truth, needed, registry, policy.roles(), facts);
        for (int i = 0; i < caller.groups().size(); i++) {
            PreparedPrincipal group = policy.principal(caller.groups().get(i));
            union |= group == null ? 0 : group.underCondition(truth, needed, registry, policy.roles(), facts);
        }
        return union;
    }

    private static long[] ofGroup(PreparedPolicy policy, PreparedPrincipal caller, int index) {
        PreparedPrincipal group = policy.principal(caller.groups().get(index));
        return group == null ? RoleEntries.NONE : group.entries();
    }

    /** Whether all that is needed is granted; false if nobody can be granted it, which {@code needed} says by being 0. */
    static boolean covers(long granted, long needed) {
        return needed != 0 && (granted & needed) == needed;
    }
}
