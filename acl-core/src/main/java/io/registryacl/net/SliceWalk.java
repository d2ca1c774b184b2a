package io.registryacl.net;

/** Walks up a stretch of slices: at each step over all that lie within one interval, or over one that several meet. */
final class SliceWalk {
    private final Intervals intervals;
    private final Slices slices;
    private int slice;
    private int end;
    private int from;
    private int to;

    SliceWalk(Intervals intervals, Slices slices) {
        this.intervals = intervals;
        this.slices = slices;
        to = slices.firstAtOrBefore(intervals) + 1;
    }

    /** Takes the next step, and tells whether there was one. */
    boolean next() {
        if (end == slices.count()) {
            return false;
        }
        slice = end;
        from = to - 1;
        if (to < intervals.count() && intervals.start(to) == slices.firstOf(slice)) {
            from = to++;
        }
        end = sliceOf(to);
        if (end == slice) {
            do {
                to++;
            } while (sliceOf(to) == slice);
            end = slice + 1;
        }
        return true;
    }

    /** Returns the slice that an interval starts in, beyond all slices if there is no such interval. */
    private int sliceOf(int interval) {
        return interval == intervals.count() ? slices.count() : slices.sliceOf(intervals.start(interval));
    }

    /** Returns the first slice of the step. */
    int slice() {
        return slice;
    }

    /** Returns the slice after the last of the step. */
    int end() {
        return end;
    }

    /** Returns the first interval that the step meets. */
    int from() {
        return from;
    }

    /** Returns the interval after the last that the step meets. */
    int to() {
        return to;
    }

    /** Tells whether the step lies within one interval. */
    boolean isWhole() {
        return to - from == 1;
    }
}
