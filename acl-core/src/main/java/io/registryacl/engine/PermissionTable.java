package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.registryacl.catalog.OperationCatalog;
import io.registryacl.catalog.OperationNeeds;
import io.registryacl.model.Operation;
import io.registryacl.model.Permissions;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.RoleDefinition;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every action that some operation needs, as a bit: roles become the set of what they grant, operations the set of what they
 * need in each mode (semantics 4.2, 4.3).
 */
final class PermissionTable {

    private final ImmutableList<String> names;
    private final int dataActionsFrom;
    private final EnumMap<Operation, long[]> required = new EnumMap<>(Operation.class);

    private PermissionTable(OperationCatalog catalog) {
        this.names = ImmutableList.<String>builder()
                .addAll(catalog.actions())
                .addAll(catalog.dataActions())
                .build();
        this.dataActionsFrom = catalog.actions().size();
        if (names.size() > Long.SIZE) {
            throw new IllegalStateException("more actions than bits: " + names.size());
        }
        for (Operation operation : Operation.values()) {
            OperationNeeds needs = catalog.needs(operation);
            long[] byMode = new long[RoleAssignmentMode.values().length];
            for (RoleAssignmentMode mode : RoleAssignmentMode.values()) {
                byMode[mode.ordinal()] = bits(needs.required(mode), needs.requiresDataActions(mode));
            }
            required.put(operation, byMode);
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
        long[] byMode = required.get(operation);
        return byMode == null ? 0 : byMode[mode.ordinal()];
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

    /** The sets that many roles grant, by role. */
    <K> ImmutableMap<K, Long> granted(ImmutableMap<K, RoleDefinition> roles) {
        ImmutableMap.Builder<K, Long> granted = ImmutableMap.builder();
        roles.forEach((id, role) -> granted.put(id, granted(role)));
        return granted.buildOrThrow();
    }
}
