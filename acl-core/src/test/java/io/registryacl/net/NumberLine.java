package io.registryacl.net;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The addresses of both families as one line of 128-bit numbers, IPv4 in its mapped place (semantics P6). */
final class NumberLine {
    static final BigInteger END = BigInteger.ONE.shiftLeft(128);
    static final BigInteger MAPPED = BigInteger.valueOf(0xffff).shiftLeft(32);

    private NumberLine() {}

    static BigInteger of(IpAddress address) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(address.high())
                .putLong(address.low())
                .array();
        BigInteger number = new BigInteger(1, bytes);
        return address.isIpv4() ? MAPPED.add(number) : number;
    }

    static IpAddress at(BigInteger number) {
        return IpAddress.ofIpv6(number.shiftRight(64).longValue(), number.longValue());
    }

    /** Returns the address {@code distance} further on, across the border of the families, if the line goes that far. */
    static Optional<IpAddress> beside(IpAddress address, int distance) {
        BigInteger number = of(address).add(BigInteger.valueOf(distance));
        return number.signum() < 0 || number.compareTo(END) >= 0 ? Optional.empty() : Optional.of(at(number));
    }

    /** Returns the first number after a block, mapped addresses at the end of an IPv6 block counted in. */
    static BigInteger end(IpPrefix prefix) {
        int freeBits = prefix.network().lengthBits() - prefix.lengthBits();
        return of(prefix.network()).add(BigInteger.ONE.shiftLeft(freeBits));
    }

    /** Returns the bits of an address as digits: 32 or 128 of them. */
    static String bits(IpAddress address) {
        BigInteger number = of(address);
        String bits = BigInteger.ONE
                .shiftLeft(address.lengthBits())
                .add(address.isIpv4() ? number.subtract(MAPPED) : number)
                .toString(2);
        return bits.substring(1);
    }
}
