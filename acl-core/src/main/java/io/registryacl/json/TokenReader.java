package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.JsonValue.JsonString;
import io.registryacl.json.PolicyParts.Part;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RegistryToken.Password;
import io.registryacl.model.ResourceId;
import io.registryacl.model.ScopeMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads repository-scoped tokens (semantics 3.3, 9.6, P32). Secrets are never looked at. */
final class TokenReader {

    private static final Map<String, Boolean> STATUS = statuses();

    private final RegistryIndex registries;
    private final Set<String> scopeMaps = new HashSet<>();
    private final IssueList issues;

    TokenReader(RegistryIndex registries, List<ScopeMap> scopeMaps, IssueList issues) {
        this.registries = registries;
        this.issues = issues;
        for (ScopeMap map : scopeMaps) {
            this.scopeMaps.add(key(map.registry(), map.name()));
        }
    }

    /** The token of {@code part}; empty, with an issue, if it cannot be told who it is and what it may do. */
    Optional<RegistryToken> read(Part part) {
        AzureResource resource = AzureResource.of(part, issues);
        Fields settings = resource.settings();
        Optional<String> registry = registries.holding(resource);
        Optional<JsonString> name = resource.childName();
        Optional<String> scopeMap = settings.requiredText("scopeMapId", "a token has the rights of its scope map")
                .flatMap(id -> registry.flatMap(holder -> scopeMap(id, holder)));
        boolean enabled = settings.choice("status", STATUS).orElse(true);
        List<Password> passwords =
                settings.object("credentials").map(this::passwords).orElse(List.of());
        settings.ignore(List.of("objectId"));
        resource.top().ignore(List.of("registry"));
        resource.finish();
        if (registry.isEmpty() || name.isEmpty() || scopeMap.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RegistryToken(registry.get(), name.get().text(), scopeMap.get(), enabled, passwords));
    }

    /** The name at the end of a scope map's id, which must be one of the same registry; a bare name is one. */
    private Optional<String> scopeMap(JsonString text, String registry) {
        String name = text.text();
        if (name.indexOf('/') >= 0) {
            Optional<ResourceId> id = Fields.parse(text, ResourceId::parse, issues);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            name = id.get().name();
            String owner = id.get().segmentAfter("registries");
            if (!AsciiText.equalsIgnoreCase(owner, registry)) {
                String problem =
                        "the scope map of a token of " + Quoted.of(registry) + " belongs to " + Quoted.of(owner);
                issues.add(IssueCode.CONFLICT, text.place(), text.text(), problem, "token and map share one registry");
                return Optional.empty();
            }
        }
        boolean known = scopeMaps.contains(key(registry, name))
                || ScopeMapReader.SYSTEM_DEFINED.contains(AsciiText.lower(name));
        if (!known) {
            String problem = "the registry " + Quoted.of(registry) + " has no scope map " + Quoted.of(name);
            issues.add(IssueCode.UNKNOWN_REFERENCE, text.place(), text.text(), problem, "add it to `scopeMaps`");
            return Optional.empty();
        }
        return Optional.of(name);
    }

    private List<Password> passwords(Fields credentials) {
        List<Password> passwords = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Fields fields : credentials.objects("passwords")) {
            Optional<JsonString> name = fields.requiredText("name", "write `password1` or `password2`");
            Optional<Instant> expiry = fields.parsed("expiry", Rfc3339::parse);
            boolean unreadable = expiry.isEmpty() && fields.value("expiry").isPresent();
            fields.ignore(List.of("creationTime", "value"));
            fields.finish();
            if (name.isPresent() && !names.add(name.get().text())) {
                String problem =
                        "two passwords have the name " + Quoted.of(name.get().text());
                issues.add(IssueCode.CONFLICT, name.get().place(), name.get().text(), problem, "keep one of the two");
            } else if (name.isPresent() && !unreadable) {
                Instant end = expiry.orElse(Password.NEVER);
                Fields.parse(name.get(), text -> new Password(text, end), issues)
                        .ifPresent(passwords::add);
            }
        }
        credentials.ignore(List.of("activeDirectoryObject", "certificates", "username"));
        credentials.finish();
        return passwords;
    }

    private static String key(String registry, String map) {
        return AsciiText.lower(registry + "/" + map);
    }

    private static Map<String, Boolean> statuses() {
        Map<String, Boolean> statuses = new LinkedHashMap<>();
        statuses.put("enabled", true);
        statuses.put("disabled", false);
        return statuses;
    }
}
