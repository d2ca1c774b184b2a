package io.registryacl.engine;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.registryacl.model.Registry;
import io.registryacl.model.Scope;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scopes that a policy is about, numbered: those that roles are assigned at, those of deny assignments, and those that
 * hold its registries. Never changes; a change gives a new index, in which every scope keeps its number.
 */
final class ScopeIndex implements ScopeNumbers {

    /** The number of a scope that the policy is not about. */
    static final int NONE = -1;

    private static final Scope ROOT = Scope.parse("/");
    private static final ScopeIndex EMPTY = new ScopeIndex(HashTrie.empty(), HashTrie.empty());

    private final HashTrie<Integer> numbers;
    private final HashTrie<ImmutableList<Scope>> ofRegistries;

    private ScopeIndex(HashTrie<Integer> numbers, HashTrie<ImmutableList<Scope>> ofRegistries) {
        this.numbers = numbers;
        this.ofRegistries = ofRegistries;
    }

    static ScopeIndex empty() {
        return EMPTY;
    }

    /** The number of a scope; {@link #NONE} if it has none. */
    @Override
    public int number(Scope scope) {
        Integer number = numbers.get(scope.key());
        return number == null ? NONE : number;
    }

    ScopeIndex with(Scope scope) {
        if (number(scope) != NONE) {
            return this;
        }
        HashTrie<ImmutableList<Scope>> named = ofRegistries;
        if (!scope.registry().isEmpty()) {
            String name = Ascii.toLowerCase(scope.registry());
            named = named.with(
                    name,
                    ImmutableList.<Scope>builder()
                            .addAll(ofRegistry(name))
                            .add(scope)
                            .build());
        }
        return new ScopeIndex(numbers.with(scope.key(), numbers.size()), named);
    }

    /** Every scope that holds {@code registry}. One whose id is not known is held by the root and what names it. */
    ImmutableSet<Scope> holding(Registry registry, ManagementTree groups) {
        if (registry.id().isEmpty()) {
            return ImmutableSet.<Scope>builder()
                    .add(ROOT)
                    .addAll(ofRegistry(Ascii.toLowerCase(registry.name())))
                    .build();
        }
        Scope own = registry.id().get().scope();
        return ImmutableSet.<Scope>builder()
                .addAll(own.selfAndAbove())
                .addAll(groups.above(own.subscription()))
                .build();
    }

    /** An index to which scopes are added that come again and again: those that it was asked for are found in one step. */
    static final class Growing implements ScopeNumbers {

        private final Map<Scope, Integer> numbers = new HashMap<>();
        private ScopeIndex index;

        Growing(ScopeIndex index) {
            this.index = index;
        }

        /** The number of a scope, which is given one if it has none. */
        @Override
        public int number(Scope scope) {
            Integer known = numbers.get(scope);
            if (known != null) {
                return known;
            }
            index = index.with(scope);
            int number = index.number(scope);
            numbers.put(scope, number);
            return number;
        }

        ScopeIndex index() {
            return index;
        }
    }

    private ImmutableList<Scope> ofRegistry(String lowerCaseName) {
        @Nullable ImmutableList<Scope> scopes = ofRegistries.get(lowerCaseName);
        return scopes == null ? ImmutableList.of() : scopes;
    }
}
