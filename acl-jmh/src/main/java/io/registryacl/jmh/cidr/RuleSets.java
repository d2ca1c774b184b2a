package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Makes lists of distinct rules. Same seed, same rules. */
final class RuleSets {
    private static final long SEED = 42;

    /** Networks from 1.0.0.0 up to multicast are what routers see. */
    private static final int FIRST_ROUTED = 1 << 24;

    private static final int AFTER_ROUTED = 0xe0 << 24;
    private static final long GLOBAL = 1L << 61;

    /** Blocks of a length among a thousand, from /8 to /32, in a full routing table. Source: its list of 2026. */
    private static final int[] IPV4_SHARES = {
        1, 1, 1, 1, 1, 1, 1, 2, 15, 9, 15, 28, 47, 56, 120, 107, 592, 0, 0, 0, 0, 0, 0, 0, 1
    };

    /** The same for IPv6, from /28 to /48. */
    private static final int[] IPV6_SHARES = {
        1, 27, 4, 2, 141, 18, 16, 7, 38, 6, 10, 9, 84, 6, 14, 6, 90, 10, 19, 20, 472
    };

    private final SplittableRandom random = new SplittableRandom(SEED);

    /** Returns blocks of 16 to 32 bits anywhere in IPv4. */
    static List<IpPrefix> ipv4(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        return distinct(() -> IpPrefix.containing(IpAddress.ofIpv4(random.nextInt()), random.nextInt(16, 33)), count);
    }

    /** Returns blocks of 32 to 64 bits and, one of eight, single addresses, anywhere in 2000::/3. */
    static List<IpPrefix> ipv6(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        return distinct(
                () -> IpPrefix.containing(globalIpv6(random), random.nextInt(8) == 0 ? 128 : random.nextInt(32, 65)),
                count);
    }

    /** Returns a sample of a cloud operator's IPv4 blocks, or where the list is absent blocks near each other. */
    static List<IpPrefix> clustered(int count) {
        return PublicLists.read("microsoft-ipv4")
                .map(list -> sample(list, count))
                .orElseGet(() -> {
                    SplittableRandom random = new SplittableRandom(SEED);
                    int[] clusters =
                            random.ints(12).map(bits -> bits & -1 << 20).toArray();
                    return distinct(
                            () -> IpPrefix.containing(
                                    IpAddress.ofIpv4(
                                            clusters[random.nextInt(clusters.length)] | random.nextInt(1 << 20)),
                                    random.nextInt(16, 32)),
                            count);
                });
    }

    /** Returns the IPv4 part of a full routing table, thinned to so many blocks, or where it is absent one like it. */
    static List<IpPrefix> bgpIpv4(int count) {
        return bgp(true).map(list -> sample(list, count)).orElseGet(() -> new RuleSets().routedIpv4(count));
    }

    /** Returns the IPv6 part of a full routing table, thinned to so many blocks, or where it is absent one like it. */
    static List<IpPrefix> bgpIpv6(int count) {
        return bgp(false).map(list -> sample(list, count)).orElseGet(() -> new RuleSets().routedIpv6(count));
    }

    private static Optional<List<IpPrefix>> bgp(boolean ipv4) {
        return PublicLists.read("bgp-tier1-prefixes")
                .map(list -> list.stream()
                        .filter(block -> block.network().isIpv4() == ipv4)
                        .toList());
    }

    private List<IpPrefix> routedIpv4(int count) {
        return distinct(
                () -> IpPrefix.containing(
                        IpAddress.ofIpv4((int) random.nextLong(FIRST_ROUTED, Integer.toUnsignedLong(AFTER_ROUTED))),
                        8 + drawn(IPV4_SHARES)),
                count);
    }

    private List<IpPrefix> routedIpv6(int count) {
        return distinct(() -> IpPrefix.containing(globalIpv6(random), 28 + drawn(IPV6_SHARES)), count);
    }

    private int drawn(int[] shares) {
        int left = random.nextInt(Arrays.stream(shares).sum());
        int place = 0;
        while (left >= shares[place]) {
            left -= shares[place];
            place++;
        }
        return place;
    }

    private static IpAddress globalIpv6(SplittableRandom random) {
        return IpAddress.ofIpv6(GLOBAL | random.nextLong() >>> 3, random.nextLong());
    }

    /** Draws without return, in the list's order; all if there are no more. */
    private static List<IpPrefix> sample(List<IpPrefix> list, int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<IpPrefix> sample = new ArrayList<>();
        for (int i = 0; i < list.size() && sample.size() < count; i++) {
            if (random.nextInt(list.size() - i) < count - sample.size()) {
                sample.add(list.get(i));
            }
        }
        return sample;
    }

    private static List<IpPrefix> distinct(Supplier<IpPrefix> draw, int count) {
        Set<IpPrefix> blocks = new LinkedHashSet<>();
        while (blocks.size() < count) {
            blocks.add(draw.get());
        }
        return List.copyOf(blocks);
    }
}
