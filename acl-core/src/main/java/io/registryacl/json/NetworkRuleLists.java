package io.registryacl.json;

import io.registryacl.model.IpRule;
import io.registryacl.model.VirtualNetworkRule;
import io.registryacl.net.IpPrefix;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of a registry, with their places for the findings.
 *
 * @param ipRulesPlace where the IP rules stand, or would
 * @param ipRules IP rules in the order written
 * @param subnetsPlace where the subnet rules stand, or would
 * @param subnets subnet rules in the order written
 */
record NetworkRuleLists(
        Place ipRulesPlace, List<LocatedIpRule> ipRules, Place subnetsPlace, List<VirtualNetworkRule> subnets) {

    /**
     * An IP rule.
     *
     * @param place where its address or block stands
     * @param prefix the block
     * @param text the block as it was written
     * @param hostBitsDropped whether the text had host bits
     */
    record LocatedIpRule(Place place, IpPrefix prefix, String text, boolean hostBitsDropped) {}

    boolean isEmpty() {
        return ipRules.isEmpty() && subnets.isEmpty();
    }

    List<IpRule> modelIpRules() {
        List<IpRule> rules = new ArrayList<>(ipRules.size());
        for (LocatedIpRule rule : ipRules) {
            rules.add(new IpRule(rule.prefix()));
        }
        return rules;
    }
}
