package io.registryacl.model;

import static java.util.Objects.requireNonNull;

import io.registryacl.net.IpPrefix;

/**
 * Allows a block of addresses on the public endpoint. There is no rule that denies, so order never matters (semantics 1.2).
 *
 * @param prefix the block; a single address has the full length
 */
public record IpRule(IpPrefix prefix) implements Comparable<IpRule> {

    /** Refuses null. */
    public IpRule {
        requireNonNull(prefix, "prefix");
    }

    /**
     * {@return the rule for {@code text}}
     *
     * @param text an address or a prefix without host bits, such as {@code 203.0.113.0/24}
     * @throws IllegalArgumentException if it is neither
     */
    public static IpRule parse(String text) {
        return new IpRule(IpPrefix.parse(text));
    }

    @Override
    public int compareTo(IpRule other) {
        return prefix.compareTo(other.prefix);
    }
}
