package io.registryacl.net;

import java.util.Arrays;
import java.util.List;

/**
 * The look-up for IPv6: like the one for IPv4, over the high halves. Since blocks crowd in small parts of the address
 * space, only the stretch from the first change of holder to the last is indexed.
 */
final class Ipv6Index {
    static final Ipv6Index EMPTY = new Ipv6Index(Ipv6Rows.of(List.of(), 0), 0);

    /** Limits of memory per block; the index is as large as fits below them. */
    private static final int ENTRIES_PER_BLOCK = 3;

    private static final int MARKS_PER_ENTRY = 32;
    private static final int MAX_MARKS = 1 << 16;

    private final long origin;
    private final long span;
    private final long[] marks;
    private final int[] entries;
    private final long[] starts;
    private final int[] holders;
    private final LowTables lows;
    private final int markShift;
    private final int entryShift;

    /** What holds below and above the stretch. */
    private final int before;

    private final int after;

    private Ipv6Index(Ipv6Rows flat, int blocks) {
        Intervals rows = flat.rows();
        int last = rows.count() - 1;
        origin = rows.start(Math.min(1, last));
        span = rows.start(last) - origin;
        before = rows.holder(0);
        after = rows.holder(last);
        Slices slices = Slices.atMost(Math.max(2, ENTRIES_PER_BLOCK * blocks), origin, span);
        int markLimit = Math.max(Long.SIZE, MARKS_PER_ENTRY * Math.min(MAX_MARKS / MARKS_PER_ENTRY, slices.count()));
        Slices neighbourhoods = Slices.atMost(markLimit, origin, span);
        marks = neighbourhoods.marks(rows);
        markShift = neighbourhoods.shift();
        entries = Window.entries(rows, slices);
        entryShift = slices.shift();
        int length = Math.max(rows.count(), Window.longest(entries));
        starts = new long[length];
        holders = new int[length];
        Arrays.setAll(starts, i -> rows.start(Math.min(i, last)));
        Arrays.setAll(holders, i -> rows.holder(Math.min(i, last)));
        lows = flat.lows().trimmed();
    }

    static Ipv6Index of(List<IpPrefix> prefixes, int blocks) {
        return blocks == 0 ? EMPTY : new Ipv6Index(Ipv6Rows.of(prefixes, blocks), blocks);
    }

    /** Returns the index of the most specific block that holds the address, or -1. */
    int find(long high, long low) {
        long distance = high - origin;
        if (Long.compareUnsigned(distance, span) > 0) {
            return inRow(Long.compareUnsigned(high, origin) < 0 ? before : after, low);
        }
        int neighbourhood = (int) (distance >>> markShift);
        if ((marks[neighbourhood >>> 6] >>> neighbourhood & 1) == 0) {
            return Intervals.NONE;
        }
        int entry = entries[(int) (distance >>> entryShift)];
        return entry < 0 ? Window.holder(entry) : inRow(holders[search(entry, high)], low);
    }

    private int inRow(int holder, long low) {
        return holder >= Intervals.NONE ? holder : lows.find(holder, low);
    }

    private int search(int window, long high) {
        int at = Window.first(window);
        for (int level = Window.level(window); level > 0; level--) {
            int half = Window.SMALLEST << level - 1;
            at += half & (int) ~above(at + half, high);
        }
        long back = above(at + 1, high) + above(at + 2, high) + above(at + 3, high) + above(at + 4, high);
        return (int) (at + 4 + back);
    }

    /** Returns -1 if the row starts above the high half, else 0: the borrow of a subtraction, with no branch. */
    private long above(int row, long high) {
        long start = starts[row];
        return (~high & start | ~(high ^ start) & high - start) >> 63;
    }

    long memoryBytes() {
        return MemoryEstimate.object(5 * MemoryEstimate.REFERENCE + 4 * Integer.BYTES + 2 * Long.BYTES)
                + MemoryEstimate.array(Long.BYTES, marks.length)
                + MemoryEstimate.array(Integer.BYTES, entries.length)
                + MemoryEstimate.array(Long.BYTES, starts.length)
                + MemoryEstimate.array(Integer.BYTES, holders.length)
                + lows.memoryBytes();
    }
}
