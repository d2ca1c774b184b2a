package io.registryacl.json;

import io.registryacl.catalog.BuiltInRoles;
import io.registryacl.catalog.OperationCatalog;
import io.registryacl.catalog.OperationNeeds;
import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.AssignmentReader.LocatedAssignment;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Findings about role assignments: what their roles do on the registries in their scope. */
final class AssignmentFindings {

    private final IssueList issues;
    private final ScopeIndex registries;
    private final Map<RoleId, RoleDefinition> roles = new HashMap<>();
    private final Map<RoleId, Map<RoleAssignmentMode, Set<Operation>>> grants = new HashMap<>();

    AssignmentFindings(PolicyModel model, IssueList issues) {
        this.issues = issues;
        this.registries = new ScopeIndex(model);
        addRoles(BuiltInRoles.shipped().all());
        addRoles(model.roleDefinitions());
    }

    private void addRoles(List<RoleDefinition> known) {
        for (RoleDefinition role : known) {
            roles.put(role.id(), role);
        }
    }

    void report(List<LocatedAssignment> assignments) {
        for (LocatedAssignment located : assignments) {
            RoleDefinition role = roles.get(located.assignment().role());
            if (role == null) {
                reportUnknownRole(located);
            } else {
                reportMode(located, role);
                reportCredentials(located, role);
            }
            if (!located.assignment().condition().isAlways()) {
                ConditionFindings.report(located, registries, issues);
            }
        }
    }

    private void reportUnknownRole(LocatedAssignment located) {
        String id = located.assignment().role().value();
        String problem =
                "the role " + Quoted.of(id) + " is neither built in nor defined here, so what it grants is unknown";
        String remedy = "add it to `roleDefinitions`";
        issues.add(IssueCode.ROLE_DEFINITION_UNKNOWN, located.rolePlace(), id, problem, remedy);
    }

    /** The role grants nothing at all on a registry in scope, and would if the registry had the other mode. */
    private void reportMode(LocatedAssignment located, RoleDefinition role) {
        for (RoleAssignmentMode mode : RoleAssignmentMode.values()) {
            boolean dead = granted(role, mode).isEmpty()
                    && !granted(role, mode.other()).isEmpty();
            Optional<Registry> registry =
                    dead ? registries.find(located.assignment().scope(), mode) : Optional.empty();
            if (registry.isPresent()) {
                String problem = "the role " + shown(role) + " grants nothing on the registry "
                        + Quoted.of(registry.get().name()) + ", whose mode is " + Quoted.of(mode.armName());
                issues.add(
                        IssueCode.ROLE_NOT_HONOURED_IN_MODE,
                        located.rolePlace(),
                        role.id().value(),
                        problem,
                        remedy(mode));
            }
        }
    }

    private static String remedy(RoleAssignmentMode mode) {
        return switch (mode) {
            case LEGACY -> "assign `AcrPull` or another role with `actions`";
            case ABAC -> "assign `Container Registry Repository Reader` or another role with `dataActions`";
        };
    }

    /** Who can read credentials can use them, and they allow to read and write all content (semantics 4.4.1). */
    private void reportCredentials(LocatedAssignment located, RoleDefinition role) {
        for (RoleAssignmentMode mode : RoleAssignmentMode.values()) {
            Set<Operation> granted = granted(role, mode);
            boolean exposes =
                    granted.contains(Operation.LIST_CREDENTIALS) || granted.contains(Operation.GENERATE_CREDENTIALS);
            Optional<Registry> registry = exposes && !granted.contains(Operation.PULL)
                    ? registries.find(located.assignment().scope(), mode)
                    : Optional.empty();
            if (registry.isPresent()) {
                String problem = "the role " + shown(role) + " cannot read content of the registry "
                        + Quoted.of(registry.get().name()) + ", but can read credentials that can";
                issues.add(
                        IssueCode.ROLE_EXPOSES_CREDENTIALS,
                        located.rolePlace(),
                        role.id().value(),
                        problem,
                        "");
                return;
            }
        }
    }

    private Set<Operation> granted(RoleDefinition role, RoleAssignmentMode mode) {
        return grants.computeIfAbsent(role.id(), id -> new HashMap<>())
                .computeIfAbsent(mode, any -> compute(role, mode));
    }

    private static Set<Operation> compute(RoleDefinition role, RoleAssignmentMode mode) {
        Set<Operation> granted = EnumSet.noneOf(Operation.class);
        for (Operation operation : Operation.values()) {
            OperationNeeds needs = OperationCatalog.shipped().needs(operation);
            List<String> required = needs.required(mode);
            boolean data = needs.requiresDataActions(mode);
            boolean all = !required.isEmpty();
            for (String action : required) {
                all &= data ? role.grantsDataAction(action) : role.grantsAction(action);
            }
            if (all) {
                granted.add(operation);
            }
        }
        return granted;
    }

    private static String shown(RoleDefinition role) {
        return Quoted.of(role.name().isEmpty() ? role.id().value() : role.name());
    }
}
