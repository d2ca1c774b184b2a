package io.registryacl.engine;

import com.google.common.collect.ImmutableSet;
import io.registryacl.condition.Truth;
import io.registryacl.issue.Quoted;
import io.registryacl.model.Operation;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.RepositoryName;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What roles are asked about one registry. An import asks twice: for its right on the target, and for reading the source.
 *
 * @param repository null where the operation is about none
 */
record RoleQuestion(
        PreparedPolicy policy,
        PreparedRequest request,
        PreparedRegistry registry,
        @Nullable RepositoryName repository,
        Operation operation) {

    static RoleQuestion ofTarget(PreparedPolicy policy, PreparedRequest request) {
        return new RoleQuestion(policy, request, request.target(), request.repository(), request.operation());
    }

    static RoleQuestion ofSource(PreparedPolicy policy, PreparedRequest request, PreparedRegistry source) {
        return new RoleQuestion(policy, request, source, request.sourceRepository(), Operation.PULL);
    }

    RoleQuestion of(Operation other) {
        return new RoleQuestion(policy, request, registry, repository, other);
    }

    ConditionFacts facts() {
        return new ConditionFacts(request.request(), repository);
    }

    /** What the operation needs in the registry's mode, all of it; 0 if nobody can be granted it. */
    long needed() {
        return policy.permissions().required(operation, registry.mode());
    }

    /** What the operation would need in the other mode. */
    long neededInOtherMode() {
        return policy.permissions().required(operation, registry.mode().other());
    }

    /** The caller and every group it is in. */
    ImmutableSet<PrincipalId> ids() {
        return policy.selfAndGroups(request.entra().id());
    }

    /** Indexes of the assignments of the caller and its groups that hold the registry. */
    IntStream inScope() {
        return all().filter(index -> policy.assignments().isInScope(index, registry));
    }

    /** Indexes of those that do not. */
    IntStream outOfScope() {
        return all().filter(index -> !policy.assignments().isInScope(index, registry));
    }

    private IntStream all() {
        return IntStream.of(request.principals())
                .flatMap(principal -> IntStream.of(policy.assignments().of(principal)));
    }

    /** Whether an assignment's role grants one of the needed actions and its condition has that value for it. */
    boolean grants(int index, int bit, Truth condition) {
        Assignments assignments = policy.assignments();
        return (assignments.granted(index) & 1L << bit) != 0 && assignments.condition(index, bit, facts()) == condition;
    }

    String what() {
        return Quoted.of(operation.wireName()) + " on " + registry.registry().name();
    }
}
