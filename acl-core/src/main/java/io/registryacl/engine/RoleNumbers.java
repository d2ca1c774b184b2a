package io.registryacl.engine;

import com.google.common.collect.ImmutableMap;
import io.registryacl.catalog.BuiltInRoles;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The roles that a policy knows, numbered, with what each grants as bits of {@link PermissionTable}. */
final class RoleNumbers {

    /** The number of every role that the policy does not define. */
    static final int UNKNOWN = 0;

    private final ImmutableMap<RoleId, RoleDefinition> definitions;
    private final ImmutableMap<RoleId, Integer> numbers;
    private final long[] granted;

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
