package io.registryacl.json;

import static io.registryacl.json.Policies.CONTOSO;
import static io.registryacl.json.Policies.REGISTRIES;
import static io.registryacl.json.Policies.errors;
import static io.registryacl.json.Policies.fill;
import static io.registryacl.json.Policies.issues;
import static io.registryacl.json.Policies.model;
import static io.registryacl.json.Policies.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.issue.Issue;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RegistryToken.Password;
import io.registryacl.model.RepositoryPattern;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.ScopeMapAction;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sections {@code scopeMaps} and {@code tokens} (semantics 3.3, 9.5, 9.6, P32). */
final class TokenSectionTest {

    private static final String MAP_FROM_CLI = fill("""
            {"actions": ["repositories/samples/*/content/read", "repositories/*/metadata/READ",
                         "repositories/hello-world/content/delete", "gateway/edge/config/read"],
             "creationDate": "2026", "description": "CI map", "id": "%s/scopeMaps/ci", "name": "ci",
             "provisioningState": "Succeeded", "resourceGroup": "rg-acr", "systemData": {},
             "scopeMapType": "UserDefined", "type": "Microsoft.ContainerRegistry/registries/scopeMaps"}
            """, CONTOSO);
    private static final String MAP_FROM_ARM = fill("""
            {"id": "%s/scopeMaps/ci", "name": "ci", "type": "Microsoft.ContainerRegistry/registries/scopeMaps",
             "properties": {"type": "UserDefined", "description": "x", "creationDate": "2026",
                "provisioningState": "Succeeded",
                "actions": ["repositories/samples/*/content/read", "repositories/*/metadata/READ",
                            "repositories/hello-world/content/delete", "gateway/edge/config/read"]}}
            """, CONTOSO);
    private static final ScopeMap CI = new ScopeMap(
            "contoso",
            "ci",
            List.of(
                    entry("samples/*", ScopeMapAction.CONTENT_READ),
                    entry("*", ScopeMapAction.METADATA_READ),
                    entry("hello-world", ScopeMapAction.CONTENT_DELETE)));

    private static final String TOKEN_FROM_CLI = fill("""
            {"creationDate": "2026", "credentials": {"certificates": [],
                "passwords": [{"creationTime": "2026", "expiry": null, "name": "password1", "value": null},
                              {"creationTime": "2026", "expiry": "2026-12-31T02:00:00.1234567+02:00",
                               "name": "password2", "value": "secret"}],
                "username": "ci-token"},
             "id": "%s/tokens/ci-token", "name": "ci-token", "objectId": null, "provisioningState": "Succeeded",
             "resourceGroup": "rg-acr", "scopeMapId": "%s/scopeMaps/CI", "status": "disabled",
             "type": "Microsoft.ContainerRegistry/registries/tokens"}
            """, CONTOSO, CONTOSO);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void read_ofScopeMapInEachShape_takesItsEntriesAndWarnsOfOtherFamilies(boolean cli) {
        String document = policy("[" + (cli ? MAP_FROM_CLI : MAP_FROM_ARM) + "]", "[]");

        assertThat(model(document).scopeMaps()).containsExactly(CI);
        assertThat(warnings(document))
                .containsExactly("UNKNOWN_PROPERTY /scopeMaps/0" + (cli ? "" : "/properties") + "/actions/3");
    }

    @Test
    void read_ofToken_takesPasswordsWithTheirExpiry() {
        assertThat(model(policy("[" + MAP_FROM_CLI + "]", "[" + TOKEN_FROM_CLI + "]"))
                        .tokens())
                .containsExactly(new RegistryToken(
                        "contoso",
                        "ci-token",
                        "CI",
                        false,
                        List.of(
                                new Password("password1", Password.NEVER),
                                new Password("password2", Instant.parse("2026-12-31T00:00:00.1234567Z")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_repositories_admin", "_repositories_pull", "_repositories_push", "_Repositories_Pull"})
    void read_ofTokenWithSystemDefinedMap_takesIt(String map) {
        RegistryToken token = model(policy("[]", "[" + token("\"" + CONTOSO + "/scopeMaps/" + map + "\"") + "]"))
                .tokens()
                .get(0);

        assertThat(token.scopeMap()).isEqualTo(map);
        assertThat(token.enabled()).isTrue();
        assertThat(token.passwords()).isEmpty();
    }

    @Test
    void read_ofDocumentOfSystemDefinedMap_addsNothing() {
        String map = "{\"name\": \"_repositories_pull\", \"actions\": [\"repositories/*/content/read\"]}";

        assertThat(model(policy("[" + map + "]", "[]")).scopeMaps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"repositories/sample/*/teamA/content/read\"  | INVALID_VALUE",
                "\"repositories/sample/teamA*/content/read\"   | INVALID_VALUE",
                "\"repositories/sample/*/a/*/content/read\"    | INVALID_VALUE",
                "\"repositories/**/content/read\"              | INVALID_VALUE",
                "\"repositories//content/read\"                | INVALID_VALUE",
                "\"repositories/content/read\"                 | INVALID_VALUE",
                "\"repositories/\"                             | INVALID_VALUE",
                "\"repositories/a/content/execute\"            | INVALID_VALUE",
                "\"repositories/a/contentRead\"                | INVALID_VALUE",
                "\"[parameters('action')]\"                    | TEMPLATE_EXPRESSION",
                "7                                             | WRONG_TYPE",
                "null                                          | WRONG_TYPE"
            })
    void read_ofWrongEntry_refusesAtItsPointer(String entry, String code) {
        assertThat(errors(policy("[{\"name\": \"m\", \"actions\": [" + entry + "]}]", "[]")))
                .containsExactly(code + " /scopeMaps/0/actions/0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"scopeMapId\": \"nope\"                         | UNKNOWN_REFERENCE /scopeMapId",
                "\"scopeMapId\": \"\"                             | UNKNOWN_REFERENCE /scopeMapId",
                "\"scopeMapId\": null                             | MISSING_VALUE /scopeMapId",
                "\"scopeMapId\": \"/a//b\"                        | INVALID_VALUE /scopeMapId",
                "\"scopeMapId\": \"" + REGISTRIES + "other/scopeMaps/ci\" | CONFLICT /scopeMapId",
                "\"scopeMapId\": \"ci\", \"status\": \"on\"       | INVALID_VALUE /status",
                "\"scopeMapId\": \"ci\", \"registry\": \"other\"  | UNKNOWN_REFERENCE /registry",
                "\"scopeMapId\": \"ci\", \"credentials\": []      | WRONG_TYPE /credentials",
                "\"scopeMapId\": \"ci\", \"credentials\": {\"passwords\": [{}]} | MISSING_VALUE /credentials/passwords/0/name",
                "\"scopeMapId\": \"ci\", \"credentials\": {\"passwords\": [{\"name\": \"password1\","
                        + " \"expiry\": \"2026-12-31\"}]} | INVALID_VALUE /credentials/passwords/0/expiry",
                "\"scopeMapId\": \"ci\", \"credentials\": {\"passwords\": [{\"name\": \"password1\","
                        + " \"expiry\": \"2026-12-31T00:00:00\"}]} | INVALID_VALUE /credentials/passwords/0/expiry",
                "\"scopeMapId\": \"ci\", \"credentials\": {\"passwords\": [{\"name\": \"password1\"},"
                        + " {\"name\": \"password1\"}]} | CONFLICT /credentials/passwords/1/name"
            })
    void read_ofWrongToken_refusesAtItsPointer(String members, String error) {
        String map = "[{\"name\": \"ci\", \"actions\": []}]";

        assertThat(errors(policy(map, "[{\"name\": \"t\", " + members + "}]")))
                .containsExactly(error.replace(" /", " /tokens/0/"));
    }

    @Test
    void read_withoutRegistry_refusesWhereThereAreSeveral() {
        String document = """
                {"registries": [{"name": "a"}, {"name": "b"}],
                 "scopeMaps": [{"name": "m", "actions": []}, {"name": "n", "actions": [], "registry": "B"}]}
                """;

        assertThat(errors(document)).containsExactly("MISSING_VALUE /scopeMaps/0/registry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}   | WRONG_TYPE /tokens/0/registry",
                "null | MISSING_VALUE /tokens/0/registry",
            })
    void read_ofARegistryThatIsNoText_saysSoOnceAndWhereItStands(String registry, String error) {
        String document = "{\"registries\": [{\"name\": \"a\"}, {\"name\": \"b\"}], \"tokens\": [" + "{\"registry\": "
                + registry + ", \"name\": \"t\", \"scopeMapId\": \"_repositories_pull\"}]}";

        List<Issue> errors = issues(document).stream().filter(Issue::isError).toList();

        assertThat(errors).extracting(Policies::codeAndPointer).containsExactly(error);
        assertThat(errors.get(0).location().column()).isEqualTo(document.indexOf(registry) + 1);
    }

    @Test
    void read_withoutAnyRegistry_refuses() {
        assertThat(errors("{\"scopeMaps\": [{\"name\": \"m\", \"actions\": []}]}"))
                .containsExactly("MISSING_VALUE /scopeMaps/0/registry");
    }

    @Test
    void read_ofTwoOfOneName_refusesTheSecond() {
        String maps = "[{\"name\": \"m\", \"actions\": []}, {\"name\": \"M\", \"actions\": []}]";
        String tokens = "[" + token("\"m\"") + "," + token("\"m\"") + "]";

        assertThat(errors(policy(maps, tokens)))
                .containsExactly("CONFLICT /scopeMaps/1/name", "CONFLICT /tokens/1/name");
    }

    @Test
    void read_ofTwoRegistries_keepsTheirMapsApart() {
        String document = """
                {"registries": [{"name": "a"}, {"name": "b"}],
                 "scopeMaps": [{"name": "m", "actions": [], "registry": "a"}],
                 "tokens": [{"name": "t", "scopeMapId": "m", "registry": "a"},
                            {"name": "t", "scopeMapId": "m", "registry": "b"}]}
                """;

        assertThat(errors(document)).containsExactly("UNKNOWN_REFERENCE /tokens/1/scopeMapId");
    }

    private static ScopeMap.Entry entry(String repositories, ScopeMapAction action) {
        return new ScopeMap.Entry(new RepositoryPattern(repositories), action);
    }

    private static String token(String scopeMap) {
        return "{\"name\": \"t\", \"scopeMapId\": " + scopeMap + "}";
    }

    private static String policy(String scopeMaps, String tokens) {
        return "{\"registries\": [{\"name\": \"contoso\"}], \"scopeMaps\": " + scopeMaps + ", \"tokens\": " + tokens
                + "}";
    }
}
