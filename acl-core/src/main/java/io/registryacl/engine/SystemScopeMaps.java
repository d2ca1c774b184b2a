package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import io.registryacl.model.RepositoryPattern;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.ScopeMapAction;
import java.util.List;

/** The scope maps that every registry has; each covers all repositories (semantics 3.3, P32). */
final class SystemScopeMaps {

    private SystemScopeMaps() {}

    static List<ScopeMap> of(String registry) {
        return ImmutableList.of(
                map(registry, "_repositories_admin", ScopeMapAction.values()),
                map(registry, "_repositories_pull", ScopeMapAction.CONTENT_READ),
                map(registry, "_repositories_push", ScopeMapAction.CONTENT_READ, ScopeMapAction.CONTENT_WRITE));
    }

    private static ScopeMap map(String registry, String name, ScopeMapAction... actions) {
        RepositoryPattern all = new RepositoryPattern("*");
        ImmutableList.Builder<ScopeMap.Entry> entries = ImmutableList.builder();
        for (ScopeMapAction action : actions) {
            entries.add(new ScopeMap.Entry(all, action));
        }
        return new ScopeMap(registry, name, entries.build());
    }
}
