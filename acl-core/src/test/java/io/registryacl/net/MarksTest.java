package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The front of an array with a record for each marked slice. */
class MarksTest {

    @Test
    void setEnds_noMark_isBehindTheEnds() {
        long[] array = Marks.forRecords(65, 0, 3);

        Marks.setEnds(array, Marks.words(65), 3);

        assertThat(array).containsExactly(3L << 32, 3L << 32, 3L << 32);
    }

    @Test
    void from_slice_isNegativeIfItIsMarked() {
        long[] array = Marks.forRecords(128, 3, 1);

        Marks.set(array, 0);
        Marks.set(array, 63);
        Marks.set(array, 64);

        assertThat(from(array, 0)).isNegative();
        assertThat(from(array, 1)).isZero();
        assertThat(from(array, 62)).isPositive();
        assertThat(from(array, 63)).isNegative();
        assertThat(from(array, 64)).isNegative();
        assertThat(from(array, 65)).isZero();
    }

    @Test
    void record_everyMarkedSlice_isBehindThoseBefore() {
        Random random = new Random(1);
        BitSet marked = new BitSet();
        for (int i = 0; i < 300; i++) {
            marked.set(random.nextInt(1_000));
        }
        long[] array = Marks.forRecords(1_000, marked.cardinality(), 2);

        marked.stream().forEach(slice -> Marks.set(array, slice));
        Marks.setEnds(array, Marks.words(1_000), 2);

        int expected = Marks.words(1_000);
        for (int slice = 0; slice < 1_000; slice++) {
            int from = from(array, slice);
            assertThat(from < 0).as("slice %s", slice).isEqualTo(marked.get(slice));
            if (from < 0) {
                assertThat(Marks.record(Marks.word(array, slice), from, 2)).isEqualTo(expected);
                expected += 2;
            }
        }
        assertThat(array).hasSize(expected);
    }

    private static int from(long[] array, int slice) {
        return Marks.from(Marks.word(array, slice), slice);
    }
}
