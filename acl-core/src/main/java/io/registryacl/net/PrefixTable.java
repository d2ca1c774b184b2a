package io.registryacl.net;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Finds, for an address, the most specific of many blocks that holds it: the longest prefix.
 *
 * <p>Blocks are named by their place in the list that the table was made of. The families are apart: an IPv6 block never
 * answers for an IPv4 address, and a mapped address is looked up as IPv4 (semantics P6). Immutable, and safe for use by
 * many threads at once; a look-up allocates nothing and takes time logarithmic in the number of blocks.
 */
public final class PrefixTable {
    private final int size;
    private final Boundaries ipv4;
    private final Boundaries ipv6;

    private PrefixTable(int size, Boundaries ipv4, Boundaries ipv6) {
        this.size = size;
        this.ipv4 = ipv4;
        this.ipv6 = ipv6;
    }

    /**
     * Makes the table of these blocks. Of equal blocks the first is the one that is found.
     *
     * @param prefixes the blocks, of either family, in any order, possibly none; not kept
     * @return the table
     */
    public static PrefixTable of(List<IpPrefix> prefixes) {
        ImmutableList<IpPrefix> blocks = ImmutableList.copyOf(prefixes);
        return new PrefixTable(blocks.size(), Boundaries.of(blocks, true), Boundaries.of(blocks, false));
    }

    /**
     * Finds the most specific block that holds an address.
     *
     * @param address the address
     * @return the block's index in the list that the table was made of, or -1 if no block holds the address
     */
    public int find(IpAddress address) {
        return address.isIpv4() ? ipv4.find(0, address.low()) : ipv6.find(address.high(), address.low());
    }

    /**
     * Finds the most specific block that holds an IPv4 address.
     *
     * @param bits the address as {@link IpAddress#ofIpv4} takes it
     * @return the block's index in the list that the table was made of, or -1 if no block holds the address
     */
    public int findIpv4(int bits) {
        return ipv4.find(0, Integer.toUnsignedLong(bits));
    }

    /**
     * Finds the most specific block that holds an IPv6 address; a mapped one is looked up as IPv4 (semantics P6).
     *
     * @param high the first 64 bits of the address
     * @param low the last 64 bits
     * @return the block's index in the list that the table was made of, or -1 if no block holds the address
     */
    public int findIpv6(long high, long low) {
        return IpAddress.isMapped(high, low) ? findIpv4((int) low) : ipv6.find(high, low);
    }

    /**
     * Returns how many blocks the table was made of, equal ones counted each; every index found is below it.
     *
     * @return the number of blocks, 0 or more
     */
    public int size() {
        return size;
    }
}
