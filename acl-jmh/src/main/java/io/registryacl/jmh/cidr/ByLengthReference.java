package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cuts the address to every length that occurs, the longest first, and looks the block up by hash. */
final class ByLengthReference implements Reference {
    private final Map<IpPrefix, Integer> places = new HashMap<>();
    private final int[] lengths;

    ByLengthReference(List<IpPrefix> rules) {
        for (int i = 0; i < rules.size(); i++) {
            places.putIfAbsent(rules.get(i), i);
        }
        lengths = rules.stream()
                .map(IpPrefix::lengthBits)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public int find(IpAddress address) {
        for (int length : lengths) {
            Integer place = places.get(IpPrefix.containing(address, length));
            if (place != null) {
                return place;
            }
        }
        return Contender.NONE;
    }
}
