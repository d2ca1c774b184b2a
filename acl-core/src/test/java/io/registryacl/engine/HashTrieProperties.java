package io.registryacl.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The map that never changes says what one that does would, whatever the hashes of its names. */
final class HashTrieProperties {

    private static final int MOST_STEPS = 200;

    @Property
    void steps_anyPutsAndRemovals_holdWhatAHashMapHolds(@ForAll("steps") List<Step> steps) {
        HashTrie<Integer> trie = HashTrie.empty();
        Map<String, Integer> expected = new HashMap<>();

        for (Step step : steps) {
            trie = step.of(trie);
            step.change(expected);
            assertSame(trie, expected);
        }
    }

    @Property
    void steps_anyPutsAndRemovals_leaveEveryEarlierMapAsItWas(@ForAll("steps") List<Step> steps) {
        HashTrie<Integer> trie = HashTrie.empty();
        Map<String, Integer> expected = new HashMap<>();
        List<HashTrie<Integer>> versions = new ArrayList<>();
        List<Map<String, Integer>> contents = new ArrayList<>();

        for (Step step : steps) {
            versions.add(trie);
            contents.add(Map.copyOf(expected));
            trie = step.of(trie);
            step.change(expected);
        }

        for (int i = 0; i < versions.size(); i++) {
            assertSame(versions.get(i), contents.get(i));
        }
    }

    @Property
    void forEach_sameNamesByOtherSteps_hasTheSameOrder(@ForAll("steps") List<Step> steps, @ForAll Random random) {
        HashTrie<Integer> trie = HashTrie.empty();
        for (Step step : steps) {
            trie = step.of(trie);
        }
        List<String> names = names(trie);
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, random);

        HashTrie<Integer> again = HashTrie.empty();
        for (String name : shuffled) {
            again = again.with(name, 0);
        }

        assertThat(names(again)).isEqualTo(names);
    }

    private static void assertSame(HashTrie<Integer> trie, Map<String, Integer> expected) {
        Map<String, Integer> told = new HashMap<>();
        trie.forEach((name, value) -> assertThat(told.put(name, value)).isNull());

        assertThat(told).isEqualTo(expected);
        assertThat(trie.size()).isEqualTo(expected.size());
        expected.forEach((name, value) -> assertThat(trie.get(name)).isEqualTo(value));
        assertThat(trie.get("never put")).isNull();
    }

    private static List<String> names(HashTrie<Integer> trie) {
        List<String> names = new ArrayList<>();
        trie.forEach((name, value) -> names.add(name));
        return names;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(names(), Arbitraries.integers().between(0, 9), Arbitraries.of(true, true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(MOST_STEPS);
    }

    /** Names that are put and removed often: of one hash wholly, of hashes alike in their first bits, and any. */
    private static Arbitrary<String> names() {
        return Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(Collisions.WHOLLY)),
                Tuple.of(3, Arbitraries.of(Collisions.PARTLY)),
                Tuple.of(2, Arbitraries.strings().ofMaxLength(2)));
    }

    /**
     * One change.
     *
     * @param name the name that is put or removed
     * @param value what it is to mean
     * @param put whether it is put
     */
    private record Step(String name, int value, boolean put) {

        HashTrie<Integer> of(HashTrie<Integer> trie) {
            return put ? trie.with(name, value) : trie.without(name);
        }

        void change(Map<String, Integer> map) {
            if (put) {
                map.put(name, value);
            } else {
                map.remove(name);
            }
        }
    }
}
