package io.registryacl.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeSetTest {

    private static final long SEED = 7;

    /** Up to a few numbers each has its place; among hundreds many have to share one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 9, 12, 33, 300, 5_000})
    void contains_manyNumbers_holdsThemAndNoOthers(int count) {
        int[] numbers = new SplittableRandom(SEED)
                .ints(0, 20_000)
                .distinct()
                .limit(count)
                .toArray();

        int[] set = ScopeSet.of(numbers);

        assertThat(IntStream.range(-1, 20_000)
                        .filter(number -> ScopeSet.contains(set, number))
                        .boxed()
                        .collect(Collectors.toSet()))
                .isEqualTo(asSet(numbers));
    }

    @Test
    void contains_numbersThatDifferInHighBitsOnly_holdsThemAndNoOthers() {
        int[] numbers = IntStream.range(0, 16).map(high -> high << 27 >>> 1).toArray();

        int[] set = ScopeSet.of(numbers);

        assertThat(IntStream.of(numbers)).allMatch(number -> ScopeSet.contains(set, number));
        assertThat(IntStream.of(numbers)).noneMatch(number -> ScopeSet.contains(set, number + 1));
    }

    @Test
    void mask_ofNumber_isAllBitsOrNone() {
        int[] set = ScopeSet.of(3, 5);

        assertThat(ScopeSet.mask(set, 5)).isEqualTo(-1);
        assertThat(ScopeSet.mask(set, 4)).isZero();
        assertThat(ScopeSet.mask(set, ScopeIndex.NONE)).isZero();
    }

    private static Set<Integer> asSet(int[] numbers) {
        return IntStream.of(numbers).boxed().collect(Collectors.toSet());
    }
}
