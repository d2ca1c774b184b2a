package io.registryacl.json;

import io.registryacl.json.JsonValue.JsonArray;
import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.json.JsonValue.JsonString;
import io.registryacl.model.ResourceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what kind of document an object is, by its own words first (type, id) and then by its keys (semantics P.2). */
enum DocumentShape {
    /** A policy document: its keys are sections. */
    POLICY,
    /** An ARM template: {@code resources}, perhaps with expressions. */
    TEMPLATE,
    /** A list as Azure's REST API gives it: {@code {"value": [...]}}. */
    LIST,
    /** The output of {@code az acr network-rule list}. */
    NETWORK_RULES,
    /** An object of one section. */
    PART,
    /** None of these. */
    UNKNOWN;

    /** Keys that only one kind of document has. */
    private record Mark(Section section, Set<String> keys) {

        static Mark of(Section section, String... keys) {
            return new Mark(section, Set.of(keys));
        }
    }

    /** The first that fits decides. */
    private static final List<Mark> MARKS = List.of(
            Mark.of(Section.ROLE_ASSIGNMENTS, "roleDefinitionId"),
            Mark.of(Section.DENY_ASSIGNMENTS, "denyAssignmentName"),
            Mark.of(Section.TOKENS, "scopeMapId"),
            Mark.of(Section.SCOPE_MAPS, "scopeMapType"),
            Mark.of(Section.ROLE_DEFINITIONS, "permissions", "roleName"),
            Mark.of(Section.ROLE_DEFINITIONS, "IsCustom", "Actions"),
            Mark.of(Section.IDENTITIES, "principalId"),
            Mark.of(Section.REPOSITORIES, "changeableAttributes"),
            Mark.of(Section.REPOSITORIES, "imageName"),
            Mark.of(Section.TRUSTED_SERVICES, "edition"),
            Mark.of(Section.REGISTRIES, "loginServer"),
            Mark.of(Section.REGISTRIES, "networkRuleSet"),
            Mark.of(Section.REGISTRIES, "publicNetworkAccess"),
            Mark.of(Section.REGISTRIES, "adminUserEnabled"),
            Mark.of(Section.REGISTRIES, "roleAssignmentMode"));

    static DocumentShape of(JsonObject object) {
        for (String key : object.members().keySet()) {
            if (Section.ofKey(key).isPresent()) {
                return POLICY;
            }
        }
        if (object.has("resources") && (object.has("contentVersion") || object.has("$schema"))) {
            return TEMPLATE;
        }
        if (section(object).isPresent()) {
            return PART;
        }
        if (object.members().get("value") instanceof JsonArray) {
            return LIST;
        }
        return object.has("ipRules") || object.has("virtualNetworkRules") ? NETWORK_RULES : UNKNOWN;
    }

    /** The section that takes {@code object}; empty if none does. */
    static Optional<Section> section(JsonObject object) {
        String type = type(object);
        if (!type.isEmpty()) {
            Optional<Section> section = Section.ofResourceType(type);
            return section.isEmpty() && hasIdentity(object) ? Optional.of(Section.IDENTITIES) : section;
        }
        JsonObject settings = object.members().get("properties") instanceof JsonObject properties ? properties : object;
        for (Mark mark : MARKS) {
            if (settings.members().keySet().containsAll(mark.keys)) {
                return Optional.of(mark.section);
            }
        }
        return sectionByValues(object);
    }

    /** Objects whose keys are names of the user's: only their values tell. */
    private static Optional<Section> sectionByValues(JsonObject object) {
        Collection<JsonValue> values = object.members().values();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.stream().allMatch(value -> value instanceof JsonObject rules && of(rules) == NETWORK_RULES)) {
            return Optional.of(Section.NETWORK_RULES);
        }
        boolean lists = values.stream().allMatch(JsonArray.class::isInstance);
        boolean subscription = values.stream()
                .filter(JsonArray.class::isInstance)
                .flatMap(value -> ((JsonArray) value).elements().stream())
                .anyMatch(
                        child -> child instanceof JsonString text && text.text().startsWith("/subscriptions/"));
        return lists && subscription ? Optional.of(Section.MANAGEMENT_GROUPS) : Optional.empty();
    }

    /** The resource type that {@code object} says it has, or that its id says; empty if neither does. */
    static String type(JsonObject object) {
        if (object.members().get("type") instanceof JsonString type
                && type.text().indexOf('/') > 0) {
            return type.text();
        }
        if (object.members().get("id") instanceof JsonString id) {
            try {
                return ResourceId.parse(id.text()).resourceType();
            } catch (IllegalArgumentException noResourceId) {
                return "";
            }
        }
        return "";
    }

    /** Whether {@code object} is an instance of a service with managed identities. */
    private static boolean hasIdentity(JsonObject object) {
        return object.members().get("identity") instanceof JsonObject identity
                && (identity.has("principalId") || identity.has("userAssignedIdentities"));
    }
}
