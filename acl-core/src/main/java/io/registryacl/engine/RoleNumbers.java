package io.registryacl.engine;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.registryacl.catalog.BuiltInRoles;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The roles that a policy knows, numbered, with what each grants as bits of {@link PermissionTable}. */
final class RoleNumbers {

    /** The number of every role that the policy does not define. */
    static final int UNKNOWN = 0;

    private static final String ASSIGN_ROLES = "Microsoft.Authorization/roleAssignments/write";

    private final ImmutableMap<RoleId, RoleDefinition> definitions;
    private final ImmutableMap<RoleId, Integer> numbers;
    private final long[] granted;
    private final Supplier<ImmutableList<RoleDefinition>> narrowestFirst = Suppliers.memoize(this::sortByPower);

    /** Numbers the built-in roles and {@code own}, which replace built-in ones of the same id. */
    RoleNumbers(List<RoleDefinition> own, PermissionTable permissions) {
        Map<RoleId, RoleDefinition> all = new HashMap<>();
        BuiltInRoles.shipped().all().forEach(role -> all.put(role.id(), role));
        own.forEach(role -> all.put(role.id(), role));
        this.definitions = ImmutableMap.copyOf(all);
        this.granted = new long[all.size() + 1];
        granted[UNKNOWN] = PermissionTable.ASSIGNED | PermissionTable.UNKNOWN_ROLE;
        ImmutableMap.Builder<RoleId, Integer> numbered = ImmutableMap.builder();
        int number = UNKNOWN;
        for (RoleDefinition role : definitions.values()) {
            number++;
            granted[number] = PermissionTable.ASSIGNED | permissions.granted(role);
            numbered.put(role.id(), number);
        }
        this.numbers = numbered.buildOrThrow();
    }

    /** The built-in roles, those that grant least first, and all without power over roles before those with it. For explanations. */
    ImmutableList<RoleDefinition> narrowestFirst() {
        return narrowestFirst.get();
    }

    private ImmutableList<RoleDefinition> sortByPower() {
        return ImmutableList.sortedCopyOf(
                Comparator.comparing((RoleDefinition role) -> role.grantsAction(ASSIGN_ROLES))
                        .thenComparing(role -> Long.bitCount(granted(role.id()))),
                BuiltInRoles.shipped().all());
    }

    @Nullable
    RoleDefinition definition(RoleId id) {
        return definitions.get(id);
    }

    int number(RoleId id) {
        return numbers.getOrDefault(id, UNKNOWN);
    }

    /** What a role grants. */
    long granted(RoleId id) {
        return granted[number(id)];
    }

    /** What the role of that number grants. */
    long granted(int number) {
        return granted[number];
    }
}
