package io.registryacl.json;

import static io.registryacl.json.Policies.CONTOSO;
import static io.registryacl.json.Policies.errors;
import static io.registryacl.json.Policies.issues;
import static io.registryacl.json.Policies.model;
import static io.registryacl.json.Policies.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.Issue;
import io.registryacl.issue.IssueCode;
import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole documents, files and folders (semantics P.2, P14, P33). */
final class PolicyDocumentsTest {

    @TempDir
    Path folder;

    @Test
    void read_ofEmptyPolicy_isEmptyAndKnowsNoAssignments() {
        LoadedPolicy policy = PolicyDocuments.read("{}");

        assertThat(policy.model()).isEqualTo(PolicyModel.builder().build());
        assertThat(policy.warnings()).extracting(Issue::code).containsExactly(IssueCode.ASSIGNMENTS_UNKNOWN);
    }

    @Test
    void read_ofThreeMistakes_reportsThemTogetherInTheOrderOfTheText() {
        String document = """
                {
                  "registries": [
                    {"name": "contoso", "networkRuleSet": {"ipRules": [{"value": "203.0.113.9"},
                      {"value": "10.0.0"}]}}
                  ],
                  "tokens": [{"name": "t", "scopeMapId": "ci"}],
                  "regestries": []
                }
                """;

        assertThat(issues(document))
                .filteredOn(Issue::isError)
                .extracting(Issue::toString)
                .containsExactly(
                        "line 4:17 /registries/0/networkRuleSet/ipRules/1/value: error INVALID_VALUE: not an IP prefix:"
                                + " `10.0.0`: short forms are not taken; an IPv4 address is four decimal numbers from 0"
                                + " to 255 with three dots, such as `192.0.2.1`",
                        "line 6:42 /tokens/0/scopeMapId: error UNKNOWN_REFERENCE: the registry `contoso` has no scope map"
                                + " `ci`; add it to `scopeMaps`",
                        "line 7:17 /regestries: error UNKNOWN_FIELD: unknown field `regestries`; a policy document has"
                                + " `registries`, `networkRules`, `roleDefinitions`, `roleAssignments`,"
                                + " `denyAssignments`, `scopeMaps`, `tokens`, `identities`, `managementGroups`,"
                                + " `trustedServices`, `repositories`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"tokens\": [}                        | SYNTAX /tokens",
                "{\"registries\": []} x                 | SYNTAX",
                "null                                   | WRONG_TYPE",
                "5                                      | WRONG_TYPE",
                "\"text\"                               | WRONG_TYPE",
                "[]                                     | UNRECOGNISED_DOCUMENT",
                "[5]                                    | WRONG_TYPE /0",
                "{\"a\": 1, \"a\": 2}                   | DUPLICATE_KEY /a",
                "{\"registries\": [], \"registries\": []} | DUPLICATE_KEY /registries",
                "{\"registries\": null}                 | WRONG_TYPE /registries",
                "{\"registries\": {}}                   | WRONG_TYPE /registries",
                "{\"registries\": 5}                    | WRONG_TYPE /registries",
                "{\"registries\": [null]}               | WRONG_TYPE /registries/0",
                "{\"roleAssignments\": null}            | WRONG_TYPE /roleAssignments",
                "{\"Registries\": []}                   | UNKNOWN_FIELD /Registries",
                "{\"comment\": \"x\"}                   | UNKNOWN_FIELD /comment",
                "{\"a~b/c\": 1}                         | UNKNOWN_FIELD /a~0b~1c",
                "{\"type\": \"Microsoft.Storage/storageAccounts\", \"name\": \"x\"} | UNRECOGNISED_DOCUMENT",
                "{\"$schema\": \"x\", \"contentVersion\": \"1\", \"parameters\": {}} | UNRECOGNISED_DOCUMENT"
            })
    void read_ofWrongDocument_refusesAtItsPointer(String document, String error) {
        assertThat(errors(document)).contains(error.contains("/") ? error : error + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\ufeff{}", "{}//", "{'a':1}", "NaN"})
    void read_ofWhatIsNoJson_refuses(String document) {
        assertThat(errors(document)).allSatisfy(error -> assertThat(error).startsWith("SYNTAX"));
    }

    @Test
    void read_ofDeepDocument_refuses() {
        String deep = "{\"registries\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(errors(deep)).singleElement().asString().startsWith("TOO_LARGE /registries/0/0");
    }

    @Test
    void read_ofAShownRegistry_needsNoPolicyAround() {
        String shown = "{\"id\": \"" + CONTOSO + "\", \"name\": \"contoso\", \"loginServer\": \"contoso.azurecr.io\"}";

        assertThat(model(shown).registries()).extracting(Registry::name).containsExactly("contoso");
        assertThat(model("[" + shown + "]").registries()).hasSize(1);
        assertThat(model("{\"value\": [" + shown + "]}").registries()).hasSize(1);
    }

    @Test
    void read_ofAStream_takesUtf8WithAByteOrderMark() {
        byte[] bytes = "\ufeff{\"registries\": [{\"name\": \"contoso\"}]}".getBytes(StandardCharsets.UTF_8);

        assertThat(PolicyDocuments.read(new ByteArrayInputStream(bytes)).model().registries())
                .hasSize(1);
    }

    @Test
    void read_ofAStreamThatFails_refuses() throws IOException {
        InputStream broken = InputStream.nullInputStream();
        broken.close();

        assertThatExceptionOfType(InvalidPolicyException.class)
                .isThrownBy(() -> PolicyDocuments.read(broken))
                .satisfies(refusal ->
                        assertThat(refusal.issues()).extracting(Issue::code).containsExactly(IssueCode.UNREADABLE));
    }

    @Test
    void read_ofAFile_namesItInEachIssue() {
        Path file = write("policy.json", "{\n \"x\": 1}");

        assertThat(refusal(file)).singleElement().asString().startsWith(file + ":2:7 /x: error UNKNOWN_FIELD");
    }

    @Test
    void read_ofAFileThatIsNotThere_refuses() {
        assertThat(refusal(folder.resolve("none.json")))
                .singleElement()
                .asString()
                .isEqualTo(folder.resolve("none.json") + ": error UNREADABLE: there is no such file or folder");
    }

    @Test
    void read_ofAFolder_joinsItsFiles() {
        write(
                "1-registry.json",
                "{\"id\": \"" + CONTOSO + "\", \"name\": \"contoso\", \"sku\": {\"name\": \"Premium\"}}");
        write(
                "network-rules.JSON",
                "{\"ipRules\": [{\"ipAddressOrRange\": \"203.0.113.0/24\"}], \"virtualNetworkRules\": []}");
        write("identities.json", "[{\"principalId\": \"p\", \"kind\": \"User\"}]");
        write(
                "more.json",
                "{\"managementGroups\": {\"root\": []}, \"registries\": [{\"name\": \"other\", \"sku\": null}]}");
        write("roleAssignments.json", "[]");
        write("services.json", "{\"edition\": \"2025-06\"}");
        write("groups.json", "{\"top\": [\"root\", \"/subscriptions/s\"]}");
        write("README.md", "not JSON");
        write(".hidden.json", "not JSON");

        assertThat(refusal(folder))
                .extracting(Issue::toString)
                .anyMatch(
                        issue -> issue.startsWith(
                                "network-rules.JSON:1:1: error UNRECOGNISED_DOCUMENT: nothing says whose network rules these are"));

        write("more.json", "{\"managementGroups\": {\"root\": []}}");
        LoadedPolicy policy = PolicyDocuments.read(folder);

        assertThat(policy.model().registries()).singleElement().satisfies(registry -> {
            assertThat(registry.network().ipRules()).hasSize(1);
            assertThat(registry.network().allowedByDefault()).isFalse();
        });
        assertThat(policy.model().identities()).hasSize(1);
        assertThat(policy.model().managementGroups()).hasSize(2);
        assertThat(policy.model().trustedServices().edition()).isEqualTo("2025-06");
        assertThat(policy.model().roleAssignments()).contains(List.of());
        assertThat(policy.warnings())
                .extracting(issue -> issue.code() + " " + issue.location().path())
                .containsExactly("TASK_BYPASS_UNSET 1-registry.json/networkRuleBypassAllowedForTasks");
    }

    @Test
    void read_ofAFolder_recognisesEveryKindByItsShape() {
        write("a.json", "{\"loginServer\": \"a.azurecr.io\", \"name\": \"a\"}");
        write(
                "b.json",
                "{\"value\": [{\"type\": \"Microsoft.ContainerRegistry/registries\", \"name\": \"b\", \"properties\": {}}]}");
        write("rules.json", "{\"a\": {\"ipRules\": []}, \"b\": {\"ipRules\": []}}");
        write(
                "maps.json",
                "[{\"name\": \"m\", \"registry\": \"a\", \"scopeMapType\": \"UserDefined\", \"actions\": []}]");
        write("token.json", "{\"name\": \"t\", \"registry\": \"a\", \"scopeMapId\": \"m\"}");
        write("role.json", "{\"name\": \"r\", \"roleName\": \"R\", \"permissions\": []}");
        write("role-ps.json", "{\"Name\": \"R\", \"Id\": \"r2\", \"IsCustom\": true, \"Actions\": []}");
        write("assignments.json", "[{\"principalId\": \"p\", \"roleDefinitionId\": \"r\", \"scope\": \"/\"}]");
        write(
                "deny.json",
                "{\"properties\": {\"denyAssignmentName\": \"d\", \"scope\": \"/\", \"permissions\": [], \"principals\": []}}");
        write("identity.json", "{\"principalId\": \"p\", \"kind\": \"User\"}");
        write("task.json", "{\"id\": \"" + CONTOSO + "/tasks/t\", \"identity\": {\"principalId\": \"q\"}}");
        write("repository.json", "{\"registry\": \"a\", \"imageName\": \"i\", \"changeableAttributes\": {}}");

        PolicyModel model = PolicyDocuments.read(folder).model();

        assertThat(model.registries()).extracting(Registry::name).containsExactly("a", "b");
        assertThat(model.scopeMaps()).hasSize(1);
        assertThat(model.tokens()).hasSize(1);
        assertThat(model.roleDefinitions()).hasSize(2);
        assertThat(model.roleAssignments().orElseThrow()).hasSize(1);
        assertThat(model.denyAssignments()).hasSize(1);
        assertThat(model.identities()).hasSize(2);
        assertThat(model.contentStates()).hasSize(1);
    }

    @Test
    void read_ofAFolder_reportsTheMistakesOfAllFiles() {
        write("b.json", "{\"name\": \"contoso\", \"loginServer\": 5}");
        write("a.json", "{\"tokens\": [{}]}");
        write("c.json", "[]");

        assertThat(refusal(folder))
                .filteredOn(Issue::isError)
                .extracting(issue -> issue.code() + " " + issue.location().path())
                .containsExactly(
                        "MISSING_VALUE a.json/tokens/0/name",
                        "MISSING_VALUE a.json/tokens/0/scopeMapId",
                        "WRONG_TYPE b.json/loginServer",
                        "UNRECOGNISED_DOCUMENT c.json");
    }

    @Test
    void read_ofAFolderWithABrokenFile_reportsNoErrorsThatFollowFromIt() {
        write("a.json", "{\"name\": \"contoso\", \"loginServer\": ");
        write("b.json", "{\"name\": \"t\", \"registry\": \"contoso\", \"scopeMapId\": \"_repositories_pull\"}");

        assertThat(refusal(folder))
                .extracting(issue -> issue.code() + " " + issue.location().source())
                .containsExactly("SYNTAX a.json");
    }

    @Test
    void read_ofTwoFilesWithOneRegistry_refusesTheSecond() {
        write("a.json", "{\"name\": \"contoso\", \"loginServer\": \"x\"}");
        write("b.json", "{\"name\": \"contoso\", \"loginServer\": \"x\"}");

        assertThat(refusal(folder))
                .extracting(issue -> issue.code() + " " + issue.location().path())
                .containsExactly("CONFLICT b.json/name");
    }

    @Test
    void read_ofAnEmptyFolder_refuses() {
        write("notes.txt", "x");

        assertThat(refusal(folder)).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(IssueCode.UNREADABLE);
            assertThat(issue.problem()).startsWith("there are no JSON files in the folder");
        });
    }

    @Test
    void readEmbedded_hasPointersRelativeToThePolicy() {
        String scenario = "{\"policies\": {\"p\": {\"registries\": [{\"name\": 5}]}}}";
        JsonValue root = JsonReader.read("s.json", scenario, new IssueList()).orElseThrow();
        JsonObject policies =
                (JsonObject) ((JsonObject) root).members().values().iterator().next();
        JsonObject policy = (JsonObject) policies.members().values().iterator().next();

        InvalidPolicyException refusal =
                catchThrowableOfType(InvalidPolicyException.class, () -> PolicyReader.readEmbedded(policy));

        assertThat(refusal.issues())
                .extracting(Issue::toString)
                .containsExactly(
                        "s.json:1:45 /registries/0/name: error WRONG_TYPE: expected a text and found the number `5`");
    }

    @Test
    void read_ofHostileText_echoesItEscaped() {
        assertThat(issues(section("registries", "[{\"name\": \"\\u001b[31m\\r\\nx\"}]")))
                .singleElement()
                .asString()
                .contains("\\u001b[31m\\u000d\\u000ax")
                .doesNotContain("\u001b", "\n");
    }

    private List<Issue> refusal(Path path) {
        InvalidPolicyException refusal =
                catchThrowableOfType(InvalidPolicyException.class, () -> PolicyDocuments.read(path));
        return refusal.issues();
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError("cannot write " + name, e);
        }
    }
}
