package io.registryacl.reference;

import static io.registryacl.decision.Reason.*;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import io.registryacl.catalog.BuiltInRoles;
import io.registryacl.condition.AttributeSource;
import io.registryacl.condition.AttributeValue;
import io.registryacl.condition.Condition;
import io.registryacl.condition.ConditionRequest;
import io.registryacl.condition.Truth;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.Caller;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Operation;
import io.registryacl.model.Permissions;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import io.registryacl.reference.Reference.Question;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What role and deny assignments say of one identity at one registry about one repository (semantics 4.6, 4.7). */
final class Roles {

    private final Question question;
    private final Registry registry;
    private final AttributeValue repository;
    private final Set<PrincipalId> principals;

    private Roles(
            Question question, Caller.EntraIdentity caller, Registry registry, Optional<RepositoryName> repository) {
        this.question = question;
        this.registry = registry;
        this.repository =
                repository.map(name -> AttributeValue.of(name.value())).orElse(AttributeValue.unknown());
        this.principals = withGroups(caller.id());
    }

    static Roles atTarget(Question question, Caller.EntraIdentity caller) {
        return new Roles(
                question, caller, question.registry(), question.request().repository());
    }

    static Roles atSource(Question question, Caller.EntraIdentity caller) {
        Registry source = question.source().orElseThrow();
        return new Roles(question, caller, source, question.request().source().map(asked -> asked.repository()));
    }

    boolean mayReadQuarantined() {
        return judge(Operation.READ_QUARANTINED).isPassed();
    }

    /** What the roles say, and beside it what the deny assignments say. */
    Reasons judge(Operation operation) {
        Truth denied = Truth.FALSE;
        boolean data = Needs.of(operation).areDataActions(registry.mode());
        for (DenyAssignment deny : question.model().denyAssignments()) {
            for (String action : Needs.of(operation).actions(registry.mode())) {
                if (isFor(deny) && names(deny.permissions(), action, data)) {
                    denied = denied.or(truth(deny.condition(), action));
                }
            }
        }
        return ofGrants(operation)
                .when(denied == Truth.TRUE, AUTHZ_DENY_ASSIGNMENT)
                .when(denied == Truth.UNKNOWN, AUTHZ_CONDITION_UNKNOWN);
    }

    private Reasons ofGrants(Operation operation) {
        if (question.model().roleAssignments().isEmpty()) {
            return Reasons.of(AUTHZ_ASSIGNMENTS_UNKNOWN);
        }
        List<RoleAssignment> inScope = question.model().roleAssignments().get().stream()
                .filter(assignment -> principals.contains(assignment.principal()))
                .filter(assignment -> Scopes.holds(question.model(), assignment.scope(), registry))
                .toList();
        boolean possible = !Needs.of(operation).actions(registry.mode()).isEmpty();
        boolean unknownRole =
                inScope.stream().anyMatch(assignment -> role(assignment.role()).isEmpty());
        Optional<Truth> granted = granted(operation, registry.mode(), inScope);
        Optional<Truth> grantedInOtherMode = granted(operation, registry.mode().other(), inScope);
        return Reasons.none()
                .orWhen(granted.equals(Optional.of(Truth.TRUE)), AUTHZ_ROLE)
                .orWhen(granted.equals(Optional.of(Truth.UNKNOWN)), AUTHZ_CONDITION_UNKNOWN)
                .orWhen(unknownRole && possible, AUTHZ_ASSIGNMENTS_UNKNOWN)
                .orWhen(granted.isPresent(), AUTHZ_CONDITION_FALSE)
                .orWhen(grantedInOtherMode.isPresent(), AUTHZ_ROLE_NOT_HONOURED_IN_MODE)
                .orWhen(inScope.isEmpty(), AUTHZ_NO_ASSIGNMENT)
                .orWhen(true, AUTHZ_ROLE_LACKS_ACTION);
    }

    /** Whether for each action that is needed a condition of a role that names it holds; empty if no role names one. */
    private Optional<Truth> granted(Operation operation, RoleAssignmentMode mode, List<RoleAssignment> inScope) {
        List<String> needed = Needs.of(operation).actions(mode);
        boolean data = Needs.of(operation).areDataActions(mode);
        Truth granted = Truth.TRUE;
        for (String action : needed) {
            List<Truth> truths = inScope.stream()
                    .filter(assignment -> role(assignment.role())
                            .filter(role -> names(role.permissions(), action, data))
                            .isPresent())
                    .map(assignment -> truth(assignment.condition(), action))
                    .toList();
            if (truths.isEmpty()) {
                return Optional.empty();
            }
            granted = granted.and(truths.stream().reduce(Truth.FALSE, Truth::or));
        }
        return needed.isEmpty() ? Optional.empty() : Optional.of(granted);
    }

    private Optional<RoleDefinition> role(RoleId id) {
        return Stream.concat(question.model().roleDefinitions().stream(), BuiltInRoles.shipped().all().stream())
                .filter(role -> role.id().equals(id))
                .findFirst();
    }

    /** Each block names its actions less those it excludes; together they name what any of them does. */
    private static boolean names(List<Permissions> blocks, String action, boolean data) {
        return blocks.stream()
                .anyMatch(block -> anyMatches(data ? block.dataActions() : block.actions(), action)
                        && !anyMatches(data ? block.notDataActions() : block.notActions(), action));
    }

    private static boolean anyMatches(List<ActionPattern> patterns, String action) {
        return patterns.stream()
                .anyMatch(pattern -> matches(Ascii.toLowerCase(pattern.toString()), Ascii.toLowerCase(action)));
    }

    /** A star stands for any run of characters, slashes too. */
    private static boolean matches(String pattern, String action) {
        int star = pattern.indexOf('*');
        if (star < 0 || !action.startsWith(pattern.substring(0, star))) {
            return pattern.equals(action);
        }
        String rest = pattern.substring(star + 1);
        return IntStream.rangeClosed(star, action.length()).anyMatch(end -> matches(rest, action.substring(end)));
    }

    private boolean isFor(DenyAssignment deny) {
        boolean named = deny.everyone() || !Collections.disjoint(deny.principals(), principals);
        boolean here = deny.appliesToChildScopes()
                ? Scopes.holds(question.model(), deny.scope(), registry)
                : Scopes.is(deny.scope(), registry);
        return named && here && Collections.disjoint(deny.excludedPrincipals(), principals);
    }

    private Set<PrincipalId> withGroups(PrincipalId id) {
        Set<PrincipalId> all = new HashSet<>(Set.of(id));
        question.entry(id).ifPresent(entry -> entry.groups().forEach(group -> all.addAll(withGroups(group))));
        return all;
    }

    private Truth truth(Condition condition, String action) {
        return condition.evaluate(new ConditionRequest() {
            @Override
            public String action() {
                return action;
            }

            @Override
            public AttributeValue attribute(AttributeSource source, String name) {
                return fact(source, Ascii.toLowerCase(name));
            }
        });
    }

    private AttributeValue fact(AttributeSource source, String name) {
        boolean ofContent = source == AttributeSource.REQUEST || source == AttributeSource.RESOURCE;
        if (ofContent && name.equals("microsoft.containerregistry/registries/repositories:name")) {
            return repository;
        }
        Optional<String> time = question.request().time().map(Instant::toString);
        boolean ofTime = source == AttributeSource.ENVIRONMENT && name.equals("utcnow") && time.isPresent();
        return ofTime ? AttributeValue.of(time.orElseThrow()) : AttributeValue.unknown();
    }

    /** Which scopes hold a registry (semantics 4.6). */
    private static final class Scopes {

        private Scopes() {}

        /** Whether the registry is the scope or lies somewhere below it. */
        static boolean holds(PolicyModel model, Scope scope, Registry registry) {
            if (scope.isRoot() || is(scope, registry) || registry.id().isEmpty()) {
                return scope.isRoot() || is(scope, registry);
            }
            Scope place = registry.id().get().scope();
            boolean byPath = Collections.indexOfSubList(segments(place), segments(scope)) == 0;
            return byPath || contains(model, scope.managementGroup(), place.subscription());
        }

        /** Whether the scope is the registry itself; a registry whose id is not known is any of its name. */
        static boolean is(Scope scope, Registry registry) {
            return registry.id()
                    .map(id -> segments(id.scope()).equals(segments(scope)))
                    .orElse(Ascii.equalsIgnoreCase(scope.registry(), registry.name()));
        }

        private static List<String> segments(Scope scope) {
            return Splitter.on('/').splitToList(Ascii.toLowerCase(scope.toString()));
        }

        private static boolean contains(PolicyModel model, String managementGroup, String subscription) {
            return model.managementGroups().stream()
                    .filter(group -> Ascii.equalsIgnoreCase(group.name(), managementGroup))
                    .anyMatch(group ->
                            group.subscriptions().stream().anyMatch(id -> Ascii.equalsIgnoreCase(id, subscription))
                                    || group.groups().stream().anyMatch(child -> contains(model, child, subscription)));
        }
    }
}
