package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps over slices that lie within one interval, and over those that several meet. */
class SliceWalkTest {
    private static final Slices SIXTEEN_OF_256 = Slices.atMost(16, 0, 0xfff);

    @Test
    void next_oneInterval_isOneStepOverAllSlices() {
        assertThat(steps(new Intervals(0), SIXTEEN_OF_256)).containsExactly("0-16 meet 0-1");
    }

    @Test
    void next_changeBetweenSlices_endsAStepOverWholeOnes() {
        Intervals intervals = new Intervals(1);
        intervals.begin(0x200, 7);
        intervals.begin(0x400, Intervals.NONE);

        assertThat(steps(intervals, SIXTEEN_OF_256)).containsExactly("0-2 meet 0-1", "2-4 meet 1-2", "4-16 meet 2-3");
    }

    @Test
    void next_changesWithinASlice_areAStepOfItsOwn() {
        Intervals intervals = new Intervals(2);
        intervals.begin(0x210, 7);
        intervals.begin(0x220, 8);
        intervals.begin(0x300, Intervals.NONE);
        intervals.begin(0x301, 9);
        intervals.begin(0xfff, Intervals.NONE);

        assertThat(steps(intervals, SIXTEEN_OF_256))
                .containsExactly("0-2 meet 0-1", "2-3 meet 0-3", "3-4 meet 3-5", "4-15 meet 4-5", "15-16 meet 4-6");
    }

    @Test
    void next_stretchThatBeginsLater_leavesOutWhatIsBelow() {
        Intervals rows = new Intervals(2);
        rows.begin(5, 1);
        rows.begin(-0x20, 3);
        rows.begin(-1, 4);

        assertThat(steps(rows, Slices.atMost(2, -0x20, 0x1f))).containsExactly("0-1 meet 2-3", "1-2 meet 2-4");
    }

    private static List<String> steps(Intervals intervals, Slices slices) {
        List<String> steps = new ArrayList<>();
        SliceWalk walk = new SliceWalk(intervals, slices);
        while (walk.next()) {
            assertThat(walk.isWhole()).isEqualTo(walk.to() == walk.from() + 1);
            steps.add(walk.slice() + "-" + walk.end() + " meet " + walk.from() + "-" + walk.to());
        }
        return steps;
    }
}
