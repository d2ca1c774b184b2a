package io.registryacl.laws;

import io.registryacl.model.PolicyModel;

/** Copies of models that leave a part out. */
final class Copies {

    /** Parts that a copy may leave out. */
    enum Part {
        SCOPE_MAPS,
        CONTENT_STATES,
        IDENTITIES,
        TOKENS,
        DENY_ASSIGNMENTS,
        ROLE_ASSIGNMENTS,
        REGISTRIES
    }

    private Copies() {}

    /** A builder with everything of {@code model} but {@code part}. */
    static PolicyModel.Builder without(PolicyModel model, Part part) {
        PolicyModel.Builder copy = PolicyModel.builder().trustedServices(model.trustedServices());
        model.managementGroups().forEach(copy::addManagementGroup);
        model.roleDefinitions().forEach(copy::addRoleDefinition);
        if (part != Part.REGISTRIES) {
            model.registries().forEach(copy::addRegistry);
        }
        if (part != Part.IDENTITIES) {
            model.identities().forEach(copy::addIdentity);
        }
        if (part != Part.ROLE_ASSIGNMENTS) {
            model.roleAssignments().ifPresent(copy::roleAssignments);
        }
        if (part != Part.DENY_ASSIGNMENTS) {
            model.denyAssignments().forEach(copy::addDenyAssignment);
        }
        if (part != Part.SCOPE_MAPS) {
            model.scopeMaps().forEach(copy::addScopeMap);
        }
        if (part != Part.TOKENS) {
            model.tokens().forEach(copy::addToken);
        }
        if (part != Part.CONTENT_STATES) {
            model.contentStates().forEach(copy::addContentState);
        }
        return copy;
    }
}
