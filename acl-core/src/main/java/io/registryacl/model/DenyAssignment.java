package io.registryacl.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.registryacl.condition.Condition;
import java.util.Comparator;
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
        Condition condition)
        implements Comparable<DenyAssignment> {

    private static final Comparator<DenyAssignment> ORDER = Comparator.comparing(DenyAssignment::scope)
            .thenComparing(DenyAssignment::name)
            .thenComparing(assignment -> assignment.condition().text())
            .thenComparing(DenyAssignment::appliesToChildScopes)
            .thenComparing(DenyAssignment::everyone)
            .thenComparing(assignment -> sorted(assignment.principals()), lexical())
            .thenComparing(assignment -> sorted(assignment.excludedPrincipals()), lexical())
            .thenComparing(DenyAssignment::permissions, lexical());

    /** Copies the collections. */
    public DenyAssignment {
        requireNonNull(name, "name");
        requireNonNull(scope, "scope");
        requireNonNull(condition, "condition");
        permissions = ImmutableList.copyOf(permissions);
        principals = ImmutableSet.copyOf(principals);
        excludedPrincipals = ImmutableSet.copyOf(excludedPrincipals);
    }

    private static List<PrincipalId> sorted(Set<PrincipalId> principals) {
        return ImmutableList.sortedCopyOf(principals);
    }

    private static <T extends Comparable<T>> Comparator<Iterable<T>> lexical() {
        return Comparators.lexicographical(Comparator.<T>naturalOrder());
    }

    /** Compares scopes first, then names, and then what else is equal of equal assignments. */
    @Override
    public int compareTo(DenyAssignment other) {
        return ORDER.compare(this, other);
    }
}
