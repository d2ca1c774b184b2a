package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    @Test
    void begin_sameStartTwice_keepsTheLastHolder() {
        Intervals intervals = new Intervals(2);
        intervals.begin(5, 1);
        intervals.begin(5, 2);

        assertThat(listed(intervals)).containsExactly("0:-1", "5:2");
    }

    @Test
    void begin_sameHolderAgain_makesNoInterval() {
        Intervals intervals = new Intervals(2);
        intervals.begin(5, 1);
        intervals.begin(6, 1);
        intervals.begin(7, 2);
        intervals.begin(7, 1);

        assertThat(listed(intervals)).containsExactly("0:-1", "5:1");
    }

    @Test
    void begin_atZero_replacesNone() {
        Intervals intervals = new Intervals(1);
        intervals.begin(0, 3);

        assertThat(listed(intervals)).containsExactly("0:3");
    }

    @Test
    void begin_moreThanForeseen_growsTheArrays() {
        Intervals intervals = new Intervals(0);
        for (int i = 1; i < 10; i++) {
            intervals.begin(i, i);
        }

        assertThat(listed(intervals)).hasSize(10).endsWith("8:8", "9:9");
    }

    @Test
    void of_nestedIpv4Blocks_isWhatHoldsFromEachChangeOn() {
        Intervals intervals = Ipv4Intervals.of(
                List.of(
                        IpPrefix.parse("255.0.0.0/8"),
                        IpPrefix.parse("::/0"),
                        IpPrefix.parse("0.0.0.0/7"),
                        IpPrefix.parse("1.0.0.0/8"),
                        IpPrefix.parse("1.0.0.0/8"),
                        IpPrefix.parse("1.0.0.16/28")),
                5);

        assertThat(listed(intervals))
                .containsExactly("0:2", "1000000:3", "1000010:5", "1000020:3", "2000000:-1", "ff000000:0");
    }

    @Test
    void of_ipv6BlocksWithinOneHighHalf_isARowWithItsOwnTable() {
        Ipv6Rows flat = Ipv6Rows.of(
                List.of(
                        IpPrefix.parse("0:0:0:5::8000:0/113"),
                        IpPrefix.parse("10.0.0.0/8"),
                        IpPrefix.parse("0:0:0:4::/63"),
                        IpPrefix.parse("0:0:0:6::1/128"),
                        IpPrefix.parse("ffff:ffff:ffff:ffff:8000::/65")),
                4);
        LowTables lows = flat.lows().ready();

        assertThat(listed(flat.rows())).containsExactly("0:-1", "4:2", "5:-2", "6:-3", "7:-1", "ffffffffffffffff:-4");
        assertThat(lows.find(-2, 0)).isEqualTo(2);
        assertThat(lows.find(-2, 0x7fff_ffffL)).isEqualTo(2);
        assertThat(lows.find(-2, 0x8000_0000L)).isZero();
        assertThat(lows.find(-2, 0x8000_ffffL)).isEqualTo(2);
        assertThat(lows.find(-2, -1)).isEqualTo(2);
        assertThat(lows.find(-3, 0)).isEqualTo(-1);
        assertThat(lows.find(-3, 1)).isEqualTo(3);
        assertThat(lows.find(-3, 2)).isEqualTo(-1);
        assertThat(lows.find(-4, Long.MAX_VALUE)).isEqualTo(-1);
        assertThat(lows.find(-4, Long.MIN_VALUE)).isEqualTo(4);
        assertThat(lows.find(-4, -1)).isEqualTo(4);
    }

    private static List<String> listed(Intervals intervals) {
        return IntStream.range(0, intervals.count())
                .mapToObj(i -> Long.toHexString(intervals.start(i)) + ":" + intervals.holder(i))
                .toList();
    }
}
