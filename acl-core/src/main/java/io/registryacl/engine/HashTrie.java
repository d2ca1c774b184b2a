package io.registryacl.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map from names that never changes: a change gives a new map, which shares with the old all but the path to the name.
 *
 * <p>A tree of nodes with up to 64 branches, chosen by six bits of the name's hash at each level, so that look-ups and
 * changes take a few steps whatever the size. A look-up allocates nothing. Thread-safe.
 *
 * @param <V> type of the values
 */
final class HashTrie<V> {

    private static final int BITS = 6;
    private static final HashTrie<?> EMPTY = new HashTrie<>(new Node(0, new Object[0]), 0);

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
        Object slot = root;
        for (int shift = 0; slot instanceof Node node; shift += BITS) {
            slot = node.at(lane(hash, shift));
        }
        if (slot instanceof Bucket bucket) {
            slot = bucket.find(key);
        }
        return slot instanceof Entry entry && entry.key.equals(key) ? (V) entry.value : null;
    }

    /** This map with {@code key} meaning {@code value}, whatever it meant before. */
    HashTrie<V> with(String key, V value) {
        int grown = get(key) == null ? size + 1 : size;
        return new HashTrie<>((Node) put(root, new Entry(key, value), 0), grown);
    }

    /** This map without {@code key}. */
    HashTrie<V> without(String key) {
        if (get(key) == null) {
            return this;
        }
        Object rest = remove(root, key, 0);
        if (rest == null) {
            return empty();
        }
        Node node = rest instanceof Entry last ? new Node(lane(hash(last.key), 0), new Object[] {last}) : (Node) rest;
        return new HashTrie<>(node, size - 1);
    }

    /** Tells {@code action} every name and value, in an order that only the names determine. */
    void forEach(BiConsumer<String, V> action) {
        forEach(root, action);
    }

    @SuppressWarnings("unchecked") // what was put in under V comes out as V
    private static <V> void forEach(Object slot, BiConsumer<String, V> action) {
        if (slot instanceof Entry entry) {
            action.accept(entry.key, (V) entry.value);
        } else {
            for (Object each : slot instanceof Node node ? node.slots : ((Bucket) slot).entries) {
                forEach(each, action);
            }
        }
    }

    private static Object put(@Nullable Object slot, Entry entry, int shift) {
        if (slot == null) {
            return entry;
        }
        if (slot instanceof Node node) {
            long lane = lane(hash(entry.key), shift);
            return node.with(lane, put(node.at(lane), entry, shift + BITS));
        }
        if (slot instanceof Bucket bucket) {
            return bucket.with(entry);
        }
        Entry other = (Entry) slot;
        if (other.key.equals(entry.key)) {
            return entry;
        }
        if (shift >= Integer.SIZE) {
            return new Bucket(new Entry[] {other}).with(entry);
        }
        return put(new Node(lane(hash(other.key), shift), new Object[] {other}), entry, shift);
    }

    /** What is left of a slot that holds {@code key}; null if nothing is. */
    private static @Nullable Object remove(Object slot, String key, int shift) {
        if (slot instanceof Node node) {
            long lane = lane(hash(key), shift);
            Object child = node.at(lane);
            Object rest = child == null ? null : remove(child, key, shift + BITS);
            return rest == null ? node.without(lane) : node.with(lane, rest).simplest();
        }
        return slot instanceof Bucket bucket ? bucket.without(key) : null;
    }

    /** Spreads the hash, whose low bits the levels use first. */
    static int hash(String key) {
        int hash = key.hashCode() * 0x9e3779b9;
        return hash ^ hash >>> 15;
    }

    private static long lane(int hash, int shift) {
        return 1L << (hash >>> shift);
    }

    private record Entry(String key, Object value) {}

    /** Names whose hashes are the same in every bit, in ascending order, so that many of them are found soon all the same. */
    private static final class Bucket {

        private static final Comparator<Entry> BY_KEY = Comparator.comparing(Entry::key);

        private final Entry[] entries;

        Bucket(Entry[] entries) {
            this.entries = entries;
        }

        @Nullable
        Entry find(String key) {
            int from = 0;
            int to = entries.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                int order = entries[middle].key.compareTo(key);
                if (order == 0) {
                    return entries[middle];
                }
                from = order < 0 ? middle + 1 : from;
                to = order < 0 ? to : middle;
            }
            return null;
        }

        Bucket with(Entry entry) {
            int place = Arrays.binarySearch(entries, entry, BY_KEY);
            if (place >= 0) {
                Entry[] changed = entries.clone();
                changed[place] = entry;
                return new Bucket(changed);
            }
            int index = -(place + 1);
            Entry[] grown = Arrays.copyOf(entries, entries.length + 1);
            System.arraycopy(entries, index, grown, index + 1, entries.length - index);
            grown[index] = entry;
            return new Bucket(grown);
        }

        Object without(String key) {
            Entry[] rest = Arrays.stream(entries)
                    .filter(entry -> !entry.key.equals(key))
                    .toArray(Entry[]::new);
            return rest.length == 1 ? rest[0] : new Bucket(rest);
        }
    }

    /** Branches by six bits of the hash: {@code lanes} has the bits of those that are there, {@code slots} what they hold. */
    private static final class Node {

        private final long lanes;
        private final Object[] slots;

        Node(long lanes, Object[] slots) {
            this.lanes = lanes;
            this.slots = slots;
        }

        @Nullable
        Object at(long lane) {
            return (lanes & lane) == 0 ? null : slots[index(lane)];
        }

        private int index(long lane) {
            return Long.bitCount(lanes & lane - 1);
        }

        Node with(long lane, Object slot) {
            int index = index(lane);
            if ((lanes & lane) != 0) {
                Object[] changed = slots.clone();
                changed[index] = slot;
                return new Node(lanes, changed);
            }
            Object[] grown = new Object[slots.length + 1];
            System.arraycopy(slots, 0, grown, 0, index);
            grown[index] = slot;
            System.arraycopy(slots, index, grown, index + 1, slots.length - index);
            return new Node(lanes | lane, grown);
        }

        @Nullable
        Object without(long lane) {
            if (slots.length == 1) {
                return null;
            }
            int index = index(lane);
            Object[] rest = new Object[slots.length - 1];
            System.arraycopy(slots, 0, rest, 0, index);
            System.arraycopy(slots, index + 1, rest, index, rest.length - index);
            return new Node(lanes & ~lane, rest).simplest();
        }

        /** The only entry it holds; nodes and buckets must stay at their level, where a name beside them would part. */
        Object simplest() {
            return slots.length == 1 && slots[0] instanceof Entry ? slots[0] : this;
        }
    }
}
