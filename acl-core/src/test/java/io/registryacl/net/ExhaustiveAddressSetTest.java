package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every set that can be made of a few blocks side by side, against numbers whose bits are its members: the algebra, and
 * that no shorter list of blocks than the cover holds the same addresses.
 */
class ExhaustiveAddressSetTest {

    /** Each is cut into 8 blocks of like size, mapped ones being IPv4: all 256 sets of them, and all pairs of sets. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "255.255.255.248/29",
                "0.0.0.0/0",
                "::/125",
                "::fffe:ffff:fff8/125",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fff8/125",
                "::/0",
                "::/79",
                "::fff8:0:0/93",
                "::fffe:0:0/95",
            })
    void algebra_ofAllPairsOfSets_isThatOfBits(String universe) {
        List<IpPrefix> atoms = atoms(IpPrefix.parse(universe), 3);
        AddressSet whole = AddressSet.of(atoms);
        List<AddressSet> sets = allSets(atoms);

        for (int one = 0; one < sets.size(); one++) {
            AddressSet left = sets.get(one);
            assertThat(left.complement().intersection(whole)).isEqualTo(sets.get(sets.size() - 1 - one));
            for (int other = 0; other < sets.size(); other++) {
                AddressSet right = sets.get(other);
                assertSame(left.union(right), sets.get(one | other));
                assertSame(left.intersection(right), sets.get(one & other));
                assertSame(left.minus(right), sets.get(one & ~other));
                if (left.equals(right) != (one == other) || left.contains(right) != ((other & ~one) == 0)) {
                    throw new AssertionError("equals or contains of " + left + " and " + right);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0/29",
                "255.255.255.248/29",
                "0.0.0.0/0",
                "::/125",
                "::fffe:ffff:fff8/125",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fff8/125",
                "::/0",
                "::/80",
                "::fffe:0:0/95",
            })
    void containsAndSize_ofAllSets_areThoseOfTheMembers(String universe) {
        List<IpPrefix> atoms = atoms(IpPrefix.parse(universe), 3);
        List<AddressSet> sets = allSets(atoms);

        for (int members = 0; members < sets.size(); members++) {
            AddressSet set = sets.get(members);
            BigInteger expectedSize = BigInteger.ZERO;
            for (int i = 0; i < atoms.size(); i++) {
                boolean member = (members >> i & 1) == 1;
                assertThat(set.contains(atoms.get(i).first())).isEqualTo(member);
                assertThat(set.contains(atoms.get(i).last())).isEqualTo(member);
                expectedSize = member ? expectedSize.add(size(atoms.get(i))) : expectedSize;
            }
            assertThat(set.size()).isEqualTo(expectedSize);
            assertThat(set.isEmpty()).isEqualTo(members == 0);
        }
    }

    /** Each is cut into 16 blocks of like size, mapped ones being IPv4: all 65,536 sets of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0/0",
                "::fffe:ffff:fff0/124",
                "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fff0/124",
                "::/78",
                "::/80",
                "::fff0:0:0/92",
                "::fffe:0:0/95",
            })
    void prefixes_ofAllSets_areTheFewest(String universe) {
        List<IpPrefix> atoms = atoms(IpPrefix.parse(universe), 4);
        List<Integer> blocks = blocks(IpPrefix.parse(universe), 4);
        int[] fewest = fewest(blocks, 1 << atoms.size());

        for (int members = 0; members < fewest.length; members++) {
            AddressSet set = set(atoms, members);
            List<IpPrefix> prefixes = set.prefixes();
            int covered = 0;
            for (IpPrefix prefix : prefixes) {
                covered += members(atoms, prefix); // a member covered twice would carry over into the next
            }
            if (covered != members || prefixes.size() != fewest[members]) {
                assertThat(prefixes).as("cover of %s", set.ranges()).hasSize(fewest[members]);
                assertThat(covered).as("members of %s", prefixes).isEqualTo(members);
            }
            assertSame(AddressSet.of(prefixes), set);
        }
    }

    private static void assertSame(AddressSet actual, AddressSet expected) {
        if (!actual.equals(expected)) {
            assertThat(actual).isEqualTo(expected);
        }
    }

    /** Returns for each set the length of the shortest list of blocks apart that make it up, found by trying all. */
    private static int[] fewest(List<Integer> blocks, int sets) {
        int[] fewest = new int[sets];
        for (int members = 1; members < sets; members++) {
            int lowest = Integer.lowestOneBit(members);
            fewest[members] = Integer.MAX_VALUE;
            for (int block : blocks) {
                if ((block & lowest) != 0 && (block & ~members) == 0) {
                    fewest[members] = Math.min(fewest[members], 1 + fewest[members & ~block]);
                }
            }
        }
        return fewest;
    }

    /** Returns the members of every block in the universe that is an atom or larger. */
    private static List<Integer> blocks(IpPrefix universe, int depth) {
        List<IpPrefix> atoms = atoms(universe, depth);
        List<Integer> blocks = new ArrayList<>();
        for (int cuts = 0; cuts <= depth; cuts++) {
            for (IpPrefix block : atoms(universe, cuts)) {
                blocks.add(members(atoms, block));
            }
        }
        return blocks;
    }

    /** Cuts a block {@code depth} times into halves; those of mapped addresses are IPv4. */
    private static List<IpPrefix> atoms(IpPrefix universe, int depth) {
        int freeBits = universe.network().lengthBits() - universe.lengthBits() - depth;
        BigInteger start = NumberLine.of(universe.network());
        return IntStream.range(0, 1 << depth)
                .mapToObj(i -> NumberLine.at(start.add(BigInteger.valueOf(i).shiftLeft(freeBits))))
                .map(network -> new IpPrefix(network, network.lengthBits() - freeBits))
                .toList();
    }

    private static List<AddressSet> allSets(List<IpPrefix> atoms) {
        return IntStream.range(0, 1 << atoms.size())
                .mapToObj(members -> set(atoms, members))
                .toList();
    }

    private static AddressSet set(List<IpPrefix> atoms, int members) {
        List<IpPrefix> chosen = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            if ((members >> i & 1) == 1) {
                chosen.add(atoms.get(i));
            }
        }
        return AddressSet.of(chosen);
    }

    private static int members(List<IpPrefix> atoms, IpPrefix block) {
        int members = 0;
        for (int i = 0; i < atoms.size(); i++) {
            members |= block.contains(atoms.get(i)) ? 1 << i : 0;
        }
        return members;
    }

    private static BigInteger size(IpPrefix block) {
        BigInteger start = NumberLine.of(block.network());
        BigInteger end = NumberLine.end(block);
        boolean overMapped = !block.network().isIpv4()
                && start.compareTo(NumberLine.MAPPED) < 0
                && end.compareTo(NumberLine.MAPPED) > 0;
        BigInteger numbers = end.subtract(start);
        return overMapped ? numbers.subtract(BigInteger.ONE.shiftLeft(32)) : numbers;
    }
}
