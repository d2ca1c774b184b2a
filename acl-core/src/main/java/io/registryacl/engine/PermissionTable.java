package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import io.registryacl.catalog.OperationCatalog;
import io.registryacl.catalog.OperationNeeds;
import io.registryacl.model.Operation;
import io.registryacl.model.Permissions;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.RoleDefinition;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every action that some operation needs, as a bit: roles become the set of what they grant, operations the set of what they
 * need in each mode (semantics 4.2, 4.3).
 */
final class PermissionTable {

    /** In a union of what roles grant: some role is assigned at all. */
    static final long ASSIGNED = 1L << 62;

    /** In a union of what roles grant: some assigned role is not defined, so that what it grants is not known. */
    static final long UNKNOWN_ROLE = 1L << 63;

    private static final int MOST_ACTIONS = 62;

    private final ImmutableList<String> names;
    private final int dataActionsFrom;
    private final long[][] required = new long[Operation.values().length][RoleAssignmentMode.values().length];
    private final boolean[] onContent = new boolean[Operation.values().length];
    private final int[] tokenActions = new int[Operation.values().length];

    private PermissionTable(OperationCatalog catalog) {
        this.names = ImmutableList.<String>builder()
                .addAll(catalog.actions())
                .addAll(catalog.dataActions())
                .build();
        this.dataActionsFrom = catalog.actions().size();
        if (names.size() > MOST_ACTIONS) {
            throw new IllegalStateException("more actions than bits: " + names.size());
        }
        for (Operation operation : Operation.values()) {
            OperationNeeds needs = catalog.needs(operation);
            for (RoleAssignmentMode mode : RoleAssignmentMode.values()) {
                required[operation.ordinal()][mode.ordinal()] =
                        bits(needs.required(mode), needs.requiresDataActions(mode));
            }
            onContent[operation.ordinal()] = needs.plane() == OperationNeeds.Plane.CONTENT;
            needs.tokenActions().forEach(action -> tokenActions[operation.ordinal()] |= 1 << action.ordinal());
        }
    }

    static PermissionTable of(OperationCatalog catalog) {
        return new PermissionTable(catalog);
    }

    private long bits(List<String> actions, boolean data) {
        long bits = 0;
        for (String action : actions) {
            int index = data
                    ? dataActionsFrom
                            + names.subList(dataActionsFrom, names.size()).indexOf(action)
                    : names.subList(0, dataActionsFrom).indexOf(action);
            bits |= 1L << index;
        }
        return bits;
    }

    /** What a caller must be granted, all of it; 0 if nobody can be granted the operation in this mode. */
    long required(Operation operation, RoleAssignmentMode mode) {
        return required[operation.ordinal()][mode.ordinal()];
    }

    /** Whether the registry itself serves the operation, rather than Azure Resource Manager. */
    boolean isAboutContent(Operation operation) {
        return onContent[operation.ordinal()];
    }

    /** What a scope map must grant, all of it, as a set of ordinals; 0 if scope maps cannot grant the operation. */
    int tokenActions(Operation operation) {
        return tokenActions[operation.ordinal()];
    }

    /** What a role grants, of both planes. */
    long granted(RoleDefinition role) {
        return granted(role.permissions());
    }

    /** What permission blocks name less what each of them excludes. */
    long granted(List<Permissions> blocks) {
        long bits = 0;
        for (int i = 0; i < names.size(); i++) {
            for (Permissions block : blocks) {
                boolean grants =
                        i < dataActionsFrom ? block.grantsAction(names.get(i)) : block.grantsDataAction(names.get(i));
                bits |= grants ? 1L << i : 0;
            }
        }
        return bits;
    }

    String name(int bit) {
        return names.get(bit);
    }

    /** The actions in a set, in order. */
    List<String> names(long bits) {
        ImmutableList.Builder<String> actions = ImmutableList.builder();
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            actions.add(names.get(Long.numberOfTrailingZeros(rest)));
        }
        return actions.build();
    }

    /** The bits of a set, in order. */
    static IntStream bits(long set) {
        return IntStream.range(0, Long.SIZE).filter(bit -> (set & 1L << bit) != 0);
    }
}
