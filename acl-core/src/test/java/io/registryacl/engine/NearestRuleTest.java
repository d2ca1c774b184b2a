package io.registryacl.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.model.IpRule;
import io.registryacl.net.IpAddress;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestRuleTest {

    private static final List<IpRule> RULES = Stream.of("10.0.0.0/8", "203.0.113.0/24", "2001:db8::/64")
            .map(IpRule::parse)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "203.0.114.1,     1, 2, true",
        "203.0.112.255,   1, 1, false",
        "11.0.0.0,        0, 1, true",
        "0.0.0.0,         0, 167772160, false",
        "255.255.255.255, 1, 889163264, true",
        "2001:db8:0:1::,  2, 1, true",
        "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff, 2, 1, false"
    })
    void to_addressOutside_isTheRuleThatEndsClosest(String address, int index, long distance, boolean below) {
        assertThat(NearestRule.to(IpAddress.parse(address), RULES))
                .isEqualTo(new NearestRule(RULES.get(index).prefix(), BigInteger.valueOf(distance), below));
    }

    @Test
    void to_noRuleOfTheFamily_isNone() {
        assertThat(NearestRule.to(IpAddress.parse("::1"), RULES.subList(0, 2))).isNull();
    }

    @Test
    void toString_oneAway_tellsWhere() {
        assertThat(NearestRule.to(IpAddress.parse("203.0.114.0"), RULES))
                .hasToString("the nearest is 203.0.113.0/24, which ends 1 address below");
    }
}
