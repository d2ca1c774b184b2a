package io.registryacl.model;

import io.registryacl.issue.Quoted;

/**
 * The id of a role definition: the GUID at the end of its resource id. Display names are no ids (semantics 9.3).
 *
 * <p>Custom roles outside Azure may use an id of 1 to 128 letters, digits and {@code ._-@+:|~=}.
 *
 * @param value the id; a GUID stands in lower case without braces
 */
public record RoleId(String value) implements Comparable<RoleId> {

    /** Brings a GUID into its one form; refuses what is no id. */
    public RoleId {
        value = IdText.canonical(value, "a role id");
    }

    /**
     * {@return the id at the end of {@code text}} The path before it may name a subscription or not (semantics 9.3).
     *
     * @param text a role definition's resource id, or the bare id
     * @throws IllegalArgumentException if there is no id at its end
     */
    public static RoleId parse(String text) {
        int slash = text.startsWith("[") ? -1 : text.lastIndexOf('/');
        return new RoleId(text.substring(slash + 1));
    }

    @Override
    public int compareTo(RoleId other) {
        return value.compareTo(other.value);
    }

    // Written out: what a record has by itself is linked at its first use, which takes longer than to decide.

    @Override
    public boolean equals(Object other) {
        return other instanceof RoleId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** {@return the id as it stands in messages} */
    @Override
    public String toString() {
        return Quoted.escape(value);
    }
}
