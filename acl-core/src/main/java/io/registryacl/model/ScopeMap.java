package io.registryacl.model;

import com.google.common.collect.ImmutableList;
import io.registryacl.issue.Quoted;
import java.util.List;

/**
 * What the tokens that name it may do: the union of its entries (semantics 3.3). A registry also has the system-defined maps
 * {@code _repositories_admin}, {@code _repositories_pull} and {@code _repositories_push} (semantics P32).
 *
 * @param registry name of the registry it belongs to, letter case ignored
 * @param name name of the map, letter case ignored; not empty
 * @param entries entries in the order written; none allows nothing
 */
public record ScopeMap(String registry, String name, List<Entry> entries) {

    /**
     * One action on some repositories.
     *
     * @param repositories which repositories
     * @param action what is allowed on them
     */
    public record Entry(RepositoryPattern repositories, ScopeMapAction action) {

        /** {@return the entry as Azure writes it, such as {@code repositories/samples/*}{@code /content/read}} */
        @Override
        public String toString() {
            return "repositories/" + repositories + "/" + action.wireName();
        }
    }

    /** Copies the list; refuses a map without name. */
    public ScopeMap {
        RegistryName.check(registry);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a scope map has a name: " + Quoted.of(name));
        }
        entries = ImmutableList.copyOf(entries);
    }
}
