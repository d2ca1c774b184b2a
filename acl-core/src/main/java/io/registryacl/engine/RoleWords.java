package io.registryacl.engine;

import io.registryacl.catalog.BuiltInRoles;
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
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What role and deny assignments have to do with a finding, in words. */
final class RoleWords {

    private static final int MOST_NOTES = 3;
    private static final String ASSIGN_ROLES = "Microsoft.Authorization/roleAssignments/write";

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
        int[] indexes = PermissionTable.bits(question.needed())
                .map(bit -> question.inScope()
                        .filter(index -> question.grants(index, bit, Truth.TRUE))
                        .findFirst()
                        .orElse(-1))
                .filter(index -> index >= 0)
                .distinct()
                .toArray();
        phrase.rule(rule(indexes[0])).message(describe(indexes[0], question) + " grants " + question.what());
        IntStream.of(indexes).skip(1).forEach(index -> phrase.note("together with " + describe(index, question)));
        return phrase;
    }

    private Phrase denied(Phrase phrase, RoleQuestion question) {
        DenyAssignments all = policy.denyAssignments();
        int index = IntStream.range(0, all.size())
                .filter(i -> all.deny(i, question.needed(), question.ids(), question.registry(), question.facts())
                        == Truth.TRUE)
                .findFirst()
                .orElseThrow();
        DenyAssignment assignment = all.get(index);
        return phrase.rule("denyAssignments " + Quoted.escape(assignment.name()))
                .message("a deny assignment at " + assignment.scope() + " takes " + question.what() + " from "
                        + (assignment.everyone() ? "everyone" : Subject.caller(question.request())))
                .note("a deny assignment beats every role");
    }

    private Phrase condition(Phrase phrase, RoleQuestion question, Truth value, String says) {
        Assignments assignments = policy.assignments();
        int index = question.inScope()
                .filter(i -> PermissionTable.bits(question.needed()).anyMatch(bit -> question.grants(i, bit, value)))
                .findFirst()
                .orElse(-1);
        if (index < 0) {
            return phrase.rule("denyAssignments").message("whether a deny assignment's condition holds " + says);
        }
        return phrase.rule(rule(index))
                .message(describe(index, question) + " would grant " + question.what() + ", but its condition " + says)
                .note("condition: " + assignments.get(index).condition().text())
                .note(question.repository() == null ? "" : "the repository is `" + question.repository() + "`");
    }

    private Phrase notHonoured(Phrase phrase, RoleQuestion question) {
        Registry registry = question.registry().registry();
        question.inScope()
                .filter(index -> (policy.assignments().granted(index) & question.neededInOtherMode()) != 0)
                .limit(MOST_NOTES)
                .forEach(index -> phrase.note(describe(index, question) + " would count in mode "
                        + registry.mode().other().armName()));
        return phrase.rule("roleAssignmentMode=" + registry.mode().armName())
                .message("the caller's roles do not grant " + question.what() + " in the mode that the registry is in")
                .note(needs(question))
                .remedy(assign(question));
    }

    private Phrase lacksAction(Phrase phrase, RoleQuestion question) {
        question.inScope()
                .limit(MOST_NOTES)
                .forEach(index -> phrase.note(describe(index, question) + excludes(index, question)));
        return phrase.rule("roleAssignments")
                .message("no role of " + Subject.caller(question.request()) + " grants " + question.what())
                .note(needs(question))
                .remedy(assign(question));
    }

    /** Says so where a role names an action and its own exclusions take it away again. */
    private String excludes(int index, RoleQuestion question) {
        RoleDefinition role = role(index);
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
        question.outOfScope()
                .boxed()
                .sorted(nearestFirst(question))
                .limit(MOST_NOTES)
                .forEach(index -> phrase.note(describe(index, question) + " does not reach " + registry.name()));
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

    /** Roles that would do before others; among them, scopes that have most in common with the registry. */
    private Comparator<Integer> nearestFirst(RoleQuestion question) {
        Assignments assignments = policy.assignments();
        long needed = question.needed();
        return Comparator.comparing((Integer index) -> (assignments.granted(index) & needed) != needed)
                .thenComparing(
                        index -> question.registry()
                                .scopesAbove(assignments.get(index).scope()),
                        Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder());
    }

    private Phrase unknown(Phrase phrase, RoleQuestion question) {
        if (!policy.areAssignmentsKnown()) {
            return phrase.rule("roleAssignments")
                    .message("the policy does not state its role assignments, so whether one grants " + question.what()
                            + " is not known")
                    .remedy("az role assignment list --all --include-inherited --include-groups");
        }
        question.inScope()
                .filter(policy.assignments()::isRoleUnknown)
                .limit(MOST_NOTES)
                .forEach(index -> phrase.note(describe(index, question) + " is not defined")
                        .remedy("az role definition list --name "
                                + policy.assignments().get(index).role()));
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

    /** The command that assigns the built-in role that grants what is needed and least besides, above all no power over roles. */
    private String assign(RoleQuestion question) {
        long needed = question.needed();
        RoleDefinition narrowest = BuiltInRoles.shipped().all().stream()
                .filter(role -> needed != 0 && (policy.permissions().granted(role) & needed) == needed)
                .min(Comparator.comparing((RoleDefinition role) -> role.grantsAction(ASSIGN_ROLES))
                        .thenComparing(
                                role -> Long.bitCount(policy.permissions().granted(role))))
                .orElse(null);
        if (narrowest == null) {
            return "";
        }
        Registry registry = question.registry().registry();
        String scope = registry.id().map(Object::toString).orElse("<resource id of " + registry.name() + ">");
        return "az role assignment create --assignee-object-id "
                + question.request().entra().id() + " --role \"" + narrowest.name() + "\" --scope " + scope;
    }

    private String describe(int index, RoleQuestion question) {
        RoleAssignment assignment = policy.assignments().get(index);
        String through =
                assignment.principal().equals(question.request().entra().id())
                        ? ""
                        : " through "
                                + Subject.identity(assignment.principal(), policy.identity(assignment.principal()));
        boolean own = question.registry().isAt(assignment.scope());
        String scope =
                own ? question.registry().registry().name() : assignment.scope().toString();
        return "role " + name(index) + " at " + scope + through;
    }

    private String rule(int index) {
        String assignment = policy.assignments().get(index).name();
        return "roleAssignments " + name(index) + (assignment.isEmpty() ? "" : " " + Quoted.escape(assignment));
    }

    private String name(int index) {
        RoleDefinition role = role(index);
        RoleId id = policy.assignments().get(index).role();
        return role == null || role.name().isEmpty() ? id.toString() : Quoted.escape(role.name());
    }

    private @Nullable RoleDefinition role(int index) {
        return policy.role(policy.assignments().get(index).role());
    }
}
