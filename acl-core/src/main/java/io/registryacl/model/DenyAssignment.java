package io.registryacl.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.registryacl.condition.Condition;
import java.util.List;
import java.util.Set;

/**
 * Takes actions from principals at a scope, whatever their roles grant (semantics 4.6).
 *
 * @param name name for people; empty if not given
 * @param permissions what is denied; a block denies what it names less what it excludes
 * @param scope where it applies
 * @param appliesToChildScopes whether it also applies below {@code scope}
 * @param everyone whether it is for every principal, in which case {@code principals} is not asked
 * @param principals who is denied, also through groups
 * @param excludedPrincipals who is not denied after all, also through groups
 * @param condition when it applies; {@link Condition#always()} if it has none
 */
public record DenyAssignment(
        String name,
        List<Permissions> permissions,
        Scope scope,
        boolean appliesToChildScopes,
        boolean everyone,
        Set<PrincipalId> principals,
        Set<PrincipalId> excludedPrincipals,
        Condition condition) {

    /** Copies the collections. */
    public DenyAssignment {
        requireNonNull(name, "name");
        requireNonNull(scope, "scope");
        requireNonNull(condition, "condition");
        permissions = ImmutableList.copyOf(permissions);
        principals = ImmutableSet.copyOf(principals);
        excludedPrincipals = ImmutableSet.copyOf(excludedPrincipals);
    }
}
