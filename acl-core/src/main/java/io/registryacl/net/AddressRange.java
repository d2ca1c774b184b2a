package io.registryacl.net;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.UnsignedLong;
import java.math.BigInteger;
import java.util.List;

/**
 * All addresses of one family from a first to a last one, such as {@code 10.0.0.3} to {@code 10.0.0.9}.
 *
 * <p>A range of IPv6 leaves out the mapped addresses on its way, since they are IPv4 (semantics P6): the next address
 * after {@code ::fffe:ffff:ffff} is {@code ::1:0:0:0}.
 *
 * @param first lowest address of the range
 * @param last highest address of the range, of the same family; possibly the same
 */
public record AddressRange(IpAddress first, IpAddress last) {
    private static final IpAddress BELOW_MAPPED = IpAddress.ofIpv6(0, 0xfffe_ffff_ffffL);
    private static final IpAddress ABOVE_MAPPED = IpAddress.ofIpv6(0, 0x1_0000_0000_0000L);

    /** The one block whose upper half is all mapped addresses, and its lower half: the same set of addresses. */
    private static final IpPrefix WITH_MAPPED = IpPrefix.containing(BELOW_MAPPED, IpAddress.MAPPED_BITS - 1);

    private static final IpPrefix WITHOUT_MAPPED = IpPrefix.containing(BELOW_MAPPED, IpAddress.MAPPED_BITS);

    /**
     * Makes a range.
     *
     * @param first lowest address of the range
     * @param last highest address of the range
     * @throws IllegalArgumentException if the two are not of one family, or {@code first} lies after {@code last}
     */
    public AddressRange {
        if (first.isIpv4() != last.isIpv4() || first.compareTo(last) > 0) {
            throw Refusal.ofRange(first, last);
        }
    }

    /**
     * Returns the fewest blocks that hold exactly the addresses of this range.
     *
     * <p>Every block is as large as it can be, which makes the list the only one of its length but for one case: {@code
     * ::fffe:0:0/95} and {@code ::fffe:0:0/96} hold the same addresses, the upper half of the first being mapped
     * (semantics P6). It is always the second that is named, for readers who do not know of that.
     *
     * @return the blocks, disjoint, in ascending order, at least one
     */
    public List<IpPrefix> prefixes() {
        ImmutableList.Builder<IpPrefix> blocks = ImmutableList.builder();
        IpPrefix block = largestFrom(first);
        while (block.last().compareTo(last) < 0) {
            blocks.add(block);
            block = largestFrom(block.last().next().orElseThrow());
        }
        return blocks.add(block).build();
    }

    /**
     * Returns how many addresses lie in this range.
     *
     * @return the number, 1 or more; mapped addresses do not count as IPv6
     */
    public BigInteger size() {
        BigInteger distance = number(last).subtract(number(first));
        boolean overMapped = first.compareTo(BELOW_MAPPED) <= 0 && last.compareTo(ABOVE_MAPPED) >= 0;
        BigInteger left = overMapped ? distance.subtract(BigInteger.ONE.shiftLeft(IpAddress.IPV4_BITS)) : distance;
        return left.add(BigInteger.ONE);
    }

    /** Returns the range as text: {@code 10.0.0.3-10.0.0.9}, or {@code 10.0.0.3-10.0.0.3} for one address. */
    @Override
    public String toString() {
        return first + "-" + last;
    }

    /** Starts with the largest block that the zeros at the address's end allow; that such steps shrink keeps it quick. */
    private IpPrefix largestFrom(IpAddress start) {
        int lengthBits = start.lengthBits() - trailingZeros(start);
        IpPrefix block = new IpPrefix(start, lengthBits);
        while (block.last().compareTo(last) > 0) {
            lengthBits++;
            block = new IpPrefix(start, lengthBits);
        }
        return block.equals(WITH_MAPPED) ? WITHOUT_MAPPED : block;
    }

    private static int trailingZeros(IpAddress address) {
        if (address.isIpv4()) {
            return Integer.numberOfTrailingZeros(address.ipv4Bits());
        }
        return address.low() == 0
                ? Long.SIZE + Long.numberOfTrailingZeros(address.high())
                : Long.numberOfTrailingZeros(address.low());
    }

    private static BigInteger number(IpAddress address) {
        BigInteger high = UnsignedLong.fromLongBits(address.high()).bigIntegerValue();
        BigInteger low = UnsignedLong.fromLongBits(address.low()).bigIntegerValue();
        return high.shiftLeft(Long.SIZE).add(low);
    }
}
