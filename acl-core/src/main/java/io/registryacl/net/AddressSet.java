package io.registryacl.net;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * An exact set of addresses of both families, with the algebra of sets.
 *
 * <p>The universe is all IPv4 and all IPv6 addresses, 2<sup>128</sup> in sum: a mapped address is an IPv4 address and no
 * second one (semantics P6). So {@code ::/0} is all of IPv6 and nothing else, the complement of all IPv4 is {@code
 * {::/0}}, and no set of IPv6 addresses holds or lacks {@code ::ffff:10.0.0.1}.
 *
 * <p>Equal means the same addresses, whatever blocks they came from. Immutable. Operations on two sets take time in
 * proportion to their ranges, {@link #contains(IpAddress)} to the logarithm of their number.
 */
public final class AddressSet {
    private static final IpAddress LAST_IPV4 = IpAddress.ofIpv4(-1);
    private static final IpAddress FIRST_IPV6 = IpAddress.ofIpv6(0, 0);
    private static final IpAddress LAST = IpAddress.ofIpv6(-1, -1);

    private static final AddressSet EMPTY = new AddressSet(ImmutableList.of());
    private static final AddressSet ALL = new AddressSet(ImmutableList.of(IpAddress.ofIpv4(0)));

    private static final String SEPARATOR = ", ";

    /**
     * Strictly ascending: in the set from the first on, out of it from the second on, and so by turns. That makes one
     * short sweep of all operations. The IPAddress library has them too, on mutable lists of ranges of its own addresses
     * and without the gap that P6 leaves in IPv6; to carry ours there and back would be longer than the sweep.
     */
    private final ImmutableList<IpAddress> borders;

    private AddressSet(ImmutableList<IpAddress> borders) {
        this.borders = borders;
    }

    /**
     * Returns the set without addresses.
     *
     * @return the empty set
     */
    public static AddressSet empty() {
        return EMPTY;
    }

    /**
     * Returns the set of all addresses of both families.
     *
     * @return {@code {0.0.0.0/0, ::/0}}
     */
    public static AddressSet all() {
        return ALL;
    }

    /**
     * Returns the addresses of a block.
     *
     * @param prefix the block
     * @return the set; for {@code ::/0} all of IPv6 and nothing of IPv4 (semantics P6)
     */
    public static AddressSet of(IpPrefix prefix) {
        return between(prefix.first(), prefix.last());
    }

    /**
     * Returns the addresses of a range.
     *
     * @param range the range
     * @return the set
     */
    public static AddressSet of(AddressRange range) {
        return between(range.first(), range.last());
    }

    /**
     * Returns the addresses that lie in any of some blocks.
     *
     * @param prefixes the blocks, of either family, in any order, possibly overlapping or none; not kept
     * @return the set
     */
    public static AddressSet of(Collection<IpPrefix> prefixes) {
        return unionOf(prefixes.stream().map(AddressSet::of).toList());
    }

    /**
     * Returns the addresses that lie in any of some sets. For many sets this is much quicker than one {@link #union}
     * after the other.
     *
     * @param sets the sets, possibly none; not kept
     * @return the union
     */
    public static AddressSet unionOf(Collection<AddressSet> sets) {
        return unionByHalves(ImmutableList.copyOf(sets));
    }

    /**
     * Parses what {@link #toString} returns: blocks between braces, separated by a comma and one blank, such as {@code
     * {10.0.0.0/8, 2001:db8::/32}}; {@code {}} is the empty set.
     *
     * <p>Every block has the form that {@link IpPrefix#parse} takes, so that bits beyond a length are refused. The
     * blocks need not be sorted, disjoint or the fewest.
     *
     * @param text the set and nothing beside it
     * @return the set
     * @throws IllegalArgumentException if {@code text} is not one set in that form; the message says why
     */
    public static AddressSet parse(String text) {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw Refusal.ofSet(text);
        }
        String blocks = text.substring(1, text.length() - 1);
        return blocks.isEmpty()
                ? EMPTY
                : of(Splitter.on(SEPARATOR)
                        .splitToStream(blocks)
                        .map(IpPrefix::parse)
                        .toList());
    }

    /**
     * Returns the addresses that lie in this set or in another.
     *
     * @param other the other set
     * @return the union
     */
    public AddressSet union(AddressSet other) {
        return combine(other, (here, there) -> here || there);
    }

    /**
     * Returns the addresses that lie in this set and in another.
     *
     * @param other the other set
     * @return the intersection
     */
    public AddressSet intersection(AddressSet other) {
        return combine(other, (here, there) -> here && there);
    }

    /**
     * Returns the addresses of this set that do not lie in another.
     *
     * @param other what to take away; it need not lie in this set
     * @return the difference
     */
    public AddressSet minus(AddressSet other) {
        return combine(other, (here, there) -> here && !there);
    }

    /**
     * Returns the addresses of both families that do not lie in this set.
     *
     * @return the complement; for a set of IPv4 addresses it holds all of IPv6
     */
    public AddressSet complement() {
        return ALL.minus(this);
    }

    /**
     * Tells whether this set has no address.
     *
     * @return true if it is the empty set
     */
    public boolean isEmpty() {
        return borders.isEmpty();
    }

    /**
     * Tells whether an address lies in this set.
     *
     * @param address the address
     * @return true if it does
     */
    public boolean contains(IpAddress address) {
        int place = Collections.binarySearch(borders, address);
        int bordersUpToHere = place < 0 ? -(place + 1) : place + 1;
        return isInside(bordersUpToHere);
    }

    /**
     * Tells whether another set is this one or a part of it.
     *
     * @param other the other set
     * @return true if every address of {@code other} lies in this set
     */
    public boolean contains(AddressSet other) {
        return other.minus(this).isEmpty();
    }

    /**
     * Returns how many addresses this set has, those of both families together.
     *
     * @return the number, 0 to 2<sup>128</sup>; mapped addresses count as the IPv4 addresses that they are
     */
    public BigInteger size() {
        return ranges().stream().map(AddressRange::size).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /**
     * Returns the fewest ranges that hold exactly the addresses of this set.
     *
     * @return the ranges, in ascending order, IPv4 before IPv6, no two of a family with nothing between them
     */
    public List<AddressRange> ranges() {
        ImmutableList.Builder<AddressRange> ranges = ImmutableList.builder();
        for (int i = 0; i < borders.size(); i += 2) {
            IpAddress first = borders.get(i);
            IpAddress last =
                    i + 1 < borders.size() ? borders.get(i + 1).previous().orElseThrow() : LAST;
            if (first.isIpv4() && !last.isIpv4()) {
                ranges.add(new AddressRange(first, LAST_IPV4));
                first = FIRST_IPV6;
            }
            ranges.add(new AddressRange(first, last));
        }
        return ranges.build();
    }

    /**
     * Returns the fewest blocks that hold exactly the addresses of this set. No shorter list does, since every block is
     * as large as it can be; a block of IPv6 may stretch over the mapped addresses, of which it holds none (semantics
     * P6). Of {@code ::fffe:0:0/95} and {@code ::fffe:0:0/96}, which hold the same addresses, the second is named.
     *
     * @return the blocks, disjoint, in ascending order, IPv4 before IPv6
     */
    public List<IpPrefix> prefixes() {
        return ranges().stream().flatMap(range -> range.prefixes().stream()).collect(ImmutableList.toImmutableList());
    }

    /** Tells whether another object is a set of the same addresses. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AddressSet that && borders.equals(that.borders);
    }

    @Override
    public int hashCode() {
        return borders.hashCode();
    }

    /**
     * Returns the {@link #prefixes} between braces, separated by a comma and one blank: {@code {10.0.0.0/8,
     * 2001:db8::/32}}, and {@code {}} for the empty set. Equal sets give equal text; {@link #parse} of it gives an equal
     * set.
     */
    @Override
    public String toString() {
        return prefixes().stream().map(IpPrefix::toString).collect(joining(SEPARATOR, "{", "}"));
    }

    private static AddressSet between(IpAddress first, IpAddress last) {
        ImmutableList.Builder<IpAddress> borders = ImmutableList.builder();
        borders.add(first);
        last.next().ifPresent(borders::add);
        return new AddressSet(borders.build());
    }

    private static AddressSet unionByHalves(List<AddressSet> sets) {
        if (sets.size() < 2) {
            return sets.isEmpty() ? EMPTY : sets.get(0);
        }
        int half = sets.size() / 2;
        AddressSet lower = unionByHalves(sets.subList(0, half));
        return lower.union(unionByHalves(sets.subList(half, sets.size())));
    }

    /** Walks up the borders of both sets at once and sets one wherever the answer of {@code membership} changes. */
    private AddressSet combine(AddressSet other, Membership membership) {
        ImmutableList.Builder<IpAddress> combined = ImmutableList.builder();
        int here = 0;
        int there = 0;
        boolean inside = false;
        while (here < borders.size() || there < other.borders.size()) {
            int order = compareBorders(here, other, there);
            IpAddress border = order <= 0 ? borders.get(here) : other.borders.get(there);
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
            if (membership.of(isInside(here), isInside(there)) != inside) {
                inside = !inside;
                combined.add(border);
            }
        }
        return new AddressSet(combined.build());
    }

    /** Orders the next border of each set; a set that has no more comes last. */
    private int compareBorders(int here, AddressSet other, int there) {
        if (here == borders.size()) {
            return 1;
        }
        return there == other.borders.size() ? -1 : borders.get(here).compareTo(other.borders.get(there));
    }

    private static boolean isInside(int bordersPassed) {
        return bordersPassed % 2 == 1;
    }

    /** Whether an address is in the combined set; it never is when it is in neither. */
    private interface Membership {
        boolean of(boolean here, boolean there);
    }
}
