package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.model.Cycle;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.ResourceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects the identities of a policy; what several documents say about one user-assigned identity is put together. */
final class Directory {

    private record Entry(
            Place place,
            PrincipalId id,
            IdentityKind kind,
            String name,
            Set<ResourceId> instances,
            Map<PrincipalId, Place> groups) {}

    private final IssueList issues;
    private final Map<PrincipalId, Entry> entries = new LinkedHashMap<>();
    private final Map<PrincipalId, Identity> attached = new LinkedHashMap<>();

    Directory(IssueList issues) {
        this.issues = issues;
    }

    /** Adds an entry; a second one of the same id is an issue at {@code place}. */
    void add(
            Place place,
            PrincipalId id,
            IdentityKind kind,
            String name,
            Set<ResourceId> instances,
            Map<PrincipalId, Place> groups) {
        Entry entry = new Entry(place, id, kind, name, new LinkedHashSet<>(instances), groups);
        if (entries.putIfAbsent(id, entry) != null) {
            String problem = "the identity " + Quoted.of(id.value()) + " is defined twice";
            issues.add(IssueCode.CONFLICT, place, id.value(), problem, "keep one of the two");
        }
    }

    /** Notes that a user-assigned identity is attached to {@code instance}; it need not have an entry of its own. */
    void attach(PrincipalId id, String name, ResourceId instance) {
        Set<ResourceId> instances = new LinkedHashSet<>();
        Identity known = attached.get(id);
        if (known != null) {
            instances.addAll(known.instances());
        }
        instances.add(instance);
        attached.put(id, new Identity(id, IdentityKind.USER_ASSIGNED, name, instances, Set.of()));
    }

    /** The identities in the order of the input. Groups that contain themselves are an issue (semantics P27). */
    List<Identity> identities() {
        refuseCycles();
        List<Identity> identities = new ArrayList<>();
        for (Entry entry : entries.values()) {
            Identity elsewhere = attached.remove(entry.id());
            if (elsewhere != null && entry.kind() == IdentityKind.USER_ASSIGNED) {
                entry.instances().addAll(elsewhere.instances());
            } else if (elsewhere != null) {
                String problem = "a resource has the identity "
                        + Quoted.of(entry.id().value()) + " as a user-assigned one, and here it is of kind `"
                        + entry.kind().wireName() + "`";
                issues.add(
                        IssueCode.CONFLICT,
                        entry.place(),
                        entry.id().value(),
                        problem,
                        "correct the one that is wrong");
            }
            identities.add(new Identity(
                    entry.id(),
                    entry.kind(),
                    entry.name(),
                    entry.instances(),
                    entry.groups().keySet()));
        }
        identities.addAll(attached.values());
        return identities;
    }

    private void refuseCycles() {
        Map<PrincipalId, Set<PrincipalId>> memberships = new LinkedHashMap<>();
        for (Entry entry : entries.values()) {
            memberships.put(entry.id(), entry.groups().keySet());
        }
        List<PrincipalId> cycle = Cycle.find(memberships);
        if (cycle.isEmpty()) {
            return;
        }
        Entry last = entries.get(cycle.get(cycle.size() - 1));
        Place place = last == null ? null : last.groups().get(cycle.get(0));
        if (place != null) {
            String problem = "groups contain each other in a circle: " + describe(cycle);
            issues.add(IssueCode.CYCLE, place, cycle.get(0).value(), problem, "take one membership out");
        }
    }

    private static String describe(List<PrincipalId> cycle) {
        StringBuilder text = new StringBuilder();
        for (PrincipalId id : cycle.subList(0, Math.min(cycle.size(), 8))) {
            text.append(Quoted.of(id.value())).append(" in ");
        }
        return text.append(cycle.size() > 8 ? "... in " : "")
                .append(Quoted.of(cycle.get(0).value()))
                .toString();
    }
}
