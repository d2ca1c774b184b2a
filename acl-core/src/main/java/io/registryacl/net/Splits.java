package io.registryacl.net;

import java.util.Arrays;

/**
 * What is to be known of a stretch of numbers cut into slices. Most slices have one holder throughout, the background,
 * and are not marked. A marked slice has a split: a range of numbers, the holder inside, and the holder outside. A slice
 * that needs more is crowded: inside and outside are both the code of its {@link Windows window}.
 */
final class Splits {
    /** Limits of memory; slices are as fine as fits below them, but of little use beyond what the processor keeps at hand. */
    private static final int SLICES_PER_BLOCK = 96;

    private static final int FEWEST_SLICES = Long.SIZE;
    private static final int ENOUGH_SLICES = 1 << 17;
    private static final int LEAST_PER_BLOCK = 6;
    private static final int SPLITS_PER_BLOCK = 2;

    /** Span of a range that is its whole slice, whatever it starts with. */
    private static final long ALL = -1;

    private final Intervals intervals;
    private final Slices slices;
    private final int background;
    private final int limit;
    private final long[] marks;
    private final Windows windows;
    private int[] crowded;
    private int crowdedCount;
    private long[] starts;
    private long[] spans;
    private int[] insides;
    private int[] outsides;
    private int count;

    private Splits(Intervals intervals, Slices slices, int background, int limit) {
        this.intervals = intervals;
        this.slices = slices;
        this.background = background;
        this.limit = limit;
        int expected = Math.min(limit, intervals.count());
        marks = Marks.forSlices(slices.count());
        windows = new Windows();
        crowded = new int[0];
        starts = new long[expected];
        spans = new long[expected];
        insides = new int[expected];
        outsides = new int[expected];
    }

    /** Splits a stretch into as many slices as the number of blocks is worth. */
    static Splits of(Intervals intervals, int blocks, long origin, long span) {
        int most = Math.max(
                SLICES_PER_BLOCK * Math.min(blocks, ENOUGH_SLICES / SLICES_PER_BLOCK), LEAST_PER_BLOCK * blocks);
        Slices finest = Slices.atMost(Math.max(FEWEST_SLICES, most), origin, span);
        return of(intervals, finest, Math.max(FEWEST_SLICES, SPLITS_PER_BLOCK * blocks));
    }

    /** Splits a stretch into slices no finer than these, but as fine as lets no more than so many, at least one, be marked. */
    static Splits of(Intervals intervals, Slices finest, int limit) {
        int background = finest.holderOfLongest(intervals);
        Slices slices = finest;
        Splits splits = new Splits(intervals, slices, background, limit);
        while (!splits.walk()) {
            slices = slices.widened();
            splits = new Splits(intervals, slices, background, limit);
        }
        return splits;
    }

    Slices slices() {
        return slices;
    }

    int background() {
        return background;
    }

    /** Returns an array with the marks at its front and room for a record of each split behind them. */
    long[] withRecords(int recordLength) {
        return Marks.withRecords(marks, recordLength);
    }

    /** Returns how many words of marks are at the front of the array. */
    int words() {
        return marks.length;
    }

    Windows windows() {
        return windows;
    }

    int count() {
        return count;
    }

    long start(int split) {
        return starts[split];
    }

    /** Returns the distance of the last number of the range from its first, unsigned. */
    long span(int split) {
        return spans[split];
    }

    int inside(int split) {
        return insides[split];
    }

    int outside(int split) {
        return outsides[split];
    }

    /** Goes from slice to slice, and tells whether the limit was kept. */
    private boolean walk() {
        int interval = slices.firstAtOrBefore(intervals);
        int slice = 0;
        while (slice < slices.count() && count <= limit) {
            int next = interval + 1;
            if (next < intervals.count() && intervals.start(next) == slices.firstOf(slice)) {
                interval = next++;
            }
            int nextSlice = next == intervals.count() ? slices.count() : slices.sliceOf(intervals.start(next));
            if (nextSlice > slice) {
                addWhole(slice, nextSlice, intervals.holder(interval));
                slice = nextSlice;
            } else {
                while (next < intervals.count() && slices.sliceOf(intervals.start(next)) == slice) {
                    next++;
                }
                addMixed(slice, interval, next);
                interval = next - 1;
                slice++;
            }
        }
        if (count > limit) {
            return false;
        }
        int[] codes = windows.codes();
        for (int window = 0; window < crowdedCount; window++) {
            insides[crowded[window]] = codes[window];
            outsides[crowded[window]] = codes[window];
        }
        return true;
    }

    private void addWhole(int from, int to, int holder) {
        for (int slice = from; slice < to && holder != background && count <= limit; slice++) {
            add(slice, 0, ALL, holder, holder);
        }
    }

    private void addMixed(int slice, int from, int to) {
        long start = intervals.start(from + 1);
        int outside = intervals.holder(from);
        int inside = intervals.holder(from + 1);
        if (to - from == 2) {
            add(slice, start, slices.lastOf(slice) - start, inside, outside);
        } else if (to - from == 3 && outside == intervals.holder(from + 2)) {
            add(slice, start, intervals.start(from + 2) - 1 - start, inside, outside);
        } else {
            if (crowdedCount == crowded.length) {
                crowded = Arrays.copyOf(crowded, 2 * crowdedCount + 2);
            }
            crowded[crowdedCount++] = count;
            windows.add(from, to);
            add(slice, 0, ALL, 0, 0); // the window's code comes when all are known
        }
    }

    private void add(int slice, long start, long span, int inside, int outside) {
        if (count == starts.length) {
            int more = 2 * count + 2;
            starts = Arrays.copyOf(starts, more);
            spans = Arrays.copyOf(spans, more);
            insides = Arrays.copyOf(insides, more);
            outsides = Arrays.copyOf(outsides, more);
        }
        Marks.set(marks, slice);
        starts[count] = start;
        spans[count] = span;
        insides[count] = inside;
        outsides[count++] = outside;
    }
}
