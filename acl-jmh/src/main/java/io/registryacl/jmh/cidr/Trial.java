package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.ArrayList;
import java.util.List;

/**
 * One contender with rules and queries, seen to answer right before it is timed.
 *
 * <p>There are so many queries that no branch predictor learns them. The check shows the compiler hits and misses alike,
 * as a host would.
 */
final class Trial {
    /** Look-ups in one call. */
    static final int LOOKUPS = 64;

    static final int QUERIES = 1 << 16;
    private static final int CHECKS = 20_000;

    private final String implementation;
    private final List<IpPrefix> rules;
    private final List<IpAddress> queries;
    private final Contender contender;
    private int mixStart;
    private int next;

    private Trial(Maker maker, String implementation, List<IpPrefix> rules, List<IpAddress> queries) {
        this.implementation = implementation;
        this.rules = rules;
        this.queries = queries;
        this.contender = maker.make(implementation, rules, queries);
    }

    /**
     * Makes a trial that asks one mix, and checks the contender.
     *
     * @throws IllegalStateException if the contender gives another answer than the reference
     */
    static Trial of(Maker maker, String implementation, List<IpPrefix> rules, String mix) {
        Trial trial = unchecked(maker, implementation, rules, mix);
        trial.check();
        return trial;
    }

    /** Makes a trial that asks the first of the mixes, and has shown the compiler nothing yet. */
    static Trial unchecked(Maker maker, String implementation, List<IpPrefix> rules, String... mixes) {
        Addresses addresses = new Addresses(rules);
        List<IpAddress> queries = new ArrayList<>();
        for (String mix : mixes) {
            queries.addAll(addresses.draw(Mix.named(mix), QUERIES));
        }
        queries.addAll(addresses.drawToCheck(CHECKS));
        return new Trial(maker, implementation, rules, queries);
    }

    /** Asks the mix at this place among those that the trial was made with. */
    void use(int mix) {
        mixStart = mix * QUERIES;
    }

    /** Looks up {@link #LOOKUPS} addresses none of which waits for another. */
    int independent() {
        int first = advance(LOOKUPS);
        int sum = 0;
        for (int i = 0; i < LOOKUPS; i++) {
            sum += contender.find(first + i);
        }
        return sum;
    }

    /** Looks up {@link #LOOKUPS} addresses each of which is known only when the one before is answered. */
    int dependent() {
        int first = advance(2 * LOOKUPS);
        int answer = 0;
        for (int i = 0; i < LOOKUPS; i++) {
            answer = contender.find(first + 2 * i + (answer >>> 31));
        }
        return answer;
    }

    private int advance(int by) {
        next = (next + by) & (QUERIES - 1);
        return mixStart + next;
    }

    /**
     * Compares the contender's answers with the reference's.
     *
     * @throws IllegalStateException if they differ
     */
    void check() {
        if (implementation.equals(Contenders.LIMIT)) {
            return;
        }
        Reference reference = Reference.of(rules);
        for (int query = queries.size() - CHECKS; query < queries.size(); query++) {
            int expected = reference.find(queries.get(query));
            int found = contender.find(query);
            boolean agree = contender.namesRule()
                    ? found == expected
                    : (found == Contender.NONE) == (expected == Contender.NONE);
            if (!agree) {
                throw new IllegalStateException("`" + implementation + "` finds rule " + found + " for "
                        + queries.get(query) + ", but it is " + expected);
            }
        }
    }

    /** Makes a contender by name: {@link Contenders#of} or {@link TextContenders#of}. */
    @FunctionalInterface
    interface Maker {
        Contender make(String implementation, List<IpPrefix> rules, List<IpAddress> queries);
    }
}
