package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import io.registryacl.net.PrefixTable;
import java.util.List;

/** Our table, asked for IPv6 addresses as two numbers. */
final class OurIpv6 implements Contender {
    private final PrefixTable table;
    private final long[] high;
    private final long[] low;

    OurIpv6(List<IpPrefix> rules, List<IpAddress> queries) {
        this.table = PrefixTable.of(rules);
        this.high = queries.stream().mapToLong(IpAddress::high).toArray();
        this.low = queries.stream().mapToLong(IpAddress::low).toArray();
    }

    @Override
    public int find(int query) {
        return table.findIpv6(high[query], low[query]);
    }

    @Override
    public Object structure() {
        return table;
    }
}
