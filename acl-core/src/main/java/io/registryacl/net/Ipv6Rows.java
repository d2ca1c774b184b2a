package io.registryacl.net;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The IPv6 blocks of a list, flattened in two steps: a row for every high half at which something changes, and where the
 * low half matters to a row, a small table of its own. A row's holder is then the code of that table.
 */
final class Ipv6Rows {
    private final Intervals rows;
    private final LowTables lows;
    private int holder = Intervals.NONE;
    private long current;
    private boolean split;

    private Ipv6Rows(int blocks) {
        rows = new Intervals(blocks);
        lows = new LowTables();
    }

    static Ipv6Rows of(List<IpPrefix> prefixes, int blocks) {
        Ipv6Rows result = new Ipv6Rows(blocks);
        new Sweep(result).walk(ascending(prefixes, blocks));
        result.endRow();
        return result;
    }

    Intervals rows() {
        return rows;
    }

    LowTables lows() {
        return lows;
    }

    private static Block[] ascending(List<IpPrefix> prefixes, int blocks) {
        Block[] ascending = new Block[blocks];
        int count = 0;
        for (int index = 0; index < prefixes.size(); index++) {
            IpPrefix prefix = prefixes.get(index);
            if (!prefix.network().isIpv4()) {
                ascending[count++] = new Block(prefix, index);
            }
        }
        Arrays.sort(ascending, Comparator.comparing(Block::prefix)); // stable: of equal blocks the first stays first
        return ascending;
    }

    private void begin(long high, long low, int newHolder) {
        if (high != current) {
            endRow();
            current = high;
        }
        if (low == 0) {
            rows.begin(high, newHolder);
        } else {
            if (!split) {
                rows.begin(high, lows.open(holder));
                split = true;
            }
            lows.begin(low, newHolder);
        }
        holder = newHolder;
    }

    /** A split row is one high half tall; what holds at its end goes on above it. */
    private void endRow() {
        if (split) {
            split = false;
            if (current != -1) {
                rows.begin(current + 1, holder);
            }
        }
    }

    private record Block(IpPrefix prefix, int index) {}

    /** Walks up the addresses with the blocks that are open at that point, the innermost on top. */
    private static final class Sweep {
        private final Ipv6Rows rows;
        private final Block[] open = new Block[IpAddress.IPV6_BITS + 1];
        private int depth;

        Sweep(Ipv6Rows rows) {
            this.rows = rows;
        }

        void walk(Block[] ascending) {
            for (Block block : ascending) {
                while (depth > 0 && !open[depth - 1].prefix().contains(block.prefix())) {
                    leave();
                }
                if (depth == 0 || !open[depth - 1].prefix().equals(block.prefix())) {
                    IpAddress network = block.prefix().network();
                    open[depth++] = block;
                    rows.begin(network.high(), network.low(), block.index());
                }
            }
            while (depth > 0) {
                leave();
            }
        }

        private void leave() {
            IpPrefix left = open[--depth].prefix();
            long low = left.lastLow() + 1;
            long high = left.lastHigh() + (low == 0 ? 1 : 0);
            if (high != 0 || low != 0) { // both are 0 after the last address of all
                rows.begin(high, low, depth == 0 ? Intervals.NONE : open[depth - 1].index());
            }
        }
    }
}
