package io.registryacl.net;

import java.util.List;

/**
 * The look-up for IPv4. Most misses end at one bit that tells whether any block touches the address's neighbourhood. The
 * others read what the index knows of the leading bits, and if that is a window, search it without a branch.
 */
final class Ipv4Index {
    static final Ipv4Index EMPTY = new Ipv4Index(new Intervals(0), 0);

    /** Limits of memory per block; the index is as large as fits below them. */
    private static final int ENTRIES_PER_BLOCK = 6;

    private static final int CELLS_PER_BLOCK = 8;
    private static final int MARKS_PER_ENTRY = 16;
    private static final int MAX_MARKS = 1 << 16;

    /** From that many blocks on, a tree is tried first. */
    private static final int TREE_BLOCKS = 50_000;

    private static final long UNSIGNED_INT = 0xffff_ffffL;
    private static final int HOLDER_BITS = 31;
    private static final int HOLDER_MASK = 0x7fff_ffff;

    private final long[] marks;
    private final int[] entries;

    /** Intervals as start and holder + 1 in one number: whatever holds, a later start is the larger number. */
    private final long[] intervals;

    private final int markShift;
    private final int entryShift;
    private final boolean tree;

    private Ipv4Index(Intervals flat, int blocks) {
        Slices slices = Slices.atMost(Math.max(2, ENTRIES_PER_BLOCK * blocks), 0, UNSIGNED_INT);
        int markLimit = Math.max(Long.SIZE, MARKS_PER_ENTRY * Math.min(MAX_MARKS / MARKS_PER_ENTRY, slices.count()));
        Slices neighbourhoods = Slices.atMost(markLimit, 0, UNSIGNED_INT);
        marks = neighbourhoods.marks(flat);
        markShift = neighbourhoods.shift();
        tree = blocks >= TREE_BLOCKS && Ipv4Tree.cellCount(flat) <= (long) CELLS_PER_BLOCK * blocks;
        entries = tree ? Ipv4Tree.cells(flat) : Window.entries(flat, slices);
        entryShift = tree ? Ipv4Tree.ROOT_SHIFT : slices.shift();
        intervals = tree ? new long[0] : packed(flat, Window.longest(entries));
    }

    static Ipv4Index of(List<IpPrefix> prefixes, int blocks) {
        return blocks == 0 ? EMPTY : new Ipv4Index(Ipv4Intervals.of(prefixes, blocks), blocks);
    }

    /** Returns the index of the most specific block that holds the address, or -1. */
    int find(int bits) {
        int neighbourhood = bits >>> markShift;
        if ((marks[neighbourhood >>> 6] >>> neighbourhood & 1) == 0) {
            return Intervals.NONE;
        }
        int entry = entries[bits >>> entryShift];
        if (entry < 0) {
            return Window.holder(entry);
        }
        return tree ? Ipv4Tree.find(entries, entry, bits) : search(entry, bits);
    }

    private int search(int window, int bits) {
        long key = (bits & UNSIGNED_INT) << HOLDER_BITS | HOLDER_MASK;
        int at = Window.isCrowded(window) ? halved(window, key) : window;
        at += 4 + above(at + 1, key) + above(at + 2, key) + above(at + 3, key) + above(at + 4, key);
        return ((int) intervals[at] & HOLDER_MASK) - 1;
    }

    private int halved(int window, long key) {
        int at = Window.first(window);
        int half = Window.SMALLEST << Window.level(window) >> 1;
        for (; half >= Window.SMALLEST; half >>= 1) {
            at += half & ~above(at + half, key);
        }
        return at;
    }

    /** Returns -1 if the interval starts above the key, else 0: arithmetic, since a branch would be guessed wrong. */
    private int above(int interval, long key) {
        return (int) (key - intervals[interval] >> 63);
    }

    long memoryBytes() {
        return MemoryEstimate.object(3 * MemoryEstimate.REFERENCE + 2 * Integer.BYTES + 1)
                + MemoryEstimate.array(Long.BYTES, marks.length)
                + MemoryEstimate.array(Integer.BYTES, entries.length)
                + MemoryEstimate.array(Long.BYTES, intervals.length);
    }

    /** Pads with the last interval, which is as right as the first of its copies for what lies behind it. */
    private static long[] packed(Intervals flat, int leastLength) {
        long[] packed = new long[Math.max(flat.count(), leastLength)];
        for (int i = 0; i < packed.length; i++) {
            int interval = Math.min(i, flat.count() - 1);
            packed[i] = flat.start(interval) << HOLDER_BITS | flat.holder(interval) + 1;
        }
        return packed;
    }
}
