package io.registryacl.engine;

import java.util.ArrayList;
import java.util.List;

/** Names that a map by hash has trouble to tell apart. */
final class Collisions {

    /** Eight names of one hash: {@code Aa} and {@code BB} have the same, so every word of three of them has. */
    static final List<String> WHOLLY = words(3);

    /**
     * Names whose spread hashes are that of {@link #WHOLLY} in the low bits: some in 6, some in 12. Found by counting up, so
     * that nothing here depends on how the map spreads hashes but how often they meet.
     */
    static final List<String> PARTLY = partly();

    private Collisions() {}

    private static List<String> words(int length) {
        List<String> words = new ArrayList<>(List.of(""));
        for (int i = 0; i < length; i++) {
            List<String> longer = new ArrayList<>();
            for (String word : words) {
                longer.add(word + "Aa");
                longer.add(word + "BB");
            }
            words = longer;
        }
        return words;
    }

    private static List<String> partly() {
        List<String> alike = new ArrayList<>();
        addAlike(alike, 0x3f, 4);
        addAlike(alike, 0xfff, 8);
        addAlike(alike, 0x3ffff, 10);
        return alike;
    }

    private static void addAlike(List<String> alike, int mask, int until) {
        int wanted = HashTrie.hash(WHOLLY.get(0)) & mask;
        for (int i = 0; alike.size() < until; i++) {
            String name = Integer.toString(i);
            if ((HashTrie.hash(name) & mask) == wanted) {
                alike.add(name);
            }
        }
    }
}
