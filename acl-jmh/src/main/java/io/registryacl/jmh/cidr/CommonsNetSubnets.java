package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.List;
import org.apache.commons.net.util.SubnetUtils;
import org.apache.commons.net.util.SubnetUtils.SubnetInfo;

/** A list of Apache Commons Net's subnets, tried one after the other; yes or no. IPv4 only. */
final class CommonsNetSubnets implements Contender {
    private final SubnetInfo[] subnets;
    private final int[] queries;

    CommonsNetSubnets(List<IpPrefix> rules, List<IpAddress> queries) {
        this.subnets = rules.stream().map(CommonsNetSubnets::subnet).toArray(SubnetInfo[]::new);
        this.queries = queries.stream().mapToInt(IpAddress::ipv4Bits).toArray();
    }

    @Override
    public int find(int query) {
        for (SubnetInfo subnet : subnets) {
            if (subnet.isInRange(queries[query])) {
                return 0;
            }
        }
        return NONE;
    }

    @Override
    public Object structure() {
        return subnets;
    }

    @Override
    public boolean namesRule() {
        return false;
    }

    private static SubnetInfo subnet(IpPrefix rule) {
        SubnetUtils subnet = new SubnetUtils(rule.toString());
        subnet.setInclusiveHostCount(true); // else the first and the last address are left out
        return subnet.getInfo();
    }
}
