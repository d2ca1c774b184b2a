package io.registryacl.json;

import static io.registryacl.json.RequestTexts.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Caller.Audience;
import io.registryacl.model.Caller.ConditionalAccess;
import io.registryacl.model.Caller.EntraIdentity;
import io.registryacl.model.Caller.IssuedMode;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.ResourceId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks, in the words of a request (semantics P.3, P20, P21). */
final class AuthZenSubjectTest {

    private static final String GUID = "22222222-aaaa-4222-8222-22222222222f";
    private static final PrincipalId PRINCIPAL = new PrincipalId(GUID);

    @ParameterizedTest
    @MethodSource
    void readRequest_ofAWellFormedSubject_namesTheCaller(String subject, Caller expected) {
        assertThat(read(subject).caller()).isEqualTo(expected);
    }

    static Stream<Arguments> readRequest_ofAWellFormedSubject_namesTheCaller() {
        return Stream.of(
                Arguments.of("{'type': 'identity', 'id': '" + GUID + "'}", Caller.identity(PRINCIPAL)),
                Arguments.of(
                        "{'type': 'identity', 'id': '{22222222-AAAA-4222-8222-22222222222F}'}",
                        Caller.identity(PRINCIPAL)),
                Arguments.of(
                        "{'type': 'identity', 'id': 'alice@example.org'}",
                        Caller.identity(new PrincipalId("alice@example.org"))),
                Arguments.of(
                        "{'type': 'identity', 'id': '" + GUID + "', 'properties': {}}", Caller.identity(PRINCIPAL)),
                Arguments.of(
                        "{'type': 'identity', 'id': '" + GUID + "', 'properties': {'audience': 'arm', "
                                + "'credentialMode': 'rbac', 'conditionalAccess': 'blocked'}}",
                        new EntraIdentity(PRINCIPAL, Audience.ARM, IssuedMode.LEGACY, ConditionalAccess.BLOCKED)),
                Arguments.of(
                        "{'type': 'identity', 'id': '" + GUID + "', 'properties': {'audience': 'acr', "
                                + "'credentialMode': 'rbac-abac', 'conditionalAccess': 'satisfied'}}",
                        new EntraIdentity(PRINCIPAL, Audience.ACR, IssuedMode.ABAC, ConditionalAccess.SATISFIED)),
                Arguments.of("{'type': 'token', 'id': 'ci'}", Caller.token("ci")),
                Arguments.of(
                        "{'type': 'token', 'id': 'ci', 'properties': {'password': 'password1'}}",
                        new Caller.Token("ci", "password1")),
                Arguments.of(
                        "{'type': 'token', 'id': 'ci', 'properties': {'password': 'password2'}}",
                        new Caller.Token("ci", "password2")),
                Arguments.of(
                        "{'type': 'token', 'id': 'ci', 'properties': {'audience': 'arm', 'credentialMode': 'rbac'}}",
                        Caller.token("ci")),
                Arguments.of("{'type': 'admin', 'id': 'contoso'}", Caller.admin()),
                Arguments.of("{'type': 'anonymous'}", Caller.anonymous()),
                Arguments.of("{'type': 'anonymous', 'id': 'whatever it is'}", Caller.anonymous()),
                Arguments.of(
                        "{'type': 'anonymous', 'properties': {'conditionalAccess': 'blocked'}}", Caller.anonymous()),
                Arguments.of("{'type': 'service', 'id': 'defender'}", Caller.service("defender")),
                Arguments.of(
                        "{'type': 'service', 'id': 'defender', 'properties': {'service': 'defender'}}",
                        Caller.service("defender")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {'id': 'a'}                                                        | MISSING_VALUE /subject/type
        {'type': 'Identity', 'id': 'a'}                                    | INVALID_VALUE /subject/type
        {'type': 'user', 'id': 'a'}                                        | INVALID_VALUE /subject/type
        {'type': 7, 'id': 'a'}                                             | WRONG_TYPE /subject/type
        {'type': null, 'id': 'a'}                                          | WRONG_TYPE /subject/type
        {'type': 'identity'}                                               | MISSING_VALUE /subject/id
        {'type': 'token'}                                                  | MISSING_VALUE /subject/id
        {'type': 'admin'}                                                  | MISSING_VALUE /subject/id
        {'type': 'service'}                                                | MISSING_VALUE /subject/id
        {'type': 'identity', 'id': null}                                   | WRONG_TYPE /subject/id
        {'type': 'anonymous', 'id': 5}                                     | WRONG_TYPE /subject/id
        {'type': 'identity', 'id': ''}                                     | INVALID_VALUE /subject/id
        {'type': 'identity', 'id': 'a b'}                                  | INVALID_VALUE /subject/id
        {'type': 'identity', 'id': '22222222-2222-2222-2222-22222222222'}  | INVALID_VALUE /subject/id
        {'type': 'token', 'id': ''}                                        | INVALID_VALUE /subject/id
        {'type': 'service', 'id': ''}                                      | INVALID_VALUE /subject/id
        {'type': 'admin', 'id': ''}                                        | INVALID_VALUE /subject/id
        {'type': 'admin', 'id': 'fabrikam'}                                | INVALID_VALUE /subject/id
        {'type': 'anonymous', 'user': 'x'}                                 | UNKNOWN_FIELD /subject/user
        {'type': 'anonymous', 'Properties': {}}                            | UNKNOWN_FIELD /subject/Properties
        {'type': 'anonymous', 'properties': []}                            | WRONG_TYPE /subject/properties
        {'type': 'anonymous', 'properties': null}                          | WRONG_TYPE /subject/properties
        {'type': 'anonymous', 'properties': {'sevice': 'x'}}               | UNKNOWN_FIELD /subject/properties/sevice
        {'type': 'anonymous', 'properties': {'service': ''}}               | INVALID_VALUE /subject/properties/service
        {'type': 'anonymous', 'properties': {'service': true}}             | WRONG_TYPE /subject/properties/service
        {'type': 'anonymous', 'properties': {'instance': 'x'}}             | INVALID_VALUE /subject/properties/instance
        {'type': 'anonymous', 'properties': {'instance': '/a/../b'}}       | INVALID_VALUE /subject/properties/instance
        {'type': 'anonymous', 'properties': {'audience': 'ARM'}}           | INVALID_VALUE /subject/properties/audience
        {'type': 'anonymous', 'properties': {'credentialMode': 'abac'}}    | INVALID_VALUE /subject/properties/credentialMode
        {'type': 'anonymous', 'properties': {'conditionalAccess': true}}   | WRONG_TYPE /subject/properties/conditionalAccess
        {'type': 'anonymous', 'properties': {'conditionalAccess': 'ok'}}   | INVALID_VALUE /subject/properties/conditionalAccess
        {'type': 'token', 'id': 'ci', 'properties': {'password': 'pw3'}}   | INVALID_VALUE /subject/properties/password
        {'type': 'anonymous', 'properties': {'password': 'password1'}}     | CONFLICT /subject/properties/password
        {'type': 'service', 'id': 'a', 'properties': {'service': 'b'}}     | CONFLICT /subject/properties/service
        {'type': 'x', 'properties': {'service': 'b', 'instance': '/a'}}    | INVALID_VALUE /subject/type
        """)
    void readRequest_ofAMalformedSubject_isRefusedAtTheValue(String subject, String refusal) {
        assertThat(refusals(RequestTexts.withSubject(subject))).containsExactly(refusal);
    }

    @Test
    void readRequest_fromAService_namesItAndItsInstance() {
        AccessRequest request =
                read("{'type': 'identity', 'id': 'a', 'properties': {'service': 'acr-tasks', 'instance': "
                        + "'/subscriptions/s/providers/Microsoft.ContainerRegistry/registries/contoso/tasks/t'}}");

        assertThat(request.service()).isEqualTo("acr-tasks");
        assertThat(request.instance())
                .contains(ResourceId.parse(
                        "/subscriptions/s/providers/Microsoft.ContainerRegistry/registries/contoso/tasks/t"));
    }

    @Test
    void readRequest_withAServiceThatNobodyKnows_isTaken() {
        assertThat(read("{'type': 'anonymous', 'properties': {'service': 'my own'}}")
                        .service())
                .isEqualTo("my own");
    }

    @Test
    void readRequest_ofAService_isTheSameWhetherTheServiceIsRepeatedOrNot() {
        assertThat(read("{'type': 'service', 'id': 'defender', 'properties': {'service': 'defender'}}"))
                .isEqualTo(read("{'type': 'service', 'id': 'defender'}"));
    }

    @ParameterizedTest
    @CsvSource({
        "contoso,            contoso",
        "contoso,            CONTOSO",
        "contoso.azurecr.io, contoso",
        "Contoso.azurecr.io, contoso.AZURECR.io",
        "contoso.azurecr.io, conToso",
        "/subscriptions/s/providers/Microsoft.ContainerRegistry/registries/contoso, Contoso",
        "/subscriptions/s/providers/Microsoft.ContainerRegistry/registries/contoso/, contoso",
    })
    void readRequest_ofTheAdmin_takesTheNameOfTheRegistryInAnyForm(String registry, String id) {
        String request = RequestTexts.of("{'type': 'admin', 'id': '" + id + "'}", "pull", repositoryIn(registry), "");

        assertThat(AuthZen.readRequest(request).caller()).isEqualTo(Caller.admin());
    }

    @ParameterizedTest
    @ValueSource(strings = {"contos", "contoso.azurecr", "azurecr", "contoso.example.org", "CONTOSO.", "\u0441ontoso"})
    void readRequest_ofTheAdminOfAnotherRegistry_isRefused(String id) {
        String request = RequestTexts.of(
                "{'type': 'admin', 'id': '" + id + "'}", "pull", repositoryIn("contoso.azurecr.io"), "");

        assertThat(refusals(request)).containsExactly("INVALID_VALUE /subject/id");
    }

    private static String repositoryIn(String registry) {
        return "{'type': 'repository', 'id': 'a', 'properties': {'registry': '" + registry + "'}}";
    }

    private static AccessRequest read(String subject) {
        return AuthZen.readRequest(RequestTexts.withSubject(subject));
    }
}
