package io.registryacl.engine;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.registryacl.model.IpRule;
import io.registryacl.model.PrivateEndpointConnection;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.Scope;
import io.registryacl.model.ScopeMap;
import io.registryacl.net.IpPrefix;
import io.registryacl.net.PrefixTable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A registry with everything a decision looks up in it. Look-ups allocate nothing. */
final class PreparedRegistry {

    private static final int UNCOUNTED = -1;

    private final Registry registry;
    private final PrefixTable ipRules;
    private final int[] scopes;
    private final int[] denials;
    private final RegistryParts parts;

    // What every decision asks of the registry, kept here to spare the processor two steps through memory.
    private final RoleAssignmentMode mode;
    private final boolean publicNetworkAccess;
    private final boolean allowedByDefault;
    private final boolean quarantineEnabled;

    /** Counted when first asked for; two threads may both do so, with the same result. */
    private int distinctIpRules = UNCOUNTED;

    private PreparedRegistry(Registry registry, PrefixTable ipRules, int[] scopes, int[] denials, RegistryParts parts) {
        this.registry = registry;
        this.ipRules = ipRules;
        this.scopes = scopes;
        this.denials = denials;
        this.parts = parts;
        this.mode = registry.mode();
        this.publicNetworkAccess = registry.network().publicNetworkAccess();
        this.allowedByDefault = registry.network().allowedByDefault();
        this.quarantineEnabled = registry.quarantineEnabled();
    }

    /**
     * Prepares a registry.
     *
     * @param scopes gets those that hold it
     */
    static PreparedRegistry of(
            Registry registry, PreparedPolicy.FixedRules rules, ScopeIndex.Growing scopes, RegistryParts parts) {
        ImmutableSet<Scope> holding = scopes.index().holding(registry, rules.managementGroups());
        return new PreparedRegistry(
                registry,
                table(registry),
                ScopeSet.of(holding, scopes),
                rules.denyAssignments().reaching(registry, holding),
                parts);
    }

    private static PrefixTable table(Registry registry) {
        List<IpRule> rules = registry.network().ipRules();
        ImmutableList.Builder<IpPrefix> blocks = ImmutableList.builderWithExpectedSize(rules.size());
        for (IpRule rule : rules) {
            blocks.add(rule.prefix());
        }
        return PrefixTable.of(blocks.build());
    }

    /** The registry with other settings, but of the same name and id, so that the same scopes hold it. */
    PreparedRegistry with(Registry changed) {
        return new PreparedRegistry(changed, table(changed), scopes, denials, parts);
    }

    PreparedRegistry with(RegistryParts changed) {
        return new PreparedRegistry(registry, ipRules, scopes, denials, changed);
    }

    PreparedRegistry withScopes(int[] changed) {
        return new PreparedRegistry(registry, ipRules, changed, denials, parts);
    }

    Registry registry() {
        return registry;
    }

    /** Everything that a request may call the registry, in lower case (semantics P22). */
    Set<String> references() {
        ImmutableSet.Builder<String> references = ImmutableSet.builder();
        references.add(Ascii.toLowerCase(registry.name()));
        if (!registry.loginServer().isEmpty()) {
            references.add(Ascii.toLowerCase(registry.loginServer()));
        }
        registry.id().ifPresent(id -> references.add(id.scope().key()));
        return references.build();
    }

    RoleAssignmentMode mode() {
        return mode;
    }

    boolean publicNetworkAccess() {
        return publicNetworkAccess;
    }

    boolean allowedByDefault() {
        return allowedByDefault;
    }

    boolean quarantineEnabled() {
        return quarantineEnabled;
    }

    PrefixTable ipRules() {
        return ipRules;
    }

    /** How many IP rules there are, equal ones counted once. For explanations. */
    int distinctIpRules() {
        int known = distinctIpRules;
        if (known == UNCOUNTED) {
            known = ImmutableSet.copyOf(registry.network().ipRules()).size();
            distinctIpRules = known;
        }
        return known;
    }

    ContentIndex content() {
        return parts.content();
    }

    int[] denials() {
        return denials;
    }

    /** The scopes that hold this registry, a {@link ScopeSet}. */
    int[] scopes() {
        return scopes;
    }

    /** Whether a scope is this registry itself; one whose id is not known is told by its name. */
    static boolean isAt(Registry registry, Scope scope) {
        return registry.id()
                .map(id -> id.scope().equals(scope))
                .orElseGet(() -> Ascii.equalsIgnoreCase(scope.registry(), registry.name()));
    }

    @Nullable
    RegistryToken token(String name) {
        return parts.token(name);
    }

    @Nullable
    ScopeMap scopeMap(String name) {
        return parts.scopeMap(name);
    }

    /** The connection of that name or id; where there are several, the one that carries traffic. */
    @Nullable
    PrivateEndpointConnection connection(String nameOrId) {
        PrivateEndpointConnection found = null;
        List<PrivateEndpointConnection> connections = registry.privateEndpointConnections();
        for (int i = 0; i < connections.size(); i++) {
            PrivateEndpointConnection connection = connections.get(i);
            boolean named = Ascii.equalsIgnoreCase(connection.name(), nameOrId)
                    || Ascii.equalsIgnoreCase(connection.id(), nameOrId);
            if (named && (found == null || connection.status().compareTo(found.status()) < 0)) {
                found = connection;
            }
        }
        return found;
    }

    boolean allowsSubnet(ResourceId subnet) {
        for (int i = 0; i < registry.network().virtualNetworkRules().size(); i++) {
            if (registry.network().virtualNetworkRules().get(i).subnet().equals(subnet)) {
                return true;
            }
        }
        return false;
    }
}
