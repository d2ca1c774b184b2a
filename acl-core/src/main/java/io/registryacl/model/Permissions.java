package io.registryacl.model;

import com.google.common.collect.Comparators;
import com.google.common.collect.ComparisonChain;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;

/**
 * One permission block of a role: what it names less what it excludes. Exclusion subtracts inside this block only; it is not
 * a deny (semantics 4.6).
 *
 * @param actions control-plane actions, which legacy mode also asks for content; in the order written
 * @param notActions what {@code actions} leaves out
 * @param dataActions data-plane actions; {@code *} among {@code actions} never grants one
 * @param notDataActions what {@code dataActions} leaves out
 */
public record Permissions(
        List<ActionPattern> actions,
        List<ActionPattern> notActions,
        List<ActionPattern> dataActions,
        List<ActionPattern> notDataActions)
        implements Comparable<Permissions> {

    /** Copies the lists. */
    public Permissions {
        actions = ImmutableList.copyOf(actions);
        notActions = ImmutableList.copyOf(notActions);
        dataActions = ImmutableList.copyOf(dataActions);
        notDataActions = ImmutableList.copyOf(notDataActions);
    }

    /**
     * {@return whether this block grants the control-plane action {@code action}}
     *
     * @param action a full action without stars
     */
    public boolean grantsAction(String action) {
        return any(actions, action) && !any(notActions, action);
    }

    /**
     * {@return whether this block grants the data action {@code dataAction}}
     *
     * @param dataAction a full action without stars
     */
    public boolean grantsDataAction(String dataAction) {
        return any(dataActions, dataAction) && !any(notDataActions, dataAction);
    }

    private static boolean any(List<ActionPattern> patterns, String action) {
        for (ActionPattern pattern : patterns) {
            if (pattern.matches(action)) {
                return true;
            }
        }
        return false;
    }

    /** Compares the lists one after the other, pattern by pattern. */
    @Override
    public int compareTo(Permissions other) {
        Comparator<Iterable<ActionPattern>> lexical =
                Comparators.lexicographical(Comparator.<ActionPattern>naturalOrder());
        return ComparisonChain.start()
                .compare(actions, other.actions, lexical)
                .compare(notActions, other.notActions, lexical)
                .compare(dataActions, other.dataActions, lexical)
                .compare(notDataActions, other.notDataActions, lexical)
                .result();
    }
}
