package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The front of an array with a record for each marked slice. */
class MarksTest {

    @Test
    void withRecords_noMark_isMarksAndEndsOnly() {
        long[] array = Marks.withRecords(Marks.forSlices(65), 3);

        assertThat(array).containsExactly(0, 4, 0, 4);
    }

    @Test
    void from_slice_isNegativeIfItIsMarked() {
        long[] marks = Marks.forSlices(128);
        Marks.set(marks, 0);
        Marks.set(marks, 63);
        Marks.set(marks, 64);

        long[] array = Marks.withRecords(marks, 1);

        assertThat(Marks.from(array, 0)).isNegative();
        assertThat(Marks.from(array, 1)).isPositive();
        assertThat(Marks.from(array, 63)).isNegative();
        assertThat(Marks.from(array, 64)).isNegative();
        assertThat(Marks.from(array, 65)).isZero();
    }

    @Test
    void record_everyMarkedSlice_isBehindThoseBefore() {
        Random random = new Random(1);
        BitSet marked = new BitSet();
        long[] marks = Marks.forSlices(1_000);
        for (int i = 0; i < 300; i++) {
            int slice = random.nextInt(1_000);
            marked.set(slice);
            Marks.set(marks, slice);
        }

        long[] array = Marks.withRecords(marks, 2);

        int expected = 2 * marks.length;
        for (int slice = 0; slice < 1_000; slice++) {
            long from = Marks.from(array, slice);
            assertThat(from < 0).as("slice %s", slice).isEqualTo(marked.get(slice));
            if (from < 0) {
                assertThat(Marks.record(array, slice, from, 2)).isEqualTo(expected);
                expected += 2;
            }
        }
        assertThat(array).hasSize(expected);
    }
}
