package io.registryacl.jmh.cidr;

import inet.ipaddr.Address;
import inet.ipaddr.format.util.AssociativeAddressTrie;
import inet.ipaddr.format.util.AssociativeAddressTrie.AssociativeTrieNode;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv4.IPv4AddressAssociativeTrie;
import inet.ipaddr.ipv6.IPv6Address;
import inet.ipaddr.ipv6.IPv6AddressAssociativeTrie;
import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.List;

/** The associative trie of the IPAddress library, whose value is the rule's index. */
final class IpAddressTrie<A extends Address> implements Contender {
    private final AssociativeAddressTrie<A, Integer> trie;
    private final List<A> queries;

    private IpAddressTrie(AssociativeAddressTrie<A, Integer> trie, List<A> blocks, List<A> queries) {
        this.trie = trie;
        this.queries = queries;
        for (int i = 0; i < blocks.size(); i++) {
            trie.put(blocks.get(i), i);
        }
    }

    static Contender ofIpv4(List<IpPrefix> rules, List<IpAddress> queries) {
        List<IPv4Address> blocks = rules.stream()
                .map(rule -> new IPv4Address(rule.network().ipv4Bits(), rule.lengthBits()))
                .toList();
        return new IpAddressTrie<>(
                new IPv4AddressAssociativeTrie<>(),
                blocks,
                queries.stream().map(query -> new IPv4Address(query.ipv4Bits())).toList());
    }

    static Contender ofIpv6(List<IpPrefix> rules, List<IpAddress> queries) {
        List<IPv6Address> blocks = rules.stream()
                .map(rule -> new IPv6Address(PeerForms.bytes(rule.network()), rule.lengthBits()))
                .toList();
        return new IpAddressTrie<>(
                new IPv6AddressAssociativeTrie<>(),
                blocks,
                queries.stream()
                        .map(query -> new IPv6Address(PeerForms.bytes(query)))
                        .toList());
    }

    @Override
    public int find(int query) {
        AssociativeTrieNode<A, Integer> node = trie.longestPrefixMatchNode(queries.get(query));
        return node == null ? NONE : node.getValue();
    }

    @Override
    public Object structure() {
        return trie;
    }
}
