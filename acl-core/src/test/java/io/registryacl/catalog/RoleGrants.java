package io.registryacl.catalog;

import io.registryacl.model.Operation;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.RoleDefinition;
import java.util.List;

/** What a role alone lets one do, by the mechanical rule (semantics 4.2). */
final class RoleGrants {

    private RoleGrants() {}

    static boolean grants(RoleDefinition role, Operation operation, RoleAssignmentMode mode) {
        OperationNeeds needs = OperationCatalog.shipped().needs(operation);
        List<String> required = needs.required(mode);
        if (required.isEmpty()) {
            return false;
        }
        return needs.requiresDataActions(mode)
                ? required.stream().allMatch(role::grantsDataAction)
                : required.stream().allMatch(role::grantsAction);
    }
}
