package io.registryacl.model;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The network side of a registry's public endpoint (semantics 1.1, 1.4).
 *
 * @param publicNetworkAccess whether the public endpoint is open at all; {@code false} overrides every rule (semantics 1.3)
 * @param allowedByDefault whether what no rule matches is allowed: {@code defaultAction}
 * @param ipRules allowed addresses, in the order written
 * @param virtualNetworkRules allowed subnets, in the order written; any at all excludes trusted services (semantics 1.5)
 */
public record NetworkRules(
        boolean publicNetworkAccess,
        boolean allowedByDefault,
        List<IpRule> ipRules,
        List<VirtualNetworkRule> virtualNetworkRules) {

    /** Copies the lists. */
    public NetworkRules {
        ipRules = ImmutableList.copyOf(ipRules);
        virtualNetworkRules = ImmutableList.copyOf(virtualNetworkRules);
    }

    /** {@return the rules of a new registry: every network is allowed} */
    public static NetworkRules unrestricted() {
        return new NetworkRules(true, true, ImmutableList.of(), ImmutableList.of());
    }

    /**
     * {@return rules that allow {@code ipRules} and nothing else: the portal's "Selected networks"}
     *
     * @param ipRules allowed addresses
     */
    public static NetworkRules selected(IpRule... ipRules) {
        return new NetworkRules(true, false, ImmutableList.copyOf(ipRules), ImmutableList.of());
    }

    /** {@return rules that close the public endpoint: the portal's "Disabled"} */
    public static NetworkRules disabled() {
        return new NetworkRules(false, false, ImmutableList.of(), ImmutableList.of());
    }

    /** {@return whether the public endpoint is not open to everyone} */
    public boolean isRestricted() {
        return !publicNetworkAccess || !allowedByDefault;
    }
}
