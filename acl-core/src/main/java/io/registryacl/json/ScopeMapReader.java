package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.JsonValue.JsonString;
import io.registryacl.json.PolicyParts.Part;
import io.registryacl.model.RepositoryPattern;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.ScopeMapAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads scope maps (semantics 3.3, 9.5, P32). */
final class ScopeMapReader {

    /** What every registry has without a document (semantics 3.3); a document of one is checked and adds nothing. */
    static final Set<String> SYSTEM_DEFINED = Set.of("_repositories_admin", "_repositories_pull", "_repositories_push");

    private static final String REPOSITORIES = "repositories/";

    private final RegistryIndex registries;
    private final IssueList issues;

    ScopeMapReader(RegistryIndex registries, IssueList issues) {
        this.registries = registries;
        this.issues = issues;
    }

    /** The map of {@code part}; empty, with an issue, if its name or registry is missing. */
    Optional<ScopeMap> read(Part part) {
        AzureResource resource = AzureResource.of(part, issues);
        Fields settings = resource.settings();
        Optional<String> registry = registries.holding(resource);
        Optional<JsonString> name = resource.childName();
        settings.require("actions", "write the entries, such as `repositories/samples/*/content/read`");
        List<ScopeMap.Entry> entries = new ArrayList<>();
        for (JsonString action : settings.texts("actions")) {
            entry(action).ifPresent(entries::add);
        }
        settings.ignore(List.of("description", "scopeMapType", "typePropertiesType", "type"));
        resource.top().ignore(List.of("registry"));
        resource.finish();
        if (registry.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ScopeMap(registry.get(), name.get().text(), entries));
    }

    /** The entry that {@code action} spells; entries of other families, such as {@code gateway}, grant nothing here. */
    private Optional<ScopeMap.Entry> entry(JsonString action) {
        String text = action.text();
        if (!text.startsWith(REPOSITORIES)) {
            String problem = "the entry " + Quoted.of(text) + " is not about repositories and has no effect";
            issues.add(IssueCode.UNKNOWN_PROPERTY, action.place(), text, problem, "");
            return Optional.empty();
        }
        int verb = text.lastIndexOf('/');
        int family = text.lastIndexOf('/', verb - 1);
        Optional<ScopeMapAction> allowed =
                family < REPOSITORIES.length() ? Optional.empty() : allowed(text.substring(family + 1));
        if (allowed.isEmpty()) {
            String problem = "not an entry of a scope map: " + Quoted.of(text);
            String remedy =
                    "write `repositories/`, a repository, a prefix such as `samples/*` or `*`, and one of " + endings();
            issues.add(IssueCode.INVALID_VALUE, action.place(), text, problem, remedy);
            return Optional.empty();
        }
        var repositories = new JsonString(action.place(), text.substring(REPOSITORIES.length(), family));
        return Fields.parse(repositories, RepositoryPattern::new, issues)
                .map(pattern -> new ScopeMap.Entry(pattern, allowed.get()));
    }

    private static Optional<ScopeMapAction> allowed(String ending) {
        for (ScopeMapAction action : ScopeMapAction.values()) {
            if (AsciiText.equalsIgnoreCase(action.wireName(), ending)) {
                return Optional.of(action);
            }
        }
        return Optional.empty();
    }

    private static String endings() {
        StringBuilder endings = new StringBuilder();
        for (ScopeMapAction action : ScopeMapAction.values()) {
            endings.append(endings.length() == 0 ? "`/" : ", `/")
                    .append(action.wireName())
                    .append('`');
        }
        return endings.toString();
    }
}
