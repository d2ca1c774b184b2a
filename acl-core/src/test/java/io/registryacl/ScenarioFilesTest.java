package io.registryacl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.common.base.Splitter;
import io.registryacl.decision.Reason;
import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Severity;
import io.registryacl.json.Expectation.Answer;
import io.registryacl.json.Scenario;
import io.registryacl.json.ScenarioDocument;
import io.registryacl.testkit.ScenarioResult;
import io.registryacl.testkit.ScenarioTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Runs the scenario files and holds them to what they must cover: section 8 of the semantics, and every reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScenarioFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/scenarios");

    /**
     * The rows of section 8. {@code S67} is left out: a request carries no client secret that could have expired, as the
     * host checks credentials of Entra itself.
     */
    private static final List<String> ROWS = Splitter.on(' ').splitToList("""
            S01 S02 S04 S05 S07 S08 S10 S11 S13 S14 S16 S17 S19 S20 S22 S23 S25 S26 \
            S28 S29 S31 S32 S34 S35 S37 S38 S40 S41 S43 S44 S46 S47 S49 S50 S52 S53 S55 S56 S58 S59 \
            S61 S62 S64 S65 S68 S70 S71 S73 S74 S76 S77 S79 S80 S82 S83 S85 S86 S88 S89 S91 S92 \
            S94 S95 S97 S98 S100 S101 S103 S104 S106 S107 S109 S110 S112 S113 S115 S116 S118 S119 S121 S122 S124 \
            S125 S127 S128 S130 S131 S133 S134 S136""");

    private final List<Path> files;
    private final List<Scenario> scenarios;

    ScenarioFilesTest() throws IOException {
        files = files();
        scenarios = files.stream()
                .map(ScenarioDocument::read)
                .flatMap(document -> document.scenarios().stream())
                .toList();
    }

    @TestFactory
    Stream<DynamicContainer> scenarioFile_run_givesWhatItExpects() {
        assertThat(files).as("scenario files").isNotEmpty();
        List<List<ScenarioResult>> results =
                files.stream().map(ScenarioTests::run).toList();

        System.out.println(results.stream().mapToInt(List::size).sum() + " scenarios in " + results.size() + " files");
        return results.stream().map(ScenarioFilesTest::container);
    }

    /** Once more as one test: mutation analysis does not see the failures of tests that a test makes. */
    @Test
    void scenarios_together_giveWhatTheyExpect() {
        files.stream().flatMap(file -> ScenarioTests.run(file).stream()).forEach(ScenarioResult::requirePassed);
    }

    @Test
    void scenarios_together_holdEveryReason() {
        Set<Reason> missing = EnumSet.allOf(Reason.class);
        answers().forEach(answer -> {
            missing.removeAll(answer.deciding());
            missing.removeAll(answer.among());
        });

        assertThat(missing).as("reasons without a scenario").isEmpty();
    }

    @Test
    void scenarios_together_holdEveryFindingAtLoad() {
        Set<IssueCode> missing = EnumSet.allOf(IssueCode.class);
        missing.removeIf(code -> code.severity() == Severity.ERROR);
        answers().forEach(answer -> missing.removeAll(answer.warnings()));

        assertThat(missing).as("findings without a scenario").isEmpty();
    }

    @Test
    void scenarios_together_holdEveryRowOfTheTable() {
        assertThat(scenarios.stream().map(Scenario::id)).containsAll(ROWS);
    }

    @Test
    void scenarios_together_haveDifferentIds() {
        assertThat(scenarios.stream().map(Scenario::id)).doesNotHaveDuplicates();
    }

    private static DynamicContainer container(List<ScenarioResult> results) {
        Path file = Path.of(results.get(0).file());
        return dynamicContainer(
                String.valueOf(file.getFileName()),
                results.stream().map(result -> dynamicTest(result.id(), result::requirePassed)));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(FOLDER)) {
            return entries.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private Stream<Answer> answers() {
        return scenarios.stream()
                .flatMap(scenario -> scenario.expectation().either(Stream::of, refusal -> Stream.empty()));
    }
}
