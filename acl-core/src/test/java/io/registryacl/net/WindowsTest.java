package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Runs of intervals that hold every answer for their slice. */
class WindowsTest {

    @Test
    void members_noWindow_areNone() {
        assertThat(new Windows().codes()).isEmpty();
        assertThat(new Windows().members()).hasSizeLessThanOrEqualTo(Windows.SMALLEST);
    }

    @Test
    void members_windows_areTheirIntervalsInOrder() {
        Windows windows = new Windows();
        windows.add(3, 6);
        windows.add(5, 8);
        windows.add(12, 15);

        assertThat(windows.members()).containsExactly(3, 4, 5, 5, 6, 7, 12, 13, 14);
        assertThat(Arrays.stream(windows.codes())).allMatch(code -> code < Intervals.NONE && Windows.level(code) == 0);
        assertThat(Arrays.stream(windows.codes()).map(Windows::first)).containsExactly(0, 3, 6);
    }

    @Test
    void codes_lastWindowShorterThanItsLevel_endsWithTheOthers() {
        Windows windows = new Windows();
        windows.add(0, 6);
        windows.add(6, 10);

        assertThat(Arrays.stream(windows.codes()).map(Windows::first)).containsExactly(0, 4);
        assertThat(windows.members()).hasSize(10);
    }

    @Test
    void members_fewerThanTheLongestWindow_repeatTheLast() {
        Windows windows = new Windows();
        windows.add(4, 8);

        assertThat(windows.members()).containsExactly(4, 5, 6, 7, 7, 7);
        assertThat(Windows.first(windows.codes()[0])).isZero();
    }

    @Test
    void half_window_isWhatToStepFirst() {
        assertThat(Windows.half(codeOf(3))).isLessThan(Windows.SMALLEST);
        assertThat(Windows.half(codeOf(4))).isEqualTo(3);
        assertThat(Windows.half(codeOf(12))).isEqualTo(6);
        assertThat(Windows.half(codeOf(13))).isEqualTo(12);
    }

    @Test
    void codes_crowdedSlice_hasTheLevelThatHoldsIt() {
        assertThat(Windows.level(codeOf(3))).isZero();
        assertThat(Windows.level(codeOf(4))).isEqualTo(1);
        assertThat(Windows.level(codeOf(6))).isEqualTo(1);
        assertThat(Windows.level(codeOf(7))).isEqualTo(2);
        assertThat(Windows.level(codeOf(12))).isEqualTo(2);
        assertThat(Windows.level(codeOf(13))).isEqualTo(3);
    }

    @Test
    void codes_manyCrowdedSlicesAndFewOthers_areOfOneLevel() {
        Windows windows = new Windows();
        IntStream.range(0, 9).forEach(slice -> windows.add(20 * slice, 20 * slice + (slice == 5 ? 3 : 6)));

        assertThat(Arrays.stream(windows.codes()).map(Windows::level)).containsOnly(1);
    }

    @Test
    void codes_fewCrowdedSlicesAndManyOthers_keepTheirLevels() {
        Windows windows = new Windows();
        IntStream.range(0, 14).forEach(slice -> windows.add(20 * slice, 20 * slice + (slice == 5 ? 4 : 3)));

        assertThat(Windows.level(windows.codes()[5])).isEqualTo(1);
        assertThat(Windows.level(windows.codes()[4])).isZero();
    }

    private static int codeOf(int intervals) {
        Windows windows = new Windows();
        windows.add(0, intervals);
        return windows.codes()[0];
    }
}
