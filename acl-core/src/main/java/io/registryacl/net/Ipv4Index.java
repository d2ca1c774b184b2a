package io.registryacl.net;

import java.util.List;

/**
 * The look-up for IPv4. Most misses end at one bit that tells whether the address's slice is all background. The others
 * count the marked slices before it, which is the place of the slice's split, and compare the address with its range.
 */
final class Ipv4Index {
    static final Ipv4Index EMPTY = new Ipv4Index(new Intervals(0), 0);

    /** The most memory that a tree may take. */
    private static final int CELLS_PER_BLOCK = 8;

    /** From that many blocks on, a tree is tried first. */
    private static final int TREE_BLOCKS = 50_000;

    private static final long UNSIGNED_INT = 0xffff_ffffL;
    private static final int HOLDER_BITS = 31;
    private static final int HOLDER_MASK = 0x7fff_ffff;

    /** A record: the first and the distance to the last address of a range in one, then the answers in one. */
    private static final int RECORD_LENGTH = 2;

    /** Marks and the records of splits; of a tree only the marks. */
    private final long[] splits;

    private final int shift;
    private final int background;

    /** Intervals of windows as start and holder + 1 in one number: whatever holds, a later start is the larger number. */
    private final long[] windows;

    /** The tree, if there is one. */
    private final int[] cells;

    private final boolean tree;

    private Ipv4Index(Intervals flat, int blocks) {
        tree = blocks >= TREE_BLOCKS && Ipv4Tree.cellCount(flat) <= (long) CELLS_PER_BLOCK * blocks;
        Splits found = tree
                ? Splits.of(flat, Slices.atMost(Ipv4Tree.ROOT_CELLS, 0, UNSIGNED_INT), Ipv4Tree.ROOT_CELLS)
                : Splits.of(flat, blocks, 0, UNSIGNED_INT);
        int words = Marks.words(found.slices().count());
        splits = tree ? marks(found, words) : packed(found, words);
        shift = found.slices().shift();
        background = found.background();
        windows = packed(flat, tree ? new Windows() : found.windows());
        cells = tree ? Ipv4Tree.cells(flat) : new int[0];
    }

    static Ipv4Index of(List<IpPrefix> prefixes, int blocks) {
        return blocks == 0 ? EMPTY : new Ipv4Index(Ipv4Intervals.of(prefixes, blocks), blocks);
    }

    /** Returns the index of the most specific block that holds the address, or -1. */
    int find(int bits) {
        int slice = bits >>> shift;
        long word = Marks.word(splits, slice);
        int from = Marks.from(word, slice);
        if (from >= 0) {
            return background;
        }
        if (tree) {
            return Ipv4Tree.find(cells, bits);
        }
        int record = Marks.record(word, from, RECORD_LENGTH);
        long range = splits[record];
        long distance = bits - (int) (range >>> Integer.SIZE) & UNSIGNED_INT;
        int answer = UnsignedRange.answer(splits[record + 1], (range & UNSIGNED_INT) - distance >> 63);
        return answer >= Intervals.NONE ? answer : search(answer, bits);
    }

    // These methods are so small that they are compiled into the caller even where they are seldom used: a call there
    // would cost the quick answers more than a crowded slice does.

    private int search(int window, int bits) {
        long key = key(bits);
        return holder(last(halved(Windows.first(window), Windows.half(window), key), key));
    }

    private int halved(int at, int half, long key) {
        while (half >= Windows.SMALLEST) {
            at += half & ~above(at + half, key);
            half >>= 1;
        }
        return at;
    }

    private int last(int at, long key) {
        return at + 2 + above(at + 1, key) + above(at + 2, key);
    }

    private int holder(int interval) {
        return ((int) windows[interval] & HOLDER_MASK) - 1;
    }

    /** Returns the largest number that an interval which starts at the address could have. */
    private static long key(int bits) {
        return (bits & UNSIGNED_INT) << HOLDER_BITS | HOLDER_MASK;
    }

    /** Returns -1 if the interval starts above the key, else 0: arithmetic, since a branch would be guessed wrong. */
    private int above(int interval, long key) {
        return (int) (key - windows[interval] >> 63);
    }

    long memoryBytes() {
        return MemoryEstimate.object(3 * MemoryEstimate.REFERENCE + 2 * Integer.BYTES + 1)
                + MemoryEstimate.array(Long.BYTES, splits.length)
                + MemoryEstimate.array(Long.BYTES, windows.length)
                + MemoryEstimate.array(Integer.BYTES, cells.length);
    }

    private static long[] marks(Splits splits, int words) {
        long[] marks = splits.forRecords(0);
        while (splits.next()) {
            Marks.set(marks, splits.slice());
        }
        Marks.setEnds(marks, words, 0);
        return marks;
    }

    private static long[] packed(Splits splits, int words) {
        long[] packed = splits.forRecords(RECORD_LENGTH);
        int record = words;
        while (splits.next()) {
            Marks.set(packed, splits.slice());
            packed[record] = splits.start() << Integer.SIZE | splits.span() & UNSIGNED_INT;
            packed[record + 1] = UnsignedRange.answers(splits.inside(), splits.outside());
            record += RECORD_LENGTH;
        }
        Marks.setEnds(packed, words, RECORD_LENGTH);
        return packed;
    }

    private static long[] packed(Intervals flat, Windows windows) {
        int[] members = windows.members();
        long[] packed = new long[members.length];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = flat.start(members[i]) << HOLDER_BITS | flat.holder(members[i]) + 1;
        }
        return packed;
    }
}
