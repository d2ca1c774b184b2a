package io.registryacl.engine;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.registryacl.issue.Quoted;
import io.registryacl.model.ContentState;
import io.registryacl.model.Identity;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.Scope;
import io.registryacl.model.ScopeMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes of a prepared policy, each giving a new one that shares with the old whatever it does not touch. What a change costs
 * goes by the registry or principal that it is about, not by how many others there are.
 */
final class Change {

    private final PreparedPolicy policy;

    Change(PreparedPolicy policy) {
        this.policy = policy;
    }

    /** The policy with {@code registry} in the place of the one of its name, or one more if there is none. */
    PreparedPolicy put(Registry registry) {
        PreparedRegistry before = named(registry.name());
        if (before != null && before.registry().id().equals(registry.id())) {
            // What holds a registry goes by its id and name alone.
            return with(policy.scopes(), replace(before, before.with(registry)), policy.parts(), policy.principals());
        }
        ScopeIndex.Growing scopes = new ScopeIndex.Growing(policy.scopes());
        PreparedRegistry after = PreparedRegistry.of(registry, policy.rules(), scopes, parts(registry.name()));
        return with(scopes.index(), replace(before, after), policy.parts(), policy.principals());
    }

    /** The policy without the registry of that name, letter case ignored; its tokens, scope maps and content states stay. */
    PreparedPolicy remove(String registry) {
        PreparedRegistry removed = named(registry);
        return removed == null
                ? policy
                : with(policy.scopes(), without(removed.references()), policy.parts(), policy.principals());
    }

    /** The policy with one more role assignment. */
    PreparedPolicy add(RoleAssignment assignment) {
        ScopeIndex scopes = policy.scopes().with(assignment.scope());
        PreparedPrincipal before = principal(assignment.principal());
        ImmutableList<RoleAssignment> more = ImmutableList.<RoleAssignment>builder()
                .addAll(before.assignments())
                .add(assignment)
                .build();
        PreparedPrincipal after = before.with(more, scopes, policy.roles());
        return with(
                scopes,
                registriesNamedBy(assignment.scope(), scopes),
                policy.parts(),
                policy.principals().with(after.id().value(), after));
    }

    private PreparedPrincipal principal(PrincipalId id) {
        PreparedPrincipal known = policy.principal(id);
        return known == null ? PreparedPrincipal.outsideDirectory(id) : known;
    }

    /** The policy without a role assignment; one that is not there changes nothing. */
    PreparedPolicy remove(RoleAssignment assignment) {
        PreparedPrincipal before = principal(assignment.principal());
        List<RoleAssignment> rest = new ArrayList<>(before.assignments());
        rest.remove(assignment);
        PreparedPrincipal after = before.with(rest, policy.scopes(), policy.roles());
        return withPrincipals(List.of(after));
    }

    /** The policy with {@code identity} in the place of the one of its id, or one more if there is none. */
    PreparedPolicy put(Identity identity) {
        return changeDirectory(identity.id(), identity);
    }

    /** The policy without somebody's entry in the directory; the role assignments stay. */
    PreparedPolicy remove(PrincipalId id) {
        return changeDirectory(id, null);
    }

    private PreparedPolicy changeDirectory(PrincipalId id, @Nullable Identity identity) {
        PreparedPrincipal before = principal(id);
        Set<PrincipalId> formerly = directGroups(before.identity());
        Set<PrincipalId> direct = directGroups(identity);
        Directory directory =
                new Directory(member -> member.equals(id) ? direct : directGroups(policy.identity(member)));
        PreparedPrincipal after = before.with(identity, directory.groups(id));
        if (after.groups().contains(id)) {
            throw new IllegalArgumentException("a group that contains itself: " + id);
        }
        List<PreparedPrincipal> changed = new ArrayList<>(List.of(after));
        if (!ImmutableList.copyOf(formerly).equals(ImmutableList.copyOf(direct))) {
            policy.principals().forEach((name, member) -> {
                if (member.groups().contains(id)) {
                    changed.add(member.with(member.identity(), directory.groups(member.id())));
                }
            });
        }
        return withPrincipals(changed);
    }

    private static Set<PrincipalId> directGroups(@Nullable Identity identity) {
        return identity == null ? ImmutableSet.of() : identity.groups();
    }

    private PreparedPolicy withPrincipals(List<PreparedPrincipal> changed) {
        HashTrie<PreparedPrincipal> principals = policy.principals();
        for (PreparedPrincipal principal : changed) {
            String id = principal.id().value();
            principals = principal.isKnown() ? principals.with(id, principal) : principals.without(id);
        }
        return with(policy.scopes(), policy.registries(), policy.parts(), principals);
    }

    PreparedPolicy put(RegistryToken token) {
        return changeParts(token.registry(), parts -> parts.with(token));
    }

    PreparedPolicy put(ScopeMap map) {
        return changeParts(map.registry(), parts -> parts.with(map));
    }

    PreparedPolicy put(ContentState state) {
        return changeParts(state.registry(), parts -> parts.with(state));
    }

    private PreparedPolicy changeParts(String registry, UnaryOperator<RegistryParts> change) {
        RegistryParts changed = change.apply(parts(registry));
        PreparedRegistry holder = named(registry);
        return with(
                policy.scopes(),
                holder == null ? policy.registries() : replace(holder, holder.with(changed)),
                policy.parts().with(Ascii.toLowerCase(registry), changed),
                policy.principals());
    }

    /** A registry whose id is not known is held by every scope that names it, so also by a new one. */
    private HashTrie<PreparedRegistry> registriesNamedBy(Scope scope, ScopeIndex scopes) {
        PreparedRegistry named = scope.registry().isEmpty() ? null : named(scope.registry());
        if (named == null
                || named.registry().id().isPresent()
                || ScopeSet.contains(named.scopes(), scopes.number(scope))) {
            return policy.registries();
        }
        ImmutableSet<Scope> holding =
                scopes.holding(named.registry(), policy.rules().managementGroups());
        return replace(named, named.withScopes(ScopeSet.of(holding, scopes)));
    }

    private RegistryParts parts(String registry) {
        return RegistryParts.of(registry, policy.parts());
    }

    /** The registry of that very name; null if there is none. */
    private @Nullable PreparedRegistry named(String name) {
        PreparedRegistry found = policy.registries().get(Ascii.toLowerCase(name));
        return found != null && Ascii.equalsIgnoreCase(found.registry().name(), name) ? found : null;
    }

    private HashTrie<PreparedRegistry> without(Set<String> references) {
        HashTrie<PreparedRegistry> rest = policy.registries();
        for (String reference : references) {
            rest = rest.without(reference);
        }
        return rest;
    }

    private HashTrie<PreparedRegistry> replace(@Nullable PreparedRegistry before, PreparedRegistry after) {
        Set<String> references = after.references();
        Set<String> formerly = before == null ? ImmutableSet.of() : before.references();
        HashTrie<PreparedRegistry> registries = without(Sets.difference(formerly, references));
        for (String reference : references) {
            if (!formerly.contains(reference) && registries.get(reference) != null) {
                throw new IllegalArgumentException("two registries answer to " + Quoted.of(reference));
            }
            registries = registries.with(reference, after);
        }
        return registries;
    }

    private PreparedPolicy with(
            ScopeIndex scopes,
            HashTrie<PreparedRegistry> registries,
            HashTrie<RegistryParts> parts,
            HashTrie<PreparedPrincipal> principals) {
        return new PreparedPolicy(policy.base(), policy.rules(), scopes, registries, parts, principals);
    }
}
