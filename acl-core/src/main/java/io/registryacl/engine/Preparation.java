package io.registryacl.engine;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.registryacl.model.ContentState;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Identity;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.ScopeMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a whole model ready, in time linear in its size. */
final class Preparation {

    private final PolicyModel model;
    private final PreparedPolicy.FixedRules rules;

    Preparation(PolicyModel model) {
        this.model = model;
        this.rules = PreparedPolicy.FixedRules.of(model);
    }

    PreparedPolicy prepare() {
        List<RoleAssignment> assignments = model.roleAssignments().orElse(ImmutableList.of());
        ScopeIndex.Growing scopes = new ScopeIndex.Growing(ScopeIndex.empty());
        HashTrie<PreparedPrincipal> principals = principals(assignments, scopes);
        for (DenyAssignment assignment : model.denyAssignments()) {
            scopes.number(assignment.scope());
        }
        HashTrie<RegistryParts> parts = parts();
        HashTrie<PreparedRegistry> registries = registries(scopes, parts);
        return new PreparedPolicy(model, rules, scopes.index(), registries, parts, principals);
    }

    /** The registries by all their names, which the model keeps apart. */
    private HashTrie<PreparedRegistry> registries(ScopeIndex.Growing scopes, HashTrie<RegistryParts> parts) {
        HashTrie<PreparedRegistry> registries = HashTrie.empty();
        for (Registry registry : model.registries()) {
            PreparedRegistry prepared =
                    PreparedRegistry.of(registry, rules, scopes, RegistryParts.of(registry.name(), parts));
            for (String reference : prepared.references()) {
                registries = registries.with(reference, prepared);
            }
        }
        return registries;
    }

    private HashTrie<PreparedPrincipal> principals(List<RoleAssignment> assignments, ScopeNumbers scopes) {
        Map<PrincipalId, List<RoleAssignment>> byPrincipal = new HashMap<>();
        for (RoleAssignment assignment : assignments) {
            byPrincipal
                    .computeIfAbsent(assignment.principal(), none -> new ArrayList<>())
                    .add(assignment);
        }
        Directory directory = Directory.of(model.identities());
        HashTrie<PreparedPrincipal> principals = HashTrie.empty();
        for (Identity identity : model.identities()) {
            PreparedPrincipal bare = PreparedPrincipal.of(identity, directory.groups(identity.id()));
            List<RoleAssignment> own = byPrincipal.remove(identity.id());
            PreparedPrincipal principal = own == null ? bare : bare.with(own, scopes, rules.roles());
            principals = principals.with(principal.id().value(), principal);
        }
        for (Map.Entry<PrincipalId, List<RoleAssignment>> outside : byPrincipal.entrySet()) {
            PreparedPrincipal principal = PreparedPrincipal.outsideDirectory(outside.getKey())
                    .with(outside.getValue(), scopes, rules.roles());
            principals = principals.with(principal.id().value(), principal);
        }
        return principals;
    }

    private HashTrie<RegistryParts> parts() {
        Map<String, Map<String, RegistryToken>> tokens = new HashMap<>();
        Map<String, Map<String, ScopeMap>> scopeMaps = new HashMap<>();
        Map<String, List<ContentState>> states = new HashMap<>();
        Set<String> registries = new HashSet<>();
        for (RegistryToken token : model.tokens()) {
            of(tokens, registries, token.registry()).put(Ascii.toLowerCase(token.name()), token);
        }
        for (ScopeMap map : model.scopeMaps()) {
            of(scopeMaps, registries, map.registry()).put(Ascii.toLowerCase(map.name()), map);
        }
        for (ContentState state : model.contentStates()) {
            String registry = Ascii.toLowerCase(state.registry());
            registries.add(registry);
            states.computeIfAbsent(registry, none -> new ArrayList<>()).add(state);
        }
        HashTrie<RegistryParts> parts = HashTrie.empty();
        for (String registry : registries) {
            parts = parts.with(
                    registry,
                    RegistryParts.of(
                            tokens.getOrDefault(registry, Map.of()),
                            scopeMaps.getOrDefault(registry, Map.of()),
                            states.getOrDefault(registry, List.of())));
        }
        return parts;
    }

    private static <T> Map<String, T> of(
            Map<String, Map<String, T>> byRegistry, Set<String> registries, String registry) {
        String key = Ascii.toLowerCase(registry);
        registries.add(key);
        return byRegistry.computeIfAbsent(key, none -> new HashMap<>());
    }
}
