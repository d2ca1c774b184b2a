package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.JsonValue.JsonArray;
import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.json.PolicyParts.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts every object of the documents of a policy under the section that reads it (semantics P.2). */
final class DocumentSorter {

    private static final String KINDS = "a policy is made of registries, network rules, role definitions, role and deny"
            + " assignments, scope maps, tokens, identities, management groups, trusted services and repositories";

    private static final List<String> AZURE_MARKS = List.of("$schema", "id", "properties", "type", "value");

    private final IssueList issues;
    private final PolicyParts parts = new PolicyParts();
    private final TemplateResources templates;

    DocumentSorter(IssueList issues) {
        this.issues = issues;
        this.templates = new TemplateResources(parts, issues);
    }

    PolicyParts parts() {
        return parts;
    }

    /** Sorts a policy document: its keys are sections and nothing else. */
    void addPolicy(JsonObject policy) {
        for (Map.Entry<String, JsonValue> member : policy.members().entrySet()) {
            Optional<Section> section = Section.ofKey(member.getKey());
            if (section.isPresent()) {
                addSection(section.get(), member.getValue());
            } else {
                refuseKey(member.getKey(), member.getValue());
            }
        }
    }

    private void refuseKey(String key, JsonValue value) {
        StringBuilder keys = new StringBuilder();
        for (Section section : Section.values()) {
            if (AsciiText.equalsIgnoreCase(section.key(), key)) {
                String meant = "did you mean `" + section.key() + "`?";
                issues.add(IssueCode.UNKNOWN_FIELD, value.place(), key, "unknown field " + Quoted.of(key), meant);
                return;
            }
            keys.append(keys.length() == 0 ? "`" : ", `").append(section.key()).append('`');
        }
        String remedy = "a policy document has " + keys;
        issues.add(IssueCode.UNKNOWN_FIELD, value.place(), key, "unknown field " + Quoted.of(key), remedy);
    }

    /**
     * Sorts a document given alone: a policy document, or whatever else is a document of Azure's. What is of no known kind
     * and has no mark of Azure's is taken for a policy document with wrong keys.
     */
    void addDocument(JsonValue document) {
        if (document instanceof JsonObject object
                && DocumentShape.of(object) == DocumentShape.UNKNOWN
                && AZURE_MARKS.stream().noneMatch(object::has)) {
            addPolicy(object);
        } else {
            addFile("", document);
        }
    }

    /** Sorts a file of a folder. */
    void addFile(String name, JsonValue document) {
        if (document instanceof JsonArray array) {
            addList(name, array);
        } else {
            addObject(document);
        }
    }

    private void addList(String name, JsonArray array) {
        if (!array.elements().isEmpty()) {
            addElements(array);
            return;
        }
        Optional<Section> section = Section.ofFileName(name);
        section.ifPresent(parts::state);
        if (section.isEmpty()) {
            String remedy = "name the file after its section, such as `roleAssignments.json`,"
                    + " or write `{\"roleAssignments\": []}`";
            issues.add(IssueCode.UNRECOGNISED_DOCUMENT, array.place(), "an empty list does not say of what", remedy);
        }
    }

    private void addElements(JsonArray array) {
        array.elements().forEach(this::addObject);
    }

    private void addObject(JsonValue value) {
        Optional<JsonObject> found = Fields.asObject(value, issues);
        if (found.isEmpty()) {
            return;
        }
        JsonObject object = found.get();
        switch (DocumentShape.of(object)) {
            case POLICY -> addPolicy(object);
            case TEMPLATE -> templates.addTemplate(object);
            case LIST -> listOf(object).ifPresent(this::addElements);
            case NETWORK_RULES -> parts.addNetworkRulesWithoutRegistry(object);
            case PART -> DocumentShape.section(object).ifPresent(section -> parts.add(section, Part.of(object)));
            case UNKNOWN -> refuseObject(object);
        }
    }

    private void refuseObject(JsonObject object) {
        String type = DocumentShape.type(object);
        String problem = type.isEmpty()
                ? "no section takes an object with " + keys(object)
                : "no section takes a resource of type " + Quoted.of(type);
        issues.add(IssueCode.UNRECOGNISED_DOCUMENT, object.place(), type, problem, KINDS);
    }

    private static String keys(JsonObject object) {
        if (object.members().isEmpty()) {
            return "no keys";
        }
        String first = object.members().keySet().iterator().next();
        int others = object.members().size() - 1;
        return "the key " + Quoted.of(first) + (others == 0 ? "" : " and " + others + " more");
    }

    private void addSection(Section section, JsonValue value) {
        parts.state(section);
        if (section.isObject()) {
            Fields.asObject(value, issues).ifPresent(object -> parts.add(section, Part.of(object)));
            return;
        }
        Optional<JsonArray> list =
                value instanceof JsonObject object && object.members().get("value") instanceof JsonArray
                        ? listOf(object)
                        : Fields.asArray(value, issues);
        if (list.isPresent()) {
            for (JsonValue element : list.get().elements()) {
                Optional<JsonObject> object = Fields.asObject(element, issues);
                if (object.isPresent()) {
                    addElement(section, object.get());
                }
            }
        }
    }

    /** The registries' section also takes templates and lists of resources, in which resources of all types stand. */
    private void addElement(Section section, JsonObject object) {
        String type = DocumentShape.type(object);
        Optional<Section> own = Section.ofResourceType(type);
        if (section == Section.REGISTRIES && DocumentShape.of(object) == DocumentShape.TEMPLATE) {
            templates.addTemplate(object);
        } else if (section == Section.REGISTRIES && !type.isEmpty()) {
            warnOfForeign(type, own, object);
            templates.addResource(object, "", "");
        } else if (own.isPresent() && own.get() != section) {
            Place place = Fields.ofAzure(object, issues).place(object.has("type") ? "type" : "id");
            String problem = "a resource of type " + Quoted.of(type) + " stands under `" + section.key() + "`";
            String remedy = "it belongs under `" + own.get().key() + "`";
            issues.add(IssueCode.INVALID_VALUE, place, type, problem, remedy);
        } else {
            parts.add(section, Part.of(object));
        }
    }

    private void warnOfForeign(String type, Optional<Section> section, JsonObject object) {
        if (section.isEmpty() && !TemplateResources.isDeployment(type)) {
            String problem = "a resource of type " + Quoted.of(type) + " has no effect";
            issues.add(IssueCode.UNKNOWN_PROPERTY, object.place(), type, problem, "");
        }
    }

    /** The elements of a list of the REST API, which must be all of it. */
    private Optional<JsonArray> listOf(JsonObject object) {
        Fields fields = Fields.ofAzure(object, issues);
        Optional<JsonArray> list = fields.array("value");
        fields.value("nextLink").ifPresent(next -> {
            String problem = "the list goes on at another address, so this is a part of it";
            issues.add(IssueCode.INVALID_VALUE, next.place(), problem, "read all pages and join their `value` lists");
        });
        fields.finish();
        return list;
    }
}
