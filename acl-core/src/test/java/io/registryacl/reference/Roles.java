package io.registryacl.reference;

import static com.google.common.base.Ascii.equalsIgnoreCase;
import static com.google.common.base.Ascii.toLowerCase;
import static io.registryacl.decision.Reason.*;

import com.google.common.base.Splitter;
import io.registryacl.catalog.BuiltInRoles;
import io.registryacl.condition.AttributeSource;
import io.registryacl.condition.AttributeValue;
import io.registryacl.condition.ConditionRequest;
import io.registryacl.condition.Truth;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.Caller;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Operation;
import io.registryacl.model.Permissions;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.Scope;
import io.registryacl.reference.Reference.Question;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What role and deny assignments say of one identity at one registry about one repository (semantics 4.6, 4.7). */
final class Roles {

    private final Question question;
    private final Set<PrincipalId> principals;

    Roles(Question question, Caller.EntraIdentity caller) {
        this.question = question;
        this.principals = withGroups(caller.id());
    }

    private Set<PrincipalId> withGroups(PrincipalId id) {
        Set<PrincipalId> all = new HashSet<>(Set.of(id));
        question.entry(id).ifPresent(entry -> entry.groups().forEach(group -> all.addAll(withGroups(group))));
        return all;
    }

    boolean mayReadQuarantined() {
        return judge(Operation.READ_QUARANTINED).isPassed();
    }

    /** What the roles say, and beside it what the deny assignments say. */
    Reasons judge(Operation operation) {
        RoleAssignmentMode mode = question.registry().mode();
        Needs needs = Needs.of(operation);
        Truth denied = question.model().denyAssignments().stream()
                .filter(this::isFor)
                .flatMap(deny -> needs.actions(mode).stream()
                        .filter(action -> names(deny.permissions(), action, needs.areDataActions(mode)))
                        .map(action -> deny.condition().evaluate(new Facts(question, action))))
                .reduce(Truth.FALSE, Truth::or);
        return ofGrants(needs, mode)
                .when(denied == Truth.TRUE, AUTHZ_DENY_ASSIGNMENT)
                .when(denied == Truth.UNKNOWN, AUTHZ_CONDITION_UNKNOWN);
    }

    private Reasons ofGrants(Needs needs, RoleAssignmentMode mode) {
        if (question.model().roleAssignments().isEmpty()) {
            return Reasons.of(AUTHZ_ASSIGNMENTS_UNKNOWN);
        }
        List<RoleAssignment> inScope = question.model().roleAssignments().get().stream()
                .filter(assignment -> principals.contains(assignment.principal()) && holds(assignment.scope()))
                .toList();
        boolean unknownRole = inScope.stream().map(this::role).anyMatch(Optional::isEmpty);
        boolean possible = !needs.actions(mode).isEmpty();
        Optional<Truth> granted = granted(needs, mode, inScope);
        boolean inOtherMode = granted(needs, mode.other(), inScope).isPresent();
        return Reasons.none()
                .orWhen(granted.equals(Optional.of(Truth.TRUE)), AUTHZ_ROLE)
                .orWhen(granted.equals(Optional.of(Truth.UNKNOWN)), AUTHZ_CONDITION_UNKNOWN)
                .orWhen(unknownRole && possible, AUTHZ_ASSIGNMENTS_UNKNOWN)
                .orWhen(granted.isPresent(), AUTHZ_CONDITION_FALSE)
                .orWhen(inOtherMode, AUTHZ_ROLE_NOT_HONOURED_IN_MODE)
                .orWhen(inScope.isEmpty(), AUTHZ_NO_ASSIGNMENT)
                .orWhen(true, AUTHZ_ROLE_LACKS_ACTION);
    }

    /** Whether for each action that is needed a condition of a role that names it holds; empty if no role names one. */
    private Optional<Truth> granted(Needs needs, RoleAssignmentMode mode, List<RoleAssignment> inScope) {
        boolean data = needs.areDataActions(mode);
        return needs.actions(mode).stream()
                .map(action -> inScope.stream()
                        .filter(assignment -> names(permissions(assignment), action, data))
                        .map(assignment -> assignment.condition().evaluate(new Facts(question, action)))
                        .reduce(Truth::or))
                .reduce((one, other) -> one.flatMap(truth -> other.map(truth::and)))
                .flatMap(Function.identity());
    }

    private List<Permissions> permissions(RoleAssignment assignment) {
        return role(assignment).map(RoleDefinition::permissions).orElse(List.of());
    }

    private Optional<RoleDefinition> role(RoleAssignment assignment) {
        return Stream.concat(question.model().roleDefinitions().stream(), BuiltInRoles.shipped().all().stream())
                .filter(role -> role.id().equals(assignment.role()))
                .findFirst();
    }

    /** Each block names its actions less those it excludes; together they name what any of them does. */
    private static boolean names(List<Permissions> blocks, String action, boolean data) {
        return blocks.stream()
                .anyMatch(block -> anyMatches(data ? block.dataActions() : block.actions(), action)
                        && !anyMatches(data ? block.notDataActions() : block.notActions(), action));
    }

    /** A star stands for any run of characters, slashes too. */
    private static boolean anyMatches(List<ActionPattern> patterns, String action) {
        return patterns.stream()
                .map(pattern -> Splitter.on('*').splitToStream(toLowerCase(pattern.toString())))
                .map(pieces -> pieces.map(Pattern::quote).collect(Collectors.joining(".*")))
                .anyMatch(toLowerCase(action)::matches);
    }

    private boolean isFor(DenyAssignment deny) {
        boolean named = deny.everyone() || !Collections.disjoint(deny.principals(), principals);
        boolean here = deny.appliesToChildScopes() ? holds(deny.scope()) : isRegistry(deny.scope());
        return named && here && Collections.disjoint(deny.excludedPrincipals(), principals);
    }

    /** Whether the registry is the scope or lies somewhere below it (semantics 4.6). */
    private boolean holds(Scope scope) {
        Stream<Scope> place = question.registry().id().stream().map(ResourceId::scope);
        return scope.isRoot()
                || isRegistry(scope)
                || place.anyMatch(inside -> Collections.indexOfSubList(segments(inside), segments(scope)) == 0
                        || groupHolds(scope.managementGroup(), inside.subscription()));
    }

    /** Whether the scope is the registry itself; a registry whose id is not known is any of its name. */
    private boolean isRegistry(Scope scope) {
        Optional<Scope> place = question.registry().id().map(ResourceId::scope);
        return place.map(id -> segments(id).equals(segments(scope))).orElse(question.isAt(scope.registry()));
    }

    private static List<String> segments(Scope scope) {
        return Splitter.on('/').splitToList(toLowerCase(scope.toString()));
    }

    private boolean groupHolds(String managementGroup, String subscription) {
        return question.model().managementGroups().stream()
                .filter(group -> equalsIgnoreCase(group.name(), managementGroup))
                .anyMatch(group -> group.subscriptions().stream().anyMatch(id -> equalsIgnoreCase(id, subscription))
                        || group.groups().stream().anyMatch(child -> groupHolds(child, subscription)));
    }

    /** What a condition can ask of a question. */
    private record Facts(Question question, String action) implements ConditionRequest {

        @Override
        public AttributeValue attribute(AttributeSource source, String name) {
            Optional<String> fact = switch (toLowerCase(source.text() + " " + name)) {
                case "request microsoft.containerregistry/registries/repositories:name",
                        "resource microsoft.containerregistry/registries/repositories:name" ->
                    question.repository().map(RepositoryName::value);
                case "environment utcnow" -> question.request().time().map(Instant::toString);
                default -> Optional.empty();
            };
            return fact.map(AttributeValue::of).orElse(AttributeValue.unknown());
        }
    }
}
