package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The JDK's tree of the places where the answer changes, each with the answer from there on. IPv4 only. An address is a
 * {@code Long}.
 */
final class FlatTreeMap implements Contender {
    private final NavigableMap<Long, Integer> answers;
    private final Long[] queries;

    FlatTreeMap(List<IpPrefix> rules, List<IpAddress> queries) {
        this.answers = flatten(rules);
        this.queries = queries.stream().map(IpAddress::low).toArray(Long[]::new);
    }

    @Override
    public int find(int query) {
        return answers.floorEntry(queries[query]).getValue();
    }

    @Override
    public Object structure() {
        return answers;
    }

    /** Walks the blocks in order; inner blocks come after the ones around them and end no later. */
    static NavigableMap<Long, Integer> flatten(List<IpPrefix> rules) {
        NavigableMap<Long, Integer> answers = new TreeMap<>(Map.of(0L, NONE));
        Deque<Integer> open = new ArrayDeque<>();
        IntStream.range(0, rules.size())
                .boxed()
                .sorted((a, b) -> rules.get(a).compareTo(rules.get(b)))
                .forEach(rule -> {
                    long first = PeerForms.first(rules.get(rule));
                    closeBefore(first, open, rules, answers);
                    answers.put(first, rule);
                    open.push(rule);
                });
        closeBefore(Long.MAX_VALUE, open, rules, answers);
        return answers;
    }

    private static void closeBefore(
            long place, Deque<Integer> open, List<IpPrefix> rules, NavigableMap<Long, Integer> answers) {
        while (!open.isEmpty() && PeerForms.last(rules.get(open.peek())) < place) {
            long after = PeerForms.last(rules.get(open.pop())) + 1;
            answers.put(after, open.isEmpty() ? NONE : open.peek());
        }
    }
}
