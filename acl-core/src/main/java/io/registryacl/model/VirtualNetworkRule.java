package io.registryacl.model;

import static java.util.Objects.requireNonNull;

/**
 * Allows a subnet over its service endpoint (semantics 1.5).
 *
 * @param subnet resource id of the subnet
 */
public record VirtualNetworkRule(ResourceId subnet) implements Comparable<VirtualNetworkRule> {

    /** Refuses null. */
    public VirtualNetworkRule {
        requireNonNull(subnet, "subnet");
    }

    @Override
    public int compareTo(VirtualNetworkRule other) {
        return subnet.compareTo(other.subnet);
    }
}
