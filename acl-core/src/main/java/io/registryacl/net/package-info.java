/**
 * Internet addresses, blocks and sets of them, and the table that finds the most specific block.
 *
 * <p>Text becomes a value once, at the edge, and only in the forms of the RFCs (semantics P7): a dotted quad without
 * leading zeros, or RFC 4291 text for IPv6. Nothing here resolves a name, opens a file or reads a clock.
 *
 * <p>Two rules hold everywhere in this package:
 *
 * <ul>
 *   <li>An IPv4-mapped IPv6 address such as {@code ::ffff:10.0.0.1} <em>is</em> the IPv4 address {@code 10.0.0.1}, from
 *       the moment it is made, whether from text, bytes or numbers (semantics P6). The mapped block {@code
 *       ::ffff:0:0/96} is {@code 0.0.0.0/0}, and a longer mapped prefix is the IPv4 block of the remaining bits.
 *   <li>The families never meet otherwise: {@code ::/0} contains no IPv4 address and {@code 0.0.0.0/0} no IPv6 address.
 * </ul>
 *
 * <p>{@link io.registryacl.net.IpPrefix} is the strict value: bits beyond its length are zero. {@link
 * io.registryacl.net.PrefixText} reads what people write in files, where {@code 10.0.0.5/8} occurs, and says that it
 * dropped bits (semantics P9). {@link io.registryacl.net.PrefixTable} answers which of many blocks holds an address.
 * {@link io.registryacl.net.AddressSet} is exact algebra: which addresses lie in these blocks and not in those, and
 * which are the fewest blocks that say so.
 *
 * <p>All types are immutable and may be shared between threads.
 */
@NullMarked
package io.registryacl.net;

import org.jspecify.annotations.NullMarked;
