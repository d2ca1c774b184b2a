package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.registryacl.decision.Reason;
import io.registryacl.decision.ReasonExplanation;
import io.registryacl.issue.Quoted;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.PrivateEndpointConnection;
import io.registryacl.model.Registry;
import io.registryacl.net.IpAddress;
import java.util.List;
import java.util.stream.Collectors;

/** The findings of the network gate in words. */
final class NetworkWords {

    private final NetworkGate gate;
    private final BypassWords bypass;

    NetworkWords(PreparedPolicy policy, NetworkGate gate) {
        this.gate = gate;
        this.bypass = new BypassWords(policy);
    }

    ReasonExplanation explain(Reason reason, PreparedRequest request) {
        List<Registry> concerned = concerned(reason, request);
        Phrase phrase = phrase(reason, request, concerned.get(0));
        for (Registry also : concerned.subList(1, concerned.size())) {
            phrase.note("the same holds of the source " + also.name());
        }
        return phrase.build();
    }

    /** The registries a finding is about: of an import the target, the source or both. */
    private List<Registry> concerned(Reason reason, PreparedRequest request) {
        Registry target = request.target().registry();
        PreparedRegistry source = request.source();
        if (!request.isImport() || source == null) {
            return ImmutableList.of(target);
        }
        boolean ofTarget = (gate.judgeImport(request.target()) & reason.bit()) != 0;
        boolean ofSource = (gate.judgeImport(source) & reason.bit()) != 0;
        if (ofTarget && ofSource && !source.registry().equals(target)) {
            return ImmutableList.of(target, source.registry());
        }
        return ImmutableList.of(ofTarget ? target : source.registry());
    }

    private Phrase phrase(Reason reason, PreparedRequest request, Registry registry) {
        Phrase phrase = new Phrase(reason);
        return switch (reason) {
            case NETWORK_UNRESTRICTED ->
                phrase.rule("networkRuleSet.defaultAction=Allow")
                        .message("the public endpoint of " + registry.name() + " is open to every network");
            case NETWORK_IP_RULE -> ipRule(phrase, request, registry);
            case NETWORK_SUBNET_RULE ->
                phrase.rule("networkRuleSet.virtualNetworkRules " + request.subnet())
                        .message("the subnet is allowed over its service endpoint");
            case NETWORK_PRIVATE_ENDPOINT ->
                phrase.rule("privateEndpointConnections " + connection(request))
                        .message("the private endpoint connection is approved, and no firewall rule is asked on it");
            case NETWORK_TRUSTED_SERVICE -> bypass.passed(phrase, request, registry);
            case NETWORK_CONTROL_PLANE ->
                phrase.rule("control plane")
                        .message(
                                Quoted.of(request.operation().wireName())
                                        + " is a call to Azure Resource Manager, which the registry's firewall does not filter");
            case NETWORK_PUBLIC_ACCESS_DISABLED -> publicAccessDisabled(phrase, request, registry);
            case NETWORK_IP_NOT_ALLOWED -> ipNotAllowed(phrase, request, registry);
            case NETWORK_SUBNET_NOT_ALLOWED -> subnetNotAllowed(phrase, request, registry);
            case NETWORK_PRIVATE_ENDPOINT_UNKNOWN ->
                phrase.rule("privateEndpointConnections")
                        .message(registry.name() + " has no private endpoint connection "
                                + Quoted.of(request.connection()))
                        .note(connections(registry));
            case NETWORK_PRIVATE_ENDPOINT_NOT_APPROVED -> notApproved(phrase, request, registry);
            case NETWORK_ADDRESS_UNKNOWN ->
                phrase.rule("networkRuleSet.ipRules")
                        .message("the client's address is not known, and "
                                + Subject.count(request.target().distinctIpRules(), "IP rule") + " could match it");
            default -> bypass.failed(phrase, reason, request, registry);
        };
    }

    private static Phrase ipRule(Phrase phrase, PreparedRequest request, Registry registry) {
        int index = request.address() == null ? -1 : request.target().ipRules().find(request.address());
        String prefix = registry.network().ipRules().get(index).prefix().toString();
        return phrase.rule("networkRuleSet.ipRules " + prefix)
                .message("the client's address " + request.address() + " lies in the allowed " + prefix);
    }

    private static Phrase publicAccessDisabled(Phrase phrase, PreparedRequest request, Registry registry) {
        phrase.rule("publicNetworkAccess=Disabled")
                .message("public network access of " + registry.name()
                        + " is disabled, which overrides every firewall rule")
                .note(connections(registry));
        if (!request.isImport() && request.address() != null) {
            phrase.note(unaskedRule(request, registry));
        }
        return phrase.remedy("az acr update --name " + registry.name() + " --public-network-enabled true");
    }

    private static String unaskedRule(PreparedRequest request, Registry registry) {
        IpAddress address = request.address();
        int index = address == null ? -1 : request.target().ipRules().find(address);
        return index < 0
                ? ""
                : "the IP rule "
                        + registry.network().ipRules().get(index).prefix()
                        + " would allow the address, but is not asked";
    }

    private static Phrase ipNotAllowed(Phrase phrase, PreparedRequest request, Registry registry) {
        NetworkRules rules = registry.network();
        IpAddress address = request.isImport() ? null : request.address();
        phrase.rule("networkRuleSet.defaultAction=Deny");
        if (request.isImport()) {
            return phrase.message(registry.name() + " is restricted, and an import passes only as a trusted service");
        }
        if (address == null) {
            return phrase.message("no network is allowed: there is no IP rule");
        }
        phrase.message(
                "the client's address " + address + noneOf(request.target().distinctIpRules()));
        NearestRule nearest = NearestRule.to(address, rules.ipRules());
        phrase.note(nearest == null ? "" : nearest.toString());
        if (!address.isIpv4() && registry.isAzure()) {
            return phrase.note("Azure takes IPv4 rules only, so no rule can allow an IPv6 client");
        }
        if (!request.service().isEmpty()) {
            return phrase.note("services call from addresses that change, so a rule for this one would not last");
        }
        return phrase.remedy("az acr network-rule add --name " + registry.name() + " --ip-address " + address);
    }

    private static String noneOf(int ipRules) {
        return switch (ipRules) {
            case 0 -> " is not allowed: there is no IP rule";
            case 1 -> " does not lie in the only IP rule";
            default -> " lies in none of " + ipRules + " IP rules";
        };
    }

    private static Phrase subnetNotAllowed(Phrase phrase, PreparedRequest request, Registry registry) {
        phrase.rule("networkRuleSet.defaultAction=Deny");
        if (!request.isFromSubnetHost()) {
            return phrase.message("a service endpoint is for virtual machines and AKS clusters only")
                    .note("the subnet " + request.subnet()
                            + (request.target().allowsSubnet(request.subnet()) ? " is" : " is not") + " allowed");
        }
        return phrase.message("the subnet " + request.subnet() + " is none of the allowed subnets, of which there are "
                        + ImmutableSet.copyOf(registry.network().virtualNetworkRules())
                                .size())
                .remedy("az acr network-rule add --name " + registry.name() + " --subnet " + request.subnet());
    }

    private static Phrase notApproved(Phrase phrase, PreparedRequest request, Registry registry) {
        PrivateEndpointConnection connection = request.target().connection(request.connection());
        String name = connection == null ? request.connection() : connection.name();
        String status = connection == null ? "" : connection.status().armName();
        boolean gone = connection != null && connection.status() == PrivateEndpointConnection.Status.DISCONNECTED;
        return phrase.rule("privateEndpointConnections " + Quoted.escape(name) + ", status " + status)
                .message("the private endpoint connection is " + status + ", and only an approved one carries traffic")
                .note(gone ? "a disconnected endpoint must be made anew" : "")
                .remedy(
                        gone
                                ? ""
                                : "az acr private-endpoint-connection approve --registry-name " + registry.name()
                                        + " --name " + Quoted.escape(name));
    }

    private static String connection(PreparedRequest request) {
        PrivateEndpointConnection connection = request.target().connection(request.connection());
        return Quoted.escape(connection == null ? request.connection() : connection.name())
                + (connection == null ? "" : ", status " + connection.status().armName());
    }

    private static String connections(Registry registry) {
        if (registry.privateEndpointConnections().isEmpty()) {
            return "there is no private endpoint connection";
        }
        return "private endpoint connections: "
                + registry.privateEndpointConnections().stream()
                        .map(connection -> Quoted.escape(connection.name()) + " ("
                                + connection.status().armName() + ")")
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
