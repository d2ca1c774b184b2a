package io.registryacl.json;

import io.registryacl.condition.Comparison;
import io.registryacl.condition.Condition;
import io.registryacl.condition.StandardOperator;
import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.AssignmentReader.LocatedAssignment;
import io.registryacl.model.Registry;
import io.registryacl.model.RoleAssignmentMode;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Findings about the conditions of role assignments: what they restrict on the registries in their scope. */
final class ConditionFindings {

    private static final String REPOSITORIES = "microsoft.containerregistry/registries/repositories";
    private static final Set<StandardOperator> PREFIX_OPERATORS = EnumSet.of(
            StandardOperator.STRING_STARTS_WITH,
            StandardOperator.STRING_STARTS_WITH_IGNORE_CASE,
            StandardOperator.STRING_NOT_STARTS_WITH,
            StandardOperator.STRING_NOT_STARTS_WITH_IGNORE_CASE);

    private ConditionFindings() {}

    /** Adds to {@code issues} what is found about the condition of {@code located}, which has one. */
    static void report(LocatedAssignment located, ScopeIndex registries, IssueList issues) {
        Condition condition = located.assignment().condition();
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
        return condition.comparisons().stream().anyMatch(ConditionFindings::isRepositoryAttribute)
                || condition.actionPatterns().stream()
                        .anyMatch(action -> AsciiText.lower(action).startsWith(REPOSITORIES));
    }

    private static boolean isRepositoryAttribute(Comparison comparison) {
        return AsciiText.lower(comparison.attribute().name()).startsWith(REPOSITORIES);
    }
}
