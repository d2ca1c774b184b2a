package io.registryacl.engine;

import com.google.common.primitives.Longs;
import io.registryacl.model.RoleAssignment;

/**
 * Role assignments as numbers: each has its scope's, its role's, and whether it has a condition. They lie side by side, so that
 * a decision reads those of a principal at one place in memory.
 *
 * <p>Unions are bits of {@link PermissionTable}, with {@link PermissionTable#ASSIGNED} if there is any such assignment.
 */
final class RoleEntries {

    static final long[] NONE = {};

    private static final int SCOPE = 32;
    private static final int ROLE = 1;
    private static final long CONDITIONAL = 1;

    private RoleEntries() {}

    /**
     * The entries of assignments, in their order.
     *
     * @param scopes numbers every scope that they are made at
     */
    static long[] of(RoleAssignment[] assignments, ScopeNumbers scopes, RoleNumbers roles) {
        long[] entries = new long[assignments.length];
        for (int i = 0; i < entries.length; i++) {
            long scope = scopes.number(assignments[i].scope());
            long role = roles.number(assignments[i].role());
            boolean conditional = !assignments[i].condition().isAlways() && role != RoleNumbers.UNKNOWN;
            entries[i] = scope << SCOPE | role << ROLE | (conditional ? CONDITIONAL : 0);
        }
        return entries;
    }

    static long[] joined(long[] entries, long[] more) {
        return more.length == 0 ? entries : Longs.concat(entries, more);
    }

    /** What the roles grant that are assigned without condition at one of {@code scopes}, a {@link ScopeSet}. */
    static long unconditional(long[] entries, int[] scopes, RoleNumbers roles) {
        long union = 0;
        for (long entry : entries) {
            long unlessConditional = (entry & CONDITIONAL) - 1;
            union |= roles.granted(role(entry)) & unlessConditional & ScopeSet.mask(scopes, scope(entry));
        }
        return union;
    }

    /** What the roles would grant that are assigned under a condition at one of {@code scopes}, if it held. */
    static long conditional(long[] entries, int[] scopes, RoleNumbers roles) {
        long union = 0;
        for (long entry : entries) {
            if (isConditional(entry)) {
                union |= roles.granted(role(entry)) & ScopeSet.mask(scopes, scope(entry));
            }
        }
        return union;
    }

    static boolean anyConditional(long[] entries) {
        long all = 0;
        for (long entry : entries) {
            all |= entry;
        }
        return isConditional(all);
    }

    static boolean isConditional(long entry) {
        return (entry & CONDITIONAL) != 0;
    }

    static int scope(long entry) {
        return (int) (entry >>> SCOPE);
    }

    static int role(long entry) {
        return (int) entry >>> ROLE;
    }
}
