package io.registryacl.jmh.cidr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {
    private static final List<IpPrefix> NESTED =
            List.of(IpPrefix.parse("10.0.0.0/8"), IpPrefix.parse("10.1.0.0/16"), IpPrefix.parse("10.1.2.0/24"));

    @ParameterizedTest
    @ValueSource(
            strings = {"ours", "ipaddress", "netty", "maxmind", "treemap", "guava", "veqryn", "spring", "commons-net"})
    void of_nestedRules_everyContenderIsRight(String implementation) {
        assertThatCode(() -> Trial.of(Contenders::of, implementation, NESTED, "half"))
                .doesNotThrowAnyException();
    }

    @Test
    void of_contenderThatFindsTheWidestRule_isRefused() {
        assertThatThrownBy(() -> Trial.of(TrialTest::firstThatHolds, "widest", NESTED, "half"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("`widest` finds rule 0 for 10.1.");
    }

    @Test
    void of_nameOfNobody_isRefused() {
        assertThatThrownBy(() -> Trial.of(Contenders::of, "nobody", NESTED, "half"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no implementation is named `nobody`");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 20_000})
    void references_anyNumberOfRules_agree(int count) {
        List<IpPrefix> rules = RuleSets.ipv4(count);
        List<IpAddress> addresses = new Addresses(rules).drawToCheck(300);

        Reference byLength = new ByLengthReference(rules);

        assertThat(addresses)
                .allSatisfy(address -> assertThat(byLength.find(address)).isEqualTo(Reference.linear(rules, address)));
    }

    private static Contender firstThatHolds(String name, List<IpPrefix> rules, List<IpAddress> queries) {
        return new Contender() {
            @Override
            public int find(int query) {
                for (int i = 0; i < rules.size(); i++) {
                    if (rules.get(i).contains(queries.get(query))) {
                        return i;
                    }
                }
                return NONE;
            }

            @Override
            public Object structure() {
                return rules;
            }
        };
    }
}
