package io.registryacl.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Running scenario files (semantics P.4). In the texts, single quotes stand for double ones. */
final class ScenarioTestsTest {

    private static final String RESOURCE = "{'type': 'repository', 'id': 'a', 'properties': {'registry': 'contoso'}}";
    private static final String ANONYMOUS_PULL =
            "{'subject': {'type': 'anonymous'}, 'action': {'name': 'pull'}, 'resource': " + RESOURCE + "}";
    private static final String MALFORMED =
            "{'subject': {'type': 'token', 'id': ''}, 'action': {'name': 'fly'}, 'resource': " + RESOURCE + "}";
    private static final String POLICIES = """
            'policies': {
              'open': {'registries': [{'name': 'contoso', 'anonymousPullEnabled': true}]},
              'closed': {'registries': [{'name': 'contoso', 'networkRuleSet': {'defaultAction': 'Deny',
                  'ipRules': [{'value': '203.0.113.9/24'}]}}]},
              'broken': {'registries': [{'name': 'contoso', 'networkRuleSet': {'defaultAction': 'Maybe'}}]}
            }""";

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("scenarios.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        open   | {'decision': true}
        open   | {'decision': true, 'outcome': 'ALLOW', 'reason': 'AUTHZ_ANONYMOUS_PULL'}
        open   | {'decision': true, 'reasons': []}
        open   | {'decision': true, 'reasons': ['NETWORK_UNRESTRICTED', 'AUTHZ_ANONYMOUS_PULL']}
        closed | {'decision': false}
        closed | {'decision': false, 'outcome': 'DENY', 'reason': 'AUTHN_ANONYMOUS_DISABLED'}
        closed | {'decision': false, 'reasons': ['NETWORK_ADDRESS_UNKNOWN', 'AUTHN_ANONYMOUS_DISABLED']}
        closed | {'decision': false, 'warnings': ['IP_RULE_HOST_BITS']}
        broken | {'refused': '/registries/0/networkRuleSet/defaultAction'}
        """)
    void run_ofACaseThatComesAsExpected_passes(String policy, String expect) throws IOException {
        ScenarioResult result = runOne(policy, ANONYMOUS_PULL, expect);

        assertThat(result.passed()).as(result.toString()).isTrue();
        assertThatCode(result::requirePassed).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        open   | {'decision': false}                                      | INDETERMINATE or DENY                | ALLOW for AUTHZ_ANONYMOUS_PULL among [NETWORK_UNRESTRICTED, AUTHN_ANONYMOUS, AUTHZ_ANONYMOUS_PULL, CONTENT_AVAILABLE, POLICY_SATISFIED]
        open   | {'decision': true, 'reason': 'AUTHZ_ROLE'}               | ALLOW for AUTHZ_ROLE                 | ALLOW for AUTHZ_ANONYMOUS_PULL among [NETWORK_UNRESTRICTED, AUTHN_ANONYMOUS, AUTHZ_ANONYMOUS_PULL, CONTENT_AVAILABLE, POLICY_SATISFIED]
        open   | {'decision': true, 'reasons': ['POLICY_SATISFIED', 'BYPASS_DISABLED']} | ALLOW among [BYPASS_DISABLED, POLICY_SATISFIED] | ALLOW for AUTHZ_ANONYMOUS_PULL among [NETWORK_UNRESTRICTED, AUTHN_ANONYMOUS, AUTHZ_ANONYMOUS_PULL, CONTENT_AVAILABLE, POLICY_SATISFIED]
        closed | {'decision': true}                                       | ALLOW                                | DENY for AUTHN_ANONYMOUS_DISABLED among [NETWORK_ADDRESS_UNKNOWN, AUTHN_ANONYMOUS_DISABLED, AUTHZ_ANONYMOUS_PULL, CONTENT_AVAILABLE, POLICY_SATISFIED]
        closed | {'decision': false, 'outcome': 'INDETERMINATE'}          | INDETERMINATE                        | DENY for AUTHN_ANONYMOUS_DISABLED among [NETWORK_ADDRESS_UNKNOWN, AUTHN_ANONYMOUS_DISABLED, AUTHZ_ANONYMOUS_PULL, CONTENT_AVAILABLE, POLICY_SATISFIED]
        closed | {'decision': false, 'warnings': ['IP_RULE_IPV6']}        | INDETERMINATE or DENY, with the findings [IP_RULE_IPV6] | DENY for AUTHN_ANONYMOUS_DISABLED among [NETWORK_ADDRESS_UNKNOWN, AUTHN_ANONYMOUS_DISABLED, AUTHZ_ANONYMOUS_PULL, CONTENT_AVAILABLE, POLICY_SATISFIED], with the findings [IP_RULE_HOST_BITS, TASK_BYPASS_UNSET, ASSIGNMENTS_UNKNOWN]
        open   | {'refused': '/subject/id'}                               | a refusal at `/subject/id`           | ALLOW for AUTHZ_ANONYMOUS_PULL among [NETWORK_UNRESTRICTED, AUTHN_ANONYMOUS, AUTHZ_ANONYMOUS_PULL, CONTENT_AVAILABLE, POLICY_SATISFIED]
        """)
    void run_ofACaseThatComesOtherwise_saysWhatWasExpectedAndWhatCame(
            String policy, String expect, String expected, String actual) throws IOException {
        assertThat(runOne(policy, ANONYMOUS_PULL, expect))
                .isEqualTo(new ScenarioResult(file.toString(), "S1", "", false, expected, actual));
    }

    @Test
    void run_ofACaseWhosePolicyIsRefused_failsAndSaysWhy() throws IOException {
        ScenarioResult result = runOne("broken", ANONYMOUS_PULL, "{'decision': true}");

        assertThat(result.passed()).isFalse();
        assertThat(result.actual())
                .startsWith("a refusal of the policy: ")
                .contains("/registries/0/networkRuleSet/defaultAction: error INVALID_VALUE: ");
    }

    @ParameterizedTest
    @CsvSource({"/subject/id, true", "/action/name, true", "/action, false", "'', false", "/subject/id/, false"})
    void run_ofACaseThatExpectsARefusal_comparesThePointersOfAllErrors(String pointer, boolean passes)
            throws IOException {
        assertThat(runOne("open", MALFORMED, "{'refused': '" + pointer + "'}").passed())
                .isEqualTo(passes);
    }

    @Test
    void run_ofACaseWhoseRequestIsRefused_failsAndSaysWhy() throws IOException {
        assertThat(runOne("open", MALFORMED, "{'decision': false}").actual())
                .startsWith("a refusal of the request: ")
                .contains(" | ");
    }

    @Test
    void run_ofManyErrors_namesThreeAndCountsTheRest() throws IOException {
        ScenarioResult result = runOne("open", "{'a': 1, 'b': 1, 'subject': {}}", "{'decision': false}");

        assertThat(result.actual()).endsWith(" | and 2 more");
    }

    @Test
    void run_withModelsFromCode_asksThemInPlaceOfTheFiles() throws IOException {
        PolicyModel model = PolicyModel.builder()
                .addRegistry(Registry.builder("contoso")
                        .network(NetworkRules.disabled())
                        .build())
                .build();
        write("{" + POLICIES + ", 'cases': ["
                + oneCase("S1", "open", ANONYMOUS_PULL, "{'decision': true}") + ", "
                + oneCase(
                        "S2",
                        "production",
                        ANONYMOUS_PULL,
                        "{'reason': 'NETWORK_PUBLIC_ACCESS_DISABLED', 'decision': false}")
                + ", "
                + oneCase(
                        "S3",
                        "closed",
                        ANONYMOUS_PULL,
                        "{'reason': 'NETWORK_PUBLIC_ACCESS_DISABLED', 'decision': false}")
                + "]}");

        List<ScenarioResult> results = ScenarioTests.run(file, Map.of("production", model, "closed", model));

        assertThat(results).extracting(ScenarioResult::id).containsExactly("S1", "S2", "S3");
        assertThat(results).allMatch(ScenarioResult::passed);
    }

    @Test
    void run_ofAFileWithoutCases_isRefused() throws IOException {
        write("{'cases': []}");

        assertThatThrownBy(() -> ScenarioTests.run(file)).isInstanceOf(InvalidPolicyException.class);
    }

    @Test
    void toString_ofAFailure_isOneLineOfPrintableAscii() {
        ScenarioResult result = new ScenarioResult("f", "S\n1", "given \u001b[31m", false, "ALLOW\r", "DENY \u00e9");

        assertThat(result)
                .hasToString("FAILED S\\u000a1 (given \\u001b[31m): expected ALLOW\\u000d, came DENY \\u00e9");
        assertThatThrownBy(result::requirePassed)
                .isInstanceOf(AssertionError.class)
                .hasMessage(result.toString());
    }

    @Test
    void text_ofAReport_hasALineForEachFailureAndCounts() {
        ScenarioResult good = new ScenarioResult("f", "S1", "", true, "ALLOW", "ALLOW");
        ScenarioResult bad = new ScenarioResult("f", "S2", "", false, "ALLOW", "DENY");

        assertThat(new ScenarioReport(List.of(good, bad, good)).text())
                .isEqualTo("FAILED S2: expected ALLOW, came DENY\n2 passed, 1 failed\n");
        assertThat(new ScenarioReport(List.of()).text()).isEqualTo("0 passed, 0 failed\n");
    }

    private ScenarioResult runOne(String policy, String request, String expect) throws IOException {
        write("{" + POLICIES + ", 'cases': [" + oneCase("S1", policy, request, expect) + "]}");
        List<ScenarioResult> results = ScenarioTests.run(file);
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    private static String oneCase(String id, String policy, String request, String expect) {
        return "{'id': '" + id + "', 'policy': '" + policy + "', 'request': " + request + ", 'expect': " + expect + "}";
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text.replace('\'', '"'));
    }
}
