package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.NetworkRuleLists.LocatedIpRule;
import io.registryacl.model.Registry;
import io.registryacl.net.IpPrefix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Findings about the IP rules of one registry (semantics 1.2). Takes time in proportion to n log n for n rules. */
final class IpRuleFindings {

    /** What Azure allows on one registry (semantics 1.2). */
    private static final int MAX_RULES = 200;

    /**
     * Addresses that no client has on the public internet: IANA's special-purpose registries without those for
     * documentation, multicast, and the address of Azure's own platform services (hostile inputs row 59).
     */
    private static final List<IpPrefix> NEVER_PUBLIC = prefixes(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "224.0.0.0/3",
            "::/127",
            "fc00::/7",
            "fe80::/10",
            "ff00::/8");

    private final Registry registry;
    private final NetworkRuleLists rules;
    private final IssueList issues;

    IpRuleFindings(RegistryDocument document, IssueList issues) {
        this.registry = document.registry();
        this.rules = document.rules();
        this.issues = issues;
    }

    private static List<IpPrefix> prefixes(String... texts) {
        List<IpPrefix> prefixes = new ArrayList<>();
        for (String text : texts) {
            prefixes.add(IpPrefix.parse(text));
        }
        return List.copyOf(prefixes);
    }

    void report() {
        List<LocatedIpRule> ipRules = rules.ipRules();
        if (ipRules.isEmpty()) {
            return;
        }
        if (registry.isAzure() && ipRules.size() > MAX_RULES) {
            String problem = "Azure takes " + MAX_RULES + " IP rules on one registry, and these are " + ipRules.size();
            issues.add(IssueCode.IP_RULE_LIMIT, rules.ipRulesPlace(), problem, "join neighbouring blocks");
        }
        reportDead();
        for (LocatedIpRule rule : ipRules) {
            reportRule(rule);
        }
        reportCovered();
    }

    private void reportDead() {
        if (!registry.network().publicNetworkAccess()) {
            String problem = "no decision asks these rules, as public network access is disabled";
            issues.add(IssueCode.IP_RULE_DEAD, rules.ipRulesPlace(), problem, "");
        } else if (registry.network().allowedByDefault()) {
            String problem = "no decision asks these rules, as the default action allows every network";
            issues.add(IssueCode.IP_RULE_DEAD, rules.ipRulesPlace(), problem, "set `defaultAction` to `Deny`");
        }
    }

    private void reportRule(LocatedIpRule rule) {
        IpPrefix prefix = rule.prefix();
        if (rule.hostBitsDropped()) {
            add(
                    IssueCode.IP_RULE_HOST_BITS,
                    rule,
                    Quoted.of(rule.text()) + " has host bits and is read as " + shown(prefix),
                    "write the block or one address");
        }
        if (!prefix.network().isIpv4() && registry.isAzure()) {
            add(IssueCode.IP_RULE_IPV6, rule, "Azure takes IPv4 rules only, and this is " + shown(prefix), "");
        }
        if (prefix.lengthBits() == 0) {
            String family = prefix.network().isIpv4() ? "IPv4" : "IPv6";
            add(IssueCode.IP_RULE_ANY_ADDRESS, rule, shown(prefix) + " allows every " + family + " address", "");
        }
        for (IpPrefix range : NEVER_PUBLIC) {
            if (range.contains(prefix)) {
                String problem = shown(prefix) + " can match no client, as the public endpoint sees no addresses of "
                        + shown(range);
                add(
                        IssueCode.IP_RULE_PRIVATE_RANGE,
                        rule,
                        problem,
                        "allow the public address that the clients come from");
                return;
            }
        }
    }

    /** Blocks nest or are apart, so in their order a block is covered only by the last one that no other covers. */
    private void reportCovered() {
        List<LocatedIpRule> sorted = new ArrayList<>(rules.ipRules());
        sorted.sort(Comparator.comparing(LocatedIpRule::prefix));
        LocatedIpRule widest = sorted.get(0);
        for (LocatedIpRule rule : sorted.subList(1, sorted.size())) {
            if (!widest.prefix().contains(rule.prefix())) {
                widest = rule;
                continue;
            }
            boolean same = widest.prefix().equals(rule.prefix());
            String problem = shown(rule.prefix())
                    + (same ? " is allowed twice" : " is inside " + shown(widest.prefix()) + ", which is allowed too");
            add(IssueCode.IP_RULE_COVERED, rule, problem, "leave it out");
        }
    }

    private static String shown(IpPrefix prefix) {
        return Quoted.of(prefix.toString());
    }

    private void add(IssueCode code, LocatedIpRule rule, String problem, String remedy) {
        issues.add(code, rule.place(), rule.text(), problem, remedy);
    }
}
