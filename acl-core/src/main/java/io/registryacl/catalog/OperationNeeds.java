package io.registryacl.catalog;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.registryacl.issue.Quoted;
import io.registryacl.model.Operation;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.ScopeMapAction;
import java.util.List;
import java.util.Set;

/**
 * What an operation asks of its caller (semantics 4.2, 4.3).
 *
 * @param operation the operation
 * @param plane whether it works on content or on the registry as a resource
 * @param actions control-plane actions that it needs, all of them; for content those of legacy mode; empty if nobody can be
 *     granted it there
 * @param dataActions data actions that it needs in ABAC mode, all of them; empty if nobody can be granted it there, and on the
 *     control plane
 * @param tokenActions what a scope map must grant to a token, all of it; empty if scope maps cannot grant it, save for the rule
 *     on listing repositories (semantics P32)
 * @param source where this comes from
 */
public record OperationNeeds(
        Operation operation,
        Plane plane,
        List<String> actions,
        List<String> dataActions,
        Set<ScopeMapAction> tokenActions,
        String source) {

    /** What an operation works on. */
    public enum Plane {
        /** Repositories and what is in them: the mode of the registry says which half of a role counts. */
        CONTENT,
        /** The registry as a resource: actions count in both modes. */
        CONTROL
    }

    /**
     * Makes the needs of an operation; copies the collections.
     *
     * @param operation the operation
     * @param plane what it works on
     * @param actions full control-plane actions
     * @param dataActions full data actions
     * @param tokenActions what a token needs
     * @param source where this comes from
     * @throws IllegalArgumentException if an action is empty or has stars, if there is no action of either kind, or if there are
     *     data or token actions on the control plane
     */
    public OperationNeeds {
        requireNonNull(operation, "operation");
        requireNonNull(plane, "plane");
        requireNonNull(source, "source");
        actions = ImmutableList.copyOf(actions);
        dataActions = ImmutableList.copyOf(dataActions);
        tokenActions = ImmutableSet.copyOf(tokenActions);
        requireFull(actions);
        requireFull(dataActions);
        if (actions.isEmpty() && dataActions.isEmpty()) {
            throw new IllegalArgumentException("nobody could be granted `" + operation.wireName() + "`");
        }
        if (plane == Plane.CONTROL && !(dataActions.isEmpty() && tokenActions.isEmpty())) {
            throw new IllegalArgumentException(
                    "the control plane knows no data actions and no tokens: `" + operation.wireName() + "`");
        }
    }

    /**
     * {@return what a caller needs in that mode} All of it must be granted, by one assignment or by several. Empty means that
     * nobody can be granted the operation in this mode, not that nothing is needed.
     *
     * @param mode mode of the registry
     */
    public List<String> required(RoleAssignmentMode mode) {
        return requiresDataActions(mode) ? dataActions : actions;
    }

    /**
     * {@return whether {@link #required} names data actions in that mode, and not control-plane actions}
     *
     * @param mode mode of the registry
     */
    public boolean requiresDataActions(RoleAssignmentMode mode) {
        return plane == Plane.CONTENT && mode == RoleAssignmentMode.ABAC;
    }

    private static void requireFull(List<String> actions) {
        for (String action : actions) {
            if (action.isEmpty() || action.indexOf('*') >= 0) {
                throw new IllegalArgumentException(
                        "an operation needs full actions without stars: " + Quoted.of(action));
            }
        }
    }
}
