package io.registryacl.jmh.decision;

import java.util.Locale;

/**
 * The scope of an assignment.
 *
 * @param first number of the first registry that it holds
 * @param level how many it holds
 */
record Place(int first, Level level) {

    /** The scope of that level that holds a registry. */
    static Place holding(int site, Level level) {
        return new Place(site - site % level.sites(), level);
    }

    /** The scope as an ARM path. Those that hold it are its beginnings, up to a slash. */
    String text() {
        String subscription =
                String.format(Locale.ROOT, "/subscriptions/%08x-0000-4000-8000-000000000000", subscription());
        String group = subscription + "/resourceGroups/group" + first / Level.RESOURCE_GROUP.sites();
        return switch (level) {
            case SUBSCRIPTION -> subscription;
            case RESOURCE_GROUP -> group;
            case REGISTRY -> group + "/providers/Microsoft.ContainerRegistry/registries/registry" + first;
        };
    }

    private int subscription() {
        return first / Level.SUBSCRIPTION.sites();
    }
}
