package io.registryacl.engine;

import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Operation;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.ScopeMapAction;
import org.jspecify.annotations.Nullable;

/** What a repository-scoped token may do by its scope map (semantics 3.3). */
final class ScopeMapGrants {

    private final PermissionTable permissions;

    ScopeMapGrants(PermissionTable permissions) {
        this.permissions = permissions;
    }

    Reason judge(AccessRequest request, PreparedRegistry target) {
        RegistryToken token = target.token(Asked.token(request).name());
        ScopeMap map = token == null ? null : target.scopeMap(token.scopeMap());
        boolean allows = map != null && allows(map, request.operation(), Asked.repository(request));
        return allows ? Reason.AUTHZ_SCOPE_MAP : Reason.AUTHZ_SCOPE_MAP_LACKS_ACTION;
    }

    private boolean allows(ScopeMap map, Operation operation, @Nullable RepositoryName repository) {
        if (operation == Operation.LIST_REPOSITORIES) {
            return listsRepositories(map);
        }
        int needed = permissions.tokenActions(operation);
        return repository != null && needed != 0 && (actions(map, repository) & needed) == needed;
    }

    /** The actions allowed on a repository, as a set of ordinals. */
    private static int actions(ScopeMap map, RepositoryName repository) {
        int actions = 0;
        for (int i = 0; i < map.entries().size(); i++) {
            ScopeMap.Entry entry = map.entries().get(i);
            actions |= entry.repositories().matches(repository)
                    ? 1 << entry.action().ordinal()
                    : 0;
        }
        return actions;
    }

    /** Only who may read everywhere may list what there is (semantics 11.5, P32). */
    private static boolean listsRepositories(ScopeMap map) {
        boolean reads = false;
        for (int i = 0; i < map.entries().size() && !reads; i++) {
            ScopeMap.Entry entry = map.entries().get(i);
            reads = entry.repositories().isAny()
                    && (entry.action() == ScopeMapAction.CONTENT_READ
                            || entry.action() == ScopeMapAction.METADATA_READ);
        }
        return reads;
    }
}
