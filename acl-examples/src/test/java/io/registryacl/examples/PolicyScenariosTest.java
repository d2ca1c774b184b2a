package io.registryacl.examples;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.registryacl.testkit.ScenarioTests;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Embeds policy tests in a test suite: every case of a scenario file becomes a test of its own. */
class PolicyScenariosTest {

    private static final Path SCENARIOS = Path.of("src/test/resources/io/registryacl/examples/policy-scenarios.json");

    @TestFactory
    Stream<DynamicTest> policy() {
        return ScenarioTests.run(SCENARIOS).stream().map(result -> dynamicTest(result.id(), result::requirePassed));
    }
}
