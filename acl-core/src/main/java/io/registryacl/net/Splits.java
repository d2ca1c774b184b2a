package io.registryacl.net;

/**
 * What is to be known of a stretch of numbers cut into slices. Most slices have one holder throughout, the background,
 * and are not marked. A marked slice has a split: a range of numbers, the holder inside, and the holder outside. A slice
 * that needs more is crowded: inside and outside are both the code of its {@link Windows window}.
 *
 * <p>The splits are counted first and then told one after the other, so that nothing is kept of them but what is written.
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
    private final Windows windows = new Windows();
    private final int count;

    private SliceWalk walk;
    private int[] codes = {};
    private int crowded;
    private int slice = -1;
    private long start;
    private long span;
    private int inside;
    private int outside;

    private Splits(Intervals intervals, Slices slices, int background, int limit) {
        this.intervals = intervals;
        this.slices = slices;
        this.background = background;
        walk = new SliceWalk(intervals, slices);
        count = counted(limit);
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
        Splits splits = new Splits(intervals, finest, background, limit);
        while (splits.count > limit) {
            splits = new Splits(intervals, splits.slices.widened(), background, limit);
        }
        splits.codes = splits.windows.codes();
        splits.walk = new SliceWalk(intervals, splits.slices);
        return splits;
    }

    /** Counts the marked slices until they are more than a limit, and adds the windows of those that are crowded. */
    private int counted(int limit) {
        int marked = 0;
        while (marked <= limit && walk.next()) {
            marked += isBackground() ? 0 : walk.end() - walk.slice();
            if (isCrowded()) {
                windows.add(walk.from(), walk.to());
            }
        }
        return marked;
    }

    Slices slices() {
        return slices;
    }

    int background() {
        return background;
    }

    /** Returns an array with room for the marks and a record of each split. */
    long[] forRecords(int recordLength) {
        return Marks.forRecords(slices.count(), count, recordLength);
    }

    Windows windows() {
        return windows;
    }

    /** Goes to the next marked slice, and tells whether there is one. */
    boolean next() {
        slice++;
        while (slice >= walk.end() || isBackground()) {
            if (!walk.next()) {
                return false;
            }
            slice = walk.slice();
        }
        if (walk.isWhole()) {
            set(0, ALL, intervals.holder(walk.from()), intervals.holder(walk.from()));
        } else if (isCrowded()) {
            set(0, ALL, codes[crowded], codes[crowded]);
            crowded++;
        } else {
            setRange();
        }
        return true;
    }

    private boolean isBackground() {
        return walk.isWhole() && intervals.holder(walk.from()) == background;
    }

    /** Tells whether there is more in a slice than a range. */
    private boolean isCrowded() {
        int length = walk.to() - walk.from();
        return length > 3 || length == 3 && intervals.holder(walk.from()) != intervals.holder(walk.from() + 2);
    }

    private void setRange() {
        int range = walk.from() + 1;
        long first = intervals.start(range);
        long last = range + 1 == walk.to() ? slices.lastOf(slice) : intervals.start(range + 1) - 1;
        set(first, last - first, intervals.holder(range), intervals.holder(walk.from()));
    }

    private void set(long newStart, long newSpan, int newInside, int newOutside) {
        start = newStart;
        span = newSpan;
        inside = newInside;
        outside = newOutside;
    }

    /** Returns the marked slice. */
    int slice() {
        return slice;
    }

    /** Returns the first number of its range. */
    long start() {
        return start;
    }

    /** Returns the distance of the last number of its range from the first, unsigned. */
    long span() {
        return span;
    }

    /** Returns what holds within its range. */
    int inside() {
        return inside;
    }

    int outside() {
        return outside;
    }
}
