package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import io.registryacl.net.PrefixTable;
import java.util.List;

/** Our table, asked for IPv4 addresses as numbers. */
final class OurIpv4 implements Contender {
    private final PrefixTable table;
    private final int[] queries;

    OurIpv4(List<IpPrefix> rules, List<IpAddress> queries) {
        this.table = PrefixTable.of(rules);
        this.queries = queries.stream().mapToInt(IpAddress::ipv4Bits).toArray();
    }

    @Override
    public int find(int query) {
        return table.findIpv4(queries[query]);
    }

    @Override
    public Object structure() {
        return table;
    }
}
