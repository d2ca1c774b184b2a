package io.registryacl.net;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The blocks of one family, flattened: the addresses at which the most specific block changes, ascending, each with the
 * block that holds from there up to the next one. Blocks nest or are apart, so n of them have at most 2n boundaries. Of
 * several at one address, where blocks start or end together, the last counts.
 */
final class Boundaries {
    private static final int NONE = -1;

    private final long[] highs;
    private final long[] lows;
    private final int[] holders;

    private Boundaries(long[] highs, long[] lows, int[] holders) {
        this.highs = highs;
        this.lows = lows;
        this.holders = holders;
    }

    static Boundaries of(List<IpPrefix> prefixes, boolean ipv4) {
        int[] ascending = IntStream.range(0, prefixes.size())
                .filter(index -> prefixes.get(index).network().isIpv4() == ipv4)
                .boxed()
                .sorted(Comparator.comparing(prefixes::get)) // stable: of equal blocks the first stays first
                .mapToInt(Integer::intValue)
                .toArray();
        Sweep sweep = new Sweep(prefixes, 2 * ascending.length);
        for (int index : ascending) {
            sweep.enter(index);
        }
        return sweep.finish();
    }

    /** Returns the index of the most specific block that holds the address, or -1. */
    int find(long high, long low) {
        int from = 0;
        int to = holders.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            int order = Long.compareUnsigned(highs[middle], high);
            if (order == 0) {
                order = Long.compareUnsigned(lows[middle], low);
            }
            if (order > 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from == 0 ? NONE : holders[from - 1];
    }

    /** Walks up the addresses with the blocks that are open at that point, the innermost on top. */
    private static final class Sweep {
        private final List<IpPrefix> prefixes;
        private final long[] highs;
        private final long[] lows;
        private final int[] holders;
        private final int[] open = new int[IpAddress.IPV6_BITS + 1];
        private int count;
        private int depth;

        Sweep(List<IpPrefix> prefixes, int capacity) {
            this.prefixes = prefixes;
            highs = new long[capacity];
            lows = new long[capacity];
            holders = new int[capacity];
        }

        void enter(int index) {
            IpPrefix prefix = prefixes.get(index);
            while (depth > 0 && !prefixes.get(open[depth - 1]).contains(prefix)) {
                leave();
            }
            if (depth > 0 && prefixes.get(open[depth - 1]).equals(prefix)) {
                return;
            }
            open[depth++] = index;
            add(prefix.network().high(), prefix.network().low(), index);
        }

        Boundaries finish() {
            while (depth > 0) {
                leave();
            }
            return new Boundaries(
                    Arrays.copyOf(highs, count), Arrays.copyOf(lows, count), Arrays.copyOf(holders, count));
        }

        private void leave() {
            IpPrefix left = prefixes.get(open[--depth]);
            long low = left.lastLow() + 1;
            long high = left.lastHigh() + (low == 0 ? 1 : 0);
            if (high != 0 || low != 0) { // both are 0 after the last address of all
                add(high, low, depth == 0 ? NONE : open[depth - 1]);
            }
        }

        private void add(long high, long low, int holder) {
            highs[count] = high;
            lows[count] = low;
            holders[count++] = holder;
        }
    }
}
