package io.registryacl;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Caller.Audience;
import io.registryacl.model.Caller.ConditionalAccess;
import io.registryacl.model.Caller.EntraIdentity;
import io.registryacl.model.Caller.IssuedMode;
import io.registryacl.model.ImportSource;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.NetworkPath.HostKind;
import io.registryacl.model.Operation;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random requests over the few names of {@link Pools}, aimed at the models of {@link ModelArbitraries}. */
public final class RequestArbitraries {

    private RequestArbitraries() {}

    /** {@return requests of every operation and caller, over every path, mostly to `contoso`} */
    public static Arbitrary<AccessRequest> requests() {
        Arbitrary<Operation> operations = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(Operation.PULL)),
                Tuple.of(2, Arbitraries.of(Operation.PUSH, Operation.DELETE, Operation.IMPORT)),
                Tuple.of(5, Arbitraries.of(Operation.class)));
        return Combinators.combine(registries(), operations)
                .flatAs(RequestArbitraries::requests)
                .withoutEdgeCases();
    }

    private static Arbitrary<AccessRequest> requests(String registry, Operation operation) {
        return Builders.withBuilder(() -> AccessRequest.builder(registry, operation))
                .use(RegistryArbitraries.repositories().optional(operation.isAboutRepository() ? 1 : 0.2))
                .in((builder, repository) -> repository.map(builder::repository).orElse(builder))
                .use(RegistryArbitraries.tags().optional(0.4))
                .in((builder, tag) -> tag.map(builder::tag).orElse(builder))
                .use(RegistryArbitraries.digests().optional(0.4))
                .in((builder, digest) -> digest.map(builder::digest).orElse(builder))
                .use(sources().optional(operation == Operation.IMPORT ? 1 : 0))
                .in((builder, source) -> source.map(builder::source).orElse(builder))
                .use(callers())
                .in(AccessRequest.Builder::caller)
                .use(Chance.often("", services()))
                .in(AccessRequest.Builder::service)
                .use(Arbitraries.of(Pools.INSTANCES).optional(0.3))
                .in((builder, instance) -> instance.map(builder::instance).orElse(builder))
                .use(paths())
                .in(AccessRequest.Builder::path)
                .use(Arbitraries.of(Pools.EXPIRY, Pools.EXPIRY.minusNanos(1), Pools.EXPIRY.plusNanos(1))
                        .optional(0.7))
                .in((builder, time) -> time.map(builder::time).orElse(builder))
                .build(AccessRequest.Builder::build);
    }

    private static Arbitrary<String> registries() {
        return Arbitraries.frequencyOf(
                Tuple.of(16, Arbitraries.just("contoso")),
                Tuple.of(
                        8,
                        Arbitraries.of(
                                "CONTOSO", "contoso.azurecr.io", Pools.CONTOSO_ID, "fabrikam", "Fabrikam.azurecr.io")),
                Tuple.of(1, Arbitraries.of("contos", "elsewhere.example.org", Pools.FABRIKAM_ID + "2")));
    }

    private static Arbitrary<ImportSource> sources() {
        return Combinators.combine(
                        registries(),
                        RegistryArbitraries.repositories(),
                        Arbitraries.of(ImportSource.Address.class),
                        Chance.booleans(0.2))
                .as(ImportSource::new);
    }

    private static Arbitrary<String> services() {
        List<String> services = new ArrayList<>(Pools.SERVICES);
        services.addAll(List.of(Pools.OWN_SERVICE, "app-service", "nobody-knows"));
        return Arbitraries.of(services);
    }

    /** {@return every kind of caller, identities most often} */
    public static Arbitrary<Caller> callers() {
        Arbitrary<Caller> identities = Combinators.combine(
                        ModelArbitraries.principals(),
                        Chance.mostly(Audience.ACR, Arbitraries.of(Audience.class)),
                        Chance.mostly(IssuedMode.CURRENT, Arbitraries.of(IssuedMode.class)),
                        Chance.mostly(ConditionalAccess.SATISFIED, Arbitraries.of(ConditionalAccess.class)))
                .as(EntraIdentity::new);
        Arbitrary<Caller> tokens = Combinators.combine(
                        Chance.often("token", Arbitraries.of("TOKEN", "Other.token", "gone")),
                        Chance.often("", Arbitraries.of("password1", "password2")))
                .as(Caller.Token::new);
        return Arbitraries.frequencyOf(
                Tuple.of(8, identities),
                Tuple.of(2, tokens),
                Tuple.of(1, Arbitraries.just(Caller.admin())),
                Tuple.of(1, Arbitraries.just(Caller.anonymous())),
                Tuple.of(1, services().map(Caller::service)));
    }

    /** {@return every path, public addresses at the edges of the blocks most often} */
    public static Arbitrary<NetworkPath> paths() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.of(Pools.ADDRESSES).map(NetworkPath::publicEndpoint)),
                Tuple.of(1, Arbitraries.just(NetworkPath.publicEndpoint())),
                Tuple.of(
                        2,
                        Arbitraries.of(
                                        "contoso.1a2b3c",
                                        "CONTOSO.1A2B3C",
                                        "contoso.1a2b3d",
                                        Pools.CONTOSO_ID + "/privateEndpointConnections/contoso.1a2b3c",
                                        "gone")
                                .map(NetworkPath::privateEndpoint)),
                Tuple.of(
                        2,
                        Combinators.combine(Arbitraries.of(Pools.SUBNETS), Arbitraries.of(HostKind.class))
                                .as(NetworkPath::serviceEndpoint)));
    }
}
