package io.registryacl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.decision.GateExplanation;
import io.registryacl.decision.Reason;
import io.registryacl.decision.ReasonExplanation;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.json.LoadedPolicy;
import io.registryacl.json.Reading;
import io.registryacl.json.Scenario;
import io.registryacl.json.ScenarioDocument;
import io.registryacl.model.AccessRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What explanations say, word for word: for every reason up to eight different explanations from the scenario files. Whoever
 * changes a wording reads the difference and writes the file anew: {@code mvn -pl acl-core test -Dtest=ExplanationWordsTest
 * -Dacl.words=write}.
 */
final class ExplanationWordsTest {

    private static final int MOST_OF_A_REASON = 8;
    private static final Path SCENARIOS = Path.of("src", "test", "resources", "scenarios");
    private static final Path WORDS = Path.of("src", "test", "resources", "explanations.txt");

    @Test
    void explanation_ofEveryScenario_saysWhatItSaid() throws IOException {
        String words = words();

        if ("write".equals(System.getProperty("acl.words"))) {
            Files.writeString(WORDS, words, UTF_8);
        }
        assertThat(words).isEqualTo(Files.readString(WORDS, UTF_8));
    }

    private static String words() throws IOException {
        Map<Reason, List<String>> byReason = new TreeMap<>();
        for (Path file : files()) {
            ScenarioDocument document = ScenarioDocument.read(file);
            for (Scenario scenario : document.scenarios()) {
                collect(document.policies().get(scenario.policy()), scenario, byReason);
            }
        }
        assertThat(byReason.keySet()).containsExactly(Reason.values());
        return String.join(
                "\n", byReason.values().stream().flatMap(List::stream).toList());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static void collect(Reading<LoadedPolicy> policy, Scenario scenario, Map<Reason, List<String>> byReason) {
        if (policy instanceof Reading.Read<LoadedPolicy> loaded
                && scenario.request() instanceof Reading.Read<AccessRequest> request) {
            PolicyDecisionPoint pdp = PolicyDecisionPoint.of(loaded.value().model());
            for (GateExplanation gate :
                    pdp.decide(request.value()).explanation().gates()) {
                gate.reasons().forEach(explained -> collect(explained, byReason));
            }
        }
    }

    private static void collect(ReasonExplanation explained, Map<Reason, List<String>> byReason) {
        List<String> words = byReason.computeIfAbsent(explained.reason(), none -> new ArrayList<>());
        String text = text(explained);
        if (words.size() < MOST_OF_A_REASON && !words.contains(text)) {
            words.add(text);
        }
    }

    private static String text(ReasonExplanation explained) {
        StringBuilder text = new StringBuilder();
        text.append(explained.reason()).append(" by ").append(explained.rule()).append('\n');
        text.append("  ").append(explained.message()).append('\n');
        explained.notes().forEach(note -> text.append("  - ").append(note).append('\n'));
        explained
                .remedies()
                .forEach(remedy -> text.append("  $ ").append(remedy).append('\n'));
        return text.toString();
    }
}
