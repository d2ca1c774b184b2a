package io.registryacl.net;

import static java.util.Objects.requireNonNull;

/**
 * A block of addresses that share their first bits, such as {@code 10.0.0.0/8}.
 *
 * <p>IPv4 and IPv6 blocks never contain each other's addresses. Since a mapped address is the IPv4 address (semantics
 * P6), {@code ::/0} and every other IPv6 block shorter than 96 bits leave out {@code ::ffff:0:0} to {@code
 * ::ffff:ffff:ffff}, and {@code ::ffff:10.0.0.0/104} is {@code 10.0.0.0/8}.
 *
 * <p>The order is by network, then the larger block first. Immutable.
 *
 * @param network lowest address of the block; the bits beyond {@code lengthBits} are zero (semantics P9)
 * @param lengthBits number of leading bits that are fixed, 0 to 32 (IPv4) or 0 to 128 (IPv6)
 */
public record IpPrefix(IpAddress network, int lengthBits) implements Comparable<IpPrefix> {

    /**
     * Makes a block.
     *
     * @param network lowest address of the block
     * @param lengthBits number of leading bits that are fixed
     * @throws IllegalArgumentException if the length is out of range or a bit beyond it is set; {@link #containing}
     *     masks instead
     */
    public IpPrefix {
        requireNonNull(network, "network");
        if (lengthBits < 0 || lengthBits > network.lengthBits()) {
            throw Refusal.ofLength(network, lengthBits);
        }
        if (!network.equals(masked(network, lengthBits))) {
            throw Refusal.ofHostBits(network + "/" + lengthBits, containing(network, lengthBits));
        }
    }

    /**
     * Parses a block such as {@code 10.0.0.0/8}, or a bare address as the block of that one address.
     *
     * <p>The address has the form that {@link IpAddress#parse} takes, the length is a decimal number without sign or
     * leading zeros. A mapped block of 96 bits or more becomes an IPv4 block (semantics P6). Bits beyond the length are
     * refused (semantics P9); {@link PrefixText#parse} masks them.
     *
     * @param text the block and nothing beside it
     * @return the block
     * @throws IllegalArgumentException if {@code text} is not one block in that form; the message says why
     */
    public static IpPrefix parse(String text) {
        return PrefixText.parseStrict(text);
    }

    /**
     * Returns the block of the given length around an address: its bits beyond the length are masked.
     *
     * @param address any address of the block
     * @param lengthBits number of leading bits to keep, 0 to 32 (IPv4) or 0 to 128 (IPv6)
     * @return the block
     * @throws IllegalArgumentException if the length is out of range for the address's family
     */
    public static IpPrefix containing(IpAddress address, int lengthBits) {
        if (lengthBits < 0 || lengthBits > address.lengthBits()) {
            throw Refusal.ofLength(address, lengthBits);
        }
        return new IpPrefix(masked(address, lengthBits), lengthBits);
    }

    /**
     * Tells whether an address lies in this block. Allocates nothing.
     *
     * @param address the address
     * @return true if it is of this block's family and shares the fixed bits
     */
    public boolean contains(IpAddress address) {
        int fixedBits = fixedBits(network, lengthBits);
        return address.isIpv4() == network.isIpv4()
                && ((address.high() ^ network.high()) & IpAddress.highMask(fixedBits)) == 0
                && ((address.low() ^ network.low()) & IpAddress.lowMask(fixedBits)) == 0;
    }

    /**
     * Tells whether another block is this one or a part of it. Allocates nothing.
     *
     * @param other the block
     * @return true if it is of this block's family, no shorter, and shares the fixed bits
     */
    public boolean contains(IpPrefix other) {
        return other.lengthBits >= lengthBits && contains(other.network);
    }

    /**
     * Returns the lowest address of the block.
     *
     * @return {@link #network}
     */
    public IpAddress first() {
        return network;
    }

    /**
     * Returns the highest address that the block contains.
     *
     * <p>Where an IPv6 block ends with the mapped addresses, which are none of its own (semantics P6), that is the one
     * below them: the last of {@code ::/80} is {@code ::fffe:ffff:ffff}.
     *
     * @return the address
     */
    public IpAddress last() {
        long high = lastHigh();
        long low = lastLow();
        if (network.isIpv4()) {
            return IpAddress.ofIpv4((int) low);
        }
        return IpAddress.isMapped(high, low) ? IpAddress.ofIpv6(high, 0xfffe_ffff_ffffL) : IpAddress.ofIpv6(high, low);
    }

    /** Orders by network, then the larger block (the shorter length) first. */
    @Override
    public int compareTo(IpPrefix other) {
        int byNetwork = network.compareTo(other.network);
        return byNetwork != 0 ? byNetwork : Integer.compare(lengthBits, other.lengthBits);
    }

    /** Returns the block as text, always with its length: {@code 10.0.0.0/8}, {@code 10.0.0.1/32}. */
    @Override
    public String toString() {
        return network + "/" + lengthBits;
    }

    /** Returns the first 64 bits of the highest number in the block, mapped or not. */
    long lastHigh() {
        return network.high() | ~IpAddress.highMask(fixedBits(network, lengthBits));
    }

    /** Returns the last 64 bits of the highest number in the block, mapped or not. */
    long lastLow() {
        return network.low() | ~IpAddress.lowMask(fixedBits(network, lengthBits));
    }

    private static IpAddress masked(IpAddress address, int lengthBits) {
        int fixedBits = fixedBits(address, lengthBits);
        long low = address.low() & IpAddress.lowMask(fixedBits);
        return address.isIpv4()
                ? IpAddress.ofIpv4((int) low)
                : IpAddress.ofIpv6(address.high() & IpAddress.highMask(fixedBits), low);
    }

    /** Counts from the left of 128 bits in either family, IPv4 bits being the last 32. */
    private static int fixedBits(IpAddress address, int lengthBits) {
        return address.isIpv4() ? IpAddress.MAPPED_BITS + lengthBits : lengthBits;
    }
}
