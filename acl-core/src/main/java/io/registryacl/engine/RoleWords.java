package io.registryacl.engine;

import io.registryacl.condition.Truth;
import io.registryacl.decision.Reason;
import io.registryacl.issue.Quoted;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Operation;
import io.registryacl.model.Permissions;
import io.registryacl.model.Registry;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What role and deny assignments have to do with a finding, in words. */
final class RoleWords {

    private static final int MOST_NOTES = 3;

    private final PreparedPolicy policy;
    private final AuthorizationGate gate;

    RoleWords(PreparedPolicy policy, AuthorizationGate gate) {
        this.policy = policy;
        this.gate = gate;
    }

    Phrase explain(Phrase phrase, Reason reason, PreparedRequest request) {
        RoleQuestion question = question(reason, request);
        return switch (reason) {
            case AUTHZ_ROLE -> granted(phrase, question);
            case AUTHZ_DENY_ASSIGNMENT -> denied(phrase, question);
            case AUTHZ_CONDITION_FALSE -> condition(phrase, question, Truth.FALSE, "does not hold");
            case AUTHZ_CONDITION_UNKNOWN -> condition(phrase, question, Truth.UNKNOWN, "cannot be told");
            case AUTHZ_ROLE_NOT_HONOURED_IN_MODE -> notHonoured(phrase, question);
            case AUTHZ_ROLE_LACKS_ACTION -> lacksAction(phrase, question);
            case AUTHZ_NO_ASSIGNMENT -> noAssignment(phrase, question);
            case AUTHZ_ASSIGNMENTS_UNKNOWN -> unknown(phrase, question);
            default -> throw new IllegalArgumentException("no reason about roles: " + reason);
        };
    }

    /** Of an import the registry that the finding is about; the target where both have it. */
    private RoleQuestion question(Reason reason, PreparedRequest request) {
        RoleQuestion target = RoleQuestion.ofTarget(policy, request);
        PreparedRegistry source = request.source();
        if (source == null || (gate.byRoles(target) & reason.bit()) != 0) {
            return target;
        }
        return RoleQuestion.ofSource(policy, request, source);
    }

    private Phrase granted(Phrase phrase, RoleQuestion asked) {
        boolean byQuarantine = (gate.byRoles(asked) & Reason.AUTHZ_ROLE.bit()) == 0;
        RoleQuestion question = byQuarantine ? asked.of(Operation.READ_QUARANTINED) : asked;
        List<AssignedRole> granting = granting(question);
        phrase.rule(rule(granting.get(0))).message(describe(granting.get(0), question) + " grants " + question.what());
        granting.stream().skip(1).forEach(role -> phrase.note("together with " + describe(role, question)));
        return phrase;
    }

    /** For each needed action the first role that grants it. A role that grants several stands once. */
    private static List<AssignedRole> granting(RoleQuestion question) {
        List<AssignedRole> inScope = question.inScope();
        ConditionFacts facts = question.facts();
        List<AssignedRole> granting = new ArrayList<>();
        for (long rest = question.needed(); rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            for (AssignedRole role : inScope) {
                if (role.grants(bit, Truth.TRUE, facts)) {
                    if (!granting.contains(role)) {
                        granting.add(role);
                    }
                    break;
                }
            }
        }
        return granting;
    }

    private Phrase denied(Phrase phrase, RoleQuestion question) {
        DenyAssignment assignment = policy.denyAssignments().denying(question);
        return phrase.rule("denyAssignments " + Quoted.escape(assignment.name()))
                .message("a deny assignment at " + assignment.scope() + " takes " + question.what() + " from "
                        + (assignment.everyone() ? "everyone" : Subject.caller(question.request())))
                .note("a deny assignment beats every role");
    }

    private Phrase condition(Phrase phrase, RoleQuestion question, Truth value, String says) {
        AssignedRole role = question.inScope().stream()
                .filter(assigned -> PermissionTable.bits(question.needed())
                        .anyMatch(bit -> assigned.grants(bit, value, question.facts())))
                .findFirst()
                .orElse(null);
        if (role == null) {
            return phrase.rule("denyAssignments").message("whether a deny assignment's condition holds " + says);
        }
        return phrase.rule(rule(role))
                .message(describe(role, question) + " would grant " + question.what() + ", but its condition " + says)
                .note("condition: " + role.assignment().condition().text())
                .note(question.repository() == null ? "" : "the repository is `" + question.repository() + "`");
    }

    private Phrase notHonoured(Phrase phrase, RoleQuestion question) {
        Registry registry = question.registry().registry();
        question.inScope().stream()
                .filter(role -> (role.granted() & question.neededInOtherMode()) != 0)
                .limit(MOST_NOTES)
                .forEach(role -> phrase.note(describe(role, question) + " would count in mode "
                        + registry.mode().other().armName()));
        return phrase.rule("roleAssignmentMode=" + registry.mode().armName())
                .message("the caller's roles do not grant " + question.what() + " in the mode that the registry is in")
                .note(needs(question))
                .remedy(assign(question));
    }

    private Phrase lacksAction(Phrase phrase, RoleQuestion question) {
        question.inScope().stream()
                .limit(MOST_NOTES)
                .forEach(role -> phrase.note(describe(role, question) + excludes(role, question)));
        return phrase.rule("roleAssignments")
                .message("no role of " + Subject.caller(question.request()) + " grants " + question.what())
                .note(needs(question))
                .remedy(assign(question));
    }

    /** Says so where a role names an action and its own exclusions take it away again. */
    private String excludes(AssignedRole assigned, RoleQuestion question) {
        RoleDefinition role = policy.role(assigned.assignment().role());
        boolean data = policy.needs(question.operation())
                .requiresDataActions(question.registry().mode());
        for (String action : policy.permissions().names(question.needed())) {
            if (role != null && names(role, action, data) && !grants(role, action, data)) {
                return " names " + action + ", and excludes it again";
            }
        }
        return " does not grant it";
    }

    private static boolean grants(RoleDefinition role, String action, boolean data) {
        return data ? role.grantsDataAction(action) : role.grantsAction(action);
    }

    private static boolean names(RoleDefinition role, String action, boolean data) {
        for (Permissions block : role.permissions()) {
            if ((data ? block.dataActions() : block.actions()).stream().anyMatch(pattern -> pattern.matches(action))) {
                return true;
            }
        }
        return false;
    }

    private Phrase noAssignment(Phrase phrase, RoleQuestion question) {
        Registry registry = question.registry().registry();
        question.outOfScope().stream()
                .map(role -> outOfReach(role, question))
                .sorted(OutOfReach.NEAREST_FIRST)
                .limit(MOST_NOTES)
                .forEach(near -> phrase.note(describe(near.role(), question) + " does not reach " + registry.name()));
        if (registry.id().isEmpty()) {
            phrase.note("the model does not hold the registry's resource id, so no assignment at a subscription or"
                    + " resource group can be seen to reach it; add its id");
        }
        return phrase.rule("roleAssignments")
                .message(Subject.caller(question.request()) + " has no role assignment at " + registry.name()
                        + " or above it")
                .note(needs(question))
                .remedy(assign(question));
    }

    /** A role at a scope that does not hold the registry, and how near it comes. */
    private record OutOfReach(AssignedRole role, boolean grants, long scopesShared) {

        /** Roles that would do before others; among them, scopes that have most in common with the registry. */
        static final Comparator<OutOfReach> NEAREST_FIRST = Comparator.comparing((OutOfReach near) -> !near.grants)
                .thenComparing(near -> -near.scopesShared)
                .thenComparing(near -> near.role.assignment().principal());
    }

    private OutOfReach outOfReach(AssignedRole role, RoleQuestion question) {
        long needed = question.needed();
        return new OutOfReach(
                role,
                (role.granted() & needed) == needed,
                scopesShared(role.assignment().scope(), question.registry()));
    }

    /** How many of the scopes above a scope also hold the registry: how near it is. */
    private long scopesShared(Scope scope, PreparedRegistry registry) {
        return scope.selfAndAbove().stream()
                .filter(above ->
                        ScopeSet.contains(registry.scopes(), policy.scopes().number(above)))
                .count();
    }

    private Phrase unknown(Phrase phrase, RoleQuestion question) {
        if (!policy.areAssignmentsKnown()) {
            return phrase.rule("roleAssignments")
                    .message("the policy does not state its role assignments, so whether one grants " + question.what()
                            + " is not known")
                    .remedy("az role assignment list --all --include-inherited --include-groups");
        }
        question.inScope().stream()
                .filter(AssignedRole::isRoleUnknown)
                .limit(MOST_NOTES)
                .forEach(role -> phrase.note(describe(role, question) + " is not defined")
                        .remedy("az role definition list --name "
                                + role.assignment().role()));
        return phrase.rule("roleDefinitions")
                .message("an assigned role is not defined in the policy, so whether it grants " + question.what()
                        + " is not known");
    }

    private String needs(RoleQuestion question) {
        List<String> actions = policy.permissions().names(question.needed());
        String mode = question.registry().mode().armName();
        return actions.isEmpty()
                ? "in mode " + mode + " no role can grant it"
                : "in mode " + mode + " it takes " + String.join(" and ", actions);
    }

    /** The command that assigns the built-in role that grants what is needed and least besides. */
    private String assign(RoleQuestion question) {
        long needed = question.needed();
        RoleDefinition narrowest = policy.roles().narrowestFirst().stream()
                .filter(role -> RoleGrants.covers(policy.roles().granted(role.id()), needed))
                .findFirst()
                .orElse(null);
        if (narrowest == null) {
            return "";
        }
        Registry registry = question.registry().registry();
        String scope = registry.id().map(Object::toString).orElse("<resource id of " + registry.name() + ">");
        return "az role assignment create --assignee-object-id " + question.caller() + " --role \"" + narrowest.name()
                + "\" --scope " + scope;
    }

    private String describe(AssignedRole role, RoleQuestion question) {
        RoleAssignment assignment = role.assignment();
        String through = assignment.principal().equals(question.caller())
                ? ""
                : " through " + Subject.identity(assignment.principal(), policy.identity(assignment.principal()));
        Registry registry = question.registry().registry();
        String scope = PreparedRegistry.isAt(registry, assignment.scope())
                ? registry.name()
                : assignment.scope().toString();
        return "role " + name(assignment.role()) + " at " + scope + through;
    }

    private String rule(AssignedRole role) {
        String assignment = role.assignment().name();
        return "roleAssignments " + name(role.assignment().role())
                + (assignment.isEmpty() ? "" : " " + Quoted.escape(assignment));
    }

    private String name(RoleId id) {
        RoleDefinition role = policy.role(id);
        return role == null || role.name().isEmpty() ? id.toString() : Quoted.escape(role.name());
    }
}
