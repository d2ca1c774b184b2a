package io.registryacl.jmh.cidr;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeMap;
import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Guava's map of ranges, into which larger blocks went first and smaller ones over them. IPv4 only. */
final class GuavaRangeMap implements Contender {
    private final ImmutableRangeMap<Long, Integer> ranges;
    private final Long[] queries;

    GuavaRangeMap(List<IpPrefix> rules, List<IpAddress> queries) {
        TreeRangeMap<Long, Integer> layers = TreeRangeMap.create();
        IntStream.range(0, rules.size())
                .boxed()
                .sorted(Comparator.comparingInt(rule -> rules.get(rule).lengthBits()))
                .forEach(rule -> layers.put(
                        Range.closedOpen(PeerForms.first(rules.get(rule)), PeerForms.last(rules.get(rule)) + 1), rule));
        this.ranges = ImmutableRangeMap.copyOf(layers);
        this.queries = queries.stream().map(IpAddress::low).toArray(Long[]::new);
    }

    @Override
    public int find(int query) {
        Integer rule = ranges.get(queries[query]);
        return rule == null ? NONE : rule;
    }

    @Override
    public Object structure() {
        return ranges;
    }
}
