package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.registryacl.model.RepositoryPattern;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.ScopeMapAction;
import org.jspecify.annotations.Nullable;

/** The scope maps that every registry has; each covers all repositories (semantics 3.3, P32). */
final class SystemScopeMaps {

    /** Stands for whichever registry it is. */
    private static final String EVERY_REGISTRY = "every-registry";

    private static final ImmutableMap<String, ScopeMap> MAPS = ImmutableMap.of(
            "_repositories_admin", map("_repositories_admin", ScopeMapAction.values()),
            "_repositories_pull", map("_repositories_pull", ScopeMapAction.CONTENT_READ),
            "_repositories_push", map("_repositories_push", ScopeMapAction.CONTENT_READ, ScopeMapAction.CONTENT_WRITE));

    private SystemScopeMaps() {}

    /** The system-defined map of that lower-case name; null if there is none. */
    static @Nullable ScopeMap find(String lowerCaseName) {
        return MAPS.get(lowerCaseName);
    }

    private static ScopeMap map(String name, ScopeMapAction... actions) {
        RepositoryPattern all = new RepositoryPattern("*");
        ImmutableList.Builder<ScopeMap.Entry> entries = ImmutableList.builder();
        for (ScopeMapAction action : actions) {
            entries.add(new ScopeMap.Entry(all, action));
        }
        return new ScopeMap(EVERY_REGISTRY, name, entries.build());
    }
}
