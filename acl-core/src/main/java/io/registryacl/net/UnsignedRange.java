package io.registryacl.net;

/**
 * A range of unsigned numbers with one answer inside and another outside, as a record in an array: the first number, the
 * distance of the last from the first, and the two answers in one.
 */
final class UnsignedRange {
    /** Elements of the array that a record takes. */
    static final int LENGTH = 3;

    private static final long LOW_INT = 0xffff_ffffL;

    private UnsignedRange() {}

    static void put(long[] array, int record, long start, long span, int inside, int outside) {
        array[record] = start;
        array[record + 1] = span;
        array[record + 2] = answers(inside, outside);
    }

    /** Returns two answers in one. */
    static long answers(int inside, int outside) {
        return (long) outside << Integer.SIZE | inside & LOW_INT;
    }

    /** Returns the answer of the range whose record is at a place for a number. */
    static int answer(long[] array, int record, long number) {
        return answer(array[record + 2], above(number - array[record], array[record + 1]));
    }

    /** Returns the answer inside, or if a number is -1 instead of 0, outside. */
    static int answer(long answers, long outside) {
        return (int) (answers >>> (outside & Integer.SIZE));
    }

    /** Returns -1 if a number is above another, else 0: the borrow of a subtraction, since a branch would be guessed wrong. */
    static long above(long number, long other) {
        return (~other & number | ~(other ^ number) & other - number) >> 63;
    }
}
