package io.registryacl.json;

import io.registryacl.catalog.TrustedServiceCatalog;
import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.JsonValue.JsonString;
import io.registryacl.json.PolicyParts.Part;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.Operation;
import io.registryacl.model.TrustedService;
import io.registryacl.model.TrustedServices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which trusted services a policy goes by (semantics P1, P28). */
final class TrustedServicesReader {

    private static final Map<String, IdentityKind> KINDS =
            Choices.by(IdentityKind::wireName, IdentityKind.SYSTEM_ASSIGNED, IdentityKind.USER_ASSIGNED);

    private final IssueList issues;

    TrustedServicesReader(IssueList issues) {
        this.issues = issues;
    }

    /** What {@code parts} state; the default edition if there are none. A second statement is an issue. */
    TrustedServices read(List<Part> parts) {
        if (parts.isEmpty()) {
            return TrustedServices.of(TrustedServices.DEFAULT_EDITION);
        }
        for (Part other : parts.subList(1, parts.size())) {
            String problem = "the policy states its trusted services twice";
            issues.add(IssueCode.CONFLICT, other.object().place(), problem, "keep one of the two");
        }
        Fields fields = Fields.ofOwn(parts.get(0).object(), issues);
        Optional<JsonString> edition = fields.text("edition");
        edition.ifPresent(this::checkEdition);
        String editionName = edition.map(JsonString::text).orElse(TrustedServices.DEFAULT_EDITION);
        Map<String, TrustedService> added = new LinkedHashMap<>();
        for (Fields service : fields.objects("add")) {
            service(service, editionName).ifPresent(known -> add(service, known, added));
        }
        Set<String> removed = new LinkedHashSet<>();
        for (JsonString name : fields.texts("remove")) {
            checkRemoved(name, added.keySet());
            removed.add(name.text());
        }
        fields.finish();
        return new TrustedServices(editionName, List.copyOf(added.values()), removed);
    }

    private void checkEdition(JsonString edition) {
        if (TrustedServiceCatalog.edition(edition.text()).isEmpty()) {
            String problem = "there is no edition " + Quoted.of(edition.text()) + " of the trusted services";
            String remedy = "write one of `" + String.join("`, `", TrustedServiceCatalog.editions()) + "`";
            issues.add(IssueCode.INVALID_VALUE, edition.place(), edition.text(), problem, remedy);
        }
    }

    private void add(Fields fields, TrustedService service, Map<String, TrustedService> added) {
        if (added.putIfAbsent(service.name(), service) != null) {
            String problem = "the service " + Quoted.of(service.name()) + " is added twice";
            issues.add(IssueCode.CONFLICT, fields.place("name"), service.name(), problem, "keep one of the two");
        }
    }

    private Optional<TrustedService> service(Fields fields, String edition) {
        Optional<JsonString> name = fields.requiredText("name", "a service has a name, such as `container-apps`");
        fields.require("identityKinds", "write `[]` for a service that needs no identity");
        Set<IdentityKind> kinds = new LinkedHashSet<>(fields.allParsed("identityKinds", TrustedServicesReader::kind));
        Set<Operation> operations =
                new LinkedHashSet<>(fields.allParsed("operations", TrustedServicesReader::operation));
        String source = fields.string("source").orElse("");
        Optional<String> title = fields.string("title");
        boolean typesStated = fields.has("instanceTypes");
        List<String> types = new ArrayList<>();
        fields.texts("instanceTypes").forEach(type -> types.add(type.text()));
        fields.finish();
        return name.flatMap(text -> {
            Optional<TrustedService> shipped =
                    TrustedServiceCatalog.edition(edition).flatMap(known -> known.find(text.text()));
            String shown = title.or(() -> shipped.map(TrustedService::title)).orElse(text.text());
            List<String> instanceTypes = typesStated
                    ? types
                    : shipped.map(TrustedService::instanceTypes).orElse(List.of());
            return Fields.parse(
                    text, known -> new TrustedService(known, shown, kinds, operations, instanceTypes, source), issues);
        });
    }

    private void checkRemoved(JsonString name, Set<String> added) {
        if (added.contains(name.text())) {
            String problem = "the service " + Quoted.of(name.text()) + " is both added and removed";
            issues.add(IssueCode.CONFLICT, name.place(), name.text(), problem, "keep one of the two");
            return;
        }
        Set<String> known = new LinkedHashSet<>(TrustedServiceCatalog.untrusted());
        for (String edition : TrustedServiceCatalog.editions()) {
            TrustedServiceCatalog.edition(edition)
                    .ifPresent(table -> table.services().forEach(service -> known.add(service.name())));
        }
        if (!known.contains(name.text())) {
            String problem = "no edition has a service " + Quoted.of(name.text());
            String remedy = "the services are `" + String.join("`, `", known) + "`";
            issues.add(IssueCode.UNKNOWN_REFERENCE, name.place(), name.text(), problem, remedy);
        }
    }

    private static IdentityKind kind(String text) {
        IdentityKind kind = KINDS.get(text);
        if (kind == null) {
            throw new IllegalArgumentException("not a kind of managed identity: " + Quoted.of(text) + "; write one of `"
                    + String.join("`, `", KINDS.keySet()) + "`");
        }
        return kind;
    }

    private static Operation operation(String text) {
        return Operation.ofWireName(text).orElseThrow(() -> {
            StringBuilder names = new StringBuilder();
            for (Operation operation : Operation.values()) {
                names.append(names.length() == 0 ? "`" : ", `")
                        .append(operation.wireName())
                        .append('`');
            }
            return new IllegalArgumentException("not an operation: " + Quoted.of(text) + "; write one of " + names);
        });
    }
}
