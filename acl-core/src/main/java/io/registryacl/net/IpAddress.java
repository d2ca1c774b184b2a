package io.registryacl.net;

import java.net.InetAddress;
import java.util.Optional;

/**
 * One IPv4 or IPv6 address: a family and its bits, without zone, port or name.
 *
 * <p>An IPv4-mapped IPv6 address, {@code ::ffff:0:0} to {@code ::ffff:ffff:ffff}, is the IPv4 address that it carries,
 * whichever way it is made (semantics P6); so no value of this class is ever a mapped one. Other addresses that embed
 * IPv4, such as {@code 64:ff9b::10.0.0.1}, are plain IPv6.
 *
 * <p>Equal means same family and same bits. The order is IPv4 before IPv6, then by unsigned number. Immutable.
 */
public final class IpAddress implements Comparable<IpAddress> {
    static final int IPV4_BITS = 32;
    static final int IPV6_BITS = 128;

    /** Bits before the IPv4 part of a mapped address; our IPv4 bits sit in {@code low} just as they would there. */
    static final int MAPPED_BITS = IPV6_BITS - IPV4_BITS;

    private static final long UNSIGNED_INT = 0xffff_ffffL;

    private static final IpAddress FIRST_IPV6 = new IpAddress(false, 0, 0);
    private static final IpAddress LAST_IPV4 = new IpAddress(true, 0, UNSIGNED_INT);

    private final boolean ipv4;
    private final long high;
    private final long low;

    private IpAddress(boolean ipv4, long high, long low) {
        this.ipv4 = ipv4;
        this.high = high;
        this.low = low;
    }

    /**
     * Parses an address such as {@code 10.0.0.1} or {@code 2001:db8::1} (semantics P7).
     *
     * <p>Taken are a dotted quad of decimal octets without leading zeros, and RFC 4291 text: groups of one to four hex
     * digits of any letter case, {@code ::} at most once and for at least one group, a dotted quad as the last two
     * groups. Nothing else is: no zone, port, bracket, blank, prefix length, range, wildcard, short, octal or hex form,
     * no name, and no character outside ASCII. A mapped address becomes the IPv4 address (semantics P6).
     *
     * @param text the address and nothing beside it
     * @return the address
     * @throws IllegalArgumentException if {@code text} is not one address in that form; the message says why
     */
    public static IpAddress parse(String text) {
        AddressReader reader = new AddressReader();
        if (!reader.read(text, 0, text.length())) {
            throw Refusal.ofAddress(text);
        }
        return reader.isIpv4() ? ofIpv4((int) reader.low()) : ofIpv6(reader.high(), reader.low());
    }

    /**
     * Returns the IPv4 address with these bits.
     *
     * @param bits the address as a number, its first octet in the highest byte
     * @return the address
     */
    public static IpAddress ofIpv4(int bits) {
        return new IpAddress(true, 0, bits & UNSIGNED_INT);
    }

    /**
     * Returns the address with these 128 bits: IPv6, or IPv4 if they are a mapped address (semantics P6).
     *
     * @param high the first 64 bits, the first group in the highest 16
     * @param low the last 64 bits
     * @return the address
     */
    public static IpAddress ofIpv6(long high, long low) {
        return isMapped(high, low) ? ofIpv4((int) low) : new IpAddress(false, high, low);
    }

    /**
     * Returns the address with these bytes; 16 bytes of a mapped address give the IPv4 address (semantics P6).
     *
     * @param networkOrder 4 or 16 bytes, the most significant first; not kept
     * @return the address
     * @throws IllegalArgumentException if there are not 4 or 16 bytes
     */
    public static IpAddress of(byte[] networkOrder) {
        return switch (networkOrder.length) {
            case AddressBytes.IPV4_LENGTH -> ofIpv4(AddressBytes.ipv4(networkOrder));
            case AddressBytes.IPV6_LENGTH -> ofIpv6(AddressBytes.high(networkOrder), AddressBytes.low(networkOrder));
            default -> throw Refusal.ofByteCount(networkOrder.length);
        };
    }

    /**
     * Returns the bits of a JDK address, as a socket reports it. Looks nothing up: a host name in {@code address} is not
     * consulted. The zone of a scoped address ({@code fe80::1%eth0}) is dropped, since it names an interface of this
     * machine and is no part of the address.
     *
     * @param address the JDK's address
     * @return the address
     */
    public static IpAddress of(InetAddress address) {
        return of(address.getAddress());
    }

    /**
     * Tells the family.
     *
     * @return true for IPv4, false for IPv6
     */
    public boolean isIpv4() {
        return ipv4;
    }

    /**
     * Returns the number of bits in an address of this family.
     *
     * @return 32 for IPv4, 128 for IPv6
     */
    public int lengthBits() {
        return ipv4 ? IPV4_BITS : IPV6_BITS;
    }

    /**
     * Returns the IPv4 address as a number, as {@link #ofIpv4} takes it.
     *
     * @return the 32 bits, the first octet in the highest byte
     * @throws IllegalStateException if this is an IPv6 address
     */
    public int ipv4Bits() {
        if (!ipv4) {
            throw new IllegalStateException("not an IPv4 address: `" + this + "`; ask isIpv4() first");
        }
        return (int) low;
    }

    /**
     * Returns the first 64 bits of an IPv6 address.
     *
     * @return the bits; 0 for IPv4
     */
    public long high() {
        return high;
    }

    /**
     * Returns the last 64 bits of an IPv6 address.
     *
     * @return the bits; for IPv4 its 32 bits as an unsigned number
     */
    public long low() {
        return low;
    }

    /** Orders IPv4 before IPv6, then by unsigned number. */
    @Override
    public int compareTo(IpAddress other) {
        if (ipv4 != other.ipv4) {
            return ipv4 ? -1 : 1;
        }
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress that && ipv4 == that.ipv4 && high == that.high && low == that.low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high) * 31 + Long.hashCode(low);
    }

    /**
     * Returns the address as text: a dotted quad, or IPv6 as RFC 5952 prescribes (lower case, no leading zeros, {@code
     * ::} for the first longest run of at least two zero groups). {@link #parse} of it gives an equal address.
     */
    @Override
    public String toString() {
        return ipv4 ? ipv4Text() : ipv6Text();
    }

    /**
     * Returns the address after this one in the order: {@code ::} after the last of IPv4, {@code ::1:0:0:0} after {@code
     * ::fffe:ffff:ffff}, since what lies between them is IPv4; empty after the last of all.
     */
    Optional<IpAddress> next() {
        long nextLow = low + 1;
        if (ipv4) {
            return Optional.of(equals(LAST_IPV4) ? FIRST_IPV6 : ofIpv4((int) nextLow));
        }
        long nextHigh = nextLow == 0 ? high + 1 : high;
        if (isMapped(nextHigh, nextLow)) {
            return Optional.of(ofIpv6(nextHigh, nextLow + UNSIGNED_INT + 1));
        }
        return nextHigh == 0 && nextLow == 0 ? Optional.empty() : Optional.of(ofIpv6(nextHigh, nextLow));
    }

    /** Returns the address before this one, of which this one is the {@link #next}; empty before {@code 0.0.0.0}. */
    Optional<IpAddress> previous() {
        long previousLow = low - 1;
        if (ipv4) {
            return low == 0 ? Optional.empty() : Optional.of(ofIpv4((int) previousLow));
        }
        if (equals(FIRST_IPV6)) {
            return Optional.of(LAST_IPV4);
        }
        long previousHigh = low == 0 ? high - 1 : high;
        return Optional.of(
                isMapped(previousHigh, previousLow)
                        ? ofIpv6(previousHigh, previousLow - UNSIGNED_INT - 1)
                        : ofIpv6(previousHigh, previousLow));
    }

    /** Tells whether these 128 bits are an IPv4-mapped address. */
    static boolean isMapped(long high, long low) {
        return high == 0 && low >>> IPV4_BITS == 0xffff;
    }

    /** Returns ones in those of the first 64 bits that lie within the first {@code fixedBits} of 128. */
    static long highMask(int fixedBits) {
        return fixedBits == 0 ? 0 : -1L << (64 - Math.min(fixedBits, 64));
    }

    /** Returns ones in those of the last 64 bits that lie within the first {@code fixedBits} of 128. */
    static long lowMask(int fixedBits) {
        return fixedBits <= 64 ? 0 : -1L << (IPV6_BITS - fixedBits);
    }

    private String ipv4Text() {
        return (low >>> 24) + "." + (low >>> 16 & 0xff) + "." + (low >>> 8 & 0xff) + "." + (low & 0xff);
    }

    private String ipv6Text() {
        int gapStart = 0;
        int gapLength = 1; // a single zero group stays written out
        int run = 0;
        for (int i = 0; i < 8; i++) {
            run = group(i) == 0 ? run + 1 : 0;
            if (run > gapLength) {
                gapLength = run;
                gapStart = i - run + 1;
            }
        }
        if (gapLength == 1) {
            gapStart = 8;
        }
        StringBuilder text = new StringBuilder(39);
        for (int i = 0; i < 8; i++) {
            if (i == gapStart) {
                text.append("::");
                i += gapLength - 1;
                continue;
            }
            if (i > 0 && i != gapStart + gapLength) {
                text.append(':');
            }
            text.append(Integer.toHexString(group(i)));
        }
        return text.toString();
    }

    private int group(int index) {
        long half = index < 4 ? high : low;
        return (int) (half >>> (48 - 16 * (index & 3))) & 0xffff;
    }
}
