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
        windows.add(3, 8);
        windows.add(7, 10);
        windows.add(12, 17);

        assertThat(windows.members()).containsExactly(3, 4, 5, 6, 7, 7, 8, 9, 12, 13, 14, 15, 16);
        assertThat(Arrays.stream(windows.codes())).allMatch(code -> code < Intervals.NONE && !Windows.isCrowded(code));
        assertThat(Arrays.stream(windows.codes()).map(Windows::first)).containsExactly(0, 5, 8);
    }

    @Test
    void codes_windowShorterThanTheSmallest_endsWithTheOthers() {
        Windows windows = new Windows();
        windows.add(0, 5);
        windows.add(6, 9);

        assertThat(Arrays.stream(windows.codes()).map(Windows::first)).containsExactly(0, 3);
    }

    @Test
    void members_fewerThanTheLongestWindow_repeatTheLast() {
        Windows windows = new Windows();
        windows.add(4, 7);

        assertThat(windows.members()).containsExactly(4, 5, 6, 6, 6);
        assertThat(Windows.first(windows.codes()[0])).isZero();
    }

    @Test
    void codes_crowdedSlice_hasTheLevelThatHoldsIt() {
        assertThat(level(5)).isZero();
        assertThat(level(6)).isEqualTo(1);
        assertThat(level(10)).isEqualTo(1);
        assertThat(level(11)).isEqualTo(2);
        assertThat(level(20)).isEqualTo(2);
        assertThat(level(21)).isEqualTo(3);
    }

    @Test
    void codes_manyCrowdedSlicesAndFewOthers_areOfOneLevel() {
        Windows windows = new Windows();
        IntStream.range(0, 9).forEach(slice -> windows.add(20 * slice, 20 * slice + (slice == 5 ? 3 : 10)));

        assertThat(Arrays.stream(windows.codes()).map(Windows::level)).containsOnly(1);
    }

    @Test
    void codes_fewCrowdedSlicesAndManyOthers_keepTheirLevels() {
        Windows windows = new Windows();
        IntStream.range(0, 14).forEach(slice -> windows.add(20 * slice, 20 * slice + (slice == 5 ? 6 : 5)));

        int[] codes = windows.codes();

        assertThat(Windows.level(codes[5])).isEqualTo(1);
        assertThat(Windows.level(codes[4])).isZero();
        assertThat(Windows.isCrowded(codes[5])).isTrue();
        assertThat(Windows.isCrowded(codes[4])).isFalse();
    }

    private static int level(int intervals) {
        Windows windows = new Windows();
        windows.add(0, intervals);
        return Windows.level(windows.codes()[0]);
    }
}
