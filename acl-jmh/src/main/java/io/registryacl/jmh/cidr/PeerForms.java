package io.registryacl.jmh.cidr;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;

/** Writes our addresses and blocks in the forms that peers take. */
final class PeerForms {
    private PeerForms() {}

    static byte[] bytes(IpAddress address) {
        return address.isIpv4()
                ? ByteBuffer.allocate(Integer.BYTES).putInt(address.ipv4Bits()).array()
                : ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(address.high())
                        .putLong(address.low())
                        .array();
    }

    static InetAddress inetAddress(IpAddress address) {
        try {
            return InetAddress.getByAddress(bytes(address));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("4 or 16 bytes are always an address: `" + address + "`", e);
        }
    }

    /** Returns the first number of an IPv4 block, unsigned. */
    static long first(IpPrefix block) {
        return block.first().low();
    }

    /** Returns the last number of an IPv4 block, unsigned. */
    static long last(IpPrefix block) {
        return block.last().low();
    }
}
