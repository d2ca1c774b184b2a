package io.registryacl.net;

/**
 * What a table knows of a slice of the numbers, in one int: either the holder of all of them, or a window, which is a
 * run of intervals that holds every answer for the slice.
 *
 * <p>A window of level L has {@code 5 << L} intervals: L halvings, then four comparisons side by side. Intervals are
 * kept ascending in one array, so a window may be longer than its slice needs: what is beyond it never wins. That frees
 * the choice of the level, and windows of one level keep the processor from guessing wrong how often to halve.
 */
final class Window {
    private static final int LEVEL_SHIFT = 26;
    private static final int FIRST_MASK = (1 << LEVEL_SHIFT) - 1;

    /** Intervals in a window of level 0. */
    static final int SMALLEST = 5;

    /** What a wrong guess of the processor costs, in halvings. */
    private static final int WRONG_GUESS = 7;

    private static final int LEVELS = 27;

    private final Intervals intervals;
    private final Slices slices;
    private final int[] entries;

    private Window(Intervals intervals, Slices slices) {
        this.intervals = intervals;
        this.slices = slices;
        entries = new int[slices.count()];
    }

    /** Returns what is known of each slice. */
    static int[] entries(Intervals intervals, Slices slices) {
        Window windows = new Window(intervals, slices);
        windows.fill(commonLevel(windows.fill(0)));
        return windows.entries;
    }

    /** Returns how many intervals the array must have at least for every window to lie in it. */
    static int longest(int[] entries) {
        int longest = 1;
        for (int entry : entries) {
            longest = entry < 0 ? longest : Math.max(longest, SMALLEST << level(entry));
        }
        return longest;
    }

    /** Tells whether a window has to be halved. */
    static boolean isCrowded(int entry) {
        return entry > FIRST_MASK;
    }

    static int level(int entry) {
        return entry >>> LEVEL_SHIFT;
    }

    static int first(int entry) {
        return entry & FIRST_MASK;
    }

    static int ofHolder(int holder) {
        return -2 - holder;
    }

    static int holder(int entry) {
        return -2 - entry;
    }

    /** Fills in all entries, and returns how many starts lie in windows of each level that the slices need. */
    private long[] fill(int leastLevel) {
        long[] weights = new long[LEVELS];
        int next = 0;
        for (int slice = 0; slice < entries.length; slice++) {
            while (next < intervals.count() && startsAtOrBefore(next, slice)) {
                next++;
            }
            int first = next - 1;
            while (next < intervals.count() && slices.sliceOf(intervals.start(next)) == slice) {
                next++;
            }
            int inner = next - 1 - first;
            if (inner == 0 && intervals.holder(first) >= Intervals.NONE) {
                entries[slice] = ofHolder(intervals.holder(first));
                continue;
            }
            int level = levelFor(inner + 1);
            weights[level] += inner;
            entries[slice] = place(first, Math.max(level, leastLevel));
        }
        return weights;
    }

    private boolean startsAtOrBefore(int interval, int slice) {
        if (interval == 0) {
            return true; // interval 0 starts before the stretch
        }
        long start = intervals.start(interval);
        int its = slices.sliceOf(start);
        return its < slice || (its == slice && slices.isFirstOfSlice(start));
    }

    private int place(int first, int level) {
        int latest = Math.max(0, intervals.count() - (SMALLEST << level)); // else it would end beyond the array
        return level << LEVEL_SHIFT | Math.min(first, latest);
    }

    private static int levelFor(int length) {
        int level = 0;
        while (SMALLEST << level < length) {
            level++;
        }
        return level;
    }

    /** Returns the level that is cheapest on average when all smaller windows are enlarged to it. */
    private static int commonLevel(long[] weights) {
        long least = Long.MAX_VALUE;
        int best = 0;
        for (int level = 0; level < LEVELS; level++) {
            long cost = 0;
            for (int own = 0; own < LEVELS; own++) {
                cost += weights[own] * (own <= level ? level : own + WRONG_GUESS);
            }
            if (cost < least) {
                least = cost;
                best = level;
            }
        }
        return best;
    }
}
