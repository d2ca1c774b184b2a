package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.List;

/** The limit: one read at a place that the address's first bits name, from an array about as large as our table. */
final class ReadIpv4 implements Contender {
    private final int[] cells;
    private final int shift;
    private final int[] queries;

    ReadIpv4(List<IpPrefix> rules, List<IpAddress> queries) {
        this.cells = ReadCells.asLargeAsOurs(rules);
        this.shift = 32 - Integer.numberOfTrailingZeros(cells.length);
        this.queries = queries.stream().mapToInt(IpAddress::ipv4Bits).toArray();
    }

    @Override
    public int find(int query) {
        return cells[queries[query] >>> shift];
    }

    @Override
    public Object structure() {
        return cells;
    }
}
