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

    /** Marks, a bit each, the slices in which some number has a holder. */
    long[] marks(Intervals intervals) {
        long[] marks = new long[(count + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < intervals.count(); i++) {
            if (intervals.holder(i) != Intervals.NONE) {
                boolean last = i + 1 == intervals.count();
                mark(marks, intervals.start(i), last ? origin + span : intervals.start(i + 1) - 1);
            }
        }
        return marks;
    }

    private void mark(long[] marks, long first, long last) {
        if (Long.compareUnsigned(last, origin) < 0) {
            return; // before the stretch
        }
        int from = Long.compareUnsigned(first, origin) < 0 ? 0 : sliceOf(first);
        int to = sliceOf(last);
        for (int word = from >>> 6; word <= to >>> 6; word++) {
            long fromBit = word == from >>> 6 ? -1L << from : -1L;
            long toBit = word == to >>> 6 ? -1L >>> ~to : -1L;
            marks[word] |= fromBit & toBit;
        }
    }

    int sliceOf(long number) {
        return (int) (number - origin >>> shift);
    }

    boolean isFirstOfSlice(long number) {
        return number - origin << (Long.SIZE - 1 - shift) << 1 == 0;
    }
}
