package io.registryacl.json;

import static io.registryacl.json.RequestTexts.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.Digest;
import io.registryacl.model.ImportSource;
import io.registryacl.model.ImportSource.Address;
import io.registryacl.model.Operation;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request is about, in its own words (semantics P.3, P18, P22). */
final class AuthZenResourceTest {

    private static final String SHA256 = "sha256:" + "0123456789abcdef".repeat(4);
    private static final String ID = "/subscriptions/s/providers/Microsoft.ContainerRegistry/registries/contoso";

    @Test
    void readRequest_ofAnImage_namesRegistryRepositoryTagAndDigest() {
        AccessRequest request = read(
                "pull",
                "{'type': 'repository', 'id': 'Samples/hello-world', 'properties': {"
                        + "'registry': 'contoso', 'tag': 'v1', 'digest': '" + SHA256 + "'}}");

        assertThat(request)
                .isEqualTo(AccessRequest.builder("contoso", Operation.PULL)
                        .repository("Samples/hello-world")
                        .tag(new Tag("v1"))
                        .digest(new Digest(SHA256))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoso", "CONTOSO", "contoso.azurecr.io", "localhost:5000", "a_b-c", ID, ID + "/"})
    void readRequest_ofARegistry_takesEveryWayToNameIt(String registry) {
        AccessRequest request = read("list-repositories", "{'type': 'registry', 'id': '" + registry + "'}");

        assertThat(request.registry()).isEqualTo(registry.endsWith("/") ? ID : registry);
        assertThat(request.repository()).isEmpty();
    }

    @Test
    void readRequest_ofARegistryThatIsRepeated_takesAnyLetterCase() {
        String resource = "{'type': 'registry', 'id': 'contoso', 'properties': {'registry': 'Contoso'}}";

        assertThat(read("read-registry", resource).registry()).isEqualTo("contoso");
    }

    @ParameterizedTest
    @EnumSource
    void readRequest_ofARepository_isForEveryOperation(Operation operation) {
        String source = operation == Operation.IMPORT ? ", 'source': {'registry': 'o.azurecr.io'}" : "";
        String resource = "{'type': 'repository', 'id': 'a', 'properties': {'registry': 'contoso'" + source + "}}";

        AccessRequest request = read(operation.wireName(), resource);

        assertThat(request.operation()).isEqualTo(operation);
        assertThat(request.repository()).contains(new RepositoryName("a"));
    }

    @ParameterizedTest
    @EnumSource(names = "IMPORT", mode = EnumSource.Mode.EXCLUDE)
    void readRequest_ofARegistry_isForOperationsThatAreNotAboutARepository(Operation operation) {
        String request = RequestTexts.withResource(operation.wireName(), "{'type': 'registry', 'id': 'contoso'}");

        assertThat(refusals(request).contains("INVALID_VALUE /resource/type")).isEqualTo(operation.isAboutRepository());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {'id': 'a', 'properties': {'registry': 'r', 'tag': 'v'}}                           | MISSING_VALUE /resource/type
        {'type': 'Repository', 'id': 'a', 'properties': {'registry': 'r'}}                 | INVALID_VALUE /resource/type
        {'type': 'repository', 'properties': {'registry': 'r'}}                            | MISSING_VALUE /resource/id
        {'type': 'repository', 'id': 1, 'properties': {'registry': 'r'}}                   | WRONG_TYPE /resource/id
        {'type': 'repository', 'id': '', 'properties': {'registry': 'r'}}                  | INVALID_VALUE /resource/id
        {'type': 'repository', 'id': 'a/', 'properties': {'registry': 'r'}}                | INVALID_VALUE /resource/id
        {'type': 'repository', 'id': '/a', 'properties': {'registry': 'r'}}                | INVALID_VALUE /resource/id
        {'type': 'repository', 'id': 'a/../b', 'properties': {'registry': 'r'}}            | INVALID_VALUE /resource/id
        {'type': 'repository', 'id': 'a%2fb', 'properties': {'registry': 'r'}}             | INVALID_VALUE /resource/id
        {'type': 'repository', 'id': 'a:v1', 'properties': {'registry': 'r'}}              | INVALID_VALUE /resource/id
        {'type': 'repository', 'id': 'a'}                                                  | MISSING_VALUE /resource/properties/registry
        {'type': 'repository', 'id': 'a', 'properties': {}}                                | MISSING_VALUE /resource/properties/registry
        {'type': 'repository', 'id': 'a', 'properties': {'registry': null}}                | WRONG_TYPE /resource/properties/registry
        {'type': 'repository', 'id': 'a', 'properties': {'registry': ''}}                  | INVALID_VALUE /resource/properties/registry
        {'type': 'repository', 'id': 'a', 'properties': {'registry': ' contoso'}}          | INVALID_VALUE /resource/properties/registry
        {'type': 'repository', 'id': 'a', 'properties': {'registry': 'cont\u00f6so'}}           | INVALID_VALUE /resource/properties/registry
        {'type': 'repository', 'id': 'a', 'properties': {'registry': '.azurecr.io'}}       | INVALID_VALUE /resource/properties/registry
        {'type': 'repository', 'id': 'a', 'properties': {'registry': 'https://r'}}         | INVALID_VALUE /resource/properties/registry
        {'type': 'repository', 'id': 'a', 'properties': {'registry': '/a//b'}}             | INVALID_VALUE /resource/properties/registry
        {'type': 'repository', 'id': 'a', 'properties': {'registry': '[concat(1)]'}}       | TEMPLATE_EXPRESSION /resource/properties/registry
        {'type': 'repository', 'id': 'a', 'properties': {'registry': 'r', 'tag': ''}}      | INVALID_VALUE /resource/properties/tag
        {'type': 'repository', 'id': 'a', 'properties': {'registry': 'r', 'tag': '.a'}}    | INVALID_VALUE /resource/properties/tag
        {'type': 'repository', 'id': 'a', 'properties': {'registry': 'r', 'tag': 1}}       | WRONG_TYPE /resource/properties/tag
        {'type': 'repository', 'id': 'a', 'properties': {'registry': 'r', 'digest': 'd'}}  | INVALID_VALUE /resource/properties/digest
        {'type': 'repository', 'id': 'a', 'properties': {'registry': 'r', 'Tag': 'v1'}}    | UNKNOWN_FIELD /resource/properties/Tag
        {'type': 'repository', 'id': 'a', 'properties': {'registry': 'r'}, 'tag': 'v1'}    | UNKNOWN_FIELD /resource/tag
        {'type': 'repository', 'id': 'a', 'properties': {'registry': 'r', 'source': {'registry': 'o.azurecr.io'}}} | CONFLICT /resource/properties/source
        """)
    void readRequest_ofAMalformedRepository_isRefusedAtTheValue(String resource, String refusal) {
        assertThat(refusals(RequestTexts.withResource("pull", resource))).containsExactly(refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {'type': 'registry'}                                                     | MISSING_VALUE /resource/id
        {'type': 'registry', 'id': ''}                                           | INVALID_VALUE /resource/id
        {'type': 'registry', 'id': 'a b'}                                        | INVALID_VALUE /resource/id
        {'type': 'registry', 'id': 'r', 'properties': {'registry': 'other'}}     | CONFLICT /resource/properties/registry
        {'type': 'registry', 'id': 'r', 'properties': {'registry': 1}}           | WRONG_TYPE /resource/properties/registry
        {'type': 'registry', 'id': 'r', 'properties': {'tag': 'v1'}}             | CONFLICT /resource/properties/tag
        {'type': 'registry', 'id': 'r', 'properties': {'source': {}}}            | CONFLICT /resource/properties/source
        {'type': 'registry', 'id': 'r', 'properties': {'repository': 'a'}}       | UNKNOWN_FIELD /resource/properties/repository
        """)
    void readRequest_ofAMalformedRegistry_isRefusedAtTheValue(String resource, String refusal) {
        assertThat(refusals(RequestTexts.withResource("list-repositories", resource)))
                .containsExactly(refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {'registry': 'other', 'by': 'resource-id'}                          | other         | a | RESOURCE_ID  | false
        {'registry': 'other', 'by': 'login-server', 'tenant': 'other'}      | other         | a | LOGIN_SERVER | true
        {'registry': 'o.azurecr.io'}                                        | o.azurecr.io  | a | LOGIN_SERVER | false
        {'registry': 'o.azurecr.io', 'repository': 'b', 'tenant': 'same'}   | o.azurecr.io  | b | LOGIN_SERVER | false
        {'registry': 'o.azurecr.io', 'by': 'resource-id'}                   | o.azurecr.io  | a | RESOURCE_ID  | false
        {'registry': '/s/x/registries/o'}                                   | /s/x/registries/o | a | RESOURCE_ID | false
        """)
    void readRequest_ofAnImport_namesItsSource(
            String source, String registry, String repository, Address address, boolean otherTenant) {
        assertThat(read("import", importFrom(source)).source())
                .contains(new ImportSource(registry, new RepositoryName(repository), address, otherTenant));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {}                                                        | MISSING_VALUE /resource/properties/source/registry
        {'registry': ''}                                          | INVALID_VALUE /resource/properties/source/registry
        {'registry': 'other'}                                     | MISSING_VALUE /resource/properties/source/by
        {'registry': 'other', 'by': 'name'}                       | INVALID_VALUE /resource/properties/source/by
        {'registry': 'o.azurecr.io', 'by': null}                  | WRONG_TYPE /resource/properties/source/by
        {'registry': 'o.azurecr.io', 'repository': 'a b'}         | INVALID_VALUE /resource/properties/source/repository
        {'registry': 'o.azurecr.io', 'tenant': 'foreign'}         | INVALID_VALUE /resource/properties/source/tenant
        {'registry': 'o.azurecr.io', 'tag': 'v1'}                 | UNKNOWN_FIELD /resource/properties/source/tag
        []                                                        | WRONG_TYPE /resource/properties/source
        """)
    void readRequest_ofAnImportFromAMalformedSource_isRefusedAtTheValue(String source, String refusal) {
        assertThat(refusals(RequestTexts.withResource("import", importFrom(source))))
                .containsExactly(refusal);
    }

    @Test
    void readRequest_ofAnImportWithoutSource_isRefused() {
        String resource = "{'type': 'repository', 'id': 'a', 'properties': {'registry': 'contoso'}}";

        assertThat(refusals(RequestTexts.withResource("import", resource)))
                .containsExactly("MISSING_VALUE /resource/properties/source");
    }

    private static String importFrom(String source) {
        return "{'type': 'repository', 'id': 'a', 'properties': {'registry': 'contoso', 'source': " + source + "}}";
    }

    private static AccessRequest read(String operation, String resource) {
        return AuthZen.readRequest(RequestTexts.withResource(operation, resource));
    }
}
