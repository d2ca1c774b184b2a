package io.registryacl.model;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Where a role or deny assignment applies: the root {@code /}, a management group, a subscription, a resource group or a
 * resource. A scope holds everything below it (semantics 4.6).
 *
 * <p>Comparison ignores letter case and goes by whole segments: {@code /subscriptions/a/resourceGroups/rg} does not hold
 * {@code /subscriptions/a/resourceGroups/rg2}. One trailing slash is dropped; empty segments, {@code .} and {@code ..} are
 * refused (semantics P30).
 */
public final class Scope implements Comparable<Scope> {

    private final ArmPath path;

    Scope(ArmPath path) {
        this.path = path;
    }

    /**
     * {@return the scope that {@code text} spells}
     *
     * @param text {@code /} or a path that starts with a slash
     * @throws IllegalArgumentException if it is no such path
     */
    public static Scope parse(String text) {
        return new Scope(ArmPath.parse(text));
    }

    /** {@return whether this is the root of all scopes} */
    public boolean isRoot() {
        return path.segments().isEmpty();
    }

    /**
     * {@return whether {@code other} is this scope or lies below it by its path} Management groups hold what the model says
     * they hold, which no path shows (semantics 4.6).
     *
     * @param other any scope
     */
    public boolean contains(Scope other) {
        return path.contains(other.path);
    }

    /** {@return this scope and all that hold it by their path, from here up to the root; immutable} */
    public List<Scope> selfAndAbove() {
        ImmutableList<ArmPath> paths = path.selfAndAbove();
        ImmutableList.Builder<Scope> scopes = ImmutableList.builderWithExpectedSize(paths.size());
        for (ArmPath each : paths) {
            scopes.add(new Scope(each));
        }
        return scopes.build();
    }

    /** {@return the name of the management group that this is; empty if it is something else} */
    public String managementGroup() {
        boolean group = path.segments().size() == 4
                && Ascii.equalsIgnoreCase(path.segments().get(0), "providers")
                && Ascii.equalsIgnoreCase(path.segments().get(1), "Microsoft.Management")
                && Ascii.equalsIgnoreCase(path.segments().get(2), "managementGroups");
        return group ? path.segments().get(3) : "";
    }

    /** {@return the id of the subscription that this is or lies in; empty if there is none} */
    public String subscription() {
        boolean inside = path.segments().size() >= 2
                && Ascii.equalsIgnoreCase(path.segments().get(0), "subscriptions");
        return inside ? path.segments().get(1) : "";
    }

    /**
     * {@return the name of the registry whose id this scope is; empty if it is something else} Registry names are unique
     * in Azure, so the name tells a registry whose own id the model lacks.
     */
    public String registry() {
        boolean registry = Ascii.equalsIgnoreCase(path.resourceType(), "Microsoft.ContainerRegistry/registries");
        return registry ? path.segments().get(path.segments().size() - 1) : "";
    }

    /** {@return the scope in lower-case letters, which is the same text for equal scopes and for no others} */
    public String key() {
        return path.key();
    }

    /** Compares by text, letter case ignored, as equality does. */
    @Override
    public int compareTo(Scope other) {
        return path.key().compareTo(other.path.key());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scope that && path.key().equals(that.path.key());
    }

    @Override
    public int hashCode() {
        return path.key().hashCode();
    }

    /** {@return the scope as it was written, without trailing slash} */
    @Override
    public String toString() {
        return path.text();
    }
}
