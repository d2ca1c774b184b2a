package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

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
    void lastOf_slice_isBeforeTheNextOneEvenBeyondTheStretch() {
        Slices slices = new Slices(3, 100, 2, 26);

        assertThat(slices.firstOf(0)).isEqualTo(3);
        assertThat(slices.firstOf(25)).isEqualTo(103);
        assertThat(slices.lastOf(0)).isEqualTo(6);
        assertThat(slices.lastOf(1)).isEqualTo(10);
        assertThat(slices.lastOf(25)).isEqualTo(106);
        assertThat(new Slices(-8, 7, 2, 2).lastOf(1)).isEqualTo(-1);
    }

    @Test
    void widened_slices_areHalfAsMany() {
        assertThat(new Slices(3, 100, 2, 26).widened()).isEqualTo(new Slices(3, 100, 3, 13));
        assertThat(new Slices(0, -1, 62, 4).widened()).isEqualTo(new Slices(0, -1, 63, 2));
    }

    @Test
    void firstAtOrBefore_stretch_isTheIntervalThatHoldsItsOrigin() {
        Intervals intervals = new Intervals(2);
        intervals.begin(5, 1);
        intervals.begin(9, 2);

        assertThat(new Slices(0, 20, 0, 21).firstAtOrBefore(intervals)).isZero();
        assertThat(new Slices(4, 20, 0, 21).firstAtOrBefore(intervals)).isZero();
        assertThat(new Slices(5, 20, 0, 21).firstAtOrBefore(intervals)).isEqualTo(1);
        assertThat(new Slices(-1, 0, 0, 1).firstAtOrBefore(intervals)).isEqualTo(2);
    }

    @Test
    void holderOfLongest_intervals_countsWhatLiesInTheStretch() {
        Intervals intervals = new Intervals(2);
        intervals.begin(10, 1);
        intervals.begin(16, 2);

        assertThat(new Slices(0, 20, 0, 21).holderOfLongest(intervals)).isEqualTo(Intervals.NONE);
        assertThat(new Slices(8, 12, 0, 13).holderOfLongest(intervals)).isEqualTo(1);
        assertThat(new Slices(8, 99, 0, 100).holderOfLongest(intervals)).isEqualTo(2);
        assertThat(new Slices(16, 0, 0, 1).holderOfLongest(intervals)).isEqualTo(2);
    }

    @Test
    void holderOfLongest_rowThatIsSplit_isNone() {
        Intervals rows = new Intervals(1);
        rows.begin(5, -2);

        assertThat(new Slices(5, 9, 0, 10).holderOfLongest(rows)).isEqualTo(Intervals.NONE);
    }
}
