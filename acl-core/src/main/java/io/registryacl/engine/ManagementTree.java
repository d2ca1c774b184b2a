package io.registryacl.engine;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import io.registryacl.model.ManagementGroup;
import io.registryacl.model.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which management groups hold a subscription (semantics 4.6). */
final class ManagementTree {

    private static final String MANAGEMENT_GROUPS = "/providers/Microsoft.Management/managementGroups/";

    private final ImmutableListMultimap<String, String> groupsOfSubscription;
    private final ImmutableListMultimap<String, String> groupsOfGroup;

    ManagementTree(List<ManagementGroup> groups) {
        ImmutableListMultimap.Builder<String, String> ofSubscription = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<String, String> ofGroup = ImmutableListMultimap.builder();
        for (ManagementGroup group : groups) {
            String name = Ascii.toLowerCase(group.name());
            group.subscriptions().forEach(child -> ofSubscription.put(Ascii.toLowerCase(child), name));
            group.groups().forEach(child -> ofGroup.put(Ascii.toLowerCase(child), name));
        }
        this.groupsOfSubscription = ofSubscription.build();
        this.groupsOfGroup = ofGroup.build();
    }

    /** The scopes of all management groups that hold a subscription, directly or not. */
    ImmutableSet<Scope> above(String subscription) {
        Set<String> found = new HashSet<>();
        Deque<String> pending = new ArrayDeque<>(groupsOfSubscription.get(Ascii.toLowerCase(subscription)));
        while (!pending.isEmpty()) {
            String group = pending.remove();
            if (found.add(group)) {
                pending.addAll(groupsOfGroup.get(group));
            }
        }
        ImmutableSet.Builder<Scope> scopes = ImmutableSet.builder();
        for (String group : found) {
            scopes.add(Scope.parse(MANAGEMENT_GROUPS + group));
        }
        return scopes.build();
    }
}
