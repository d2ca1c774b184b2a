package io.registryacl.engine;

import io.registryacl.model.IpRule;
import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The IP rule that ends closest to an address it does not hold.
 *
 * @param prefix its block
 * @param distance how many addresses lie from the block's nearest one to the address
 * @param below whether the block lies below the address
 */
record NearestRule(IpPrefix prefix, BigInteger distance, boolean below) {

    /** The nearest of {@code rules} in the address's family, the lower of equals; null if there is none. */
    static @Nullable NearestRule to(IpAddress address, List<IpRule> rules) {
        IpPrefix below = null;
        IpPrefix above = null;
        for (IpRule rule : rules) {
            IpPrefix prefix = rule.prefix();
            if (prefix.network().isIpv4() != address.isIpv4() || prefix.contains(address)) {
                continue;
            }
            if (prefix.network().compareTo(address) > 0) {
                above = above == null || prefix.compareTo(above) < 0 ? prefix : above;
            } else {
                below = below == null || endsLater(prefix, below) ? prefix : below;
            }
        }
        if (below == null) {
            return above == null ? null : of(above, value(address));
        }
        NearestRule under = of(below, value(address));
        NearestRule over = above == null ? under : of(above, value(address));
        return over.isNearerThan(under) ? over : under;
    }

    /** Of blocks that end together the larger one, which begins lower. */
    private static boolean endsLater(IpPrefix prefix, IpPrefix other) {
        int later = prefix.last().compareTo(other.last());
        return later > 0 || later == 0 && prefix.compareTo(other) < 0;
    }

    /** Of rules equally near the lower one, so that the order of the rules does not matter. */
    private boolean isNearerThan(NearestRule other) {
        int nearer = distance.compareTo(other.distance);
        return nearer < 0 || nearer == 0 && prefix.compareTo(other.prefix) < 0;
    }

    private static NearestRule of(IpPrefix prefix, BigInteger address) {
        BigInteger above = address.subtract(value(prefix.last()));
        return above.signum() > 0
                ? new NearestRule(prefix, above, true)
                : new NearestRule(prefix, value(prefix.first()).subtract(address), false);
    }

    private static BigInteger value(IpAddress address) {
        return unsigned(address.high()).shiftLeft(Long.SIZE).or(unsigned(address.low()));
    }

    private static BigInteger unsigned(long bits) {
        return bits >= 0 ? BigInteger.valueOf(bits) : new BigInteger(Long.toUnsignedString(bits));
    }

    @Override
    public String toString() {
        return "the nearest is " + prefix + ", which " + (below ? "ends " : "begins ") + distance
                + (distance.equals(BigInteger.ONE) ? " address " : " addresses ") + (below ? "below" : "above");
    }
}
