package io.registryacl.jmh.cidr;

import com.google.common.net.InetAddresses;
import com.maxmind.db.Reader;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.format.util.AssociativeAddressTrie.AssociativeTrieNode;
import inet.ipaddr.ipv4.IPv4AddressAssociativeTrie;
import inet.ipaddr.ipv6.IPv6AddressAssociativeTrie;
import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import io.registryacl.net.PrefixTable;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Makes contenders that are given text: each reads it with its own library, or with Guava if that has no reader. */
final class TextContenders {
    private TextContenders() {}

    /** Makes a contender by name, as {@link Contenders#of} does. */
    static Contender of(String implementation, List<IpPrefix> rules, List<IpAddress> queries) {
        String[] texts = queries.stream().map(IpAddress::toString).toArray(String[]::new);
        boolean ipv4 = rules.get(0).network().isIpv4();
        return switch (implementation) {
            case "ours" -> new TextContender(ours(rules), texts, true);
            case "ipaddress" -> new TextContender(ipv4 ? ipAddressIpv4(rules) : ipAddressIpv6(rules), texts, true);
            case "treemap" -> new TextContender(treeMap(rules), texts, true);
            case "maxmind" -> new TextContender(maxMind(rules), texts, true);
            case "spring" -> new TextContender(spring(rules), texts, false);
            default -> throw new IllegalArgumentException("no implementation is named `" + implementation + "`");
        };
    }

    private static ToIntFunction<String> ours(List<IpPrefix> rules) {
        PrefixTable table = PrefixTable.of(rules);
        return table::find;
    }

    private static ToIntFunction<String> ipAddressIpv4(List<IpPrefix> rules) {
        var trie = new IPv4AddressAssociativeTrie<Integer>();
        for (int i = 0; i < rules.size(); i++) {
            trie.put(new IPAddressString(rules.get(i).toString()).getAddress().toIPv4(), i);
        }
        return text -> value(trie.longestPrefixMatchNode(
                new IPAddressString(text).getAddress().toIPv4()));
    }

    private static ToIntFunction<String> ipAddressIpv6(List<IpPrefix> rules) {
        var trie = new IPv6AddressAssociativeTrie<Integer>();
        for (int i = 0; i < rules.size(); i++) {
            trie.put(new IPAddressString(rules.get(i).toString()).getAddress().toIPv6(), i);
        }
        return text -> value(trie.longestPrefixMatchNode(
                new IPAddressString(text).getAddress().toIPv6()));
    }

    private static int value(@Nullable AssociativeTrieNode<?, Integer> node) {
        return node == null ? Contender.NONE : node.getValue();
    }

    private static ToIntFunction<String> treeMap(List<IpPrefix> rules) {
        NavigableMap<Long, Integer> answers = FlatTreeMap.flatten(rules);
        return text -> answers.floorEntry(
                        Integer.toUnsignedLong(InetAddresses.coerceToInteger(InetAddresses.forString(text))))
                .getValue();
    }

    private static ToIntFunction<String> maxMind(List<IpPrefix> rules) {
        Reader reader = MaxMindDatabase.reader(MaxMindFile.of(rules));
        return text -> MaxMindDatabase.find(reader, InetAddresses.forString(text));
    }

    private static ToIntFunction<String> spring(List<IpPrefix> rules) {
        IpAddressMatcher[] matchers = rules.stream()
                .map(rule -> new IpAddressMatcher(rule.toString()))
                .toArray(IpAddressMatcher[]::new);
        return text -> {
            for (IpAddressMatcher matcher : matchers) {
                if (matcher.matches(text)) {
                    return 0;
                }
            }
            return Contender.NONE;
        };
    }

    /** One reader of text with its texts. */
    private static final class TextContender implements Contender {
        private final ToIntFunction<String> finder;
        private final String[] texts;
        private final boolean namesRule;

        TextContender(ToIntFunction<String> finder, String[] texts, boolean namesRule) {
            this.finder = finder;
            this.texts = texts;
            this.namesRule = namesRule;
        }

        @Override
        public int find(int query) {
            return finder.applyAsInt(texts[query]);
        }

        @Override
        public Object structure() {
            return finder;
        }

        @Override
        public boolean namesRule() {
            return namesRule;
        }
    }
}
