package io.registryacl.jmh.decision;

import com.google.common.collect.ImmutableSet;
import io.registryacl.catalog.BuiltInRoles;
import io.registryacl.model.Operation;
import io.registryacl.model.RoleId;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A built-in role, and the operations it permits, which engines without Azure's catalogue are told. */
enum Role {
    PULLER("AcrPull", Operation.PULL),
    PUSHER("AcrPush", Operation.PULL, Operation.PUSH),
    DELETER("AcrDelete", Operation.DELETE);

    /** What is asked for. */
    static final List<Operation> OPERATIONS = List.of(Operation.PULL, Operation.PUSH, Operation.DELETE);

    private static final Role[] ALL = values();

    private final String displayName;
    private final ImmutableSet<Operation> operations;

    Role(String displayName, Operation... operations) {
        this.displayName = displayName;
        this.operations = ImmutableSet.copyOf(operations);
    }

    static Role any(SplittableRandom random) {
        return ALL[random.nextInt(ALL.length)];
    }

    RoleId id() {
        return BuiltInRoles.shipped().named(displayName).orElseThrow().id();
    }

    Set<Operation> operations() {
        return operations;
    }
}
