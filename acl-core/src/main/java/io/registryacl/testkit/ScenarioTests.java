package io.registryacl.testkit;

import static java.util.Objects.requireNonNull;

import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.json.Reading;
import io.registryacl.json.Scenario;
import io.registryacl.json.ScenarioDocument;
import io.registryacl.model.PolicyModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs scenario files (semantics P.4). Results are values, so that any test framework can show them; with JUnit:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> accessPolicies() {
 *     return ScenarioTests.run(Path.of("src/test/scenarios.json")).stream()
 *             .map(result -> dynamicTest(result.id(), result::requirePassed));
 * }
 * }</pre>
 *
 * <p>A file without cases is refused, so a test over it cannot pass by running nothing. Stateless and thread-safe.
 */
public final class ScenarioTests {

    private ScenarioTests() {}

    /**
     * Runs all cases of a file against the policies that it holds or names.
     *
     * @param file a scenario file
     * @return one result for each case, in the order of the file; never empty
     * @throws InvalidPolicyException if the file itself is wrong, with everything that is
     */
    public static List<ScenarioResult> run(Path file) {
        return run(file, Map.of());
    }

    /**
     * Runs all cases of a file against models given in code. A model takes the place of the policy of that name in the file,
     * which need not hold one; cases that name other policies run against the file's.
     *
     * <p>A model comes without findings of a load: a case that expects {@code warnings} of it fails.
     *
     * @param file a scenario file
     * @param models models by the names that cases use; may be empty
     * @return one result for each case, in the order of the file; never empty
     * @throws InvalidPolicyException if the file itself is wrong, with everything that is
     */
    public static List<ScenarioResult> run(Path file, Map<String, PolicyModel> models) {
        ScenarioDocument document = ScenarioDocument.read(file, models.keySet());
        Map<String, Reading<PreparedPolicy>> policies = new HashMap<>();
        document.policies().forEach((name, policy) -> policies.put(name, PreparedPolicy.of(policy)));
        models.forEach((name, model) -> policies.put(name, PreparedPolicy.of(model)));
        List<ScenarioResult> results = new ArrayList<>();
        for (Scenario scenario : document.scenarios()) {
            Reading<PreparedPolicy> policy = requireNonNull(policies.get(scenario.policy()), "policy");
            results.add(new ScenarioJudge(file.toString(), scenario, policy).judge());
        }
        return List.copyOf(results);
    }
}
