package io.registryacl.jmh.cidr;

import com.github.veqryn.collect.Cidr4Trie;
import com.github.veqryn.net.Cidr4;
import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.List;

/** The trie of veqryn's cidr-ip-trie. IPv4 only. */
final class VeqrynTrie implements Contender {
    private static final int ONE_ADDRESS = 32;

    private final Cidr4Trie<Integer> trie = new Cidr4Trie<>();
    private final Cidr4[] queries;

    VeqrynTrie(List<IpPrefix> rules, List<IpAddress> queries) {
        for (int i = 0; i < rules.size(); i++) {
            IpPrefix rule = rules.get(i);
            trie.put(new Cidr4(rule.network().ipv4Bits(), rule.lengthBits()), i);
        }
        this.queries = queries.stream()
                .map(query -> new Cidr4(query.ipv4Bits(), ONE_ADDRESS))
                .toArray(Cidr4[]::new);
    }

    @Override
    public int find(int query) {
        Integer rule = trie.longestPrefixOfValue(queries[query], true);
        return rule == null ? NONE : rule;
    }

    @Override
    public Object structure() {
        return trie;
    }
}
