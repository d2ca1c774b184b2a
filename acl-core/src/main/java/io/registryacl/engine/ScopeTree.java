package io.registryacl.engine;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.registryacl.model.ManagementGroup;
import io.registryacl.model.Registry;
import io.registryacl.model.Scope;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which scopes hold a registry: those above it by path, and the management groups above its subscription (semantics 4.6). */
final class ScopeTree {

    private static final Scope ROOT = Scope.parse("/");
    private static final String MANAGEMENT_GROUPS = "/providers/Microsoft.Management/managementGroups/";

    private final ImmutableListMultimap<String, String> groupsOfSubscription;
    private final ImmutableListMultimap<String, String> groupsOfGroup;
    private final ImmutableListMultimap<String, Scope> registryScopes;

    /**
     * Prepares the tree.
     *
     * @param scopes every scope that the policy names
     */
    ScopeTree(List<ManagementGroup> groups, Collection<Scope> scopes) {
        ImmutableListMultimap.Builder<String, String> ofSubscription = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<String, String> ofGroup = ImmutableListMultimap.builder();
        for (ManagementGroup group : groups) {
            String name = Ascii.toLowerCase(group.name());
            group.subscriptions().forEach(child -> ofSubscription.put(Ascii.toLowerCase(child), name));
            group.groups().forEach(child -> ofGroup.put(Ascii.toLowerCase(child), name));
        }
        ImmutableListMultimap.Builder<String, Scope> registries = ImmutableListMultimap.builder();
        for (Scope scope : scopes) {
            if (!scope.registry().isEmpty()) {
                registries.put(Ascii.toLowerCase(scope.registry()), scope);
            }
        }
        this.groupsOfSubscription = ofSubscription.build();
        this.groupsOfGroup = ofGroup.build();
        this.registryScopes = registries.build();
    }

    /** Every scope that holds {@code registry}. One whose id is not known is held by the root and what names it. */
    ImmutableSet<Scope> holding(Registry registry) {
        ImmutableSet.Builder<Scope> holding = ImmutableSet.builder();
        if (registry.id().isEmpty()) {
            return holding.add(ROOT)
                    .addAll(registryScopes.get(Ascii.toLowerCase(registry.name())))
                    .build();
        }
        Scope own = registry.id().get().scope();
        holding.addAll(own.selfAndAbove());
        for (String group : managementGroups(own.subscription())) {
            holding.add(Scope.parse(MANAGEMENT_GROUPS + group));
        }
        return holding.build();
    }

    private Set<String> managementGroups(String subscription) {
        Set<String> found = new HashSet<>();
        Deque<String> pending = new ArrayDeque<>(groupsOfSubscription.get(Ascii.toLowerCase(subscription)));
        while (!pending.isEmpty()) {
            String group = pending.remove();
            if (found.add(group)) {
                pending.addAll(groupsOfGroup.get(group));
            }
        }
        return found;
    }
}
