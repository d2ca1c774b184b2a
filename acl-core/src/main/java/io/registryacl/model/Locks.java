package io.registryacl.model;

/**
 * The {@code changeableAttributes} of a repository, manifest or tag (semantics 6.1).
 *
 * @param readEnabled {@code false} blocks pulls
 * @param writeEnabled {@code false} blocks pushes and deletion
 * @param deleteEnabled {@code false} blocks deletion
 * @param listEnabled {@code false} hides it from lists
 */
public record Locks(boolean readEnabled, boolean writeEnabled, boolean deleteEnabled, boolean listEnabled) {

    private static final Locks NONE = new Locks(true, true, true, true);

    /** {@return no lock at all} */
    public static Locks none() {
        return NONE;
    }
}
