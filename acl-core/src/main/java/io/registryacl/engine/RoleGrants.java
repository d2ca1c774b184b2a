package io.registryacl.engine;

import io.registryacl.condition.Truth;

/** What a caller's assignments grant of what an operation needs: a running union (semantics 4.6). */
final class RoleGrants {

    private final long needed;
    private long certain;
    private long possible;
    private long conditional;
    private boolean anyInScope;
    private boolean unknownRole;

    /**
     * Begins with nothing granted.
     *
     * @param needed what the operation needs, all of it; 0 if nobody can be granted it
     */
    RoleGrants(long needed) {
        this.needed = needed;
    }

    long needed() {
        return needed;
    }

    void add(long granted) {
        anyInScope = true;
        certain |= granted;
    }

    void add(long granted, Truth condition) {
        switch (condition) {
            case TRUE -> certain |= granted;
            case UNKNOWN -> possible |= granted;
            case FALSE -> {}
        }
    }

    void addConditional(long granted) {
        anyInScope = true;
        conditional |= granted;
    }

    void addUnknownRole() {
        anyInScope = true;
        unknownRole = true;
    }

    boolean isGranted() {
        return needed != 0 && covers(certain, needed);
    }

    /** Whether the operation is granted if the conditions that are not known hold. */
    boolean isGrantedIfConditionsHold() {
        return needed != 0 && covers(certain | possible, needed);
    }

    /** Whether the operation may be granted by a role that the model does not define. */
    boolean mayBeGrantedByUnknownRole() {
        return needed != 0 && unknownRole;
    }

    /** Whether the roles grant it, were it not for their conditions. */
    boolean isGrantedWithoutConditions() {
        return needed != 0 && covers(certain | conditional, needed);
    }

    /** Whether the roles would grant {@code other}, which is what the operation needs in the other mode. */
    boolean wouldGrant(long other) {
        return other != 0 && covers(certain | conditional, other);
    }

    boolean hasAnyInScope() {
        return anyInScope;
    }

    /** What is needed and no assigned role grants, conditions apart. */
    long missing() {
        return needed & ~(certain | conditional);
    }

    private static boolean covers(long granted, long needed) {
        return (granted & needed) == needed;
    }
}
