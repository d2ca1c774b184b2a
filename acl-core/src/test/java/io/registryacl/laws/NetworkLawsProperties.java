package io.registryacl.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.decision.Decision;
import io.registryacl.decision.Gate;
import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;
import io.registryacl.laws.Worlds.World;
import io.registryacl.model.IpRule;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.NetworkRules;
import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Laws 5 to 12: what addresses, rules, paths and the switch for trusted services can change, and what not. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
final class NetworkLawsProperties {

    @Property(tries = 300)
    void law5_oneMoreRule_changesNothingForAddressesOutsideIt(@ForAll World world, @ForAll IpRule rule) {
        for (IpAddress address : around(rule.prefix())) {
            if (!rule.prefix().contains(address)) {
                World asked = world.from(address);

                assertThat(Worlds.outcomes(asked.withIpRules(rules -> Worlds.plus(rules, rule))
                                .decisions()))
                        .isEqualTo(Worlds.outcomes(asked.decisions()));
            }
        }
    }

    @Property(tries = 300)
    void law6_firstAndLastAddressOfARule_match(@ForAll World world, @ForAll IpRule rule) {
        for (IpAddress edge : List.of(rule.prefix().first(), rule.prefix().last())) {
            World open = world.withIpRules(rules -> List.of(rule)).from(edge);
            for (Decision decision : open.decisions()) {
                assertThat(decision.reasons())
                        .doesNotContain(Reason.NETWORK_ADDRESS_UNKNOWN)
                        .satisfies(reasons -> assertThat(reasons.contains(Reason.NETWORK_IP_NOT_ALLOWED)
                                        && decision.request().source().isEmpty())
                                .isFalse());
            }
        }
    }

    @Property(tries = 300)
    void law7_splittingABlockIntoHalves_changesNoDecision(@ForAll World world, @ForAll IpRule rule) {
        World whole = world.withIpRules(rules -> Worlds.plus(rules, rule));
        World halves = world.withIpRules(rules -> plusHalves(rules, rule.prefix()));

        for (IpAddress address : around(rule.prefix())) {
            assertThat(Worlds.outcomes(halves.from(address).decisions()))
                    .isEqualTo(Worlds.outcomes(whole.from(address).decisions()));
        }
        assertThat(Worlds.outcomes(halves.decisions())).isEqualTo(Worlds.outcomes(whole.decisions()));
    }

    @Property(tries = 300)
    void law8_mappedAddress_isItsIpv4Address(@ForAll World world, @ForAll int bits) {
        IpAddress plain = IpAddress.ofIpv4(bits);
        IpAddress mapped = IpAddress.parse("::ffff:" + plain);

        assertThat(world.from(mapped).decisions()).isEqualTo(world.from(plain).decisions());
        assertThat(IpRule.parse("::ffff:" + plain + "/128")).isEqualTo(IpRule.parse(plain + "/32"));
    }

    @Property(tries = 300)
    void law9_publicAccessDisabled_noIpRuleMatters(@ForAll World world, @ForAll IpRule rule) {
        World closed = world.withRegistries(registry -> registry.toBuilder()
                .network(new NetworkRules(
                        false,
                        registry.network().allowedByDefault(),
                        registry.network().ipRules(),
                        registry.network().virtualNetworkRules()))
                .build());

        assertThat(closed.withIpRules(rules -> List.of(rule)).decisions()).isEqualTo(closed.decisions());
        assertThat(closed.withIpRules(rules -> List.of()).decisions()).isEqualTo(closed.decisions());
    }

    @Property(tries = 300)
    void law9_privateEndpoint_noIpRuleMatters(@ForAll World world, @ForAll IpRule rule) {
        World inside = world.asking(request -> request.toBuilder()
                .path(NetworkPath.privateEndpoint("contoso.1a2b3c"))
                .build());

        assertThat(inside.withIpRules(rules -> List.of(rule)).decisions()).isEqualTo(inside.decisions());
    }

    @Property(tries = 300)
    void law10_switchForTrustedServices_changesNoGateButTheNetwork(@ForAll World world) {
        World on = world.withRegistries(
                registry -> registry.toBuilder().trustedServicesAllowed(true).build());
        World off = world.withRegistries(
                registry -> registry.toBuilder().trustedServicesAllowed(false).build());
        List<Map<Gate, Outcome>> allowed = Worlds.byGate(on.decisions());
        List<Map<Gate, Outcome>> refused = Worlds.byGate(off.decisions());

        for (int i = 0; i < allowed.size(); i++) {
            boolean gained = refused.get(i).get(Gate.NETWORK) == Outcome.ALLOW
                    && allowed.get(i).get(Gate.NETWORK) != Outcome.ALLOW;
            assertThat(gained).isFalse();
            allowed.get(i).remove(Gate.NETWORK);
            refused.get(i).remove(Gate.NETWORK);
        }
        assertThat(refused).isEqualTo(allowed);
    }

    @Property(tries = 300)
    void law11_unknownService_equalsNoService(@ForAll World world) {
        World unknown = world.asking(
                request -> request.toBuilder().service("nobody-knows").build());
        World none = world.asking(request -> request.toBuilder().service("").build());

        assertThat(Worlds.byGate(unknown.decisions())).isEqualTo(Worlds.byGate(none.decisions()));
    }

    @Property(tries = 300)
    void law12_requestWithoutAddress_meetsNoIpRule(@ForAll World world) {
        World nowhere = world.asking(request ->
                request.toBuilder().path(NetworkPath.publicEndpoint()).build());

        assertThat(nowhere.decisions())
                .noneMatch(decision -> (decision.reasonBits() & Reason.NETWORK_IP_RULE.bit()) != 0);
    }

    private static List<IpRule> plusHalves(List<IpRule> rules, IpPrefix prefix) {
        if (prefix.lengthBits() == 32) {
            return Worlds.plus(rules, new IpRule(prefix));
        }
        IpPrefix lower = IpPrefix.containing(prefix.first(), prefix.lengthBits() + 1);
        IpPrefix upper = IpPrefix.containing(prefix.last(), prefix.lengthBits() + 1);
        return Worlds.plus(Worlds.plus(rules, new IpRule(upper)), new IpRule(lower));
    }

    /** Both edges of a block and their outer neighbours. */
    private static List<IpAddress> around(IpPrefix prefix) {
        int first = prefix.first().ipv4Bits();
        int last = prefix.last().ipv4Bits();
        return List.of(
                IpAddress.ofIpv4(first - 1),
                IpAddress.ofIpv4(first),
                IpAddress.ofIpv4(last),
                IpAddress.ofIpv4(last + 1));
    }
}
