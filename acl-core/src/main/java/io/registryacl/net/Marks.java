package io.registryacl.net;

/**
 * The front of an array that has a record for each marked slice: a word with a bit for each of 64 slices, the first in the
 * highest bit, then the place where the records of these slices end, then the next word. The records follow in the order
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
        int marked = 0;
        for (long word : marks) {
            marked += Long.bitCount(word);
        }
        int end = 2 * marks.length;
        long[] array = new long[end + recordLength * marked];
        for (int word = 0; word < marks.length; word++) {
            end += recordLength * Long.bitCount(marks[word]);
            array[2 * word] = marks[word];
            array[2 * word + 1] = end;
        }
        return array;
    }

    /** Returns the marks of a slice and those after it in its word: a negative number if the slice is marked. */
    static long from(long[] array, int slice) {
        return array[2 * (slice >>> 6)] << slice;
    }

    /** Returns the place of a marked slice's record. */
    static int record(long[] array, int slice, long from, int recordLength) {
        return (int) array[2 * (slice >>> 6) + 1] - recordLength * Long.bitCount(from);
    }
}
