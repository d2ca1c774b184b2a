package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.List;

/** Says which rule is right, by means that no contender uses. */
interface Reference {
    /** Above this, a look at every rule for every checked query takes too long to wait for. */
    int MAX_LINEAR_RULES = 10_000;

    /** Returns the index of the longest block that holds the address, or {@link Contender#NONE}. */
    int find(IpAddress address);

    /** Looks at every rule, or from {@link #MAX_LINEAR_RULES} on asks a hash table for each length. */
    static Reference of(List<IpPrefix> rules) {
        return rules.size() > MAX_LINEAR_RULES ? new ByLengthReference(rules) : address -> linear(rules, address);
    }

    /** Looks at every rule. */
    static int linear(List<IpPrefix> rules, IpAddress address) {
        int best = Contender.NONE;
        for (int i = 0; i < rules.size(); i++) {
            IpPrefix rule = rules.get(i);
            if (rule.contains(address)
                    && (best == Contender.NONE
                            || rule.lengthBits() > rules.get(best).lengthBits())) {
                best = i;
            }
        }
        return best;
    }
}
