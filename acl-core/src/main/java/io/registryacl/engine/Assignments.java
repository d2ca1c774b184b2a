package io.registryacl.engine;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.registryacl.condition.Truth;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The role assignments, sliced by principal, with scopes as numbers and roles as sets of what they grant. */
final class Assignments {

    /** Stands for what a role grants that the model does not define. */
    private static final long UNKNOWN_ROLE = -1;

    /** One order for the same assignments, however the policy orders them, so that explanations are the same too. */
    private static final Comparator<RoleAssignment> CANONICAL = Comparator.comparing(RoleAssignment::principal)
            .thenComparing(RoleAssignment::role)
            .thenComparing(assignment -> Ascii.toLowerCase(assignment.scope().toString()))
            .thenComparing(assignment -> assignment.condition().text())
            .thenComparing(RoleAssignment::name)
            .thenComparing(assignment -> assignment.scope().toString());

    private final ImmutableList<RoleAssignment> assignments;
    private final PermissionTable permissions;
    private final ImmutableMap<Scope, Integer> scopes;
    private final ImmutableMap<PrincipalId, Integer> principals;
    private final int[][] byPrincipal;
    private final int[] scope;
    private final long[] granted;

    Assignments(List<RoleAssignment> assignments, PermissionTable permissions, ImmutableMap<RoleId, Long> roles) {
        this.assignments = assignments.stream().distinct().sorted(CANONICAL).collect(ImmutableList.toImmutableList());
        this.permissions = permissions;
        this.scope = new int[this.assignments.size()];
        this.granted = new long[this.assignments.size()];
        Map<Scope, Integer> scopeNumbers = new HashMap<>();
        Map<PrincipalId, Integer> principalNumbers = new HashMap<>();
        Map<Integer, ImmutableList.Builder<Integer>> slices = new HashMap<>();
        for (int i = 0; i < this.assignments.size(); i++) {
            RoleAssignment assignment = this.assignments.get(i);
            scope[i] = number(scopeNumbers, assignment.scope());
            granted[i] = roles.getOrDefault(assignment.role(), UNKNOWN_ROLE);
            int principal = number(principalNumbers, assignment.principal());
            slices.computeIfAbsent(principal, none -> ImmutableList.builder()).add(i);
        }
        this.scopes = ImmutableMap.copyOf(scopeNumbers);
        this.principals = ImmutableMap.copyOf(principalNumbers);
        this.byPrincipal = new int[principals.size()][];
        slices.forEach((principal, slice) -> byPrincipal[principal] =
                slice.build().stream().mapToInt(Integer::intValue).toArray());
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
        Integer known = numbers.putIfAbsent(key, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** The scopes that assignments are made at, with their numbers. */
    ImmutableMap<Scope, Integer> scopes() {
        return scopes;
    }

    /** The principals that have assignments, with their numbers. */
    ImmutableMap<PrincipalId, Integer> principals() {
        return principals;
    }

    RoleAssignment get(int index) {
        return assignments.get(index);
    }

    /** Indexes of the assignments made to a principal. */
    int[] of(int principal) {
        return byPrincipal[principal];
    }

    boolean isInScope(int index, PreparedRegistry registry) {
        return registry.isHeldBy(scope[index]);
    }

    boolean isRoleUnknown(int index) {
        return granted[index] == UNKNOWN_ROLE;
    }

    /** What the role of an assignment grants, its condition apart; nothing for a role that is not known. */
    long granted(int index) {
        return isRoleUnknown(index) ? 0 : granted[index];
    }

    /** For one of the needed actions, whether an assignment's condition lets its role grant it. */
    Truth condition(int index, int bit, ConditionFacts facts) {
        return assignments.get(index).condition().evaluate(facts.of(permissions.name(bit)));
    }

    /** Adds to {@code grants} what the assignments of {@code principals} grant on {@code registry} of what is needed. */
    void collect(int[] principals, PreparedRegistry registry, ConditionFacts facts, RoleGrants grants) {
        for (int principal : principals) {
            for (int index : byPrincipal[principal]) {
                if (isInScope(index, registry)) {
                    collect(index, facts, grants);
                }
            }
        }
    }

    private void collect(int index, ConditionFacts facts, RoleGrants grants) {
        if (isRoleUnknown(index)) {
            grants.addUnknownRole();
        } else if (assignments.get(index).condition().isAlways()) {
            grants.add(granted[index]);
        } else {
            long relevant = granted[index] & grants.needed();
            grants.addConditional(granted[index]);
            for (long rest = relevant; rest != 0; rest &= rest - 1) {
                long bit = rest & -rest;
                grants.add(bit, condition(index, Long.numberOfTrailingZeros(bit), facts));
            }
        }
    }
}
