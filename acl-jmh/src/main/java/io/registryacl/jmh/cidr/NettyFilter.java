package io.registryacl.jmh.cidr;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilter;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Netty's filter of connections, which says yes or no and names no rule. */
final class NettyFilter implements Contender {
    private static final int ANY_PORT = 443;

    private final Gate gate;
    private final InetSocketAddress[] queries;

    NettyFilter(List<IpPrefix> rules, List<IpAddress> queries) {
        this.gate = new Gate(rules.stream()
                .map(rule -> new IpSubnetFilterRule(
                        PeerForms.inetAddress(rule.network()), rule.lengthBits(), IpFilterRuleType.ACCEPT))
                .toList());
        this.queries = queries.stream()
                .map(query -> new InetSocketAddress(PeerForms.inetAddress(query), ANY_PORT))
                .toArray(InetSocketAddress[]::new);
    }

    @Override
    public int find(int query) {
        return gate.accept(null, queries[query]) ? 0 : NONE;
    }

    @Override
    public Object structure() {
        return gate;
    }

    @Override
    public boolean namesRule() {
        return false;
    }

    /** Opens the filter's question, which a channel would ask; it does not look at the channel. */
    private static final class Gate extends IpSubnetFilter {
        Gate(List<IpSubnetFilterRule> rules) {
            super(false, rules);
        }

        @Override
        protected boolean accept(@Nullable ChannelHandlerContext channel, InetSocketAddress address) {
            return super.accept(channel, address);
        }
    }
}
