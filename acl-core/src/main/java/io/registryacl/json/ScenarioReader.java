package io.registryacl.json;

import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.Issue;
import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.issue.SourceLocation;
import io.registryacl.json.JsonValue.JsonArray;
import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.json.JsonValue.JsonString;
import io.registryacl.json.Reading.Read;
import io.registryacl.json.Reading.Refused;
import io.registryacl.model.AccessRequest;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads one scenario file (semantics P.4). */
final class ScenarioReader {

    private final Path file;
    private final Set<String> policyNames;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Reading<LoadedPolicy>> policies = new LinkedHashMap<>();
    private final List<Scenario> scenarios = new ArrayList<>();
    private final IssueList issues = new IssueList();

    ScenarioReader(Path file, Set<String> otherPolicies) {
        this.file = file;
        this.policyNames = new HashSet<>(otherPolicies);
    }

    ScenarioDocument read() {
        PolicyFolder.readFile(file.toString(), file, issues)
                .flatMap(value -> Fields.ofOwn(value, issues))
                .ifPresent(this::readDocument);
        issues.refuseInvalidPolicy();
        return new ScenarioDocument(policies, scenarios);
    }

    private void readDocument(Fields document) {
        document.object("policies").ifPresent(named -> named.object().members().forEach(this::readPolicy));
        document.require("cases", "write at least one case");
        document.array("cases").ifPresent(cases -> readCases(document, cases));
        document.finish();
    }

    private void readPolicy(String name, JsonValue value) {
        policyNames.add(name);
        if (value instanceof JsonObject inline) {
            policies.put(name, policy(() -> PolicyReader.readEmbedded(inline), SourceLocation::pointer));
            return;
        }
        Fields.asText(value, issues)
                .flatMap(text -> Fields.parse(text, this::onDisk, issues))
                .ifPresent(path -> policies.put(name, policy(() -> PolicyDocuments.read(path), pointers(path))));
    }

    private static Reading<LoadedPolicy> policy(
            Supplier<LoadedPolicy> reader, Function<SourceLocation, String> pointers) {
        try {
            return new Read<>(reader.get());
        } catch (InvalidPolicyException refusal) {
            return refused(refusal.issues(), pointers);
        }
    }

    private static <T> Refused<T> refused(List<Issue> issues, Function<SourceLocation, String> pointers) {
        return new Refused<>(
                issues,
                issues.stream()
                        .filter(Issue::isError)
                        .map(Issue::location)
                        .map(pointers)
                        .toList());
    }

    /** In a folder the name of the file comes first (semantics P33). */
    private static Function<SourceLocation, String> pointers(Path policy) {
        return Files.isDirectory(policy) ? SourceLocation::path : SourceLocation::pointer;
    }

    private Path onDisk(String text) {
        Path path;
        try {
            path = Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("not a path: " + Quoted.of(text), e);
        }
        if (path.isAbsolute() || text.isEmpty()) {
            throw new IllegalArgumentException(
                    "a policy on disk is named by a path relative to the scenario file, not " + Quoted.of(text));
        }
        Path resolved = file.resolveSibling(path);
        if (!Files.exists(resolved)) {
            throw new IllegalArgumentException(
                    "there is no file or folder " + Quoted.of(text) + "; write a path relative to the scenario file");
        }
        return resolved;
    }

    private void readCases(Fields document, JsonArray cases) {
        if (cases.elements().isEmpty()) {
            issues.add(
                    IssueCode.MISSING_VALUE, document.place("cases"), "there are no cases", "write at least one case");
        }
        for (JsonValue element : cases.elements()) {
            Fields.ofOwn(element, issues).ifPresent(this::readCase);
        }
    }

    private void readCase(Fields fields) {
        Optional<String> id = fields.requiredText("id", "give every case an id of its own")
                .filter(this::isNew)
                .map(JsonString::text);
        String given = fields.string("given").orElse("");
        String basis = fields.string("basis").orElse("");
        Optional<String> policy = fields.requiredText("policy", "write the name of a policy")
                .filter(this::isKnown)
                .map(JsonString::text);
        Reading<AccessRequest> request = readRequest(fields);
        fields.require("expect", "say what must come");
        Optional<Expectation> expectation = fields.object("expect").flatMap(ExpectationReader::read);
        fields.finish();
        if (id.isPresent() && policy.isPresent() && expectation.isPresent()) {
            scenarios.add(new Scenario(id.get(), given, basis, policy.get(), request, expectation.get()));
        }
    }

    private boolean isNew(JsonString id) {
        if (id.text().isEmpty()) {
            issues.add(IssueCode.INVALID_VALUE, id.place(), "the id is empty", "give every case an id of its own");
            return false;
        }
        if (!ids.add(id.text())) {
            String problem = "two cases have the id " + Quoted.of(id.text());
            issues.add(IssueCode.CONFLICT, id.place(), id.text(), problem, "give every case an id of its own");
            return false;
        }
        return true;
    }

    private boolean isKnown(JsonString policy) {
        if (policyNames.contains(policy.text())) {
            return true;
        }
        String problem = "there is no policy " + Quoted.of(policy.text());
        issues.add(IssueCode.UNKNOWN_REFERENCE, policy.place(), policy.text(), problem, "add it to `policies`");
        return false;
    }

    /** What is wrong with a request is for the case to judge, so it has a list of issues of its own. */
    private static Reading<AccessRequest> readRequest(Fields fields) {
        IssueList own = new IssueList(fields.place("request"));
        Optional<JsonValue> value = fields.value("request");
        if (value.isEmpty()) {
            own.add(IssueCode.MISSING_VALUE, fields.place("request"), "there is no `request`", "say what is asked");
        }
        Optional<AccessRequest> request = value.flatMap(present -> AuthZenRequest.read(present, own));
        return request.isPresent() ? new Read<>(request.get()) : refused(own.all(), SourceLocation::pointer);
    }
}
