package io.registryacl.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The edges of the map that never changes. */
final class HashTrieTest {

    @Test
    void empty_always_holdsNothing() {
        HashTrie<String> empty = HashTrie.empty();

        assertThat(empty.size()).isZero();
        assertThat(empty.get("")).isNull();
        assertThat(names(empty)).isEmpty();
    }

    @Test
    void without_nameThatIsNotThere_isTheSameMap() {
        HashTrie<String> one = HashTrie.<String>empty().with("Aa", "x");

        assertThat(one.without("BB")).isSameAs(one);
        assertThat(HashTrie.<String>empty().without("Aa").size()).isZero();
    }

    @Test
    void without_lastName_isEmpty() {
        HashTrie<String> none = HashTrie.<String>empty().with("Aa", "x").without("Aa");

        assertThat(none.size()).isZero();
        assertThat(none.get("Aa")).isNull();
        assertThat(names(none.with("BB", "y"))).containsExactly("BB");
    }

    @Test
    void with_nameThatIsThere_replacesItsValueOnly() {
        HashTrie<String> before = HashTrie.<String>empty().with("Aa", "x").with("BB", "y");

        HashTrie<String> after = before.with("BB", "z");

        assertThat(after.size()).isEqualTo(2);
        assertThat(after.get("Aa")).isEqualTo("x");
        assertThat(after.get("BB")).isEqualTo("z");
        assertThat(before.get("BB")).isEqualTo("y");
    }

    @Test
    void get_namesOfOneHash_tellsThemApart() {
        assertThat(Collisions.WHOLLY.stream().map(String::hashCode).distinct()).hasSize(1);
        HashTrie<String> trie = HashTrie.empty();
        for (String name : Collisions.WHOLLY) {
            trie = trie.with(name, "value of " + name);
        }

        for (String name : Collisions.WHOLLY) {
            assertThat(trie.get(name)).isEqualTo("value of " + name);
            assertThat(trie.without(name).get(name)).isNull();
            assertThat(trie.without(name).size()).isEqualTo(Collisions.WHOLLY.size() - 1);
        }
    }

    /** What is left of names of one hash stays as deep as it was, else a name beside them would find another place. */
    @Test
    void forEach_oneOfThreeOfAHashRemovedBeforeAnotherCame_hasTheOrderOfTheNames() {
        String first = Collisions.WHOLLY.get(0);
        String second = Collisions.WHOLLY.get(1);
        String third = Collisions.WHOLLY.get(2);
        for (String beside : Collisions.PARTLY) {
            HashTrie<String> straight =
                    HashTrie.<String>empty().with(first, "").with(second, "").with(beside, "");
            HashTrie<String> detour = HashTrie.<String>empty()
                    .with(third, "")
                    .with(second, "")
                    .with(first, "")
                    .without(third)
                    .with(beside, "");

            assertThat(names(detour)).isEqualTo(names(straight));
            assertThat(names(detour.with(third, "").without(beside)))
                    .isEqualTo(names(straight.without(beside).with(third, "")));
        }
    }

    @Test
    void with_manyNames_findsEachAndNoOther() {
        HashTrie<Integer> trie = HashTrie.empty();
        for (int i = 0; i < 10_000; i++) {
            trie = trie.with("name" + i, i);
        }

        assertThat(trie.size()).isEqualTo(10_000);
        for (int i = 0; i < 10_000; i++) {
            assertThat(trie.get("name" + i)).isEqualTo(i);
        }
        assertThat(trie.get("name10000")).isNull();
    }

    private static List<String> names(HashTrie<?> trie) {
        List<String> names = new ArrayList<>();
        trie.forEach((name, value) -> names.add(name));
        return names;
    }
}
