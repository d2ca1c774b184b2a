package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.AssignmentReader.LocatedAssignment;
import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.json.PolicyParts.Part;
import io.registryacl.model.ContentState;
import io.registryacl.model.Identity;
import io.registryacl.model.ManagementGroup;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.ScopeMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a model of the parts of a policy: section by section, those that others refer to first. */
final class PolicyReader {

    private final PolicyParts parts;
    private final Place root;
    private final IssueList issues;
    private final Set<String> names = new HashSet<>();

    private PolicyReader(PolicyParts parts, Place root, IssueList issues) {
        this.parts = parts;
        this.root = root;
        this.issues = issues;
    }

    /**
     * Reads a policy document inside another document; pointers start at {@code policy} (semantics P33).
     *
     * @throws io.registryacl.issue.InvalidPolicyException if there is anything wrong with it
     */
    static LoadedPolicy readEmbedded(JsonObject policy) {
        IssueList issues = new IssueList(policy.place());
        DocumentSorter sorter = new DocumentSorter(issues);
        sorter.addPolicy(policy);
        return read(sorter.parts(), policy.place(), issues);
    }

    /**
     * Reads a policy from its {@code parts}; {@code root} is the place that stands for the whole.
     *
     * @throws io.registryacl.issue.InvalidPolicyException if there is anything wrong with it, or was before
     */
    static LoadedPolicy read(PolicyParts parts, Place root, IssueList issues) {
        return new PolicyReader(parts, root, issues).read();
    }

    private LoadedPolicy read() {
        PolicyModel.Builder model = PolicyModel.builder();
        List<RegistryDocument> documents = registries();
        List<Registry> registries = new ArrayList<>();
        for (RegistryDocument document : documents) {
            registries.add(document.registry());
        }
        RegistryIndex index = new RegistryIndex(registries, issues);
        documents = new NetworkRuleOverrides(index, issues).apply(documents, parts);
        for (RegistryDocument document : documents) {
            model.addRegistry(document.registry());
        }
        for (RoleDefinition role : roleDefinitions()) {
            model.addRoleDefinition(role);
        }
        List<LocatedAssignment> assignments = roleAssignments(model);
        denyAssignments(model);
        scopeMapsAndTokens(index, model);
        identities(model);
        List<Part> groups = parts.of(Section.MANAGEMENT_GROUPS);
        for (ManagementGroup group : new ManagementGroupReader(issues).read(groups)) {
            model.addManagementGroup(group);
        }
        model.trustedServices(new TrustedServicesReader(issues).read(parts.of(Section.TRUSTED_SERVICES)));
        contentStates(index, model);
        issues.refuseInvalidPolicy();
        PolicyModel built = model.build();
        new LoadFindings(issues).report(built, documents, assignments, root);
        return new LoadedPolicy(built, issues.warnings());
    }

    private List<RegistryDocument> registries() {
        RegistryReader reader = new RegistryReader(issues);
        List<RegistryDocument> documents = new ArrayList<>();
        for (Part part : parts.of(Section.REGISTRIES)) {
            Optional<RegistryDocument> document = reader.read(part);
            if (document.isPresent()
                    && isNew("registry", document.get().registry().name(), part, "name")) {
                documents.add(document.get());
                checkLoginServer(document.get());
            }
        }
        return documents;
    }

    /** A login server that is another registry's name or login server would name both (semantics P22). */
    private void checkLoginServer(RegistryDocument document) {
        String loginServer = document.registry().loginServer();
        boolean ownName =
                AsciiText.equalsIgnoreCase(loginServer, document.registry().name());
        if (!loginServer.isEmpty() && !ownName && !names.add(AsciiText.lower("registry/" + loginServer))) {
            String problem = "another registry answers to " + Quoted.of(loginServer);
            Place place = document.settings().place("loginServer");
            issues.add(IssueCode.CONFLICT, place, loginServer, problem, "correct the one that is wrong");
        }
    }

    private List<RoleDefinition> roleDefinitions() {
        RoleReader reader = new RoleReader(issues);
        List<RoleDefinition> roles = new ArrayList<>();
        for (Part part : parts.of(Section.ROLE_DEFINITIONS)) {
            String key = part.object().has("id") ? "id" : part.object().has("Id") ? "Id" : "name";
            reader.read(part)
                    .filter(role -> isNew("role definition", role.id().value(), part, key))
                    .ifPresent(roles::add);
        }
        return roles;
    }

    private List<LocatedAssignment> roleAssignments(PolicyModel.Builder model) {
        AssignmentReader reader = new AssignmentReader(issues);
        List<LocatedAssignment> located = new ArrayList<>();
        List<RoleAssignment> assignments = new ArrayList<>();
        for (Part part : parts.of(Section.ROLE_ASSIGNMENTS)) {
            Optional<LocatedAssignment> read = reader.readRoleAssignment(part);
            if (read.isPresent()) {
                located.add(read.get());
                assignments.add(read.get().assignment());
            }
        }
        if (parts.isStated(Section.ROLE_ASSIGNMENTS)) {
            model.roleAssignments(assignments);
        }
        return located;
    }

    private void denyAssignments(PolicyModel.Builder model) {
        AssignmentReader reader = new AssignmentReader(issues);
        for (Part part : parts.of(Section.DENY_ASSIGNMENTS)) {
            reader.readDenyAssignment(part).ifPresent(model::addDenyAssignment);
        }
    }

    private void scopeMapsAndTokens(RegistryIndex index, PolicyModel.Builder model) {
        ScopeMapReader mapReader = new ScopeMapReader(index, issues);
        Map<String, ScopeMap> maps = new LinkedHashMap<>();
        for (Part part : parts.of(Section.SCOPE_MAPS)) {
            mapReader
                    .read(part)
                    .filter(map -> isNew("scope map", map.registry() + "/" + map.name(), part, "name"))
                    .filter(map -> !ScopeMapReader.SYSTEM_DEFINED.contains(AsciiText.lower(map.name())))
                    .ifPresent(map -> maps.put(map.registry() + "/" + map.name(), map));
        }
        maps.values().forEach(model::addScopeMap);
        TokenReader tokenReader = new TokenReader(index, List.copyOf(maps.values()), issues);
        for (Part part : parts.of(Section.TOKENS)) {
            tokenReader
                    .read(part)
                    .filter(token -> isNew("token", token.registry() + "/" + token.name(), part, "name"))
                    .ifPresent(model::addToken);
        }
    }

    private void identities(PolicyModel.Builder model) {
        Directory directory = new Directory(issues);
        IdentityReader reader = new IdentityReader(directory, issues);
        for (Part part : parts.of(Section.IDENTITIES)) {
            reader.read(part);
        }
        for (Identity identity : directory.identities()) {
            model.addIdentity(identity);
        }
    }

    private void contentStates(RegistryIndex index, PolicyModel.Builder model) {
        ContentReader reader = new ContentReader(index, issues);
        for (Part part : parts.of(Section.REPOSITORIES)) {
            reader.read(part);
        }
        for (ContentState state : reader.states()) {
            model.addContentState(state);
        }
    }

    /** Whether nothing of this kind and name was read before; else an issue. */
    private boolean isNew(String what, String name, Part part, String key) {
        if (names.add(AsciiText.lower(what + "/" + name))) {
            return true;
        }
        Place place = Fields.ofAzure(part.object(), issues).place(key);
        String problem = "the " + what + " " + Quoted.of(name) + " is defined twice";
        issues.add(IssueCode.CONFLICT, place, name, problem, "keep one of the two");
        return false;
    }
}
