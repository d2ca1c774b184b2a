package io.registryacl.json;

import io.registryacl.condition.Condition;
import io.registryacl.json.PolicyParts.Part;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Permissions;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads role assignments (semantics 9.3) and deny assignments (semantics 4.6). */
final class AssignmentReader {

    private static final String SCOPE_REMEDY = "write the resource id that it applies to, or `/`";
    private static final String EVERYONE = "00000000-0000-0000-0000-000000000000";

    private static final List<String> WITHOUT_EFFECT = List.of(
            "canDelegate",
            "conditionVersion",
            "createdBy",
            "createdOn",
            "delegatedManagedIdentityResourceId",
            "description",
            "principalName",
            "principalType",
            "resourceGroup",
            "roleDefinitionName",
            "updatedBy",
            "updatedOn");
    private static final List<String> DENY_WITHOUT_EFFECT = List.of(
            "conditionVersion",
            "createdBy",
            "createdOn",
            "denyAssignmentEffect",
            "description",
            "isSystemProtected",
            "updatedBy",
            "updatedOn");

    /**
     * A role assignment with its places for the findings.
     *
     * @param assignment the assignment
     * @param rolePlace where the role is named
     * @param conditionPlace where the condition stands, or would
     */
    record LocatedAssignment(RoleAssignment assignment, Place rolePlace, Place conditionPlace) {}

    /** By their text: most assignments are made at the same few scopes. */
    private final Map<String, Scope> scopes = new HashMap<>();

    private final IssueList issues;

    AssignmentReader(IssueList issues) {
        this.issues = issues;
    }

    Optional<LocatedAssignment> readRoleAssignment(Part part) {
        AzureResource resource = AzureResource.of(part, issues);
        Fields settings = resource.settings();
        String name = AzureResource.label(resource.top(), "name");
        resource.top().text("id");
        Optional<PrincipalId> principal =
                settings.requiredParsed("principalId", "write the object id of who gets the role", PrincipalId::new);
        Optional<RoleId> role = settings.requiredParsed(
                "roleDefinitionId", "roles are told by the GUID of their definition, not by name", RoleId::parse);
        Optional<Scope> scope = scope(resource, part);
        Condition condition = ConditionReader.read(settings);
        settings.ignore(WITHOUT_EFFECT);
        resource.finish();
        if (principal.isEmpty() || role.isEmpty() || scope.isEmpty()) {
            return Optional.empty();
        }
        var assignment = new RoleAssignment(name, principal.get(), role.get(), scope.get(), condition);
        return Optional.of(
                new LocatedAssignment(assignment, settings.place("roleDefinitionId"), settings.place("condition")));
    }

    /** In a template the scope may stand beside the settings. */
    private Optional<Scope> scope(AzureResource resource, Part part) {
        Fields top = resource.top();
        boolean beside = part.template() && !resource.settings().has("scope") && top.has("scope");
        Fields fields = beside ? top : resource.settings();
        if (part.template() && !beside) {
            top.ignore(List.of("scope"));
        }
        return fields.requiredParsed("scope", SCOPE_REMEDY, this::scope);
    }

    private Scope scope(String text) {
        return scopes.computeIfAbsent(text, Scope::parse);
    }

    Optional<DenyAssignment> readDenyAssignment(Part part) {
        AzureResource resource = AzureResource.of(part, issues);
        Fields settings = resource.settings();
        resource.top().text("id");
        String name = settings.string("denyAssignmentName")
                .or(() -> resource.top().string("name"))
                .orElse("");
        resource.top().ignore(List.of("name"));
        Optional<Scope> scope = settings.requiredParsed("scope", SCOPE_REMEDY, Scope::parse);
        settings.require("permissions", "write the permission blocks that are denied");
        List<Permissions> permissions = new ArrayList<>();
        for (Fields block : settings.objects("permissions")) {
            permissions.add(RoleReader.permissions(block));
        }
        boolean scopeOnly = settings.bool("doNotApplyToChildScopes").orElse(false);
        settings.require("principals", "write who is denied, as `[{\"id\": ...}]`");
        Set<PrincipalId> principals = principals(settings, "principals");
        Set<PrincipalId> excluded = principals(settings, "excludePrincipals");
        Condition condition = ConditionReader.read(settings);
        settings.ignore(DENY_WITHOUT_EFFECT);
        resource.finish();
        boolean everyone = principals.remove(new PrincipalId(EVERYONE));
        return scope.map(known ->
                new DenyAssignment(name, permissions, known, !scopeOnly, everyone, principals, excluded, condition));
    }

    private Set<PrincipalId> principals(Fields settings, String key) {
        Set<PrincipalId> principals = new LinkedHashSet<>();
        for (Fields principal : settings.objects(key)) {
            principal
                    .requiredParsed("id", "write the object id", PrincipalId::new)
                    .ifPresent(principals::add);
            principal.ignore(List.of("type", "displayName"));
            principal.finish();
        }
        return principals;
    }
}
