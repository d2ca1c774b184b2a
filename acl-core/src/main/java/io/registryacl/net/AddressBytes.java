package io.registryacl.net;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads the bits of an address out of its bytes in network order. */
final class AddressBytes {
    static final int IPV4_LENGTH = IpAddress.IPV4_BITS / Byte.SIZE;
    static final int IPV6_LENGTH = IpAddress.IPV6_BITS / Byte.SIZE;

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private AddressBytes() {}

    static int ipv4(byte[] bytes) {
        return (int) INTS.get(bytes, 0);
    }

    static long high(byte[] bytes) {
        return (long) LONGS.get(bytes, 0);
    }

    static long low(byte[] bytes) {
        return (long) LONGS.get(bytes, Long.BYTES);
    }
}
