package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stretch of numbers in slices, up to the whole of 64 bits. */
class SlicesTest {

    @ParameterizedTest
    @CsvSource({
        "1024, 0, 4294967295, 22, 1024",
        "1200, 0, 4294967295, 22, 1024",
        "2047, 0, 4294967295, 22, 1024",
        "2048, 0, 4294967295, 21, 2048",
        "2,    0, 4294967295, 31, 2",
        "2,    0, -1,         63, 2",
        "64,   5, 0,          0,  1",
        "64,   5, 63,         0,  64",
        "64,   5, 64,         1,  33",
        "64,   -65, 64,       1,  33",
    })
    void atMost_limit_isTheNarrowestPowerOfTwo(int limit, long origin, long span, int shift, int count) {
        assertThat(Slices.atMost(limit, origin, span)).isEqualTo(new Slices(origin, span, shift, count));
    }

    @Test
    void isFirstOfSlice_everyNumber_isTrueAtMultiplesOfTheWidth() {
        Slices slices = new Slices(3, 100, 2, 26);

        assertThat(slices.isFirstOfSlice(3)).isTrue();
        assertThat(slices.isFirstOfSlice(4)).isFalse();
        assertThat(slices.isFirstOfSlice(5)).isFalse();
        assertThat(slices.isFirstOfSlice(6)).isFalse();
        assertThat(slices.isFirstOfSlice(7)).isTrue();
        assertThat(new Slices(0, 9, 0, 10).isFirstOfSlice(3)).isTrue();
        assertThat(new Slices(0, -1, 63, 2).isFirstOfSlice(Long.MIN_VALUE)).isTrue();
        assertThat(new Slices(0, -1, 63, 2).isFirstOfSlice(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void marks_intervalsWithHolders_areTheSlicesThatTheyTouch() {
        Intervals intervals = new Intervals(3);
        intervals.begin(0x0ff, 0);
        intervals.begin(0x100, Intervals.NONE);
        intervals.begin(0x7e0, 1);
        intervals.begin(0x821, Intervals.NONE);
        intervals.begin(0xfff, 2);

        BitSet marks = BitSet.valueOf(new Slices(0, 0xfff, 4, 256).marks(intervals));

        BitSet expected = new BitSet();
        expected.set(0x0f);
        expected.set(0x7e, 0x83);
        expected.set(0xff);
        assertThat(marks).isEqualTo(expected);
    }

    @Test
    void marks_stretchAfterTheFirstInterval_beginAtItsOrigin() {
        Intervals intervals = new Intervals(2);
        intervals.begin(0, 9);
        intervals.begin(100, Intervals.NONE);
        intervals.begin(103, 1);

        assertThat(Slices.atMost(64, 100, 3).marks(intervals)).containsExactly(0b1000);
        assertThat(Slices.atMost(64, 99, 4).marks(intervals)).containsExactly(0b10001);
    }

    @Test
    void marks_wholeStretch_areAll() {
        Intervals intervals = new Intervals(1);
        intervals.begin(0, 0);

        assertThat(Slices.atMost(256, 0, -1).marks(intervals)).hasSize(4).containsOnly(-1L);
    }
}
