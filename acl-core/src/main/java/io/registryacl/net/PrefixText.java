package io.registryacl.net;

import static java.util.Objects.requireNonNull;

/**
 * A block as read from a file, where {@code 203.0.113.9/24} occurs and means {@code 203.0.113.0/24}: the block, and
 * whether bits had to be dropped to get it, so that the reader can warn (semantics P9).
 *
 * @param prefix the block, masked
 * @param hostBitsDropped true if the text had bits set beyond the prefix length
 */
public record PrefixText(IpPrefix prefix, boolean hostBitsDropped) {

    /**
     * Makes the result of reading.
     *
     * @param prefix the block, masked
     * @param hostBitsDropped true if the text had bits set beyond the prefix length
     */
    public PrefixText {
        requireNonNull(prefix, "prefix");
    }

    /**
     * Parses a block such as {@code 10.0.0.0/8}, or a bare address as the block of that one address, and masks bits
     * beyond the length. In all else as strict as {@link IpPrefix#parse}.
     *
     * @param text the block and nothing beside it
     * @return the block and whether bits were dropped
     * @throws IllegalArgumentException if {@code text} is not one block in that form; the message says why
     */
    public static PrefixText parse(String text) {
        int slash = text.length() > AddressReader.MAX_PREFIX_LENGTH ? 0 : text.indexOf('/');
        int addressEnd = slash < 0 ? text.length() : slash;
        AddressReader reader = new AddressReader();
        if (!reader.read(text, 0, addressEnd)) {
            throw Refusal.ofPrefix(text);
        }
        boolean ipv4 = reader.isIpv4();
        int familyBits = ipv4 ? IpAddress.IPV4_BITS : IpAddress.IPV6_BITS;
        int length = slash < 0 ? familyBits : AddressReader.prefixLength(text, slash + 1);
        if (length < 0 || length > familyBits) {
            throw Refusal.ofPrefix(text);
        }
        int fixedBits = ipv4 ? IpAddress.MAPPED_BITS + length : length;
        return masked(ipv4, reader.high(), reader.low(), fixedBits);
    }

    static IpPrefix parseStrict(String text) {
        PrefixText read = parse(text);
        if (read.hostBitsDropped()) {
            throw Refusal.ofHostBits(text, read.prefix());
        }
        return read.prefix();
    }

    /** Masks the bits as written, before a mapped address turns into another family with another length. */
    private static PrefixText masked(boolean ipv4, long high, long low, int fixedBits) {
        long maskedHigh = high & IpAddress.highMask(fixedBits);
        long maskedLow = low & IpAddress.lowMask(fixedBits);
        IpAddress network = ipv4 ? IpAddress.ofIpv4((int) maskedLow) : IpAddress.ofIpv6(maskedHigh, maskedLow);
        int lengthBits = network.isIpv4() ? fixedBits - IpAddress.MAPPED_BITS : fixedBits;
        return new PrefixText(new IpPrefix(network, lengthBits), maskedHigh != high || maskedLow != low);
    }
}
