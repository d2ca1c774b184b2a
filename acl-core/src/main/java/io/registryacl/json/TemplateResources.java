package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.JsonValue.JsonArray;
import io.registryacl.json.JsonValue.JsonBoolean;
import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.json.JsonValue.JsonString;
import io.registryacl.json.PolicyParts.Part;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Finds the resources of an ARM template that a policy is made of, also in nested deployments and child resources. Resources
 * of other types have nothing to say about access and are passed over. Expressions are not evaluated: the reader of a
 * section refuses one where it needs a value.
 */
final class TemplateResources {

    private static final String DEPLOYMENT = "Microsoft.Resources/deployments";

    private final PolicyParts parts;
    private final IssueList issues;
    private int found;

    TemplateResources(PolicyParts parts, IssueList issues) {
        this.parts = parts;
        this.issues = issues;
    }

    /** Adds the resources of a document; one without any that a policy is made of is an issue. */
    void addTemplate(JsonObject template) {
        int before = found;
        addNested(template);
        if (found == before) {
            String problem = "the template makes nothing that a policy is made of";
            issues.add(IssueCode.UNRECOGNISED_DOCUMENT, template.place(), problem, "leave it out");
        }
    }

    private void addNested(JsonObject template) {
        JsonValue resources = template.members().get("resources");
        if (resources != null) {
            addAll(resources, "", "");
        }
    }

    /** A template has an array of resources, or an object of them by symbolic name. */
    private void addAll(JsonValue resources, String parentType, String parentName) {
        Collection<JsonValue> values = resources instanceof JsonObject symbolic
                ? symbolic.members().values()
                : Fields.asArray(resources, issues).map(JsonArray::elements).orElse(List.of());
        for (JsonValue value : values) {
            Fields.asObject(value, issues).ifPresent(resource -> addResource(resource, parentType, parentName));
        }
    }

    /** Adds {@code resource}; as a child it may name its type relative to its parent's. */
    void addResource(JsonObject resource, String parentType, String parentName) {
        if (resource.members().get("existing") instanceof JsonBoolean existing && existing.value()) {
            return;
        }
        Optional<JsonString> type = Fields.ofAzure(resource, issues).text("type");
        if (type.isEmpty()) {
            type = Optional.of(new JsonString(resource.place(), DocumentShape.type(resource)));
        }
        String ownType = type.get().text();
        boolean relative = !parentType.isEmpty() && ownType.indexOf('.') < 0;
        String fullType = relative ? parentType + "/" + ownType : ownType;
        String name = resource.members().get("name") instanceof JsonString text ? text.text() : "";
        addAs(fullType, resource, parentName);
        JsonValue children = resource.members().get("resources");
        if (children != null) {
            addAll(children, fullType, name);
        }
        if (isDeployment(ownType)) {
            addDeployment(resource);
        }
    }

    private void addAs(String type, JsonObject resource, String parentName) {
        boolean assignment = AsciiText.lower(type).endsWith("/providers/roleassignments");
        Optional<Section> section = assignment ? Optional.of(Section.ROLE_ASSIGNMENTS) : Section.ofResourceType(type);
        if (section.isEmpty() || (section.get() == Section.IDENTITIES && !hasPrincipal(resource))) {
            return;
        }
        JsonValue loop = resource.members().get("copy");
        if (loop != null) {
            String problem = "the resource stands for several, made by a loop";
            String remedy = "deploy the template and read the result, or write the resources one by one";
            issues.add(IssueCode.TEMPLATE_EXPRESSION, loop.place(), problem, remedy);
        }
        found++;
        parts.add(section.get(), new Part(resource, parentName, true));
    }

    /** A template makes identities, and only then do they get the id that a policy knows them by. */
    private static boolean hasPrincipal(JsonObject identity) {
        return identity.has("principalId")
                || (identity.members().get("properties") instanceof JsonObject settings && settings.has("principalId"));
    }

    static boolean isDeployment(String type) {
        return AsciiText.equalsIgnoreCase(type, DEPLOYMENT);
    }

    private void addDeployment(JsonObject deployment) {
        if (!(deployment.members().get("properties") instanceof JsonObject properties)) {
            return;
        }
        JsonValue link = properties.members().get("templateLink");
        if (link != null && !link.isNull()) {
            String problem = "the linked template " + Quoted.of("templateLink") + " is not read";
            issues.add(IssueCode.UNKNOWN_PROPERTY, link.place(), problem, "read it as a file of its own");
        }
        if (properties.members().get("template") instanceof JsonObject template) {
            addNested(template);
        }
    }
}
