package io.registryacl.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;
import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.Issue;
import io.registryacl.issue.IssueCode;
import io.registryacl.json.Reading.Read;
import io.registryacl.json.Reading.Refused;
import io.registryacl.model.AccessRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of scenario files (semantics P.4, P33). In the texts, single quotes stand for double ones. */
final class ScenarioDocumentTest {

    private static final String REQUEST = "{'subject': {'type': 'anonymous'}, 'action': {'name': 'pull'}, 'resource': "
            + "{'type': 'repository', 'id': 'a', 'properties': {'registry': 'contoso'}}}";

    @TempDir
    private Path folder;

    @Test
    void read_ofAWholeFile_keepsPoliciesAndCasesInOrder() throws IOException {
        Files.writeString(folder.resolve("policy.json"), "{\"registries\": []}");

        ScenarioDocument document =
                read("{'policies': {'b': {'registries': [{'name': 'contoso'}]}, 'a': 'policy.json'},"
                        + " 'cases': [{'id': 'S2', 'given': 'free text', 'basis': 'documented', 'policy': 'b', 'request': "
                        + REQUEST
                        + ", 'expect': {'decision': false, 'outcome': 'DENY', 'reason': 'NETWORK_IP_NOT_ALLOWED', 'reasons': "
                        + "['BYPASS_DISABLED', 'NETWORK_IP_NOT_ALLOWED'], 'warnings': ['IP_RULE_DEAD']}},"
                        + " {'id': 'S1', 'policy': 'a', 'request': " + REQUEST
                        + ", 'expect': {'refused': '/subject/id'}}]}");

        assertThat(document.policies()).containsOnlyKeys("b", "a");
        AccessRequest request = AuthZen.readRequest(json(REQUEST));
        assertThat(document.scenarios())
                .containsExactly(
                        new Scenario(
                                "S2",
                                "free text",
                                "documented",
                                "b",
                                new Read<>(request),
                                new Expectation.Answer(
                                        Set.of(Outcome.DENY),
                                        Set.of(Reason.NETWORK_IP_NOT_ALLOWED),
                                        Set.of(Reason.NETWORK_IP_NOT_ALLOWED, Reason.BYPASS_DISABLED),
                                        Set.of(IssueCode.IP_RULE_DEAD))),
                        new Scenario("S1", "", "", "a", new Read<>(request), new Expectation.Refusal("/subject/id")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {'decision': true}                                | ALLOW
        {'decision': true, 'outcome': 'ALLOW'}            | ALLOW
        {'decision': false}                               | DENY,INDETERMINATE
        {'decision': false, 'outcome': 'DENY'}            | DENY
        {'decision': false, 'outcome': 'INDETERMINATE'}   | INDETERMINATE
        """)
    void read_ofADecision_takesTheOutcomesThatFitIt(String expect, String outcomes) throws IOException {
        Expectation expectation =
                readCase("'request': " + REQUEST + ", 'expect': " + expect).expectation();

        Set<Outcome> expected =
                Set.of(outcomes.split(",")).stream().map(Outcome::valueOf).collect(java.util.stream.Collectors.toSet());
        assertThat(expectation).isEqualTo(new Expectation.Answer(expected, Set.of(), Set.of(), Set.of()));
    }

    @Test
    void read_ofAMalformedRequest_isForTheCaseToJudge() throws IOException {
        Scenario scenario = readCase("'request': {'subject': {'type': 'token', 'id': ''}, 'action': {'name': 'pull'}, "
                + "'resource': {'type': 'registry', 'id': 'contoso', 'x': 1}}, 'expect': {'refused': ''}");

        assertThat(pointers(scenario.request())).containsExactly("/subject/id", "/resource/type", "/resource/x");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        ~~              | MISSING_VALUE
        'request': 5,   | WRONG_TYPE
        'request': [],  | WRONG_TYPE
        'request': {},  | MISSING_VALUE
        """)
    void read_ofACaseWithoutRequest_isForTheCaseToJudge(String member, String code) throws IOException {
        Reading<AccessRequest> request =
                readCase(member + " 'expect': {'refused': ''}").request();

        assertThat(request.<List<Issue>>either(read -> List.of(), Refused::issues))
                .extracting(issue -> issue.code().name())
                .contains(code);
    }

    @Test
    void read_ofAMalformedPolicy_isForTheCasesToJudge() throws IOException {
        String policies =
                "{'one~/two': {'registries': [{'name': 'a b', 'networkRuleSet': {'defaultAction': 'Maybe'}}]}}";

        ScenarioDocument document = read("{'policies': " + policies + ", 'cases': [{'id': '1', 'policy': 'one~/two', "
                + "'request': " + REQUEST + ", 'expect': {'decision': true}}]}");

        assertThat(pointers(policy(document, "one~/two")))
                .containsExactly("/registries/0/name", "/registries/0/networkRuleSet/defaultAction");
    }

    @Test
    void read_ofAMalformedPolicyFile_pointsIntoThatFile() throws IOException {
        Files.writeString(folder.resolve("policy.json"), "{\"registries\": [{\"name\": 5}]}");

        assertThat(pointers(policyOnDisk("policy.json"))).containsExactly("/registries/0/name");
    }

    @Test
    void read_ofAMalformedFileOfAFolder_pointsToItByItsName() throws IOException {
        Path policy = Files.createDirectories(folder.resolve("deep/policy"));
        Files.writeString(policy.resolve("registries.json"), "[{\"name\": \"contoso\", \"loginServer\": 5}]");

        assertThat(pointers(policyOnDisk("deep/policy"))).containsExactly("registries.json/0/loginServer");
    }

    @Test
    void read_ofASyntaxErrorInAPolicyFile_isForTheCasesToJudge() throws IOException {
        Files.writeString(folder.resolve("policy.json"), "{\"registries\": [{");

        assertThat(pointers(policyOnDisk("policy.json"))).containsExactly("/registries/0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        ~~                                                      | SYNTAX
        []                                                      | WRONG_TYPE
        {}                                                      | MISSING_VALUE /cases
        {'cases': []}                                           | MISSING_VALUE /cases
        {'cases': {}}                                           | WRONG_TYPE /cases
        {'cases': [5]}                                          | WRONG_TYPE /cases/0
        {'cases': [CASE], 'polices': {}}                        | UNKNOWN_FIELD /polices
        {'policies': [], 'cases': [CASE]}                       | WRONG_TYPE /policies
        {'policies': {'p': {}, 'q': 5}, 'cases': [CASE]}        | WRONG_TYPE /policies/q
        {'policies': {'p': {}, 'q': null}, 'cases': [CASE]}     | WRONG_TYPE /policies/q
        {'policies': {'p': {}, 'q': []}, 'cases': [CASE]}       | WRONG_TYPE /policies/q
        {'policies': {'p': {}, 'q': ''}, 'cases': [CASE]}       | INVALID_VALUE /policies/q
        {'policies': {'p': {}, 'q': '/etc'}, 'cases': [CASE]}   | INVALID_VALUE /policies/q
        {'policies': {'p': {}, 'q': 'gone'}, 'cases': [CASE]}   | INVALID_VALUE /policies/q
        {'policies': {'p': {}, 'q': '\\u0000'}, 'cases': [CASE]} | INVALID_VALUE /policies/q
        {'policies': {'p': {}, 'p': {}}, 'cases': [CASE]}       | DUPLICATE_KEY /policies/p
        {'policies': {'p': {}}, 'cases': [CASE, CASE]}          | CONFLICT /cases/1/id
        """)
    void read_ofAMalformedFile_isRefusedAtTheValue(String text, String refusal) throws IOException {
        String policy = text.contains("'policies'") ? "p" : "other";
        String oneCase =
                "{'id': '1', 'policy': '" + policy + "', 'request': " + REQUEST + ", 'expect': {'decision': true}}";

        assertThat(refusals(text.replace("CASE", oneCase), Set.of("other", "p")))
                .containsExactly(refusal.contains("/") ? refusal : refusal + " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        'policy': 'p', 'expect': {'decision': true}                                            | MISSING_VALUE /cases/0/id
        'id': '', 'policy': 'p', 'expect': {'decision': true}                                  | INVALID_VALUE /cases/0/id
        'id': 5, 'policy': 'p', 'expect': {'decision': true}                                   | WRONG_TYPE /cases/0/id
        'id': '1', 'expect': {'decision': true}                                                | MISSING_VALUE /cases/0/policy
        'id': '1', 'policy': 'P', 'expect': {'decision': true}                                 | UNKNOWN_REFERENCE /cases/0/policy
        'id': '1', 'policy': 'p'                                                               | MISSING_VALUE /cases/0/expect
        'id': '1', 'policy': 'p', 'expect': true                                               | WRONG_TYPE /cases/0/expect
        'id': '1', 'policy': 'p', 'expect': {}                                                 | MISSING_VALUE /cases/0/expect/decision
        'id': '1', 'policy': 'p', 'given': 5, 'expect': {'decision': true}                     | WRONG_TYPE /cases/0/given
        'id': '1', 'policy': 'p', 'note': '', 'expect': {'decision': true}                     | UNKNOWN_FIELD /cases/0/note
        'id': '1', 'policy': 'p', 'expect': {'decision': 'true'}                               | WRONG_TYPE /cases/0/expect/decision
        'id': '1', 'policy': 'p', 'expect': {'decision': true, 'outcome': 'PERMIT'}            | INVALID_VALUE /cases/0/expect/outcome
        'id': '1', 'policy': 'p', 'expect': {'decision': true, 'outcome': 'DENY'}              | CONFLICT /cases/0/expect/outcome
        'id': '1', 'policy': 'p', 'expect': {'decision': false, 'outcome': 'ALLOW'}            | CONFLICT /cases/0/expect/outcome
        'id': '1', 'policy': 'p', 'expect': {'decision': true, 'reason': 'authz_role'}         | INVALID_VALUE /cases/0/expect/reason
        'id': '1', 'policy': 'p', 'expect': {'decision': true, 'reasons': 'AUTHZ_ROLE'}        | WRONG_TYPE /cases/0/expect/reasons
        'id': '1', 'policy': 'p', 'expect': {'decision': true, 'reasons': ['AUTHZ_ROLE', 'X']} | INVALID_VALUE /cases/0/expect/reasons/1
        'id': '1', 'policy': 'p', 'expect': {'decision': true, 'warnings': ['SYNTAX']}         | INVALID_VALUE /cases/0/expect/warnings/0
        'id': '1', 'policy': 'p', 'expect': {'decision': true, 'warning': []}                  | UNKNOWN_FIELD /cases/0/expect/warning
        'id': '1', 'policy': 'p', 'expect': {'refused': 5}                                     | WRONG_TYPE /cases/0/expect/refused
        'id': '1', 'policy': 'p', 'expect': {'refused': '/a', 'reason': 'AUTHZ_ROLE'}          | CONFLICT /cases/0/expect/reason
        'id': '1', 'policy': 'p', 'expect': {'refused': '/a', 'decision': false}               | CONFLICT /cases/0/expect/decision
        """)
    void read_ofAMalformedCase_isRefusedAtTheValue(String members, String refusal) throws IOException {
        String text = "{'policies': {'p': {}}, 'cases': [{'request': " + REQUEST + ", " + members + "}]}";

        assertThat(refusals(text, Set.of())).containsExactly(refusal);
    }

    @Test
    void read_ofACaseWithoutPolicyOfTheFile_takesOneThatTheCallerSupplies() throws IOException {
        Path file = write(
                "{'cases': [{'id': '1', 'policy': 'own', 'request': " + REQUEST + ", 'expect': {'decision': true}}]}");

        assertThat(ScenarioDocument.read(file, Set.of("own")).policies()).isEmpty();
        assertThat(catchThrowableOfType(InvalidPolicyException.class, () -> ScenarioDocument.read(file)))
                .hasMessageContaining("there is no policy `own`");
    }

    @Test
    void read_ofAFileThatIsNotThere_saysSo() {
        Path gone = folder.resolve("gone.json");

        InvalidPolicyException refusal =
                catchThrowableOfType(InvalidPolicyException.class, () -> ScenarioDocument.read(gone));

        assertThat(refusal.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(IssueCode.UNREADABLE);
            assertThat(issue.location().source()).isEqualTo(gone.toString());
        });
    }

    private Reading<LoadedPolicy> policyOnDisk(String path) throws IOException {
        ScenarioDocument document =
                read("{'policies': {'disk': '" + path + "'}, 'cases': [{'id': '1', 'policy': 'disk', " + "'request': "
                        + REQUEST + ", 'expect': {'decision': true}}]}");
        return policy(document, "disk");
    }

    private static Reading<LoadedPolicy> policy(ScenarioDocument document, String name) {
        return requireNonNull(document.policies().get(name), name);
    }

    private static List<String> pointers(Reading<?> reading) {
        return reading.either(read -> List.of(), Refused::pointers);
    }

    private Scenario readCase(String members) throws IOException {
        return read("{'policies': {'p': {}}, 'cases': [{'id': '1', 'policy': 'p', " + members + "}]}")
                .scenarios()
                .get(0);
    }

    private List<String> refusals(String text, Set<String> otherPolicies) throws IOException {
        Path file = write(text);
        InvalidPolicyException refusal =
                catchThrowableOfType(InvalidPolicyException.class, () -> ScenarioDocument.read(file, otherPolicies));
        return refusal.issues().stream()
                .map(issue -> issue.code() + " " + issue.location().pointer())
                .toList();
    }

    private ScenarioDocument read(String text) throws IOException {
        return ScenarioDocument.read(write(text));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("scenarios.json"), json(text), StandardCharsets.UTF_8);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
