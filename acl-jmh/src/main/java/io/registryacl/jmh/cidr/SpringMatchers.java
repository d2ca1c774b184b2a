package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.net.InetAddress;
import java.util.List;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * A list of Spring Security's address matchers, tried one after the other; yes or no. These are what {@code
 * IpAddressMatcher} wraps: they take a parsed address, where that one takes text.
 */
final class SpringMatchers implements Contender {
    private final InetAddressMatcher[] matchers;
    private final InetAddress[] queries;

    SpringMatchers(List<IpPrefix> rules, List<IpAddress> queries) {
        this.matchers = rules.stream()
                .map(rule -> InetAddressMatchers.fromIpAddress(rule.toString()))
                .toArray(InetAddressMatcher[]::new);
        this.queries = queries.stream().map(PeerForms::inetAddress).toArray(InetAddress[]::new);
    }

    @Override
    public int find(int query) {
        for (InetAddressMatcher matcher : matchers) {
            if (matcher.matches(queries[query])) {
                return 0;
            }
        }
        return NONE;
    }

    @Override
    public Object structure() {
        return matchers;
    }

    @Override
    public boolean namesRule() {
        return false;
    }
}
