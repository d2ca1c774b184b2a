package io.registryacl.model;

import com.google.common.collect.ImmutableSet;
import io.registryacl.issue.Quoted;
import java.util.Set;

/**
 * A management group and what it directly holds (semantics 4.6, P27).
 *
 * @param name its name, letter case ignored: 1 to 90 letters, digits, {@code -}, {@code _}, {@code .} and parentheses that
 *     start with a letter or digit and do not end with a dot
 * @param groups names of the management groups directly below it
 * @param subscriptions ids of the subscriptions directly below it, without path
 */
public record ManagementGroup(String name, Set<String> groups, Set<String> subscriptions) {

    // Source: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
    private static final int MAX_CHARACTERS = 90;

    /** Copies the sets; refuses names that no management group can have. */
    public ManagementGroup {
        checkName(name);
        groups = ImmutableSet.copyOf(groups);
        groups.forEach(ManagementGroup::checkName);
        subscriptions = ImmutableSet.copyOf(subscriptions);
    }

    private static void checkName(String name) {
        boolean valid = !name.isEmpty()
                && name.length() <= MAX_CHARACTERS
                && isAlphanumeric(name.charAt(0))
                && !name.endsWith(".");
        for (int i = 0; valid && i < name.length(); i++) {
            valid = isAlphanumeric(name.charAt(i)) || "-_.()".indexOf(name.charAt(i)) >= 0;
        }
        if (!valid) {
            throw new IllegalArgumentException("a management group's name has 1 to " + MAX_CHARACTERS
                    + " letters, digits and `-_.()`, starts with a letter or digit and ends with no dot: "
                    + Quoted.of(name));
        }
    }

    private static boolean isAlphanumeric(char character) {
        return character >= '0' && character <= '9'
                || character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z';
    }
}
