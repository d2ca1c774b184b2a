package io.registryacl.engine;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.registryacl.model.ContentState;
import io.registryacl.model.DenyAssignment;
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
        ScopeIndex scopes = ScopeIndex.empty();
        for (RoleAssignment assignment : assignments) {
            scopes = scopes.with(assignment.scope());
        }
        for (DenyAssignment assignment : model.denyAssignments()) {
            scopes = scopes.with(assignment.scope());
        }
        HashTrie<RegistryParts> parts = parts();
        PreparedPolicy policy =
                new PreparedPolicy(model, rules, scopes, HashTrie.empty(), parts, principals(assignments, scopes));
        for (Registry registry : model.registries()) {
            policy = new Change(policy).put(registry);
        }
        return policy;
    }

    private HashTrie<PreparedPrincipal> principals(List<RoleAssignment> assignments, ScopeIndex scopes) {
        Map<PrincipalId, PreparedPrincipal> known = new Directory(model.identities()).prepare();
        Map<PrincipalId, List<RoleAssignment>> byPrincipal = new HashMap<>();
        for (RoleAssignment assignment : assignments) {
            byPrincipal
                    .computeIfAbsent(assignment.principal(), none -> new ArrayList<>())
                    .add(assignment);
        }
        byPrincipal.forEach((id, own) -> known.compute(id, (same, principal) -> {
            PreparedPrincipal bare = principal == null ? PreparedPrincipal.outsideDirectory(id) : principal;
            return bare.with(own, scopes, rules.roles());
        }));
        HashTrie<PreparedPrincipal> principals = HashTrie.empty();
        for (PreparedPrincipal principal : known.values()) {
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
