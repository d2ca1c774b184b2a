package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws the addresses that are asked about. Same seed, same addresses. */
final class Addresses {
    private static final long SEED = 43;
    private static final int POPULAR = 1 << 12;

    /** All global unicast addresses: 2000::/3. Source: RFC 4291 and IANA's registry. */
    private static final long GLOBAL = 1L << 61;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<IpPrefix> rules;
    private final Reference reference;

    Addresses(List<IpPrefix> rules) {
        this.rules = rules;
        this.reference = new ByLengthReference(rules);
    }

    /** Draws so many addresses of a mix. */
    List<IpAddress> draw(Mix mix, int count) {
        return switch (mix) {
            case MISS -> repeat(this::outside, count);
            case HIT -> repeat(this::inside, count);
            case HALF -> repeat(() -> random.nextBoolean() ? inside() : outside(), count);
            case ZIPF -> popular(count);
            case ONE -> {
                IpAddress one = inside();
                yield repeat(() -> one, count);
            }
        };
    }

    /** Draws addresses where answers go wrong if they do: a third each inside, anywhere, and at the ends of rules. */
    List<IpAddress> drawToCheck(int count) {
        List<IpAddress> addresses = new ArrayList<>(repeat(this::inside, count / 3));
        addresses.addAll(repeat(this::anywhere, count / 3));
        while (addresses.size() < count) {
            IpPrefix rule = anyRule();
            IpAddress end = random.nextBoolean() ? rule.first() : rule.last();
            addresses.add(moved(end, random.nextInt(-1, 2)));
        }
        return addresses;
    }

    private static List<IpAddress> repeat(Supplier<IpAddress> draw, int count) {
        return Stream.generate(draw).limit(count).toList();
    }

    private IpAddress inside() {
        return inside(anyRule(), random);
    }

    /** Returns a random address of a rule. */
    static IpAddress inside(IpPrefix rule, SplittableRandom random) {
        IpAddress first = rule.first();
        int length = rule.lengthBits();
        if (first.isIpv4()) {
            int free = length == 32 ? 0 : -1 >>> length;
            return IpAddress.ofIpv4(first.ipv4Bits() | (random.nextInt() & free));
        }
        long freeHigh = length >= 64 ? 0 : -1L >>> length;
        long freeLow = length == 128 ? 0 : length <= 64 ? -1 : -1L >>> (length - 64);
        return IpAddress.ofIpv6(
                first.high() | (random.nextLong() & freeHigh), first.low() | (random.nextLong() & freeLow));
    }

    private IpAddress outside() {
        IpAddress address = anywhere();
        while (reference.find(address) != Contender.NONE) {
            address = anywhere();
        }
        return address;
    }

    private IpAddress anywhere() {
        return rules.get(0).network().isIpv4()
                ? IpAddress.ofIpv4(random.nextInt())
                : IpAddress.ofIpv6(GLOBAL | random.nextLong() >>> 3, random.nextLong());
    }

    private IpPrefix anyRule() {
        return rules.get(random.nextInt(rules.size()));
    }

    private static IpAddress moved(IpAddress address, int by) {
        if (address.isIpv4()) {
            return IpAddress.ofIpv4(address.ipv4Bits() + by);
        }
        long low = address.low() + by;
        int carry = by > 0 && low == 0 ? 1 : by < 0 && low == -1 ? -1 : 0;
        return IpAddress.ofIpv6(address.high() + carry, low);
    }

    private List<IpAddress> popular(int count) {
        List<IpAddress> addresses = repeat(this::inside, POPULAR);
        double[] weights =
                IntStream.rangeClosed(1, POPULAR).mapToDouble(k -> 1.0 / k).toArray();
        Arrays.parallelPrefix(weights, Double::sum);
        return repeat(
                () -> {
                    int place = Arrays.binarySearch(weights, random.nextDouble(weights[POPULAR - 1]));
                    return addresses.get(place < 0 ? -place - 1 : place);
                },
                count);
    }
}
