package io.registryacl.net;

import java.util.Arrays;

/**
 * Blocks flattened: the numbers at which the most specific block changes, ascending and unsigned from 0 on, each with
 * what holds from there up to the next one. Neighbours differ. Blocks nest or are apart, so n of them make at most 2n + 1
 * intervals. The numbers are IPv4 addresses, or the high halves of IPv6 addresses.
 */
final class Intervals {
    /** Holder of an interval that lies in no block. */
    static final int NONE = -1;

    private long[] starts;
    private int[] holders;
    private int count;

    Intervals(int blocks) {
        starts = new long[2 * blocks + 1];
        holders = new int[2 * blocks + 1];
        holders[0] = NONE;
        count = 1;
    }

    /** Lets another holder begin at a number that is not below the last one; of several at one number the last counts. */
    void begin(long start, int holder) {
        if (starts[count - 1] == start) {
            count--;
        }
        if (count > 0 && holders[count - 1] == holder) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            holders = Arrays.copyOf(holders, 2 * count);
        }
        starts[count] = start;
        holders[count++] = holder;
    }

    int count() {
        return count;
    }

    long start(int interval) {
        return starts[interval];
    }

    int holder(int interval) {
        return holders[interval];
    }
}
