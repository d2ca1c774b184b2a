package io.registryacl.net;

/**
 * The index for so many IPv4 blocks that what a slice holds would lie all over the memory: nodes for the first 16, the next 8 and
 * the last 8 bits, in one array with the root in front. A cell is a holder's entry or the place
 * of the node below it, so an answer is seldom more than two reads away.
 */
final class Ipv4Tree {
    /** Bits that the root leaves to the nodes below. */
    static final int ROOT_SHIFT = 16;

    static final int ROOT_CELLS = 1 << ROOT_SHIFT;
    private static final int NODE_SHIFT = 8;
    private static final int NODE_CELLS = 1 << NODE_SHIFT;
    private static final int NODE_MASK = NODE_CELLS - 1;
    private static final long END = 1L << IpAddress.IPV4_BITS;

    private final int[] cells;
    private int used = ROOT_CELLS;

    private Ipv4Tree(int length) {
        cells = new int[length];
    }

    /** Returns the number of cells of the tree of these intervals. */
    static long cellCount(Intervals flat) {
        long nodes = 0;
        long lastMiddle = -1;
        long lastLow = -1;
        for (int i = 1; i < flat.count(); i++) {
            long start = flat.start(i);
            long middle = start >>> ROOT_SHIFT;
            long low = start >>> NODE_SHIFT;
            if (start != middle << ROOT_SHIFT && middle != lastMiddle) {
                nodes++;
                lastMiddle = middle;
            }
            if (start != low << NODE_SHIFT && low != lastLow) {
                nodes++;
                lastLow = low;
            }
        }
        return ROOT_CELLS + nodes * NODE_CELLS;
    }

    /** Returns the cells, as many as {@link #cellCount} says. */
    static int[] cells(Intervals flat) {
        Ipv4Tree tree = new Ipv4Tree((int) cellCount(flat));
        for (int i = 0; i < flat.count(); i++) {
            long end = i + 1 == flat.count() ? END : flat.start(i + 1);
            tree.paint(flat.start(i), end, ofHolder(flat.holder(i)));
        }
        return tree.cells;
    }

    /** Returns what holds at an address. */
    static int find(int[] cells, int bits) {
        int cell = cells[bits >>> ROOT_SHIFT];
        if (cell >= 0) {
            cell = cells[cell + (bits >>> NODE_SHIFT & NODE_MASK)];
        }
        return holder(cell < 0 ? cell : cells[cell + (bits & NODE_MASK)]);
    }

    private static int ofHolder(int holder) {
        return -2 - holder;
    }

    private static int holder(int cell) {
        return -2 - cell;
    }

    /** Writes an entry to the largest cells that make up the addresses from a start to an end. */
    private void paint(long start, long end, int entry) {
        long at = start;
        while (at < end) {
            int rootCell = (int) (at >>> ROOT_SHIFT);
            if ((at & ROOT_CELLS - 1) == 0 && end - at >= ROOT_CELLS) {
                cells[rootCell] = entry;
                at += ROOT_CELLS;
                continue;
            }
            int middleCell = nodeBelow(rootCell) + ((int) (at >>> NODE_SHIFT) & NODE_MASK);
            if ((at & NODE_MASK) == 0 && end - at >= NODE_CELLS) {
                cells[middleCell] = entry;
                at += NODE_CELLS;
            } else {
                cells[nodeBelow(middleCell) + ((int) at & NODE_MASK)] = entry;
                at++;
            }
        }
    }

    /** Returns the place of a node, which is made when first asked for: no node is at 0, where the root is. */
    private int nodeBelow(int cell) {
        if (cells[cell] == 0) {
            cells[cell] = used;
            used += NODE_CELLS;
        }
        return cells[cell];
    }
}
