package io.registryacl.net;

import java.util.Arrays;

/** The low halves of those IPv6 rows to which they matter: for each such row its intervals, one run after the other. */
final class LowTables {
    private static final int INITIAL = 8;

    private long[] starts = new long[INITIAL];
    private int[] holders = new int[INITIAL];
    private int[] runs = new int[INITIAL];
    private int count;
    private int runCount;

    /** Begins another run with what holds at low half 0, and returns its code, which is below every holder. */
    int open(int holder) {
        if (runCount + 1 == runs.length) {
            runs = Arrays.copyOf(runs, 2 * runs.length);
        }
        runs[runCount] = count;
        add(0, holder);
        return Intervals.NONE - ++runCount;
    }

    /** Lets another holder begin within the open run; of several at one low half the last counts. */
    void begin(long low, int holder) {
        if (starts[count - 1] == low) {
            count--;
        }
        add(low, holder);
    }

    /** Cuts the arrays to their lengths; nothing can be added afterwards. */
    LowTables trimmed() {
        runs[runCount] = count;
        runs = Arrays.copyOf(runs, runCount + 1);
        starts = Arrays.copyOf(starts, count);
        holders = Arrays.copyOf(holders, count);
        return this;
    }

    /** Returns what holds at a low half in the run of that code. */
    int find(int code, long low) {
        int run = Intervals.NONE - 1 - code;
        int from = runs[run];
        int length = runs[run + 1] - from;
        while (length > 1) {
            int half = length >>> 1;
            from += Long.compareUnsigned(starts[from + half], low) <= 0 ? half : 0;
            length -= half;
        }
        return holders[from];
    }

    long memoryBytes() {
        return MemoryEstimate.object(3 * MemoryEstimate.REFERENCE + 2 * Integer.BYTES)
                + MemoryEstimate.array(Long.BYTES, starts.length)
                + MemoryEstimate.array(Integer.BYTES, holders.length)
                + MemoryEstimate.array(Integer.BYTES, runs.length);
    }

    private void add(long low, int holder) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            holders = Arrays.copyOf(holders, 2 * count);
        }
        starts[count] = low;
        holders[count++] = holder;
    }
}
