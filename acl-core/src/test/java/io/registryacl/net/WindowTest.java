package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What an index knows of a slice: its holder, or a window that holds every answer for it. */
class WindowTest {
    private static final Slices OF_256 = Slices.atMost(16, 0, 0xffff_ffffL >>> 20);

    @Test
    void entries_noInterval_areTheHolder() {
        assertThat(Window.entries(new Intervals(0), OF_256)).hasSize(16).containsOnly(Window.ofHolder(Intervals.NONE));
    }

    @Test
    void entries_startInASlice_isAWindowThereAndAHolderElsewhere() {
        Intervals intervals = new Intervals(1);
        intervals.begin(0x210, 7);
        intervals.begin(0x300, Intervals.NONE);

        int[] entries = Window.entries(intervals, OF_256);

        assertThat(Window.holder(entries[1])).isEqualTo(Intervals.NONE);
        assertThat(Window.first(entries[2])).isZero();
        assertThat(Window.isCrowded(entries[2])).isFalse();
        assertThat(Arrays.stream(entries).filter(entry -> entry >= 0)).hasSize(1);
        assertThat(Window.holder(entries[3])).isEqualTo(Intervals.NONE);
    }

    @Test
    void entries_startsAtTheEdgesOfSlices_areHolders() {
        Intervals intervals = new Intervals(1);
        intervals.begin(0x200, 7);
        intervals.begin(0x400, Intervals.NONE);

        int[] entries = Window.entries(intervals, OF_256);

        assertThat(Arrays.stream(entries)).allMatch(entry -> entry < 0);
        assertThat(Window.holder(entries[1])).isEqualTo(Intervals.NONE);
        assertThat(Window.holder(entries[2])).isEqualTo(7);
        assertThat(Window.holder(entries[3])).isEqualTo(7);
        assertThat(Window.holder(entries[4])).isEqualTo(Intervals.NONE);
    }

    @Test
    void entries_lastIntervals_windowEndsWithTheArray() {
        Intervals intervals = new Intervals(10);
        for (int i = 1; i <= 10; i++) {
            intervals.begin(0x100 * i + 1, i);
        }

        int[] entries = Window.entries(intervals, OF_256);

        assertThat(Window.longest(entries)).isEqualTo(Window.SMALLEST);
        assertThat(Window.first(entries[6])).isEqualTo(5);
        assertThat(Window.first(entries[7])).isEqualTo(6);
        assertThat(Window.first(entries[10])).isEqualTo(11 - Window.SMALLEST);
    }

    @Test
    void entries_crowdedSlice_hasTheLevelThatHoldsItsStarts() {
        assertThat(level(4)).isZero();
        assertThat(level(5)).isEqualTo(1);
        assertThat(level(9)).isEqualTo(1);
        assertThat(level(10)).isEqualTo(2);
        assertThat(level(19)).isEqualTo(2);
        assertThat(level(20)).isEqualTo(3);
    }

    @Test
    void entries_manyCrowdedSlicesAndFewOthers_areOfOneLevel() {
        Intervals intervals = new Intervals(100);
        int holder = 0;
        for (int slice = 1; slice < 10; slice++) {
            for (int i = 0; i < (slice == 5 ? 2 : 9); i++) {
                intervals.begin(0x100 * slice + 3 * i + 1, holder++);
            }
        }

        int[] entries = Window.entries(intervals, OF_256);

        assertThat(Arrays.stream(entries).filter(entry -> entry >= 0).map(Window::level))
                .hasSize(9)
                .containsOnly(1);
    }

    @Test
    void entries_fewCrowdedSlicesAndManyOthers_keepTheirLevels() {
        Intervals intervals = new Intervals(100);
        int holder = 0;
        for (int slice = 1; slice < 15; slice++) {
            for (int i = 0; i < (slice == 5 ? 5 : 4); i++) {
                intervals.begin(0x100 * slice + 3 * i + 1, holder++);
            }
        }

        int[] entries = Window.entries(intervals, OF_256);

        assertThat(Window.level(entries[5])).isEqualTo(1);
        assertThat(Window.level(entries[4])).isZero();
        assertThat(Window.level(entries[6])).isZero();
    }

    @Test
    void entries_rowThatIsSplit_isAWindowThoughNothingStartsInIt() {
        Intervals rows = new Intervals(1);
        rows.begin(3, -2);
        rows.begin(4, 0);
        rows.begin(5, 1);

        int[] entries = Window.entries(rows, Slices.atMost(4, 3, 2));

        assertThat(entries).hasSize(3);
        assertThat(Window.first(entries[0])).isZero(); // four intervals fit into one window
        assertThat(entries[0]).isNotNegative();
        assertThat(Window.holder(entries[1])).isZero();
        assertThat(Window.holder(entries[2])).isEqualTo(1);
    }

    private static int level(int startsInOneSlice) {
        Intervals intervals = new Intervals(startsInOneSlice);
        for (int i = 0; i < startsInOneSlice; i++) {
            intervals.begin(0x201 + i, i);
        }
        return Window.level(Window.entries(intervals, OF_256)[2]);
    }
}
