package io.registryacl.net;

import java.util.List;

/**
 * The look-up for IPv6: like the one for IPv4, over the high halves. Since blocks crowd in small parts of the address
 * space, only the stretch from the first change of holder to the last is indexed.
 */
final class Ipv6Index {
    static final Ipv6Index EMPTY = new Ipv6Index(Ipv6Rows.of(List.of(), 0), 0);

    /** Codes of low halves are above, codes of windows below. */
    private static final int LEAST_LOW = -1 << 27;

    private final long origin;
    private final long span;

    /** Marks and the records of splits. */
    private final long[] splits;

    private final int shift;
    private final int background;
    private final long[] starts;
    private final int[] holders;
    private final LowTables lows;

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
        Splits found = Splits.of(rows, blocks, origin, span);
        int words = Marks.words(found.slices().count());
        splits = packed(found, words);
        shift = found.slices().shift();
        background = found.background();
        int[] members = found.windows().members();
        starts = new long[members.length];
        holders = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            starts[i] = rows.start(members[i]);
            holders[i] = rows.holder(members[i]);
        }
        lows = flat.lows().ready();
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
        int slice = (int) (distance >>> shift);
        long word = Marks.word(splits, slice);
        int from = Marks.from(word, slice);
        if (from >= 0) {
            return background;
        }
        int record = Marks.record(word, from, UnsignedRange.LENGTH);
        int answer = UnsignedRange.answer(splits, record, high);
        return answer >= Intervals.NONE ? answer : crowded(answer, high, low);
    }

    private int crowded(int code, long high, long low) {
        return inRow(code >= LEAST_LOW ? code : search(code, high), low);
    }

    private int inRow(int holder, long low) {
        return holder >= Intervals.NONE ? holder : lows.find(holder, low);
    }

    // These methods are so small that they are compiled into the caller even where they are seldom used: a call there
    // would cost the quick answers more than a crowded slice does.

    private int search(int window, long high) {
        return last(halved(Windows.first(window), Windows.half(window), high), high);
    }

    private int halved(int at, int half, long high) {
        while (half >= Windows.SMALLEST) {
            at += half & ~above(at + half, high);
            half >>= 1;
        }
        return at;
    }

    private int last(int at, long high) {
        return holders[at + 2 + above(at + 1, high) + above(at + 2, high)];
    }

    private int above(int row, long high) {
        return (int) UnsignedRange.above(starts[row], high);
    }

    private static long[] packed(Splits splits, int words) {
        long[] packed = splits.forRecords(UnsignedRange.LENGTH);
        int record = words;
        while (splits.next()) {
            Marks.set(packed, splits.slice());
            UnsignedRange.put(packed, record, splits.start(), splits.span(), splits.inside(), splits.outside());
            record += UnsignedRange.LENGTH;
        }
        Marks.setEnds(packed, words, UnsignedRange.LENGTH);
        return packed;
    }

    long memoryBytes() {
        return MemoryEstimate.object(5 * MemoryEstimate.REFERENCE + 3 * Integer.BYTES + 2 * Long.BYTES)
                + MemoryEstimate.array(Long.BYTES, splits.length)
                + MemoryEstimate.array(Long.BYTES, starts.length)
                + MemoryEstimate.array(Integer.BYTES, holders.length)
                + lows.memoryBytes();
    }
}
