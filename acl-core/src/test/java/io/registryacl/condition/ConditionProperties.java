package io.registryacl.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Laws that hold for every condition, every text and every request. */
class ConditionProperties {

    private static final String SIGNS = "(){}[]!&|@,'\\*?.:-+ \t\n\r\u0000\u007f\u00a0\u0130\u0131`\"<$>=0aA";

    @Provide
    Arbitrary<Node> conditions() {
        return ConditionArbitraries.conditions();
    }

    @Provide
    Arbitrary<FactsRequest> requests() {
        return ConditionArbitraries.requests();
    }

    @Provide
    Arbitrary<List<AttributeValue>> facts() {
        return ConditionArbitraries.values(false).list().ofSize(20).withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Integer>> positions() {
        return Arbitraries.integers()
                .between(0, 20_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<String> textsOfSigns() {
        Arbitrary<String> words = Arbitraries.of(
                "AND ",
                " or",
                "NOT ",
                "Exists ",
                "ActionMatches",
                "{'a'}",
                "@Request[a]",
                " StringEquals ",
                "'x'",
                "ForAnyOfAnyValues:",
                "true",
                "12");
        Arbitrary<String> signs = Arbitraries.strings().withChars(SIGNS).ofMaxLength(3);
        return Arbitraries.oneOf(words, signs).list().ofMaxSize(30).map(parts -> String.join("", parts));
    }

    @Property
    void text_readAgain_isTheSameCondition(@ForAll("conditions") Node condition) {
        Condition again = Condition.parse(condition.text());

        assertThat(again).isEqualTo(condition).hasSameHashCodeAs(condition);
        assertThat(again.text()).isEqualTo(condition.text());
    }

    @Property
    void parse_inSuperfluousParenthesesAndBlanks_isTheSameCondition(@ForAll("conditions") Node condition) {
        assertThat(Condition.parse("\r\n( (\t" + condition.text() + "\n)\t) ")).isEqualTo(condition);
    }

    @Property
    void parse_ofMutatedText_readsItOrSaysWhere(
            @ForAll("conditions") Node condition,
            @ForAll("positions") List<Integer> positions,
            @ForAll @Size(4) List<Integer> choices) {
        StringBuilder text = new StringBuilder(condition.text());
        for (int i = 0; i < positions.size(); i++) {
            mutate(text, positions.get(i) % (text.length() + 1), Math.floorMod(choices.get(i), 1 << 16));
        }

        readOrRefuse(text.toString());
    }

    private static void mutate(StringBuilder text, int at, int choice) {
        char sign = SIGNS.charAt(choice / 4 % SIGNS.length());
        switch (choice % 4) {
            case 0 -> text.insert(at, sign);
            case 1 -> text.delete(at, Math.min(text.length(), at + 1 + choice / 4 % 5));
            case 2 -> text.setLength(at);
            default -> text.replace(at, Math.min(text.length(), at + 1), String.valueOf(sign));
        }
    }

    @Property
    void parse_ofWordsAndSigns_readsItOrSaysWhere(@ForAll("textsOfSigns") String text) {
        readOrRefuse(text);
    }

    @Property
    void parse_ofAnyText_readsItOrSaysWhere(@ForAll String text) {
        readOrRefuse(text);
    }

    private static void readOrRefuse(String text) {
        Optional<Condition> read;
        try {
            read = Optional.of(Condition.parse(text));
        } catch (ConditionSyntaxException e) {
            assertThat(e.offset()).isBetween(0, text.length());
            assertThat(e.line()).isPositive();
            assertThat(e.column()).isBetween(1, text.length() + 1);
            assertThat(String.valueOf(e.getMessage()).chars()).allMatch(c -> c >= 0x20 && c < 0x7f);
            read = Optional.empty();
        }
        read.ifPresent(
                condition -> assertThat(Condition.parse(condition.text())).isEqualTo(condition));
    }

    @Property
    void evaluate_ofGroups_isKleenesFoldOfTheTerms(
            @ForAll("conditions") Node one,
            @ForAll("conditions") Node two,
            @ForAll("conditions") Node three,
            @ForAll("requests") FactsRequest request) {
        List<Node> terms = ImmutableList.of(one, two, three);
        Truth and = one.evaluate(request).and(two.evaluate(request)).and(three.evaluate(request));
        Truth or = one.evaluate(request).or(two.evaluate(request)).or(three.evaluate(request));

        assertThat(Node.AllOf.of(terms).evaluate(request)).isEqualTo(and);
        assertThat(Node.AllOf.of(Lists.reverse(terms)).evaluate(request)).isEqualTo(and);
        assertThat(Node.AnyOf.of(terms).evaluate(request)).isEqualTo(or);
        assertThat(Node.AnyOf.of(Lists.reverse(terms)).evaluate(request)).isEqualTo(or);
    }

    @Property
    void evaluate_ofNegatedGroup_obeysDeMorgan(
            @ForAll("conditions") Node one, @ForAll("conditions") Node two, @ForAll("requests") FactsRequest request) {
        Node notBoth = new Node.Not(Node.AllOf.of(ImmutableList.of(one, two)));
        Node notAny = new Node.Not(Node.AnyOf.of(ImmutableList.of(one, two)));
        List<Node> negated = ImmutableList.of(new Node.Not(one), new Node.Not(two));

        assertThat(notBoth.evaluate(request)).isEqualTo(Node.AnyOf.of(negated).evaluate(request));
        assertThat(notAny.evaluate(request)).isEqualTo(Node.AllOf.of(negated).evaluate(request));
    }

    @Property
    void evaluate_guardOverAnotherAction_isTrueWhateverIsGuarded(
            @ForAll("conditions") Node guarded, @ForAll("requests") FactsRequest request) {
        Condition condition = Condition.parse("!(ActionMatches{'c/*'}) OR (" + guarded.text() + ")");

        assertThat(condition.evaluate(request)).isEqualTo(Truth.TRUE);
    }

    @Property
    void evaluate_guardOverThisAction_isWhatIsGuarded(
            @ForAll("conditions") Node guarded, @ForAll("requests") FactsRequest request) {
        Condition condition = Condition.parse("(" + guarded.text() + ") OR !ActionMatches{'*'}");

        assertThat(condition.evaluate(request)).isEqualTo(guarded.evaluate(request));
    }

    @Property
    void evaluate_knownDespiteUnknowns_staysWhenTheyAreLearnt(
            @ForAll("conditions") Node condition,
            @ForAll("facts") List<AttributeValue> facts,
            @ForAll @Size(20) List<Boolean> known) {
        List<AttributeValue> some = Lists.newArrayList(facts);
        for (int i = 0; i < known.size(); i++) {
            if (!known.get(i)) {
                some.set(i, AttributeValue.unknown());
            }
        }
        Truth before = condition.evaluate(ConditionArbitraries.request("a/read", "", some));
        Assume.that(before != Truth.UNKNOWN);

        assertThat(condition.evaluate(ConditionArbitraries.request("a/read", "", facts)))
                .isEqualTo(before);
    }

    @Property
    void evaluate_twice_isTheSame(@ForAll("conditions") Node condition, @ForAll("requests") FactsRequest request) {
        Truth first = condition.evaluate(request);

        assertThat(condition.evaluate(request)).isEqualTo(first);
        assertThat(Condition.parse(condition.text()).evaluate(request)).isEqualTo(first);
    }
}
