package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import io.registryacl.issue.Quoted;
import io.registryacl.model.Operation;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.RepositoryName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What roles are asked about one registry, for explanations. An import asks twice: for its right on the target, and for
 * reading the source.
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

    PrincipalId caller() {
        return request.entra().id();
    }

    ImmutableList<PrincipalId> groups() {
        return policy.groups(caller());
    }

    @Nullable
    Instant time() {
        return Asked.time(request.request());
    }

    ConditionFacts facts() {
        return new ConditionFacts(policy.permissions(), repository, time());
    }

    /** What the operation needs in the registry's mode, all of it; 0 if nobody can be granted it. */
    long needed() {
        return policy.permissions().required(operation, registry.mode());
    }

    /** What the operation would need in the other mode. */
    long neededInOtherMode() {
        return policy.permissions().required(operation, registry.mode().other());
    }

    /** The assignments of the caller, then those of its groups, that hold the registry. */
    List<AssignedRole> inScope() {
        return assigned(true);
    }

    /** Those that do not. */
    List<AssignedRole> outOfScope() {
        return assigned(false);
    }

    private List<AssignedRole> assigned(boolean inScope) {
        List<AssignedRole> roles = new ArrayList<>(policy.assigned(caller()));
        for (PrincipalId group : groups()) {
            roles.addAll(policy.assigned(group));
        }
        roles.removeIf(role -> ScopeSet.contains(registry.scopes(), role.scope()) != inScope);
        return roles;
    }

    String what() {
        return Quoted.of(operation.wireName()) + " on " + registry.registry().name();
    }
}
