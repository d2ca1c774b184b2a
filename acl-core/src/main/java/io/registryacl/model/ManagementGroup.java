package io.registryacl.model;

import com.google.common.collect.ImmutableSet;
import io.registryacl.issue.Quoted;
import java.util.Set;

/**
 * A management group and what it directly holds (semantics 4.6, P27).
 *
 * @param name its name, letter case ignored; not empty
 * @param groups names of the management groups directly below it
 * @param subscriptions ids of the subscriptions directly below it, without path
 */
public record ManagementGroup(String name, Set<String> groups, Set<String> subscriptions) {

    /** Copies the sets; refuses a group without name. */
    public ManagementGroup {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a management group has a name: " + Quoted.of(name));
        }
        groups = ImmutableSet.copyOf(groups);
        subscriptions = ImmutableSet.copyOf(subscriptions);
    }
}
