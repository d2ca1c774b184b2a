package io.registryacl.model;

import static java.util.Objects.requireNonNull;

/**
 * Allows a subnet over its service endpoint (semantics 1.5).
 *
 * @param subnet resource id of the subnet
 */
public record VirtualNetworkRule(ResourceId subnet) {

    /** Refuses null. */
    public VirtualNetworkRule {
        requireNonNull(subnet, "subnet");
    }
}
