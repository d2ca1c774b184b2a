package io.registryacl;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Values that are not all as likely. */
final class Chance {

    private Chance() {}

    static Arbitrary<Boolean> booleans(double probabilityOfTrue) {
        int percent = (int) Math.round(probabilityOfTrue * 100);
        return Arbitraries.frequency(Tuple.of(percent, true), Tuple.of(100 - percent, false));
    }

    /** Nearly always {@code usual}, else any of {@code others}. */
    static <T> Arbitrary<T> mostly(T usual, Arbitrary<T> others) {
        return mostly(Arbitraries.just(usual), others);
    }

    /** Nearly always any of {@code usual}, else any of {@code others}. */
    static <T> Arbitrary<T> mostly(Arbitrary<T> usual, Arbitrary<T> others) {
        return Arbitraries.frequencyOf(Tuple.of(9, usual), Tuple.of(1, others));
    }

    /** In three of five {@code usual}, else any of {@code others}. */
    static <T> Arbitrary<T> often(T usual, Arbitrary<T> others) {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(usual)), Tuple.of(2, others));
    }
}
