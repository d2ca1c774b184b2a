package io.registryacl.net;

/**
 * A stretch of unsigned numbers cut into equal slices whose width is a power of two, as many as a limit allows.
 *
 * @param origin first number of the stretch
 * @param span distance of the last number of the stretch from the first, unsigned
 * @param shift binary logarithm of the width
 * @param count number of slices, the last of which may reach beyond the stretch
 */
record Slices(long origin, long span, int shift, int count) {

    static Slices atMost(int limit, long origin, long span) {
        int spanBits = Long.SIZE - Long.numberOfLeadingZeros(span);
        int limitBits = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(limit);
        int shift = Math.max(0, spanBits - limitBits);
        return new Slices(origin, span, shift, (int) (span >>> shift) + 1);
    }

    /** Returns slices twice as wide. */
    Slices widened() {
        return new Slices(origin, span, shift + 1, (int) (span >>> shift + 1) + 1);
    }

    /** Returns the interval that holds the first number. */
    int firstAtOrBefore(Intervals intervals) {
        int next = 1;
        while (next < intervals.count() && Long.compareUnsigned(intervals.start(next), origin) <= 0) {
            next++;
        }
        return next - 1;
    }

    /** Returns the holder of the longest interval within the stretch, or {@link Intervals#NONE} if that has none of its own. */
    int holderOfLongest(Intervals intervals) {
        int longest = firstAtOrBefore(intervals);
        long from = origin;
        long most = 0;
        for (int i = longest; i < intervals.count(); i++) {
            long last = i + 1 == intervals.count() ? origin + span : intervals.start(i + 1) - 1;
            if (Long.compareUnsigned(last - from, most) > 0) {
                most = last - from;
                longest = i;
            }
            from = last + 1;
        }
        return Math.max(Intervals.NONE, intervals.holder(longest));
    }

    int sliceOf(long number) {
        return (int) (number - origin >>> shift);
    }

    /** Returns the last number of a slice, modulo 2<sup>64</sup> if it is beyond the stretch. */
    long lastOf(int slice) {
        return origin + (slice + 1L << shift) - 1;
    }

    long firstOf(int slice) {
        return origin + ((long) slice << shift);
    }
}
