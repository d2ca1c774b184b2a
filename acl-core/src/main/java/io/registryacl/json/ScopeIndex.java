package io.registryacl.json;

import io.registryacl.model.ManagementGroup;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** For each scope at or above a registry, the first registry of each mode in it; so that a look-up costs no search. */
final class ScopeIndex {

    private static final String MANAGEMENT_GROUP = "/providers/Microsoft.Management/managementGroups/";

    private final Map<Scope, Map<RoleAssignmentMode, Registry>> byScope = new HashMap<>();
    private final Map<String, Map<RoleAssignmentMode, Registry>> byName = new HashMap<>();
    private final Map<String, Set<String>> parentsOfGroup = new HashMap<>();
    private final Map<String, Set<String>> parentsOfSubscription = new HashMap<>();

    ScopeIndex(PolicyModel model) {
        for (ManagementGroup group : model.managementGroups()) {
            String name = AsciiText.lower(group.name());
            group.groups().forEach(child -> addParent(parentsOfGroup, child, name));
            group.subscriptions().forEach(child -> addParent(parentsOfSubscription, child, name));
        }
        for (Registry registry : model.registries()) {
            put(byName, AsciiText.lower(registry.name()), registry);
            put(byScope, Scope.parse("/"), registry);
            if (registry.id().isPresent()) {
                addAncestors(registry.id().get(), registry);
            }
        }
    }

    /** A registry of {@code mode} that {@code scope} is or holds. */
    Optional<Registry> find(Scope scope, RoleAssignmentMode mode) {
        Map<RoleAssignmentMode, Registry> found = byScope.get(scope);
        if (found == null || !found.containsKey(mode)) {
            found = byName.get(AsciiText.lower(scope.registry()));
        }
        return found == null ? Optional.empty() : Optional.ofNullable(found.get(mode));
    }

    private void addAncestors(ResourceId id, Registry registry) {
        String path = id.toString();
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            put(byScope, Scope.parse(path.substring(0, end)), registry);
        }
        Deque<String> pending = new ArrayDeque<>(
                parentsOfSubscription.getOrDefault(AsciiText.lower(id.scope().subscription()), Set.of()));
        Set<String> seen = new HashSet<>(pending);
        while (!pending.isEmpty()) {
            String group = pending.removeFirst();
            put(byScope, Scope.parse(MANAGEMENT_GROUP + group), registry);
            for (String parent : parentsOfGroup.getOrDefault(group, Set.of())) {
                if (seen.add(parent)) {
                    pending.addLast(parent);
                }
            }
        }
    }

    private static void addParent(Map<String, Set<String>> parents, String child, String parent) {
        parents.computeIfAbsent(AsciiText.lower(child), any -> new HashSet<>()).add(parent);
    }

    private static <K> void put(Map<K, Map<RoleAssignmentMode, Registry>> tables, K key, Registry registry) {
        tables.computeIfAbsent(key, any -> new EnumMap<>(RoleAssignmentMode.class))
                .putIfAbsent(registry.mode(), registry);
    }
}
