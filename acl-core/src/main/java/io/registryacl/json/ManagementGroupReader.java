package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.JsonValue.JsonString;
import io.registryacl.json.PolicyParts.Part;
import io.registryacl.model.Cycle;
import io.registryacl.model.ManagementGroup;
import io.registryacl.model.Scope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads which management group holds what (semantics P27): names of groups, subscription ids and subscription GUIDs. */
final class ManagementGroupReader {

    private static final int GUID_CHARACTERS = 36;

    private final IssueList issues;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Map<String, Place>> groups = new LinkedHashMap<>();
    private final Map<String, Set<String>> subscriptions = new LinkedHashMap<>();

    ManagementGroupReader(IssueList issues) {
        this.issues = issues;
    }

    /** The groups of all {@code parts}; groups that contain themselves are an issue. */
    List<ManagementGroup> read(List<Part> parts) {
        for (Part part : parts) {
            part.object().members().forEach(this::addName);
        }
        for (Part part : parts) {
            Fields fields = Fields.ofOwn(part.object(), issues);
            for (String name : part.object().members().keySet()) {
                String parent = AsciiText.lower(name);
                fields.texts(name).forEach(child -> addChild(parent, child));
            }
        }
        refuseCycles();
        List<ManagementGroup> read = new ArrayList<>();
        for (Map.Entry<String, String> name : names.entrySet()) {
            String key = name.getKey();
            read.add(new ManagementGroup(
                    name.getValue(),
                    groups.getOrDefault(key, Map.of()).keySet(),
                    subscriptions.getOrDefault(key, Set.of())));
        }
        return read;
    }

    private void addName(String name, JsonValue value) {
        if (isName(new JsonString(value.place(), name)) && names.putIfAbsent(AsciiText.lower(name), name) != null) {
            String problem = "the management group " + Quoted.of(name) + " is defined twice";
            issues.add(IssueCode.CONFLICT, value.place(), name, problem, "keep one of the two");
        }
    }

    private void addChild(String parent, JsonString child) {
        String text = child.text();
        if (text.startsWith("/")) {
            Fields.parse(child, Scope::parse, issues).ifPresent(scope -> addScope(parent, child, scope));
        } else if (text.isEmpty()) {
            refuse(child);
        } else if (isGuid(text) && !names.containsKey(AsciiText.lower(text))) {
            addSubscription(parent, text);
        } else {
            addGroup(parent, child);
        }
    }

    private boolean isName(JsonString text) {
        return Fields.parse(text, name -> new ManagementGroup(name, Set.of(), Set.of()), issues)
                .isPresent();
    }

    private void addScope(String parent, JsonString child, Scope scope) {
        Optional<Scope> subscription = scope.subscription().isEmpty()
                ? Optional.empty()
                : Optional.of(Scope.parse("/subscriptions/" + scope.subscription()));
        if (!scope.managementGroup().isEmpty()) {
            addGroup(parent, new JsonString(child.place(), scope.managementGroup()));
        } else if (subscription.isPresent() && subscription.get().equals(scope)) {
            addSubscription(parent, scope.subscription());
        } else {
            refuse(child);
        }
    }

    private void addGroup(String parent, JsonString name) {
        if (isName(name)) {
            groups.computeIfAbsent(parent, any -> new LinkedHashMap<>())
                    .putIfAbsent(AsciiText.lower(name.text()), name.place());
        }
    }

    private void addSubscription(String parent, String id) {
        subscriptions.computeIfAbsent(parent, any -> new LinkedHashSet<>()).add(AsciiText.lower(id));
    }

    private void refuse(JsonString child) {
        String problem = "a management group does not hold " + Quoted.of(child.text());
        String remedy = "write the name of a management group, `/subscriptions/<guid>` or a subscription's GUID";
        issues.add(IssueCode.INVALID_VALUE, child.place(), child.text(), problem, remedy);
    }

    private void refuseCycles() {
        Map<String, Set<String>> edges = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, Place>> group : groups.entrySet()) {
            edges.put(group.getKey(), group.getValue().keySet());
        }
        List<String> cycle = Cycle.find(edges);
        if (!cycle.isEmpty()) {
            String last = cycle.get(cycle.size() - 1);
            Place place = groups.getOrDefault(last, Map.of()).get(cycle.get(0));
            String problem = "management groups contain each other in a circle: " + Quoted.of(cycle.get(0)) + " is in "
                    + (cycle.size() == 1 ? "itself" : Quoted.of(last) + " and holds it");
            if (place != null) {
                issues.add(IssueCode.CYCLE, place, cycle.get(0), problem, "take one of them out");
            }
        }
    }

    private static boolean isGuid(String text) {
        if (text.length() != GUID_CHARACTERS) {
            return false;
        }
        for (int i = 0; i < GUID_CHARACTERS; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }
}
