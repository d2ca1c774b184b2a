package io.registryacl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.condition.AttributeSource;
import io.registryacl.condition.AttributeValue;
import io.registryacl.condition.Condition;
import io.registryacl.condition.ConditionRequest;
import io.registryacl.condition.ConditionSyntaxException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random texts as conditions: each is taken, evaluated and printed as the same condition, or refused at a place in it. */
final class ConditionFuzzTest {

    private static final List<String> WORDS = List.of(
            " AND ",
            " OR ",
            "NOT ",
            "!(",
            "Exists ",
            "NotExists ",
            "@Request[a]",
            "@Environment[UtcNow]",
            "ActionMatches{'*'}",
            "StringEquals 'a'",
            "StringNotLike '\\*'",
            "ForAllOfAllValues:NumericLessThanEquals {1, -2.5}",
            "DateTimeEquals 2026-01-01T00:00:00Z",
            "GuidNotEquals 00000000-0000-0000-0000-000000000001",
            "(".repeat(70),
            "((".repeat(20) + "@Request[a] BoolEquals true" + "))".repeat(20));

    /** Knows some attributes and not others. */
    private static final ConditionRequest REQUEST = new ConditionRequest() {
        @Override
        public String action() {
            return "Microsoft.ContainerRegistry/registries/repositories/content/read";
        }

        @Override
        public boolean matchesSubOperation(String subOperation) {
            return subOperation.isEmpty();
        }

        @Override
        public AttributeValue attribute(AttributeSource source, String name) {
            return switch (source) {
                case REQUEST -> AttributeValue.of("hello-world", "2026-01-01T00:00:00Z", "7", "true");
                case RESOURCE -> AttributeValue.absent();
                case PRINCIPAL, ENVIRONMENT -> AttributeValue.unknown();
            };
        }
    };

    @Test
    void parse_ofAnyText_isAConditionThatPrintsOrIsRefused() {
        Fuzzer fuzzer = new Fuzzer("condition", ConditionFuzzTest::check);
        Mutations mutations = new Mutations(fuzzer.random(), WORDS);
        fuzzer.run(Corpus.conditions(), mutations::mutateText);
    }

    static Set<String> check(String text) {
        Condition condition;
        try {
            condition = Condition.parse(text);
        } catch (ConditionSyntaxException refusal) {
            return checkRefusal(text, refusal);
        }
        String printed = condition.text();
        assertThat(printed.chars().noneMatch(Character::isISOControl)).isTrue();
        Condition again = Condition.parse(printed);
        assertThat(again).isEqualTo(condition);
        assertThat(again.text()).isEqualTo(printed);
        assertThat(again.evaluate(REQUEST)).isEqualTo(condition.evaluate(REQUEST));
        Set<String> features = new TreeSet<>();
        features.add("is " + condition.evaluate(REQUEST));
        condition.comparisons().forEach(comparison -> {
            features.add(
                    comparison.operator().isStandard() ? comparison.operator().text() : "another operator");
            features.add(comparison.quantifier() + " " + comparison.evaluate(REQUEST));
        });
        return features;
    }

    private static Set<String> checkRefusal(String text, ConditionSyntaxException refusal) {
        String message = String.valueOf(refusal.getMessage());
        Plain.assertAscii(message);
        assertThat(message.length()).isLessThan(500);
        assertThat(refusal.offset()).isBetween(0, text.length());
        assertThat(refusal.line()).isPositive();
        assertThat(refusal.column()).isBetween(1, refusal.offset() + 1);
        return Set.of(Plain.skeleton(refusal.expected()));
    }
}
