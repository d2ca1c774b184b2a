package io.registryacl.engine;

import java.util.Arrays;

/**
 * The numbers of the scopes that hold one registry. Each has a place of its own in a small table, so that to ask for one is one
 * read of memory and no guess of the processor's.
 */
final class ScopeSet {

    /** In a place without number; no scope has it. */
    private static final int EMPTY = Integer.MIN_VALUE;

    private static final int TRIES = 64;

    /** How many places a number has at most, roughly. */
    private static final int MOST_PLACES = 8;

    /** An odd number whose multiples differ in their high bits (2<sup>32</sup> by the golden ratio). */
    private static final int GOLDEN = 0x9e3779b1;

    private final int[] places;
    private final int factor;
    private final int shift;

    /** The numbers whose place another one has, ascending; almost always none. */
    private final int[] rest;

    private ScopeSet(int[] numbers, int factor, int shift) {
        this.places = new int[1 << Integer.SIZE - shift];
        this.factor = factor;
        this.shift = shift;
        Arrays.fill(places, EMPTY);
        int[] without = new int[numbers.length];
        int count = 0;
        for (int number : numbers) {
            int place = number * factor >>> shift;
            if (places[place] == EMPTY) {
                places[place] = number;
            } else {
                without[count++] = number;
            }
        }
        this.rest = Arrays.copyOf(without, count);
        Arrays.sort(rest);
    }

    /**
     * Makes the smallest table that gives each number its place, of those that are tried.
     *
     * @param numbers numbers of scopes, none twice
     */
    static ScopeSet of(int... numbers) {
        int shift = Integer.numberOfLeadingZeros(Math.max(1, numbers.length - 1));
        for (int spread = 1; spread < MOST_PLACES; spread *= 2, shift--) {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                int factor = GOLDEN * (2 * attempt + 1);
                if (isWithoutClash(numbers, factor, shift)) {
                    return new ScopeSet(numbers, factor, shift);
                }
            }
        }
        return new ScopeSet(numbers, GOLDEN, shift);
    }

    /** Soon answered for many numbers, too, since the first clash ends it. */
    private static boolean isWithoutClash(int[] numbers, int factor, int shift) {
        for (int i = 1; i < numbers.length; i++) {
            for (int j = 0; j < i; j++) {
                if (numbers[i] * factor >>> shift == numbers[j] * factor >>> shift) {
                    return false;
                }
            }
        }
        return true;
    }

    /** All bits if the scope of that number is in the set, else none: a branch would be guessed wrong. */
    long mask(int scope) {
        int difference = places[scope * factor >>> shift] ^ scope;
        int found = ~(difference | -difference) >> 31;
        return rest.length == 0 ? found : found | (Arrays.binarySearch(rest, scope) >= 0 ? -1 : 0);
    }

    boolean contains(int scope) {
        return mask(scope) != 0;
    }
}
