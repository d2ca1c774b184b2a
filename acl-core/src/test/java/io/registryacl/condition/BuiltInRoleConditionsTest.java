package io.registryacl.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every condition in Azure's own roles and examples, where the collection of real documents is at hand. */
class BuiltInRoleConditionsTest {

    private static final Path DOCUMENTS = Path.of("..", "..", "shared", "data", "acr");

    @Test
    void parse_everyPublishedCondition_isReadAndReadBack() throws IOException {
        assumeTrue(Files.isDirectory(DOCUMENTS), "no real documents beside the project");

        Set<String> conditions = conditionsIn(DOCUMENTS);

        assertThat(conditions).hasSizeGreaterThan(20);
        for (String text : conditions) {
            Condition condition = Condition.parse(text);
            assertThat(Condition.parse(condition.text())).as(text).isEqualTo(condition);
            assertThat(condition.comparisons())
                    .as(text)
                    .allMatch(comparison -> comparison.operator().isStandard());
        }
    }

    @Test
    void evaluate_everyDelegationInBuiltInRoles_leavesOtherActionsAlone() throws IOException {
        assumeTrue(Files.isDirectory(DOCUMENTS), "no real documents beside the project");
        ConditionRequest pull = FactsRequest.of("Microsoft.ContainerRegistry/registries/pull/read");

        List<Condition> guarded = conditionsIn(DOCUMENTS).stream()
                .map(Condition::parse)
                .filter(condition -> !condition.actionPatterns().isEmpty())
                .toList();

        assertThat(guarded).isNotEmpty().allMatch(condition -> condition.evaluate(pull) == Truth.TRUE);
    }

    private static Set<String> conditionsIn(Path folder) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        ObjectMapper mapper = new ObjectMapper();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String json = Files.readString(file);
            // Deployment templates use the same key for another purpose; an attribute tells them apart.
            if (json.contains("condition") && (json.contains("@Re") || json.contains("ActionMatches"))) {
                collect(mapper.readTree(json), found);
            }
        }
        return found;
    }

    private static void collect(JsonNode node, Set<String> found) {
        JsonNode condition = node.path("condition");
        if (condition.isTextual() && !condition.textValue().isBlank()) {
            found.add(condition.textValue());
        }
        node.forEach(child -> collect(child, found));
    }
}
