package io.registryacl.json;

import io.registryacl.condition.Condition;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.ManagementGroup;
import io.registryacl.model.Operation;
import io.registryacl.model.Permissions;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.TrustedService;
import io.registryacl.model.TrustedServices;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes roles, assignments, the directory and the trusted services (semantics 9.3, 9.4, P27, P28). */
final class AccessWriter {

    /** How Azure writes that a deny assignment is for every principal. */
    private static final PrincipalId EVERYONE = new PrincipalId("00000000-0000-0000-0000-000000000000");

    private AccessWriter() {}

    static void writeRole(JsonWriter object, RoleDefinition role) {
        object.text("name", role.id().value());
        object.textIfAny("roleName", role.name());
        writePermissions(object, role.permissions());
    }

    private static void writePermissions(JsonWriter object, List<Permissions> permissions) {
        object.array(
                "permissions",
                list -> permissions.forEach(block -> list.objectElement(element -> {
                    element.textsIfAny("actions", block.actions(), ActionPattern::toString);
                    element.textsIfAny("notActions", block.notActions(), ActionPattern::toString);
                    element.textsIfAny("dataActions", block.dataActions(), ActionPattern::toString);
                    element.textsIfAny("notDataActions", block.notDataActions(), ActionPattern::toString);
                })));
    }

    static void writeRoleAssignment(JsonWriter object, RoleAssignment assignment) {
        object.textIfAny("name", assignment.name());
        object.text("principalId", assignment.principal().value());
        object.text("roleDefinitionId", assignment.role().value());
        object.text("scope", assignment.scope().toString());
        writeCondition(object, assignment.condition());
    }

    static void writeDenyAssignment(JsonWriter object, DenyAssignment deny) {
        object.textIfAny("denyAssignmentName", deny.name());
        writePermissions(object, deny.permissions());
        object.text("scope", deny.scope().toString());
        if (!deny.appliesToChildScopes()) {
            object.bool("doNotApplyToChildScopes", true);
        }
        Set<PrincipalId> principals = new TreeSet<>(deny.principals());
        if (deny.everyone()) {
            principals.add(EVERYONE);
        }
        writePrincipals(object, "principals", principals);
        if (!deny.excludedPrincipals().isEmpty()) {
            writePrincipals(object, "excludePrincipals", new TreeSet<>(deny.excludedPrincipals()));
        }
        writeCondition(object, deny.condition());
    }

    private static void writePrincipals(JsonWriter object, String key, Set<PrincipalId> principals) {
        object.array(
                key,
                list -> principals.forEach(
                        principal -> list.objectElement(element -> element.text("id", principal.value()))));
    }

    private static void writeCondition(JsonWriter object, Condition condition) {
        if (!condition.isAlways()) {
            object.text("condition", condition.text());
        }
    }

    static void writeIdentity(JsonWriter object, Identity identity) {
        object.text("principalId", identity.id().value());
        object.text("kind", identity.kind().wireName());
        object.textIfAny("name", identity.name());
        if (identity.kind() == IdentityKind.SYSTEM_ASSIGNED) {
            identity.instances().forEach(own -> object.text("resourceId", own.toString()));
        } else {
            object.sortedTextsIfAny("instances", identity.instances(), ResourceId::toString);
        }
        object.sortedTextsIfAny("groups", identity.groups(), PrincipalId::value);
    }

    /** What a management group holds, by id: a group may have a name that looks like a subscription's id. */
    static List<String> children(ManagementGroup group) {
        return Stream.concat(
                        group.groups().stream().map(name -> "/providers/Microsoft.Management/managementGroups/" + name),
                        group.subscriptions().stream().map(id -> "/subscriptions/" + id))
                .sorted()
                .toList();
    }

    static void writeTrustedServices(JsonWriter object, TrustedServices services) {
        object.text("edition", services.edition());
        if (!services.added().isEmpty()) {
            object.array(
                    "add",
                    list -> services.added()
                            .forEach(service -> list.objectElement(element -> writeTrustedService(element, service))));
        }
        object.sortedTextsIfAny("remove", services.removed(), Function.identity());
    }

    private static void writeTrustedService(JsonWriter object, TrustedService service) {
        object.text("name", service.name());
        object.text("title", service.title());
        object.texts("identityKinds", new TreeSet<>(service.identityKinds()), IdentityKind::wireName);
        object.textsIfAny("operations", new TreeSet<>(service.operations()), Operation::wireName);
        object.texts("instanceTypes", service.instanceTypes(), Function.identity());
        object.textIfAny("source", service.source());
    }
}
