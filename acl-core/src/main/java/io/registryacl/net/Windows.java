package io.registryacl.net;

import java.util.Arrays;

/**
 * The intervals of crowded slices, one window after the other: a window is a run of intervals that holds every answer for
 * its slice. A window of level L has {@code 3 << L} intervals: L halvings, then two comparisons side by side.
 *
 * <p>All intervals ascend, so a window may be longer than its slice needs: what is beyond it never wins. That frees the
 * choice of the level, and windows of one level keep the processor from guessing wrong how often to halve.
 */
final class Windows {
    /** Intervals in a window of level 0. */
    static final int SMALLEST = 3;

    /** Code of a window: the highest bit, its level, and the place of its first interval. */
    private static final int IS_WINDOW = Integer.MIN_VALUE;

    private static final int LEVEL_SHIFT = 26;
    private static final int FIRST_MASK = (1 << LEVEL_SHIFT) - 1;
    private static final int LEVELS = 27;

    /** What a wrong guess of the processor costs, in halvings. */
    private static final int WRONG_GUESS = 7;

    private static final int INITIAL = 8;

    private final long[] weights = new long[LEVELS];
    private int[] firsts = new int[INITIAL];
    private int windows;
    private int longest;
    private int[] members = new int[2 * INITIAL];
    private int count;

    /** Adds the window of a slice that meets the intervals from one up to another; slices ascend. */
    void add(int from, int to) {
        if (windows + 1 == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * windows + 2);
        }
        int length = to - from;
        if (count + length > members.length) {
            members = Arrays.copyOf(members, 2 * (count + length));
        }
        for (int interval = from; interval < to; interval++) {
            members[count++] = interval;
        }
        weights[levelFor(length)] += length - 1;
        longest = Math.max(longest, length);
        firsts[++windows] = count;
    }

    /** Returns the code of each window in the order in which they were added. */
    int[] codes() {
        int least = commonLevel();
        int[] codes = new int[windows];
        for (int window = 0; window < windows; window++) {
            int level = Math.max(least, levelFor(firsts[window + 1] - firsts[window]));
            int latest = Math.max(0, count - (SMALLEST << level)); // else it would end beyond the array
            codes[window] = IS_WINDOW | level << LEVEL_SHIFT | Math.min(firsts[window], latest);
        }
        return codes;
    }

    /**
     * Returns the intervals of all windows. If the longest window reaches beyond them, the last interval is repeated,
     * which is as right as the first of its copies for what lies behind it.
     */
    int[] members() {
        if (count == 0) {
            return new int[0];
        }
        int[] all = Arrays.copyOf(members, Math.max(count, SMALLEST << levelFor(longest)));
        Arrays.fill(all, count, all.length, members[count - 1]);
        return all;
    }

    /** Returns half the length of a window, which is less than {@link #SMALLEST} if it need not be halved. */
    static int half(int code) {
        return SMALLEST << level(code) >> 1;
    }

    static int level(int code) {
        return (code & ~IS_WINDOW) >>> LEVEL_SHIFT;
    }

    static int first(int code) {
        return code & FIRST_MASK;
    }

    private static int levelFor(int length) {
        int level = 0;
        while (SMALLEST << level < length) {
            level++;
        }
        return level;
    }

    /** Returns the level that is cheapest on average when all smaller windows are enlarged to it. */
    private int commonLevel() {
        int highest = levelFor(longest); // beyond it every level costs more than the one before
        long least = Long.MAX_VALUE;
        int best = 0;
        for (int level = 0; level <= highest; level++) {
            long cost = 0;
            for (int own = 0; own <= highest; own++) {
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
