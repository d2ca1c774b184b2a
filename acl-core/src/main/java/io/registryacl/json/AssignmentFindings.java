package io.registryacl.json;

import io.registryacl.catalog.BuiltInRoles;
import io.registryacl.catalog.OperationCatalog;
import io.registryacl.catalog.OperationNeeds;
import io.registryacl.condition.Comparison;
import io.registryacl.condition.Condition;
import io.registryacl.condition.StandardOperator;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Findings about role assignments: what their roles and conditions do on the registries in their scope. */
final class AssignmentFindings {

    private static final String REPOSITORIES = "microsoft.containerregistry/registries/repositories";
    private static final Set<StandardOperator> PREFIX_OPERATORS = EnumSet.of(
            StandardOperator.STRING_STARTS_WITH,
            StandardOperator.STRING_STARTS_WITH_IGNORE_CASE,
            StandardOperator.STRING_NOT_STARTS_WITH,
            StandardOperator.STRING_NOT_STARTS_WITH_IGNORE_CASE);

    private final IssueList issues;
    private final ScopeIndex registries;
    private final Map<RoleId, RoleDefinition> roles = new HashMap<>();
    private final Map<RoleId, Map<RoleAssignmentMode, Set<Operation>>> grants = new HashMap<>();

    AssignmentFindings(PolicyModel model, IssueList issues) {
        this.issues = issues;
        this.registries = new ScopeIndex(model);
        BuiltInRoles.shipped().all().forEach(role -> roles.put(role.id(), role));
        model.roleDefinitions().forEach(role -> roles.put(role.id(), role));
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
            reportCondition(located);
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
            Optional<Registry> registry = registries.find(located.assignment().scope(), mode);
            boolean dead = granted(role, mode).isEmpty()
                    && !granted(role, mode.other()).isEmpty();
            if (registry.isPresent() && dead) {
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
            Optional<Registry> registry = registries.find(located.assignment().scope(), mode);
            if (registry.isPresent() && exposes && !granted.contains(Operation.PULL)) {
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

    private void reportCondition(LocatedAssignment located) {
        Condition condition = located.assignment().condition();
        if (condition.isAlways()) {
            return;
        }
        for (String prefix : prefixesWithoutSlash(condition)) {
            String problem = "the prefix " + Quoted.of(prefix) + " also fits repositories such as "
                    + Quoted.of(prefix + "-other");
            String remedy = "end it with a slash";
            issues.add(IssueCode.CONDITION_PREFIX_WITHOUT_SLASH, located.conditionPlace(), prefix, problem, remedy);
        }
        Optional<Registry> legacy = registries.find(located.assignment().scope(), RoleAssignmentMode.LEGACY);
        if (legacy.isPresent() && isAboutRepositories(condition)) {
            String problem = "the condition restricts nothing on the registry "
                    + Quoted.of(legacy.get().name()) + ", whose mode does not evaluate data actions";
            String remedy = "set `roleAssignmentMode` to `" + RoleAssignmentMode.ABAC.armName() + "`";
            issues.add(IssueCode.CONDITION_IGNORED_IN_MODE, located.conditionPlace(), problem, remedy);
        }
    }

    private static Set<String> prefixesWithoutSlash(Condition condition) {
        Set<String> prefixes = new LinkedHashSet<>();
        for (Comparison comparison : condition.comparisons()) {
            boolean prefix =
                    comparison.operator() instanceof StandardOperator known && PREFIX_OPERATORS.contains(known);
            if (prefix && isRepositoryAttribute(comparison)) {
                comparison.right().literalValues().stream()
                        .filter(value -> !value.endsWith("/"))
                        .forEach(prefixes::add);
            }
        }
        return prefixes;
    }

    private static boolean isAboutRepositories(Condition condition) {
        return condition.comparisons().stream().anyMatch(AssignmentFindings::isRepositoryAttribute)
                || condition.actionPatterns().stream()
                        .anyMatch(action -> AsciiText.lower(action).startsWith(REPOSITORIES));
    }

    private static boolean isRepositoryAttribute(Comparison comparison) {
        return AsciiText.lower(comparison.attribute().name()).startsWith(REPOSITORIES);
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
            boolean all = required.stream()
                    .allMatch(action -> data ? role.grantsDataAction(action) : role.grantsAction(action));
            if (all && !required.isEmpty()) {
                granted.add(operation);
            }
        }
        return granted;
    }

    private static String shown(RoleDefinition role) {
        return Quoted.of(role.name().isEmpty() ? role.id().value() : role.name());
    }
}
