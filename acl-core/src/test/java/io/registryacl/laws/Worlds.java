package io.registryacl.laws;

import io.registryacl.ModelArbitraries;
import io.registryacl.RequestArbitraries;
import io.registryacl.decision.Decision;
import io.registryacl.decision.Gate;
import io.registryacl.decision.Outcome;
import io.registryacl.decision.Verdict;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.IpRule;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** A random model with requests that were made for it; most properties ask several requests of one model. */
final class Worlds extends DomainContextBase {

    /**
     * A model and what is asked of it.
     *
     * @param model what is configured
     * @param requests what is asked
     */
    record World(PolicyModel model, List<AccessRequest> requests) {

        List<Decision> decisions() {
            PolicyDecisionPoint pdp = PolicyDecisionPoint.of(model);
            return requests.stream().map(pdp::decide).toList();
        }

        /** The same requests of a changed model. */
        World with(UnaryOperator<PolicyModel> change) {
            return new World(change.apply(model), requests);
        }

        /** The same requests where each registry is changed. */
        World withRegistries(UnaryOperator<Registry> change) {
            return with(given -> {
                PolicyModel.Builder changed = given.toBuilder();
                given.registries().forEach(registry -> changed.putRegistry(change.apply(registry)));
                return changed.build();
            });
        }

        /** The same requests where each registry has other IP rules. */
        World withIpRules(UnaryOperator<List<IpRule>> change) {
            return withRegistries(registry -> registry.toBuilder()
                    .network(withIpRules(
                            registry.network(), change.apply(registry.network().ipRules())))
                    .build());
        }

        private static NetworkRules withIpRules(NetworkRules network, List<IpRule> rules) {
            return new NetworkRules(
                    network.publicNetworkAccess(), network.allowedByDefault(), rules, network.virtualNetworkRules());
        }

        /** Changed requests of the same model. */
        World asking(UnaryOperator<AccessRequest> change) {
            return new World(model, requests.stream().map(change).toList());
        }

        /** The same requests, from one public address. */
        World from(IpAddress address) {
            return asking(request -> request.toBuilder()
                    .path(NetworkPath.publicEndpoint(address))
                    .build());
        }
    }

    @Provide
    Arbitrary<World> worlds() {
        return Combinators.combine(
                        ModelArbitraries.models(),
                        RequestArbitraries.requests().list().ofMinSize(1).ofMaxSize(30))
                .as(World::new);
    }

    @Provide
    Arbitrary<IpRule> ipRules() {
        return Combinators.combine(Arbitraries.integers().between(0, 32), Arbitraries.of(0xcb007100, 0x0a000000, -1, 0))
                .as((length, bits) -> new IpRule(IpPrefix.containing(IpAddress.ofIpv4(bits), length)));
    }

    static <T> List<T> plus(List<T> values, T one) {
        List<T> more = new ArrayList<>(values);
        more.add(one);
        return more;
    }

    static List<Outcome> outcomes(List<Decision> decisions) {
        return decisions.stream().map(Decision::outcome).toList();
    }

    /** What each gate says, for each decision. */
    static List<Map<Gate, Outcome>> byGate(List<Decision> decisions) {
        return decisions.stream().map(Worlds::byGate).toList();
    }

    private static Map<Gate, Outcome> byGate(Decision decision) {
        Map<Gate, Outcome> outcomes = new EnumMap<>(Gate.class);
        for (Verdict verdict : decision.verdicts()) {
            outcomes.put(verdict.gate(), verdict.outcome());
        }
        return outcomes;
    }
}
