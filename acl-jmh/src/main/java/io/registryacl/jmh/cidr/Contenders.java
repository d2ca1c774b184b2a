package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.List;

/** Makes contenders by name, so that each fork loads one of them and its calls stay monomorphic. */
final class Contenders {
    /** The name of the one that answers nothing but shows how fast an answer could be. */
    static final String LIMIT = "read";

    private Contenders() {}

    /**
     * Makes a contender.
     *
     * @param implementation its name, as the benchmarks' parameter has it
     * @param rules distinct blocks of one family
     * @param queries addresses of that family
     * @return the contender
     * @throws IllegalArgumentException if none has that name
     */
    static Contender of(String implementation, List<IpPrefix> rules, List<IpAddress> queries) {
        boolean ipv4 = rules.isEmpty() || rules.get(0).network().isIpv4();
        return switch (implementation) {
            case "ours" -> ipv4 ? new OurIpv4(rules, queries) : new OurIpv6(rules, queries);
            case LIMIT -> ipv4 ? new ReadIpv4(rules, queries) : new ReadIpv6(rules, queries);
            case "ipaddress" -> ipv4 ? IpAddressTrie.ofIpv4(rules, queries) : IpAddressTrie.ofIpv6(rules, queries);
            case "netty" -> new NettyFilter(rules, queries);
            case "maxmind" -> new MaxMindDatabase(rules, queries);
            case "treemap" -> new FlatTreeMap(rules, queries);
            case "guava" -> new GuavaRangeMap(rules, queries);
            case "veqryn" -> new VeqrynTrie(rules, queries);
            case "spring" -> new SpringMatchers(rules, queries);
            case "commons-net" -> new CommonsNetSubnets(rules, queries);
            default -> throw new IllegalArgumentException("no implementation is named `" + implementation + "`");
        };
    }
}
