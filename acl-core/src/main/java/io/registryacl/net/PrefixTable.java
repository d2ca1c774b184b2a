package io.registryacl.net;

import com.google.common.collect.ImmutableList;
import java.net.InetAddress;
import java.util.List;

/**
 * Finds, for an address, the most specific of many blocks that holds it: the longest prefix.
 *
 * <p>Blocks are named by their place in the list that the table was made of. The families are apart: an IPv6 block never
 * answers for an IPv4 address, and a mapped address is looked up as IPv4 (semantics P6). Immutable, and safe for use by
 * many threads at once.
 *
 * <p>A look-up allocates nothing, from whatever form of the address it starts, but for {@link InetAddress}, which hands
 * out copies of its bytes. It takes a few reads of memory, plus a binary search where many blocks crowd.
 */
public final class PrefixTable implements Ipv6Lookup {
    /** Answer of every look-up where no block holds the address. */
    public static final int NO_BLOCK = -1;

    /** Answer of {@link #find(CharSequence)} to text that is no address. */
    public static final int NOT_AN_ADDRESS = -2;

    private static final int MAX_BLOCKS = 1 << 24;
    private static final PrefixTable EMPTY = new PrefixTable(0, Ipv4Index.EMPTY, Ipv6Index.EMPTY);

    private final int size;
    private final Ipv4Index ipv4;
    private final Ipv6Index ipv6;

    private PrefixTable(int size, Ipv4Index ipv4, Ipv6Index ipv6) {
        this.size = size;
        this.ipv4 = ipv4;
        this.ipv6 = ipv6;
    }

    /**
     * Makes the table of these blocks. Of equal blocks the first is the one that is found.
     *
     * @param prefixes the blocks, of either family, in any order, possibly none; not kept
     * @return the table
     * @throws IllegalArgumentException if there are 2<sup>24</sup> blocks or more
     */
    public static PrefixTable of(List<IpPrefix> prefixes) {
        ImmutableList<IpPrefix> blocks = ImmutableList.copyOf(prefixes);
        if (blocks.isEmpty()) {
            return EMPTY;
        }
        if (blocks.size() >= MAX_BLOCKS) {
            throw new IllegalArgumentException(
                    "a table has fewer than " + MAX_BLOCKS + " prefixes, not " + blocks.size());
        }
        int ipv4Blocks = 0;
        for (IpPrefix block : blocks) {
            ipv4Blocks += block.network().isIpv4() ? 1 : 0;
        }
        return new PrefixTable(
                blocks.size(), Ipv4Index.of(blocks, ipv4Blocks), Ipv6Index.of(blocks, blocks.size() - ipv4Blocks));
    }

    /**
     * Finds the most specific block that holds an address.
     *
     * @param address the address
     * @return the block's index in the list that the table was made of, or {@link #NO_BLOCK}
     */
    public int find(IpAddress address) {
        return address.isIpv4() ? ipv4.find((int) address.low()) : ipv6.find(address.high(), address.low());
    }

    /**
     * Finds the most specific block that holds an IPv4 address.
     *
     * @param bits the address as {@link IpAddress#ofIpv4} takes it
     * @return the block's index in the list that the table was made of, or {@link #NO_BLOCK}
     */
    public int findIpv4(int bits) {
        return ipv4.find(bits);
    }

    /**
     * Finds the most specific block that holds an IPv6 address; a mapped one is looked up as IPv4 (semantics P6).
     *
     * @param high the first 64 bits of the address
     * @param low the last 64 bits
     * @return the block's index in the list that the table was made of, or {@link #NO_BLOCK}
     */
    @Override
    public int findIpv6(long high, long low) {
        return IpAddress.isMapped(high, low) ? ipv4.find((int) low) : ipv6.find(high, low);
    }

    /**
     * Finds the most specific block that holds the address of these bytes.
     *
     * @param networkOrder 4 or 16 bytes as {@link IpAddress#of(byte[])} takes them; not kept
     * @return the block's index in the list that the table was made of, or {@link #NO_BLOCK}
     * @throws IllegalArgumentException if there are not 4 or 16 bytes
     */
    public int find(byte[] networkOrder) {
        return switch (networkOrder.length) {
            case AddressBytes.IPV4_LENGTH -> ipv4.find(AddressBytes.ipv4(networkOrder));
            case AddressBytes.IPV6_LENGTH -> findIpv6(AddressBytes.high(networkOrder), AddressBytes.low(networkOrder));
            default -> throw Refusal.ofByteCount(networkOrder.length);
        };
    }

    /**
     * Finds the most specific block that holds the address of a socket, as {@link IpAddress#of(InetAddress)} reads it.
     * Allocates the copy of its bytes that the JDK's class hands out, and nothing else.
     *
     * @param address the JDK's address
     * @return the block's index in the list that the table was made of, or {@link #NO_BLOCK}
     */
    public int find(InetAddress address) {
        return find(address.getAddress());
    }

    /**
     * Finds the most specific block that holds the address that a text is, as strict as {@link IpAddress#parse}.
     * Malformed text is an answer and no exception, since clients send it.
     *
     * @param text the address and nothing beside it
     * @return the block's index in the list that the table was made of, {@link #NO_BLOCK}, or {@link #NOT_AN_ADDRESS}
     */
    public int find(CharSequence text) {
        int length = text.length();
        if (length > AddressReader.MAX_ADDRESS_LENGTH) {
            return NOT_AN_ADDRESS;
        }
        long bits = DottedQuad.bits(text, 0, length);
        return bits != AddressReader.NONE
                ? ipv4.find((int) bits)
                : AddressReader.ipv6(text, 0, length, this, NOT_AN_ADDRESS);
    }

    /**
     * Returns how many blocks the table was made of, equal ones counted each; every index found is below it.
     *
     * @return the number of blocks, 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * Returns about how much memory the table keeps: its objects and arrays with headers and padding, on a 64-bit JVM
     * with compressed references. What all tables without blocks of a family share, a few hundred bytes, is counted in.
     *
     * @return the number of bytes
     */
    public long memoryBytes() {
        return MemoryEstimate.object(2 * MemoryEstimate.REFERENCE + Integer.BYTES)
                + ipv4.memoryBytes()
                + ipv6.memoryBytes();
    }
}
