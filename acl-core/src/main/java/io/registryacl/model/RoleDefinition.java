package io.registryacl.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A role: a named list of permission blocks. It grants what any of its blocks grants (semantics 4.6, 9.4).
 *
 * @param id id that assignments refer to
 * @param name display name, such as {@code AcrPull}; empty if not given
 * @param permissions blocks in the order written; empty grants nothing
 */
public record RoleDefinition(RoleId id, String name, List<Permissions> permissions) {

    /** Copies the list. */
    public RoleDefinition {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        permissions = ImmutableList.copyOf(permissions);
    }

    /**
     * {@return whether this role grants the control-plane action {@code action}}
     *
     * @param action a full action without stars
     */
    public boolean grantsAction(String action) {
        for (Permissions block : permissions) {
            if (block.grantsAction(action)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return whether this role grants the data action {@code dataAction}}
     *
     * @param dataAction a full action without stars
     */
    public boolean grantsDataAction(String dataAction) {
        for (Permissions block : permissions) {
            if (block.grantsDataAction(dataAction)) {
                return true;
            }
        }
        return false;
    }
}
