package io.registryacl.differential;

import static io.registryacl.differential.SmallWorld.BOTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.IpRule;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.ResourceId;
import io.registryacl.model.TaskBypass;
import io.registryacl.model.TrustedServices;
import io.registryacl.model.VirtualNetworkRule;
import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every firewall of a sixteen-address world, and every way for a service past a firewall. */
final class ExhaustiveNetworkTest {

    private static final int FIRST = IpAddress.parse("203.0.113.160").ipv4Bits();
    private static final int ADDRESSES = 16;

    private final SmallWorld world = new SmallWorld();

    /** Up to three of the 31 blocks of the last four bits, and an address in each place, beside them and unknown. */
    @Test
    void ipRules_everyThreeBlocksOfSixteenAddresses_allowTheAddressesInside() {
        List<NetworkPath> paths = new ArrayList<>(List.of(NetworkPath.publicEndpoint()));
        for (int last = -1; last <= ADDRESSES; last++) {
            paths.add(NetworkPath.publicEndpoint(IpAddress.ofIpv4(FIRST + last)));
        }
        for (Set<IpPrefix> blocks : SmallWorld.subsets(blocks(), 3)) {
            List<IpRule> rules = blocks.stream().map(IpRule::new).toList();
            for (boolean open : BOTH) {
                for (boolean allowedByDefault : BOTH) {
                    Trial trial =
                            new Trial(closedToServices(new NetworkRules(open, allowedByDefault, rules, List.of())));
                    for (NetworkPath path : paths) {
                        world.check(trial, SmallWorld.request(Operation.PULL).path(path));
                        world.check(
                                trial,
                                SmallWorld.request(Operation.PULL).path(path).service("defender"));
                    }
                }
            }
        }

        assertThat(world.cases()).isEqualTo((1 + 31 + 465 + 4495) * 4L * (ADDRESSES + 3) * 2);
    }

    private static Set<IpPrefix> blocks() {
        ImmutableSet.Builder<IpPrefix> blocks = ImmutableSet.builder();
        for (int length = 28; length <= 32; length++) {
            for (int last = 0; last < ADDRESSES; last++) {
                blocks.add(IpPrefix.containing(IpAddress.ofIpv4(FIRST + last), length));
            }
        }
        return blocks.build();
    }

    private static PolicyModel closedToServices(NetworkRules rules) {
        return PolicyModel.builder()
                .addRegistry(Registry.builder("contoso")
                        .network(rules)
                        .trustedServicesAllowed(false)
                        .anonymousPullEnabled(true)
                        .build())
                .build();
    }

    /** Every setting that bears on services, and every caller as every service from every instance. */
    @Test
    void bypass_everySettingAndCaller_passesWhereNothingStandsInTheWay() {
        List<AccessRequest> requests = requestsOfServices();
        int models = 0;
        for (String edition : List.of("2022-01", "2025-06")) {
            for (TaskBypass tasks : TaskBypass.values()) {
                for (boolean trusted : BOTH) {
                    Registry.Builder registry = Registry.builder("contoso")
                            .trustedServicesAllowed(trusted)
                            .taskBypass(tasks);
                    for (NetworkRules rules : networkRules()) {
                        Trial trial =
                                new Trial(withIdentities(registry.network(rules).build(), edition));
                        requests.forEach(request -> world.check(trial, request));
                        models++;
                    }
                }
            }
        }

        assertThat(world.cases()).isEqualTo((long) models * requests.size()).isGreaterThan(200_000);
    }

    private static List<NetworkRules> networkRules() {
        List<NetworkRules> all = new ArrayList<>();
        List<IpRule> one = List.of(IpRule.parse("203.0.113.9"));
        for (boolean open : BOTH) {
            for (boolean allowedByDefault : BOTH) {
                all.add(new NetworkRules(open, allowedByDefault, one, List.of()));
                all.add(new NetworkRules(
                        open, allowedByDefault, one, List.of(new VirtualNetworkRule(Names.SUBNETS.get(0)))));
            }
        }
        return all;
    }

    private static PolicyModel withIdentities(Registry registry, String edition) {
        PolicyModel.Builder model = PolicyModel.builder()
                .addRegistry(registry)
                .trustedServices(TrustedServices.of(edition))
                .roleAssignments(List.of());
        identities().forEach(model::addIdentity);
        return model.build();
    }

    /** A user, and of both kinds of managed identity one for each instance and one without. */
    private static List<Identity> identities() {
        List<Identity> identities = new ArrayList<>(List.of(new Identity(new PrincipalId("user"), IdentityKind.USER)));
        for (IdentityKind kind : List.of(IdentityKind.SYSTEM_ASSIGNED, IdentityKind.USER_ASSIGNED)) {
            identities.add(new Identity(new PrincipalId(kind.wireName()), kind));
            for (ResourceId instance : Names.INSTANCES) {
                PrincipalId id = new PrincipalId(kind.wireName() + "-" + Names.INSTANCES.indexOf(instance));
                identities.add(new Identity(id, kind, "", Set.of(instance), Set.of()));
            }
        }
        return identities;
    }

    private static List<AccessRequest> requestsOfServices() {
        List<Caller> callers = new ArrayList<>(
                List.of(Caller.admin(), Caller.token("ci"), Caller.service("defender"), Caller.service("acr-tasks")));
        callers.add(Caller.identity(new PrincipalId("stranger")));
        identities().forEach(identity -> callers.add(Caller.identity(identity.id())));
        List<AccessRequest> requests = new ArrayList<>();
        for (Caller caller : callers) {
            for (NetworkPath path : List.of(
                    NetworkPath.publicEndpoint(IpAddress.parse("203.0.113.8")),
                    NetworkPath.serviceEndpoint(Names.SUBNETS.get(0), NetworkPath.HostKind.AKS))) {
                for (String service :
                        List.of("", "container-instances", "defender", "acr-tasks", "machine-learning", "nobody")) {
                    AccessRequest.Builder request = SmallWorld.request(Operation.PULL)
                            .caller(caller)
                            .path(path)
                            .service(service);
                    requests.add(request.build());
                    Names.INSTANCES.forEach(
                            instance -> requests.add(request.instance(instance).build()));
                }
            }
        }
        return requests;
    }
}
