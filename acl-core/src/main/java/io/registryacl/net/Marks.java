package io.registryacl.net;

/**
 * The front of an array that has a record for each marked slice: first a bit for each slice, 64 in a word and the first
 * in the highest bit; then for each word the place where the records of its slices end. The records follow in the order
 * of their slices.
 */
final class Marks {
    private Marks() {}

    static long[] forSlices(int slices) {
        return new long[(slices + Long.SIZE - 1) / Long.SIZE];
    }

    static void set(long[] marks, int slice) {
        marks[slice >>> 6] |= Long.MIN_VALUE >>> slice;
    }

    /** Returns the array with these marks at its front, and room for the records. */
    static long[] withRecords(long[] marks, int recordLength) {
        int length = 2 * marks.length;
        long[] ends = new long[marks.length];
        for (int word = 0; word < marks.length; word++) {
            length += recordLength * Long.bitCount(marks[word]);
            ends[word] = length;
        }
        long[] array = new long[length];
        System.arraycopy(marks, 0, array, 0, marks.length);
        System.arraycopy(ends, 0, array, marks.length, marks.length);
        return array;
    }

    /** Returns the marks of a slice and those after it in its word: a negative number if the slice is marked. */
    static long from(long[] array, int slice) {
        return array[slice >>> 6] << slice;
    }

    /** Returns the place of a marked slice's record in an array with so many words of marks. */
    static int record(long[] array, int words, int slice, long from, int recordLength) {
        return (int) array[words + (slice >>> 6)] - recordLength * Long.bitCount(from);
    }
}
