package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.json.JsonValue.JsonString;
import io.registryacl.json.PolicyParts.Part;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads entries of the directory: the library's own shape, the output of {@code az identity show}, and resources with
 * managed identities (semantics P.2, P27, 9.7).
 */
final class IdentityReader {

    private static final String USER_ASSIGNED = "Microsoft.ManagedIdentity/userAssignedIdentities";
    private static final String OBJECT_ID = "write its object id";
    private static final Map<String, IdentityKind> KINDS = Choices.by(IdentityKind::wireName, IdentityKind.values());

    private final Directory directory;
    private final IssueList issues;

    IdentityReader(Directory directory, IssueList issues) {
        this.directory = directory;
        this.issues = issues;
    }

    void read(Part part) {
        JsonObject object = part.object();
        boolean azure = !DocumentShape.type(object).isEmpty() || object.has("properties");
        if (object.has("identity") && !object.has("principalId")) {
            readInstance(part);
        } else if (!azure) {
            readOwn(object);
        } else if (AsciiText.equalsIgnoreCase(DocumentShape.type(object), USER_ASSIGNED)) {
            readUserAssigned(part);
        } else {
            Place place = Fields.ofAzure(object, issues).place("type");
            String problem = "this is neither a user-assigned identity nor a resource with one";
            issues.add(
                    IssueCode.INVALID_VALUE,
                    place,
                    problem,
                    "write it as `{\"principalId\": ..., \"kind\": \"SystemAssigned\", \"resourceId\": ...}`");
        }
    }

    private void readOwn(JsonObject object) {
        Fields fields = Fields.ofOwn(object, issues);
        Optional<JsonString> idText = fields.requiredText("principalId", OBJECT_ID);
        Optional<PrincipalId> id = idText.flatMap(text -> Fields.parse(text, PrincipalId::new, issues));
        fields.require("kind", "write one of `" + String.join("`, `", KINDS.keySet()) + "`");
        Optional<IdentityKind> kind = fields.choice("kind", KINDS);
        String name = fields.string("name").orElse("");
        Optional<ResourceId> resource = fields.parsed("resourceId", ResourceId::parse);
        Set<ResourceId> instances = new LinkedHashSet<>(fields.allParsed("instances", ResourceId::parse));
        Map<PrincipalId, Place> groups = new LinkedHashMap<>();
        for (JsonString group : fields.texts("groups")) {
            Fields.parse(group, PrincipalId::new, issues).ifPresent(known -> groups.put(known, group.place()));
        }
        fields.finish();
        if (id.isEmpty() || kind.isEmpty() || !checkAttachment(fields, kind.get())) {
            return;
        }
        if (kind.get() == IdentityKind.SYSTEM_ASSIGNED) {
            resource.ifPresent(instances::add);
        }
        directory.add(idText.get().place(), id.get(), kind.get(), name, instances, groups);
    }

    /** Only a managed identity has a resource, and only a user-assigned one is attached to several. */
    private boolean checkAttachment(Fields fields, IdentityKind kind) {
        List<String> impossible = switch (kind) {
            case USER, GROUP, SERVICE_PRINCIPAL -> List.of("resourceId", "instances");
            case SYSTEM_ASSIGNED -> List.of("instances");
            case USER_ASSIGNED -> List.of();
        };
        boolean possible = true;
        for (String name : impossible) {
            if (fields.has(name)) {
                possible = false;
                String problem = "an identity of kind `" + kind.wireName() + "` has no `" + name + "`";
                String remedy = kind.isManaged()
                        ? "write the instance that it belongs to as `resourceId`"
                        : "only a managed identity belongs to a resource";
                issues.add(IssueCode.INVALID_VALUE, fields.place(name), problem, remedy);
            }
        }
        return possible;
    }

    private void readUserAssigned(Part part) {
        AzureResource resource = AzureResource.of(part, issues);
        Fields settings = resource.settings();
        Optional<JsonString> id = settings.requiredText("principalId", OBJECT_ID);
        String name = resource.top().string("name").orElse("");
        resource.id();
        settings.ignore(List.of("clientId", "clientSecretUrl", "isolationScope", "tenantId"));
        resource.finish();
        id.ifPresent(text -> Fields.parse(text, PrincipalId::new, issues)
                .ifPresent(known ->
                        directory.add(text.place(), known, IdentityKind.USER_ASSIGNED, name, Set.of(), Map.of())));
    }

    /** An instance of a service: its own identity, and the user-assigned ones that are attached to it. */
    private void readInstance(Part part) {
        Fields top = Fields.ofAzure(part.object(), issues);
        Optional<ResourceId> instance =
                top.requiredParsed("id", "the resource id tells which instance this is", ResourceId::parse);
        String name = top.string("name").orElse("");
        Optional<Fields> identity = top.object("identity");
        if (instance.isEmpty() || identity.isEmpty()) {
            return;
        }
        Fields fields = identity.get();
        fields.text("principalId")
                .ifPresent(text -> Fields.parse(text, PrincipalId::new, issues)
                        .ifPresent(id -> directory.add(
                                text.place(),
                                id,
                                IdentityKind.SYSTEM_ASSIGNED,
                                name,
                                Set.of(instance.get()),
                                Map.of())));
        fields.object("userAssignedIdentities").ifPresent(attached -> readAttached(attached, instance.get()));
    }

    private void readAttached(Fields attached, ResourceId instance) {
        for (String key : new ArrayList<>(attached.object().members().keySet())) {
            Optional<ResourceId> id = Fields.parse(new JsonString(attached.place(key), key), ResourceId::parse, issues);
            Optional<JsonString> principal = attached.object(key).flatMap(fields -> fields.text("principalId"));
            if (id.isPresent() && principal.isPresent() && id.get().isOfType(USER_ASSIGNED)) {
                Fields.parse(principal.get(), PrincipalId::new, issues)
                        .ifPresent(known -> directory.attach(known, id.get().name(), instance));
            }
        }
    }
}
