package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is to be known of the slices of a stretch. */
class SplitsTest {
    private static final Slices SIXTEEN_OF_256 = Slices.atMost(16, 0, 0xfff);
    private static final int NO_LIMIT = 1_000;

    @Test
    void of_noBlock_marksNothing() {
        Splits splits = Splits.of(new Intervals(0), SIXTEEN_OF_256, NO_LIMIT);

        assertThat(splits.background()).isEqualTo(Intervals.NONE);
        assertThat(listed(splits)).isEmpty();
    }

    @Test
    void of_blockWithinASlice_isARangeThere() {
        Intervals intervals = new Intervals(1);
        intervals.begin(0x210, 7);
        intervals.begin(0x280, Intervals.NONE);

        assertThat(listed(Splits.of(intervals, SIXTEEN_OF_256, NO_LIMIT))).containsExactly("2:210+6f:7/-1");
    }

    @Test
    void of_changeWithinASlice_isARangeToItsEnd() {
        Intervals intervals = new Intervals(2);
        intervals.begin(0x210, 7);
        intervals.begin(0x300, Intervals.NONE);
        intervals.begin(0xf10, 8);

        assertThat(listed(Splits.of(intervals, SIXTEEN_OF_256, NO_LIMIT)))
                .containsExactly("2:210+ef:7/-1", "15:f10+ef:8/-1");
    }

    @Test
    void of_wholeSlices_haveOneHolder() {
        Intervals intervals = new Intervals(1);
        intervals.begin(0x200, 7);
        intervals.begin(0x400, Intervals.NONE);

        assertThat(listed(Splits.of(intervals, SIXTEEN_OF_256, NO_LIMIT)))
                .containsExactly("2:0+ffffffffffffffff:7/7", "3:0+ffffffffffffffff:7/7");
    }

    @Test
    void of_blockAroundMost_isTheBackground() {
        Intervals intervals = new Intervals(2);
        intervals.begin(0, 1);
        intervals.begin(0x305, 2);
        intervals.begin(0x306, 1);

        Splits splits = Splits.of(intervals, SIXTEEN_OF_256, NO_LIMIT);

        assertThat(splits.background()).isEqualTo(1);
        assertThat(listed(splits)).containsExactly("3:305+0:2/1");
    }

    @Test
    void of_moreChangesThanARangeTells_areAWindow() {
        Intervals intervals = new Intervals(3);
        intervals.begin(0x210, 7);
        intervals.begin(0x220, 8);
        intervals.begin(0x230, Intervals.NONE);
        intervals.begin(0x310, 9);
        intervals.begin(0x320, Intervals.NONE);

        Splits splits = Splits.of(intervals, SIXTEEN_OF_256, NO_LIMIT);

        assertThat(splits.windows().members()).containsExactly(0, 1, 2, 3, 3, 3);
        int code = splits.windows().codes()[0];
        assertThat(listed(splits)).containsExactly("2:0+ffffffffffffffff:" + code + "/" + code, "3:310+f:9/-1");
    }

    @Test
    void of_moreMarkedThanTheLimit_takesWiderSlices() {
        Intervals intervals = new Intervals(1);
        intervals.begin(0, 1);
        intervals.begin(0x600, Intervals.NONE);

        assertThat(Splits.of(intervals, SIXTEEN_OF_256, 6).slices().count()).isEqualTo(16);
        assertThat(Splits.of(intervals, SIXTEEN_OF_256, 5).slices().count()).isEqualTo(8);
        assertThat(Splits.of(intervals, SIXTEEN_OF_256, 2).slices().count()).isEqualTo(4);
    }

    @Test
    void of_stretchUpToTheLastNumber_endsThere() {
        Intervals rows = new Intervals(2);
        rows.begin(-0x20, 3);
        rows.begin(-1, 4);

        Splits splits = Splits.of(rows, Slices.atMost(2, -0x20, 0x1f), NO_LIMIT);

        assertThat(splits.background()).isEqualTo(3);
        assertThat(listed(splits)).containsExactly("1:ffffffffffffffff+0:4/3");
    }

    @Test
    void of_blocks_hasMoreSlicesTheMoreThereAre() {
        assertThat(slices(1)).isEqualTo(64);
        assertThat(slices(200)).isEqualTo(1 << 14);
        assertThat(slices(10_000)).isEqualTo(1 << 16);
        assertThat(slices(100_000)).isEqualTo(1 << 19);
    }

    private static int slices(int blocks) {
        return Splits.of(new Intervals(0), blocks, 0, 0xffff_ffffL).slices().count();
    }

    private static List<String> listed(Splits splits) {
        List<String> listed = new ArrayList<>();
        while (splits.next()) {
            listed.add(splits.slice() + ":" + Long.toHexString(splits.start()) + "+" + Long.toHexString(splits.span())
                    + ":" + splits.inside() + "/" + splits.outside());
        }
        assertThat(splits.forRecords(1)).hasSize(splits.forRecords(0).length + listed.size());
        return listed;
    }
}
