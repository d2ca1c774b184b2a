package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.json.JsonValue.JsonString;
import io.registryacl.json.PolicyParts.Part;
import io.registryacl.model.Registry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies the section {@code networkRules}: an entry replaces the rules in the registry's own document (semantics P25). */
final class NetworkRuleOverrides {

    private final RegistryIndex registries;
    private final IssueList issues;
    private final Map<String, NetworkRuleLists> rulesByRegistry = new LinkedHashMap<>();

    NetworkRuleOverrides(RegistryIndex registries, IssueList issues) {
        this.registries = registries;
        this.issues = issues;
    }

    List<RegistryDocument> apply(List<RegistryDocument> documents, PolicyParts parts) {
        for (Part part : parts.of(Section.NETWORK_RULES)) {
            Fields entries = Fields.ofOwn(part.object(), issues);
            for (String name : part.object().members().keySet()) {
                Optional<String> registry = registries.find(new JsonString(entries.place(name), name));
                entries.object(name).ifPresent(fields -> add(registry, fields.object()));
            }
        }
        for (JsonObject rules : parts.networkRulesWithoutRegistry()) {
            addWithoutRegistry(rules);
        }
        List<RegistryDocument> applied = new ArrayList<>();
        for (RegistryDocument document : documents) {
            NetworkRuleLists rules = rulesByRegistry.get(document.registry().name());
            applied.add(rules == null ? document : document.withRules(rules));
        }
        return applied;
    }

    private void addWithoutRegistry(JsonObject rules) {
        Optional<String> only = registries.only().map(Registry::name);
        if (only.isEmpty()) {
            String problem = "nothing says whose network rules these are";
            String remedy = "write `{\"networkRules\": {\"<name of the registry>\": {\"ipRules\": [...]}}}`";
            issues.add(IssueCode.UNRECOGNISED_DOCUMENT, rules.place(), problem, remedy);
        }
        add(only, rules);
    }

    private void add(Optional<String> registry, JsonObject object) {
        Fields fields = Fields.ofAzure(object, issues);
        NetworkRuleLists rules = NetworkRuleReader.read(fields);
        fields.finish();
        if (registry.isPresent() && rulesByRegistry.putIfAbsent(registry.get(), rules) != null) {
            String problem = "the network rules of " + Quoted.of(registry.get()) + " are given twice";
            issues.add(IssueCode.CONFLICT, object.place(), registry.get(), problem, "keep one of the two");
        }
    }
}
