package io.registryacl.model;

/**
 * The id of an Azure resource, such as {@code
 * /subscriptions/<guid>/resourceGroups/rg/providers/Microsoft.ContainerRegistry/registries/contoso}.
 *
 * <p>Equality ignores letter case (semantics 10.7). One trailing slash is dropped; empty segments, {@code .} and {@code ..}
 * are refused (semantics P30).
 */
public final class ResourceId implements Comparable<ResourceId> {

    private final ArmPath path;

    private ResourceId(ArmPath path) {
        this.path = path;
    }

    /**
     * {@return the resource id that {@code text} spells}
     *
     * @param text a path that starts with a slash
     * @throws IllegalArgumentException if it is no such path
     */
    public static ResourceId parse(String text) {
        return new ResourceId(ArmPath.parse(text));
    }

    /** {@return the name of the resource: the last segment, in the letters it was written in} */
    public String name() {
        return path.segments().isEmpty()
                ? ""
                : path.segments().get(path.segments().size() - 1);
    }

    /** {@return the type, such as {@code Microsoft.ContainerRegistry/registries}; empty if this names no resource} */
    public String resourceType() {
        return path.resourceType();
    }

    /**
     * {@return whether the resource is of {@code type} or of a type below it} Letter case is ignored.
     *
     * @param type a resource type such as {@code Microsoft.MachineLearningServices/workspaces}
     */
    public boolean isOfType(String type) {
        return path.isOfType(type);
    }

    /**
     * {@return the segment that follows the segment {@code name}, such as the registry of a token's id; empty if there is
     * none}
     *
     * @param name name of a segment, letter case ignored, such as {@code registries}
     */
    public String segmentAfter(String name) {
        return path.after(name);
    }

    /** {@return the scope that this resource is} */
    public Scope scope() {
        return new Scope(path);
    }

    /** Compares by text, letter case ignored, as equality does. */
    @Override
    public int compareTo(ResourceId other) {
        return path.key().compareTo(other.path.key());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResourceId that && path.key().equals(that.path.key());
    }

    @Override
    public int hashCode() {
        return path.key().hashCode();
    }

    /** {@return the id as it was written, without trailing slash} */
    @Override
    public String toString() {
        return path.text();
    }
}
