package io.registryacl.net;

/**
 * The front of an array that has a record for each marked slice: words that each have a bit for 32 slices, the first in the
 * highest bit of the low half, and in the high half the place where the records of these slices end. The records follow in
 * the order of their slices.
 */
final class Marks {
    private static final int LOG_SLICES = 5;
    private static final long LOW_HALF = 0xffff_ffffL;

    private Marks() {}

    /** Returns an array for so many slices, of which so many will be marked. */
    static long[] forRecords(int slices, int marked, int recordLength) {
        return new long[words(slices) + recordLength * marked];
    }

    /** Returns how many words there are for so many slices: the place of the first record. */
    static int words(int slices) {
        return (slices + (1 << LOG_SLICES) - 1) >>> LOG_SLICES;
    }

    static void set(long[] array, int slice) {
        array[slice >>> LOG_SLICES] |= Integer.MIN_VALUE >>> slice & LOW_HALF;
    }

    /** Writes, once all marks are set, where the records of each word end. */
    static void setEnds(long[] array, int words, int recordLength) {
        int end = words;
        for (int word = 0; word < words; word++) {
            end += recordLength * Integer.bitCount((int) array[word]);
            array[word] |= (long) end << Integer.SIZE;
        }
    }

    /** Returns the word of a slice. */
    static long word(long[] array, int slice) {
        return array[slice >>> LOG_SLICES];
    }

    /** Returns the marks of a slice and of those after it in its word: a negative number if the slice is marked. */
    static int from(long word, int slice) {
        return (int) word << slice;
    }

    /** Returns the place of a marked slice's record. */
    static int record(long word, int from, int recordLength) {
        return (int) (word >>> Integer.SIZE) - recordLength * Integer.bitCount(from);
    }
}
