package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.JsonValue.JsonString;
import io.registryacl.model.Registry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the registry that another part of the policy means, by name or login server (semantics P22, P31). */
final class RegistryIndex {

    /** Login servers of the public and the national clouds; a registry whose login server is stated has that one. */
    private static final List<String> DOMAINS = List.of(".azurecr.io", ".azurecr.cn", ".azurecr.us");

    private final Map<String, String> nameByKey = new HashMap<>();
    private final List<Registry> registries;
    private final IssueList issues;

    RegistryIndex(List<Registry> registries, IssueList issues) {
        this.registries = List.copyOf(registries);
        this.issues = issues;
        for (Registry registry : registries) {
            if (registry.loginServer().isEmpty()) {
                for (String domain : DOMAINS) {
                    put(registry.name() + domain, registry);
                }
            }
        }
        // What is stated counts more than what is assumed.
        for (Registry registry : registries) {
            put(registry.loginServer(), registry);
            put(registry.name(), registry);
        }
    }

    private void put(String reference, Registry registry) {
        if (!reference.isEmpty()) {
            nameByKey.put(AsciiText.lower(reference), registry.name());
        }
    }

    /** The name of the registry that {@code text} names; an unknown one is an issue. */
    Optional<String> find(JsonString text) {
        Optional<String> name = Optional.ofNullable(nameByKey.get(AsciiText.lower(text.text())));
        if (name.isEmpty()) {
            String problem = "the policy has no registry " + Quoted.of(text.text());
            issues.add(IssueCode.UNKNOWN_REFERENCE, text.place(), text.text(), problem, known());
        }
        return name;
    }

    /**
     * The registry that holds the child {@code resource}; one that is not stated is the only one there is. Empty with an
     * issue if there is none, or if the name is an expression, which is an issue of its own.
     */
    Optional<String> holding(AzureResource resource) {
        if (resource.hasUnresolvedName()) {
            return Optional.empty();
        }
        Optional<JsonString> stated = resource.registry();
        if (stated.isPresent()) {
            return find(stated.get());
        }
        if (resource.top().value("registry").isPresent()) {
            // It is no text, which was said.
            return Optional.empty();
        }
        if (registries.size() == 1) {
            return Optional.of(registries.get(0).name());
        }
        String problem = registries.isEmpty()
                ? "the policy has no registry that this could belong to"
                : "nothing says which registry this belongs to, and the policy has " + registries.size();
        String remedy = "give it its resource `id`, or the registry's name as `registry`";
        issues.add(IssueCode.MISSING_VALUE, resource.top().place("registry"), problem, remedy);
        return Optional.empty();
    }

    /** The only registry, if there is one. */
    Optional<Registry> only() {
        return registries.size() == 1 ? Optional.of(registries.get(0)) : Optional.empty();
    }

    private String known() {
        if (registries.isEmpty()) {
            return "add its document to `registries`";
        }
        int others = registries.size() - 1;
        return "it has " + Quoted.of(registries.get(0).name()) + (others == 0 ? "" : " and " + others + " more");
    }
}
