package io.registryacl.engine;

import io.registryacl.model.Scope;
import java.util.Arrays;
import java.util.Set;

/**
 * Sets of the numbers of scopes, such as those that hold one registry, as arrays. Each number has a place of its own in a
 * small table, so that to ask for one is one read of memory and no guess of the processor's. An array is the set itself and no
 * part of an object: a decision would have to fetch that from memory before.
 */
final class ScopeSet {

    /** In a place without number; no scope has it. */
    private static final int EMPTY = Integer.MIN_VALUE;

    private static final int TRIES = 64;

    /** How many places a number has at most, roughly. */
    private static final int MOST_PLACES = 8;

    /** An odd number whose multiples differ in their high bits (2<sup>32</sup> by the golden ratio). */
    private static final int GOLDEN = 0x9e3779b1;

    // What an array holds in front of its places. Behind them come, ascending, the numbers whose place another one has:
    // almost
    // always none.
    private static final int FACTOR = 0;
    private static final int SHIFT = 1;
    private static final int END_OF_PLACES = 2;
    private static final int PLACES = 3;

    private ScopeSet() {}

    /**
     * Makes the smallest table that gives each number its place, of those that are tried.
     *
     * @param numbers numbers of scopes, none twice
     */
    static int[] of(int... numbers) {
        int shift = Integer.numberOfLeadingZeros(Math.max(1, numbers.length - 1));
        for (int spread = 1; spread < MOST_PLACES; spread *= 2, shift--) {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                int factor = GOLDEN * (2 * attempt + 1);
                if (isWithoutClash(numbers, factor, shift)) {
                    return table(numbers, factor, shift);
                }
            }
        }
        return table(numbers, GOLDEN, shift);
    }

    /** The set of the numbers of {@code scopes}. */
    static int[] of(Set<Scope> scopes, ScopeNumbers numbers) {
        int[] each = new int[scopes.size()];
        int count = 0;
        for (Scope scope : scopes) {
            each[count++] = numbers.number(scope);
        }
        return of(each);
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

    private static int[] table(int[] numbers, int factor, int shift) {
        int end = PLACES + (1 << Integer.SIZE - shift);
        int[] set = new int[end + numbers.length];
        set[FACTOR] = factor;
        set[SHIFT] = shift;
        set[END_OF_PLACES] = end;
        Arrays.fill(set, PLACES, end, EMPTY);
        int length = end;
        for (int number : numbers) {
            int place = place(set, number);
            if (set[place] == EMPTY) {
                set[place] = number;
            } else {
                set[length++] = number;
            }
        }
        Arrays.sort(set, end, length);
        return Arrays.copyOf(set, length);
    }

    private static int place(int[] set, int scope) {
        return PLACES + (scope * set[FACTOR] >>> set[SHIFT]);
    }

    /** All bits if the scope of that number is in the set, else none: a branch would be guessed wrong. */
    static long mask(int[] set, int scope) {
        int difference = set[place(set, scope)] ^ scope;
        int found = ~(difference | -difference) >> 31;
        int end = set[END_OF_PLACES];
        return end == set.length ? found : found | (Arrays.binarySearch(set, end, set.length, scope) >= 0 ? -1 : 0);
    }

    static boolean contains(int[] set, int scope) {
        return mask(set, scope) != 0;
    }
}
