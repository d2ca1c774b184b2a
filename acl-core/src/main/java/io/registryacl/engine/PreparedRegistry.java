package io.registryacl.engine;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.registryacl.model.IpRule;
import io.registryacl.model.PrivateEndpointConnection;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.Scope;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.VirtualNetworkRule;
import io.registryacl.net.PrefixTable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A registry with everything a decision looks up in it. */
final class PreparedRegistry {

    private final Registry registry;
    private final PrefixTable ipRules;
    private final ImmutableSet<Scope> holding;
    private final int[] scopes;
    private final ImmutableMap<String, RegistryToken> tokens;
    private final ImmutableMap<String, ScopeMap> scopeMaps;
    private final ContentIndex content;

    /**
     * Prepares a registry.
     *
     * @param holding every scope of the policy that holds this registry
     * @param scopes numbers of those of them that role assignments are made at, ascending
     * @param tokens by lower-case name
     * @param scopeMaps by lower-case name
     */
    PreparedRegistry(
            Registry registry,
            ImmutableSet<Scope> holding,
            int[] scopes,
            ImmutableMap<String, RegistryToken> tokens,
            ImmutableMap<String, ScopeMap> scopeMaps,
            ContentIndex content) {
        this.registry = registry;
        this.ipRules = PrefixTable.of(
                registry.network().ipRules().stream().map(IpRule::prefix).collect(ImmutableList.toImmutableList()));
        this.holding = holding;
        this.scopes = scopes;
        this.tokens = tokens;
        this.scopeMaps = scopeMaps;
        this.content = content;
    }

    Registry registry() {
        return registry;
    }

    RoleAssignmentMode mode() {
        return registry.mode();
    }

    PrefixTable ipRules() {
        return ipRules;
    }

    ContentIndex content() {
        return content;
    }

    boolean isHeldBy(int scope) {
        return Arrays.binarySearch(scopes, scope) >= 0;
    }

    boolean isHeldBy(Scope scope) {
        return holding.contains(scope);
    }

    /** Whether a scope is this registry itself; one whose id is not known is told by its name. */
    boolean isAt(Scope scope) {
        return registry.id()
                .map(id -> id.scope().equals(scope))
                .orElseGet(() -> Ascii.equalsIgnoreCase(scope.registry(), registry.name()));
    }

    /** How many of the scopes above another scope also hold this registry: how near it is. */
    int scopesAbove(Scope other) {
        return (int) other.selfAndAbove().stream().filter(holding::contains).count();
    }

    @Nullable
    RegistryToken token(String name) {
        return tokens.get(Ascii.toLowerCase(name));
    }

    @Nullable
    ScopeMap scopeMap(String name) {
        return scopeMaps.get(Ascii.toLowerCase(name));
    }

    ImmutableMap<String, ScopeMap> scopeMaps() {
        return scopeMaps;
    }

    /** The connection of that name or id; where there are several, the one that carries traffic. */
    @Nullable
    PrivateEndpointConnection connection(String nameOrId) {
        PrivateEndpointConnection found = null;
        for (PrivateEndpointConnection connection : registry.privateEndpointConnections()) {
            boolean named = Ascii.equalsIgnoreCase(connection.name(), nameOrId)
                    || Ascii.equalsIgnoreCase(connection.id(), nameOrId);
            if (named && (found == null || connection.status().compareTo(found.status()) < 0)) {
                found = connection;
            }
        }
        return found;
    }

    boolean allowsSubnet(ResourceId subnet) {
        for (VirtualNetworkRule rule : registry.network().virtualNetworkRules()) {
            if (rule.subnet().equals(subnet)) {
                return true;
            }
        }
        return false;
    }
}
