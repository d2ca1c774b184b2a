package io.registryacl.jmh.cidr;

import io.registryacl.net.IpPrefix;
import io.registryacl.net.PrefixTable;
import java.util.List;
import java.util.SplittableRandom;

/** The array that the limit reads. */
final class ReadCells {
    private static final long SEED = 7;

    private ReadCells() {}

    /** Makes an array of a power of two cells, at least two, that is no larger than our table of these rules. */
    static int[] asLargeAsOurs(List<IpPrefix> rules) {
        long ours = PrefixTable.of(rules).memoryBytes();
        int cells = (int) Long.highestOneBit(Math.max(2, ours / Integer.BYTES));
        return new SplittableRandom(SEED).ints(cells).toArray();
    }
}
