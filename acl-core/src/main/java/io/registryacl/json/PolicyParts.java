package io.registryacl.json;

import io.registryacl.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The objects of all documents of one policy, each under the section that reads it, in the order of the input. */
final class PolicyParts {

    /**
     * An object of a section.
     *
     * @param object the object
     * @param registry name of the registry that it stands inside of, as a child resource; empty otherwise
     * @param template whether it is a resource of an ARM template, which may come with a deployment switch
     */
    record Part(JsonObject object, String registry, boolean template) {

        static Part of(JsonObject object) {
            return new Part(object, "", false);
        }
    }

    private final Map<Section, List<Part>> parts = new EnumMap<>(Section.class);
    private final Set<Section> stated = EnumSet.noneOf(Section.class);
    private final List<JsonObject> networkRulesWithoutRegistry = new ArrayList<>();

    void add(Section section, Part part) {
        stated.add(section);
        parts.computeIfAbsent(section, any -> new ArrayList<>()).add(part);
    }

    /** Notes that the input states {@code section}, be it as an empty list. */
    void state(Section section) {
        stated.add(section);
    }

    boolean isStated(Section section) {
        return stated.contains(section);
    }

    List<Part> of(Section section) {
        return parts.getOrDefault(section, List.of());
    }

    /** Adds the output of {@code az acr network-rule list}, which does not say whose rules they are. */
    void addNetworkRulesWithoutRegistry(JsonObject rules) {
        networkRulesWithoutRegistry.add(rules);
    }

    List<JsonObject> networkRulesWithoutRegistry() {
        return networkRulesWithoutRegistry;
    }
}
