package io.registryacl.model;

import io.registryacl.issue.Quoted;

/**
 * The id that role assignments name: the <em>object id</em> of a user, group, service principal or managed identity in
 * Microsoft Entra, a GUID (semantics 3.1, S116).
 *
 * <p>GUIDs are kept in lower case without braces, so that two spellings of one GUID are equal. Directories that are not
 * Entra may use ids of 1 to 128 letters, digits and {@code ._-@+:|~=}, which are compared exactly. What looks like a
 * mistyped GUID is refused.
 *
 * @param value the id
 */
public record PrincipalId(String value) implements Comparable<PrincipalId> {

    /** Brings a GUID into its one form; refuses what is no id. */
    public PrincipalId {
        value = IdText.canonical(value, "a principal id");
    }

    @Override
    public int compareTo(PrincipalId other) {
        return value.compareTo(other.value);
    }

    // Written out: what a record has by itself is linked at its first use, which takes longer than to decide.

    @Override
    public boolean equals(Object other) {
        return other instanceof PrincipalId that && value.equals(that.value);
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
