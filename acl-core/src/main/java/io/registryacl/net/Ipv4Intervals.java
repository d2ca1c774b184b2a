package io.registryacl.net;

import java.util.Arrays;
import java.util.List;

/** Walks up the IPv4 addresses with the blocks that are open at that point, the innermost on top. */
final class Ipv4Intervals {
    private static final long END = 1L << IpAddress.IPV4_BITS;

    /** A block as one number, so that sorting is cheap: network, length, and place in the list. */
    private static final int INDEX_BITS = 26;

    private static final int MAX_OPEN = IpAddress.IPV4_BITS + 1;

    private final long[] ends = new long[MAX_OPEN];
    private final int[] open = new int[MAX_OPEN];
    private final Intervals intervals;
    private int depth;

    private Ipv4Intervals(int blocks) {
        intervals = new Intervals(blocks);
    }

    /** Flattens the IPv4 blocks of a list with that many of them. */
    static Intervals of(List<IpPrefix> prefixes, int blocks) {
        long[] ascending = ascending(prefixes, blocks);
        Ipv4Intervals sweep = new Ipv4Intervals(blocks);
        long previous = -1;
        for (long packed : ascending) {
            long block = packed >>> INDEX_BITS;
            if (block != previous) { // of equal blocks the first counts
                sweep.enter(block, (int) packed & (1 << INDEX_BITS) - 1);
            }
            previous = block;
        }
        sweep.leaveUpTo(END);
        return sweep.intervals;
    }

    private static long[] ascending(List<IpPrefix> prefixes, int blocks) {
        long[] packed = new long[blocks];
        int count = 0;
        for (int index = 0; index < prefixes.size(); index++) {
            IpPrefix prefix = prefixes.get(index);
            if (prefix.network().isIpv4()) {
                long block = prefix.network().low() << 32 | (long) prefix.lengthBits() << INDEX_BITS | index;
                packed[count++] = block ^ Long.MIN_VALUE; // sorting is signed, addresses are not
            }
        }
        Arrays.sort(packed);
        for (int i = 0; i < count; i++) {
            packed[i] ^= Long.MIN_VALUE;
        }
        return packed;
    }

    private void enter(long block, int index) {
        long start = block >>> 32 - INDEX_BITS;
        int lengthBits = (int) block & 0x3f;
        leaveUpTo(start);
        ends[depth] = start + (END >>> lengthBits);
        open[depth++] = index;
        intervals.begin(start, index);
    }

    private void leaveUpTo(long start) {
        while (depth > 0 && ends[depth - 1] <= start) {
            long end = ends[--depth];
            if (end < END) {
                intervals.begin(end, depth == 0 ? Intervals.NONE : open[depth - 1]);
            }
        }
    }
}
