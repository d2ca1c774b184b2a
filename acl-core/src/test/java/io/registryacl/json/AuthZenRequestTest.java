package io.registryacl.json;

import static io.registryacl.json.RequestTexts.refusals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.registryacl.issue.InvalidRequestException;
import io.registryacl.issue.Issue;
import io.registryacl.issue.IssueCode;
import io.registryacl.issue.SourceLocation;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.Operation;
import io.registryacl.model.PrincipalId;
import io.registryacl.net.IpAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame of a request: what must be there, and how all that is wrong is told (semantics P.3, P14, P33). */
final class AuthZenRequestTest {

    private static final String EXAMPLE = """
            {
              "subject": { "type": "identity", "id": "22222222-2222-2222-2222-222222222222" },
              "action": { "name": "pull" },
              "resource": { "type": "repository", "id": "samples/hello-world", "properties": { "registry": "contoso" } },
              "context": { "ip": "203.0.113.9" }
            }
            """;

    @Test
    void readRequest_ofAWholeRequest_isTheRequestBuiltInCode() {
        assertThat(AuthZen.readRequest(EXAMPLE))
                .isEqualTo(AccessRequest.builder("contoso", Operation.PULL)
                        .repository("samples/hello-world")
                        .caller(Caller.identity(new PrincipalId("22222222-2222-2222-2222-222222222222")))
                        .path(NetworkPath.publicEndpoint(IpAddress.parse("203.0.113.9")))
                        .build());
    }

    @ParameterizedTest
    @EnumSource
    void readRequest_ofEveryOperation_knowsItsName(Operation operation) {
        String source = operation == Operation.IMPORT ? ", 'source': {'registry': 'o.azurecr.io'}" : "";
        String resource = "{'type': 'repository', 'id': 'a', 'properties': {'registry': 'contoso'" + source + "}}";

        assertThat(AuthZen.readRequest(RequestTexts.withResource(operation.wireName(), resource))
                        .operation())
                .isEqualTo(operation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PULL", "Pull", "get", "", "pull ", "l\u0131st-tags", "list_tags"})
    void readRequest_ofAnotherOperation_isRefused(String name) {
        String resource = "{'type': 'repository', 'id': 'a', 'properties': {'registry': 'contoso'}}";

        assertThat(refusals(RequestTexts.withResource(name, resource))).containsExactly("INVALID_VALUE /action/name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        ~~                                               | SYNTAX
        {                                                | SYNTAX
        null                                             | WRONG_TYPE
        []                                               | WRONG_TYPE
        ~"x"~                                            | WRONG_TYPE
        """)
    void readRequest_ofNoObject_isRefusedAsAWhole(String text, String code) {
        assertThat(refusals(text)).containsExactly(code + " ");
    }

    @Test
    void readRequest_ofAnEmptyObject_namesAllThatIsMissing() {
        assertThat(refusals("{}"))
                .containsExactlyInAnyOrder(
                        "MISSING_VALUE /subject", "MISSING_VALUE /action", "MISSING_VALUE /resource");
    }

    @Test
    void readRequest_ofEmptyParts_namesAllThatIsMissing() {
        assertThat(refusals("{\"subject\": {}, \"action\": {}, \"resource\": {}, \"context\": {}}"))
                .containsExactly(
                        "MISSING_VALUE /subject/type",
                        "MISSING_VALUE /action/name",
                        "MISSING_VALUE /resource/type",
                        "MISSING_VALUE /resource/id");
    }

    @Test
    void readRequest_withManyMistakes_namesAllInTheOrderOfTheInput() {
        String request = RequestTexts.of(
                "{'type': 'identity', 'id': ''}",
                "fly",
                "{'type': 'repository', 'id': 'A b', 'properties': {'registry': '', 'tag': '-'}}",
                "{'ip': '1.2.3', 'time': 'noon', 'weather': 'fine'}");

        assertThat(refusals(request))
                .containsExactly(
                        "INVALID_VALUE /subject/id",
                        "INVALID_VALUE /action/name",
                        "INVALID_VALUE /resource/id",
                        "INVALID_VALUE /resource/properties/registry",
                        "INVALID_VALUE /resource/properties/tag",
                        "INVALID_VALUE /context/ip",
                        "INVALID_VALUE /context/time",
                        "UNKNOWN_FIELD /context/weather");
    }

    @Test
    void readRequest_withAMistypedChoice_tellsPlaceValueRuleAndWayOut() {
        String request = EXAMPLE.replace("\"ip\": \"203.0.113.9\"", "\n\"endpoint\": \"vpn\\u0007\"");

        InvalidRequestException refusal =
                catchThrowableOfType(InvalidRequestException.class, () -> AuthZen.readRequest(request));

        assertThat(refusal.issues())
                .containsExactly(new Issue(
                        IssueCode.INVALID_VALUE,
                        new SourceLocation("", 6, 13, "/context/endpoint"),
                        "vpn\\u0007",
                        "`endpoint` cannot be `vpn\\u0007`",
                        "write one of `public`, `private`, `service`"));
        assertThat(refusal)
                .hasMessage("the request has a problem:\n  line 6:13 /context/endpoint: error INVALID_VALUE: "
                        + "`endpoint` cannot be `vpn\\u0007`; write one of `public`, `private`, `service`");
    }

    @Test
    void readRequest_withAKeyTwice_isRefusedThoughEscapesHideIt() {
        assertThat(refusals(EXAMPLE.replace("\"action\":", "\"\\u0061ction\": {\"name\": \"push\"}, \"action\":")))
                .containsExactly("DUPLICATE_KEY /action");
    }

    @Test
    void readRequest_withTextBehindIt_isRefused() {
        assertThat(refusals(EXAMPLE + "{}")).containsExactly("SYNTAX ");
    }

    @Test
    void readRequest_withAnUnknownPart_isRefused() {
        assertThat(refusals(EXAMPLE.replace("\"context\"", "\"Context\""))).containsExactly("UNKNOWN_FIELD /Context");
    }

    @Test
    void readRequest_ofAction_takesNoProperties() {
        assertThat(refusals(EXAMPLE.replace("\"pull\"", "\"pull\", \"properties\": {}")))
                .containsExactly("UNKNOWN_FIELD /action/properties");
    }

    @Test
    void readRequest_ofBytes_takesAByteOrderMarkAndTextDoesNot() {
        byte[] bytes = ("\ufeff" + EXAMPLE).getBytes(StandardCharsets.UTF_8);

        assertThat(AuthZen.readRequest(new ByteArrayInputStream(bytes))).isEqualTo(AuthZen.readRequest(EXAMPLE));
        assertThat(refusals("\ufeff" + EXAMPLE)).containsExactly("SYNTAX ");
    }

    @Test
    void readRequest_ofOtherBytes_isRefused() {
        byte[] bytes = EXAMPLE.getBytes(StandardCharsets.UTF_16);

        assertThatThrownBy(() -> AuthZen.readRequest(new ByteArrayInputStream(bytes)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void readRequest_ofTooMuch_isRefusedUnread() {
        String padded = EXAMPLE + " ".repeat((1 << 20) - EXAMPLE.length());
        byte[] bytes = (padded + " ").getBytes(StandardCharsets.UTF_8);

        assertThat(AuthZen.readRequest(padded)).isEqualTo(AuthZen.readRequest(EXAMPLE));
        assertThat(refusals(padded + " ")).containsExactly("TOO_LARGE ");
        assertThatThrownBy(() -> AuthZen.readRequest(new ByteArrayInputStream(bytes)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void readRequest_ofAnEndlessStream_ends() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };

        assertThatThrownBy(() -> AuthZen.readRequest(endless)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void readRequest_ofAStreamThatCannotBeRead_isRefused() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();

        InvalidRequestException refusal =
                catchThrowableOfType(InvalidRequestException.class, () -> AuthZen.readRequest(closed));

        assertThat(refusal.issues())
                .containsExactly(new Issue(
                        IssueCode.UNREADABLE,
                        new SourceLocation("", 0, 0, ""),
                        "",
                        "the stream cannot be read: java.io.IOException: Stream closed",
                        ""));
    }
}
