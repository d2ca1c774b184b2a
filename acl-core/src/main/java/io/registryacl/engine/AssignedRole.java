package io.registryacl.engine;

import io.registryacl.condition.Truth;
import io.registryacl.model.RoleAssignment;

/**
 * One role assignment, as explanations look at it.
 *
 * @param scope number of its scope
 * @param granted what its role grants, its condition apart
 */
record AssignedRole(RoleAssignment assignment, int scope, long granted) {

    boolean isRoleUnknown() {
        return (granted & PermissionTable.UNKNOWN_ROLE) != 0;
    }

    /** Whether its role grants one of the needed actions and its condition has that value for it. */
    boolean grants(int bit, Truth truth, ConditionFacts facts) {
        long action = 1L << bit;
        return (granted & action) != 0 && facts.where(truth, assignment.condition(), action) != 0;
    }
}
