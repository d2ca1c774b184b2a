package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.JsonValue.JsonBoolean;
import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.json.JsonValue.JsonString;
import io.registryacl.json.PolicyParts.Part;
import io.registryacl.model.ResourceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A resource whose settings stand under {@code properties}, as ARM writes it, or beside its name, as the CLI does. */
final class AzureResource {

    /** What every resource may have and no decision asks for (semantics 9.1). */
    private static final List<String> WITHOUT_EFFECT = List.of(
            "apiVersion",
            "changedTime",
            "comments",
            "copy",
            "createdTime",
            "creationDate",
            "dependsOn",
            "etag",
            "existing",
            "extendedLocation",
            "identity",
            "kind",
            "location",
            "managedBy",
            "metadata",
            "plan",
            "provisioningState",
            "resourceGroup",
            "resources",
            "subscriptionId",
            "systemData",
            "tags",
            "tenantId",
            "zones");

    private final Part part;
    private final Fields top;
    private final Fields settings;
    private final IssueList issues;

    private AzureResource(Part part, Fields top, Fields settings, IssueList issues) {
        this.part = part;
        this.top = top;
        this.settings = settings;
        this.issues = issues;
    }

    static AzureResource of(Part part, IssueList issues) {
        Fields top = Fields.ofAzure(part.object(), issues);
        top.text("type");
        Fields settings = top;
        if (top.value("properties").isPresent()) {
            settings = top.object("properties")
                    .orElseGet(() -> Fields.ofAzure(new JsonObject(top.place("properties"), Map.of()), issues));
        }
        AzureResource resource = new AzureResource(part, top, settings, issues);
        if (part.template() || settings != top) {
            resource.checkDeploymentSwitch();
        }
        return resource;
    }

    /** Beside {@code properties}, {@code condition} says whether the resource is deployed at all (semantics P29). */
    private void checkDeploymentSwitch() {
        Optional<JsonValue> condition = top.value("condition");
        if (condition.isEmpty() || (condition.get() instanceof JsonBoolean deployed && deployed.value())) {
            return;
        }
        Place place = condition.get().place();
        if (condition.get() instanceof JsonBoolean) {
            String problem = "the template does not deploy this resource: its `condition` is `false`";
            issues.add(IssueCode.INVALID_VALUE, place, problem, "leave the resource out");
        } else {
            Fields.refuseType(condition.get(), "`true`, as this is the template's deployment switch", issues);
        }
    }

    Place place() {
        return top.place();
    }

    /** Name, id and whatever else stands beside the settings. */
    Fields top() {
        return top;
    }

    /** The settings. */
    Fields settings() {
        return settings;
    }

    /** Whether the settings stand beside the name. */
    boolean isFlat() {
        return settings == top;
    }

    /** The name of the resource; its absence is an issue. */
    Optional<JsonString> name() {
        return top.requiredText("name", "every resource has a name");
    }

    /** The resource id. */
    Optional<ResourceId> id() {
        return top.parsed("id", ResourceId::parse);
    }

    /** The text {@code name} of {@code fields}, which tells people something and decides nothing: an expression will do. */
    static String label(Fields fields, String name) {
        if (fields.object().members().get(name) instanceof JsonString text
                && Fields.isTemplateExpression(text.text())) {
            fields.ignore(List.of(name));
            return "";
        }
        return fields.string(name).orElse("");
    }

    /** Whether the name is a template expression; which is an issue where it matters, and there only once. */
    boolean hasUnresolvedName() {
        return top.object().members().get("name") instanceof JsonString text
                && Fields.isTemplateExpression(text.text());
    }

    /** The registry that holds this child resource by its id, by its parent in a template, or by its {@code registry}. */
    Optional<JsonString> registry() {
        Optional<ResourceId> id = id();
        if (id.isPresent() && !id.get().segmentAfter("registries").isEmpty()) {
            return Optional.of(new JsonString(top.place("id"), id.get().segmentAfter("registries")));
        }
        String name = top.object().members().get("name") instanceof JsonString text ? text.text() : "";
        int slash = name.indexOf('/');
        if (part.template() && slash > 0) {
            return Optional.of(new JsonString(top.place("name"), name.substring(0, slash)));
        }
        if (!part.registry().isEmpty()) {
            return Optional.of(new JsonString(place(), part.registry()));
        }
        return top.text("registry");
    }

    /** The last segment of the name, as templates put the parent's before it. */
    Optional<JsonString> childName() {
        return name().flatMap(name -> {
            String last = part.template() ? name.text().substring(name.text().lastIndexOf('/') + 1) : name.text();
            if (last.isEmpty()) {
                issues.add(IssueCode.INVALID_VALUE, name.place(), "the name is empty: " + Quoted.of(name.text()), "");
                return Optional.empty();
            }
            return Optional.of(new JsonString(name.place(), last));
        });
    }

    /** Says what nobody asked for. */
    void finish() {
        top.ignore(WITHOUT_EFFECT);
        settings.ignore(List.of("creationDate", "provisioningState"));
        if (settings != top) {
            top.refuseMisplaced(settings);
            settings.finish();
        }
        top.finish();
    }
}
