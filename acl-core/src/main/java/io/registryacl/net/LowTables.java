package io.registryacl.net;

import java.util.Arrays;

/**
 * The low halves of those IPv6 rows to which they matter. While it is made, each such row is a run of intervals. Ready,
 * it is a range with what holds inside and outside, and only a run that needs more stays.
 */
final class LowTables {
    private static final int INITIAL = 8;

    private long[] starts = new long[INITIAL];
    private int[] holders = new int[INITIAL];
    private int[] runs = new int[INITIAL];
    private long[] ranges = new long[0];
    private int count;
    private int runCount;

    /** Begins another run with what holds at low half 0, and returns its code, which is below every holder. */
    int open(int holder) {
        if (runCount + 1 == runs.length) {
            runs = Arrays.copyOf(runs, 2 * runs.length);
        }
        runs[runCount] = count;
        add(0, holder);
        return codeOf(runCount++);
    }

    /** Lets another holder begin within the open run; of several at one low half the last counts. */
    void begin(long low, int holder) {
        if (starts[count - 1] == low) {
            count--;
        }
        add(low, holder);
    }

    /** Makes ranges of runs; nothing can be added afterwards. */
    LowTables ready() {
        runs[runCount] = count;
        ranges = new long[runCount * UnsignedRange.LENGTH];
        count = 0;
        for (int run = 0; run < runCount; run++) {
            int from = runs[run];
            int length = runs[run + 1] - from;
            runs[run] = count;
            boolean crowded = length > 3 || (length == 3 && holders[from] != holders[from + 2]);
            if (crowded) {
                UnsignedRange.put(ranges, UnsignedRange.LENGTH * run, 0, -1, codeOf(run), codeOf(run));
                System.arraycopy(starts, from, starts, count, length);
                System.arraycopy(holders, from, holders, count, length);
                count += length;
            } else {
                long last = length == 3 ? starts[from + 2] - 1 : -1;
                int inside = length == 1 ? from : from + 1;
                UnsignedRange.put(
                        ranges,
                        UnsignedRange.LENGTH * run,
                        starts[inside],
                        last - starts[inside],
                        holders[inside],
                        holders[from]);
            }
        }
        runs[runCount] = count;
        runs = count == 0 ? new int[0] : Arrays.copyOf(runs, runCount + 1);
        starts = Arrays.copyOf(starts, count);
        holders = Arrays.copyOf(holders, count);
        return this;
    }

    /** Returns what holds at a low half in the row of that code. */
    int find(int code, long low) {
        int answer = UnsignedRange.answer(ranges, UnsignedRange.LENGTH * codeOf(code), low);
        return answer >= Intervals.NONE ? answer : search(answer, low);
    }

    private int search(int code, long low) {
        int run = codeOf(code);
        int from = runs[run];
        int length = runs[run + 1] - from;
        while (length > 1) {
            int half = length >>> 1;
            from += Long.compareUnsigned(starts[from + half], low) <= 0 ? half : 0;
            length -= half;
        }
        return holders[from];
    }

    /** Returns the code of a run, and of a code the run. */
    private static int codeOf(int run) {
        return Intervals.NONE - 1 - run;
    }

    long memoryBytes() {
        return MemoryEstimate.object(4 * MemoryEstimate.REFERENCE + 2 * Integer.BYTES)
                + MemoryEstimate.array(Long.BYTES, ranges.length)
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
