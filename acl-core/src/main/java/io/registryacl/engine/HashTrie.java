package io.registryacl.engine;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map from names that never changes: a change gives a new map, which shares with the old all but the path to the name.
 *
 * <p>A tree of nodes with up to 64 lanes, chosen by six bits of the name's hash at each level, so that look-ups and changes
 * take a few steps whatever the size. A lane that one name takes holds it with its value, so that no step leads from the one to
 * the other; a lane that several take leads to a branch. A look-up allocates nothing. Thread-safe.
 *
 * @param <V> type of the values
 */
final class HashTrie<V> {

    private static final int BITS = 6;
    private static final HashTrie<?> EMPTY = new HashTrie<>(new Node(0, 0, new Object[0]), 0);

    private final Node root;
    private final int size;

    private HashTrie(Node root, int size) {
        this.root = root;
        this.size = size;
    }

    /** The map without names. */
    @SuppressWarnings("unchecked") // no value of any type is in it
    static <V> HashTrie<V> empty() {
        return (HashTrie<V>) EMPTY;
    }

    int size() {
        return size;
    }

    /** The value of {@code key}; null if it has none. */
    @SuppressWarnings("unchecked") // what was put in under V comes out as V
    @Nullable
    V get(String key) {
        int hash = hash(key);
        Branch branch = root;
        for (int shift = 0; branch instanceof Node node; shift += BITS) {
            long lane = lane(hash, shift);
            if ((node.names & lane) != 0) {
                int place = node.place(lane);
                return key.equals(node.slots[place]) ? (V) node.slots[place + 1] : null;
            }
            if ((node.branches & lane) == 0) {
                return null;
            }
            branch = node.branch(lane);
        }
        return (V) ((Bucket) branch).find(key);
    }

    /** This map with {@code key} meaning {@code value}, whatever it meant before. */
    HashTrie<V> with(String key, V value) {
        int grown = get(key) == null ? size + 1 : size;
        return new HashTrie<>(root.with(key, value, 0), grown);
    }

    /** This map without {@code key}. */
    HashTrie<V> without(String key) {
        return get(key) == null ? this : new HashTrie<>(root.without(key, 0), size - 1);
    }

    /** Tells {@code action} every name and value, in an order that only the names determine. */
    @SuppressWarnings("unchecked") // what was put in under V comes out as V
    void forEach(BiConsumer<String, V> action) {
        root.forEach((BiConsumer<String, Object>) action);
    }

    /** Spreads the hash, whose low bits the levels use first. */
    static int hash(String key) {
        int hash = key.hashCode() * 0x9e3779b9;
        return hash ^ hash >>> 15;
    }

    private static long lane(int hash, int shift) {
        return 1L << (hash >>> shift);
    }

    /** Part of the tree. A change of one that is reached after {@code shift} bits of the hash gives another. */
    private sealed interface Branch {

        Branch with(String key, Object value, int shift);

        /** What is left; the key is there. */
        Branch without(String key, int shift);

        /** The name and value if it is a single one, which lies in the node above; else null. */
        Object @Nullable [] single();

        void forEach(BiConsumer<String, Object> action);

        /** A branch of one name. */
        static Branch of(String key, Object value, int shift) {
            Object[] slots = {key, value};
            return shift < Integer.SIZE ? new Node(lane(hash(key), shift), 0, slots) : new Bucket(slots);
        }
    }

    /**
     * Lanes by six bits of the hash.
     *
     * @param names bits of the lanes that hold a name
     * @param branches bits of the lanes that lead to a branch
     * @param slots the names in the order of their lanes, each with its value behind it; then the branches likewise
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and not seen outside
    private record Node(long names, long branches, Object[] slots) implements Branch {

        /** Where the name of a lane is, or would be. */
        int place(long lane) {
            return 2 * Long.bitCount(names & lane - 1);
        }

        /** Where the branch of a lane is, or would be. */
        private int branchPlace(long lane) {
            return 2 * Long.bitCount(names) + Long.bitCount(branches & lane - 1);
        }

        Branch branch(long lane) {
            return (Branch) slots[branchPlace(lane)];
        }

        @Override
        public Node with(String key, Object value, int shift) {
            long lane = lane(hash(key), shift);
            int place = place(lane);
            if ((branches & lane) != 0) {
                return withBranch(lane, branch(lane).with(key, value, shift + BITS));
            }
            if ((names & lane) == 0) {
                return new Node(names | lane, branches, Slots.with(slots, place, 0, key, value));
            }
            if (key.equals(slots[place])) {
                return new Node(names, branches, Slots.with(slots, place, 2, key, value));
            }
            Branch both = Branch.of((String) slots[place], slots[place + 1], shift + BITS)
                    .with(key, value, shift + BITS);
            return withoutName(lane).withBranch(lane, both);
        }

        @Override
        public Node without(String key, int shift) {
            long lane = lane(hash(key), shift);
            if ((names & lane) != 0) {
                return withoutName(lane);
            }
            Branch rest = branch(lane).without(key, shift + BITS);
            Object[] single = rest.single();
            if (single == null) {
                return withBranch(lane, rest);
            }
            Object[] others = Slots.with(slots, branchPlace(lane), 1);
            return new Node(names | lane, branches & ~lane, Slots.with(others, place(lane), 0, single));
        }

        private Node withBranch(long lane, Branch branch) {
            int replaced = (branches & lane) == 0 ? 0 : 1;
            return new Node(names, branches | lane, Slots.with(slots, branchPlace(lane), replaced, branch));
        }

        private Node withoutName(long lane) {
            return new Node(names & ~lane, branches, Slots.with(slots, place(lane), 2));
        }

        @Override
        public Object @Nullable [] single() {
            return slots.length == 2 && branches == 0 ? slots : null;
        }

        @Override
        public void forEach(BiConsumer<String, Object> action) {
            int branchesFrom = branchPlace(1);
            for (int i = 0; i < branchesFrom; i += 2) {
                action.accept((String) slots[i], slots[i + 1]);
            }
            for (int i = branchesFrom; i < slots.length; i++) {
                ((Branch) slots[i]).forEach(action);
            }
        }
    }

    /**
     * Names whose hashes are the same in every bit, in ascending order, so that many of them are found soon all the same.
     *
     * @param slots the names, each with its value behind it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and not seen outside
    private record Bucket(Object[] slots) implements Branch {

        /** The value of a name; null if it has none. */
        @Nullable
        Object find(String key) {
            int place = place(key);
            return isAt(place, key) ? slots[place + 1] : null;
        }

        /** Where a name is, or would be. */
        private int place(String key) {
            int from = 0;
            int to = slots.length / 2;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (((String) slots[2 * middle]).compareTo(key) < 0) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return 2 * from;
        }

        private boolean isAt(int place, String key) {
            return place < slots.length && key.equals(slots[place]);
        }

        @Override
        public Bucket with(String key, Object value, int shift) {
            int place = place(key);
            return new Bucket(Slots.with(slots, place, isAt(place, key) ? 2 : 0, key, value));
        }

        @Override
        public Bucket without(String key, int shift) {
            return new Bucket(Slots.with(slots, place(key), 2));
        }

        @Override
        public Object @Nullable [] single() {
            return slots.length == 2 ? slots : null;
        }

        @Override
        public void forEach(BiConsumer<String, Object> action) {
            for (int i = 0; i < slots.length; i += 2) {
                action.accept((String) slots[i], slots[i + 1]);
            }
        }
    }

    /** Copies of arrays. */
    private static final class Slots {

        private Slots() {}

        /** A copy with {@code added} in the place of {@code removed} elements. */
        static Object[] with(Object[] slots, int place, int removed, Object... added) {
            Object[] changed = new Object[slots.length - removed + added.length];
            System.arraycopy(slots, 0, changed, 0, place);
            System.arraycopy(added, 0, changed, place, added.length);
            int rest = place + removed;
            System.arraycopy(slots, rest, changed, place + added.length, slots.length - rest);
            return changed;
        }
    }
}
