package io.registryacl;

import io.registryacl.model.ContentState;
import io.registryacl.model.Digest;
import io.registryacl.model.Locks;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.PrivateEndpointConnection;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RegistryToken.Password;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.ScopeMapAction;
import io.registryacl.model.Sku;
import io.registryacl.model.Tag;
import io.registryacl.model.TaskBypass;
import io.registryacl.model.VirtualNetworkRule;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random registries and what belongs to one, over the few names of {@link Pools}. */
public final class RegistryArbitraries {

    private RegistryArbitraries() {}

    /** {@return `contoso`, often also `fabrikam`, each with settings of its own} */
    public static Arbitrary<List<Registry>> registries() {
        Arbitrary<Registry> contoso = registry("contoso", Pools.CONTOSO_ID);
        Arbitrary<Registry> fabrikam = registry("fabrikam", Pools.FABRIKAM_ID);
        return Arbitraries.frequencyOf(
                Tuple.of(1, contoso.map(List::of)),
                Tuple.of(3, Combinators.combine(contoso, fabrikam).as(List::of)));
    }

    private static Arbitrary<Registry> registry(String name, String id) {
        return Builders.withBuilder(() -> Registry.builder(name))
                .use(Chance.booleans(0.85))
                .in((builder, known) -> known ? builder.id(ResourceId.parse(id)) : builder)
                .use(Arbitraries.of("", name + ".azurecr.io", name + ".azurecr.io"))
                .in(Registry.Builder::loginServer)
                .use(Chance.booleans(0.2))
                .in(Registry.Builder::azure)
                .use(Chance.often(Sku.PREMIUM, Arbitraries.of(Sku.class)))
                .in(Registry.Builder::sku)
                .use(networkRules())
                .in(Registry.Builder::network)
                .use(connections()
                        .list()
                        .uniqueElements(PrivateEndpointConnection::name)
                        .ofMaxSize(2))
                .in(Registry.Builder::privateEndpointConnections)
                .use(Chance.booleans(0.7))
                .in(Registry.Builder::trustedServicesAllowed)
                .use(Arbitraries.of(TaskBypass.class))
                .in(Registry.Builder::taskBypass)
                .use(Arbitraries.of(RoleAssignmentMode.class))
                .in(Registry.Builder::mode)
                .use(Chance.booleans(0.5))
                .in(Registry.Builder::adminUserEnabled)
                .use(Chance.booleans(0.5))
                .in(Registry.Builder::anonymousPullEnabled)
                .use(Chance.booleans(0.7))
                .in(Registry.Builder::armAudienceAccepted)
                .use(Chance.booleans(0.8))
                .in(Registry.Builder::exportEnabled)
                .use(Chance.booleans(0.2))
                .in(Registry.Builder::quarantineEnabled)
                .build(Registry.Builder::build);
    }

    /** {@return public access, default action, up to four blocks and seldom a subnet} */
    public static Arbitrary<NetworkRules> networkRules() {
        return Combinators.combine(
                        Chance.booleans(0.9),
                        Chance.booleans(0.5),
                        Arbitraries.of(Pools.IP_RULES).list().ofMaxSize(4),
                        Chance.often(
                                List.of(),
                                Arbitraries.of(Pools.SUBNETS)
                                        .map(VirtualNetworkRule::new)
                                        .list()
                                        .ofMaxSize(2)))
                .as(NetworkRules::new);
    }

    private static Arbitrary<PrivateEndpointConnection> connections() {
        return Combinators.combine(
                        Arbitraries.of(Pools.CONNECTIONS),
                        Chance.booleans(0.5),
                        Chance.often(
                                PrivateEndpointConnection.Status.APPROVED,
                                Arbitraries.of(PrivateEndpointConnection.Status.class)))
                .as((name, hasId, status) -> new PrivateEndpointConnection(
                        name, hasId ? Pools.CONTOSO_ID + "/privateEndpointConnections/" + name : "", status));
    }

    static Arbitrary<List<ScopeMap>> scopeMaps() {
        Arbitrary<ScopeMap.Entry> entries = Combinators.combine(
                        Arbitraries.of(Pools.PATTERNS), Arbitraries.of(ScopeMapAction.class))
                .as(ScopeMap.Entry::new);
        return Combinators.combine(
                        registryNames(),
                        Chance.often("ci", Arbitraries.of("ci", "deploy")),
                        entries.list().ofMinSize(1).ofMaxSize(6))
                .as(ScopeMap::new)
                .list()
                .uniqueElements(map -> map.registry() + "/" + map.name())
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    static Arbitrary<List<RegistryToken>> tokens() {
        Arbitrary<Instant> expiries = Arbitraries.of(
                Password.NEVER, Pools.EXPIRY, Pools.EXPIRY.minusNanos(1), Pools.EXPIRY.plusNanos(1), Instant.EPOCH);
        Arbitrary<Password> passwords = Combinators.combine(Arbitraries.of("password1", "password2"), expiries)
                .as(Password::new);
        return Combinators.combine(
                        registryNames(),
                        Chance.often("token", Arbitraries.of("token", "Other.token")),
                        Chance.often(
                                "ci",
                                Arbitraries.of(
                                        "CI",
                                        "deploy",
                                        "_repositories_pull",
                                        "_repositories_push",
                                        "_repositories_admin")),
                        Chance.booleans(0.8),
                        passwords.list().uniqueElements(Password::name).ofMaxSize(2))
                .as(RegistryToken::new)
                .list()
                .uniqueElements(token -> token.registry() + "/" + token.name())
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    static Arbitrary<List<ContentState>> contentStates() {
        Arbitrary<String> registries = registryNames();
        Arbitrary<Locks> locks = Chance.often(
                Locks.none(),
                Combinators.combine(
                                Chance.booleans(0.7), Chance.booleans(0.7), Chance.booleans(0.7), Chance.booleans(0.7))
                        .as(Locks::new));
        var repositories = repositories();
        var digests = digests();
        Arbitrary<ContentState> states = Arbitraries.oneOf(
                Combinators.combine(registries, repositories, locks).as(ContentState.OfRepository::new),
                Combinators.combine(registries, repositories, tags(), digests, locks)
                        .as(ContentState.OfTag::new),
                Combinators.combine(
                                registries,
                                repositories,
                                digests,
                                tags().set().ofMaxSize(2),
                                locks,
                                Chance.booleans(0.5),
                                Chance.booleans(0.2))
                        .as(ContentState.OfManifest::new));
        return Chance.often(
                List.of(), states.list().uniqueElements(ContentState::key).ofMaxSize(8));
    }

    private static Arbitrary<String> registryNames() {
        return Chance.often("contoso", Arbitraries.of("contoso", "fabrikam"));
    }

    static Arbitrary<RepositoryName> repositories() {
        return Chance.often(Pools.REPOSITORIES.get(1), Arbitraries.of(Pools.REPOSITORIES));
    }

    static Arbitrary<Tag> tags() {
        return Chance.often(Pools.TAGS.get(0), Arbitraries.of(Pools.TAGS));
    }

    static Arbitrary<Digest> digests() {
        return Chance.often(Pools.DIGESTS.get(0), Arbitraries.of(Pools.DIGESTS));
    }
}
