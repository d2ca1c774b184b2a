package io.registryacl.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random lists in which blocks nest in, repeat, touch and neighbour each other. */
final class PrefixForest {
    private final Random random;

    PrefixForest(long seed) {
        random = new Random(seed);
    }

    List<IpPrefix> ofBothFamilies(int size) {
        return grown(size, random.nextBoolean(), random.nextBoolean());
    }

    List<IpPrefix> ofIpv4(int size) {
        return grown(size, true, true);
    }

    List<IpPrefix> ofIpv6(int size) {
        return grown(size, false, false);
    }

    /** Returns blocks that seldom meet: of 12 bits and longer, in the stretch that the Internet uses. */
    List<IpPrefix> scattered(int size, boolean ipv4) {
        List<IpPrefix> prefixes = new ArrayList<>();
        while (prefixes.size() < size) {
            IpAddress address = ipv4
                    ? IpAddress.ofIpv4(random.nextInt())
                    : IpAddress.ofIpv6(random.nextLong() >>> 3 | 1L << 61, random.nextLong());
            int shortest = ipv4 ? 12 : 28;
            prefixes.add(IpPrefix.containing(address, shortest + random.nextInt(address.lengthBits() - shortest + 1)));
        }
        return prefixes;
    }

    private List<IpPrefix> grown(int size, boolean firstIpv4, boolean othersIpv4) {
        List<IpPrefix> forest = new ArrayList<>();
        while (forest.size() < size) {
            IpPrefix seed = random.nextInt(4) == 0 || forest.isEmpty()
                    ? anywhere(forest.isEmpty() ? firstIpv4 : othersIpv4)
                    : forest.get(random.nextInt(forest.size()));
            IpAddress side = random.nextBoolean() ? seed.first() : seed.last();
            IpAddress near = NumberLine.beside(side, random.nextInt(3) - 1).orElse(side);
            int freeBits = seed.network().lengthBits() - seed.lengthBits();
            forest.add(
                    switch (random.nextInt(4)) {
                        case 0 -> seed;
                        case 1 -> IpPrefix.containing(seed.network(), random.nextInt(seed.lengthBits() + 1));
                        case 2 ->
                            IpPrefix.containing(
                                    side,
                                    side.lengthBits() - random.nextInt(Math.min(freeBits, side.lengthBits()) + 1));
                        default -> IpPrefix.containing(near, Math.min(seed.lengthBits(), near.lengthBits()));
                    });
        }
        return forest;
    }

    private IpPrefix anywhere(boolean ipv4) {
        IpAddress address = ipv4
                ? IpAddress.ofIpv4(random.nextInt())
                : IpAddress.ofIpv6(random.nextLong(), random.nextInt(3) == 0 ? 0 : random.nextLong());
        return IpPrefix.containing(address, random.nextInt(address.lengthBits() + 1));
    }
}
