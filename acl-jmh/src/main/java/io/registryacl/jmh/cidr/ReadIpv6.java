package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.List;

/** The limit for IPv6, as {@link ReadIpv4}; the first three bits, which all global addresses share, name nothing. */
final class ReadIpv6 implements Contender {
    private static final int SHARED_BITS = 3;

    private final int[] cells;
    private final int shift;
    private final long[] queries;

    ReadIpv6(List<IpPrefix> rules, List<IpAddress> queries) {
        this.cells = ReadCells.asLargeAsOurs(rules);
        this.shift = 64 - SHARED_BITS - Integer.numberOfTrailingZeros(cells.length);
        this.queries = queries.stream().mapToLong(IpAddress::high).toArray();
    }

    @Override
    public int find(int query) {
        return cells[(int) (queries[query] >>> shift) & (cells.length - 1)];
    }

    @Override
    public Object structure() {
        return cells;
    }
}
