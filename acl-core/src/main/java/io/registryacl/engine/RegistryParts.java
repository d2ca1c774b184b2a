package io.registryacl.engine;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.registryacl.model.ContentState;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.ScopeMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a policy holds of one registry beside the registry itself: tokens, scope maps, the state of its content. Never changes.
 *
 * @param tokens by lower-case name
 * @param ownScopeMaps by lower-case name, the system-defined ones left out
 * @param states as the policy has them
 * @param content the states, made ready for look-up
 */
record RegistryParts(
        ImmutableMap<String, RegistryToken> tokens,
        ImmutableMap<String, ScopeMap> ownScopeMaps,
        ImmutableList<ContentState> states,
        ContentIndex content) {

    static final RegistryParts NONE = of(Map.of(), Map.of(), List.of());

    static RegistryParts of(
            Map<String, RegistryToken> tokens, Map<String, ScopeMap> scopeMaps, List<ContentState> states) {
        return new RegistryParts(
                ImmutableMap.copyOf(tokens),
                ImmutableMap.copyOf(scopeMaps),
                ImmutableList.copyOf(states),
                new ContentIndex(states));
    }

    /** The parts of a registry of which there may be none. */
    static RegistryParts of(String registry, HashTrie<RegistryParts> parts) {
        RegistryParts known = parts.get(Ascii.toLowerCase(registry));
        return known == null ? NONE : known;
    }

    @Nullable
    RegistryToken token(String name) {
        return tokens.get(Ascii.toLowerCase(name));
    }

    /** The scope map of that name, the registry's own before the system-defined. */
    @Nullable
    ScopeMap scopeMap(String name) {
        String key = Ascii.toLowerCase(name);
        ScopeMap own = ownScopeMaps.get(key);
        return own == null ? SystemScopeMaps.find(key) : own;
    }

    RegistryParts with(RegistryToken token) {
        return of(put(tokens, token.name(), token), ownScopeMaps, states);
    }

    RegistryParts with(ScopeMap map) {
        return of(tokens, put(ownScopeMaps, map.name(), map), states);
    }

    /** These parts with one more state, in the place of that of the same piece of content if there is one. */
    RegistryParts with(ContentState state) {
        List<ContentState> changed = new ArrayList<>(states);
        changed.removeIf(other -> other.key().equals(state.key()));
        changed.add(state);
        return of(tokens, ownScopeMaps, changed);
    }

    private static <T> Map<String, T> put(Map<String, T> map, String name, T value) {
        Map<String, T> changed = new HashMap<>(map);
        changed.put(Ascii.toLowerCase(name), value);
        return changed;
    }
}
