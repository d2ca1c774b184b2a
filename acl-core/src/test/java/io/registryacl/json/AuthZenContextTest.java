package io.registryacl.json;

import static io.registryacl.json.RequestTexts.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.NetworkPath.HostKind;
import io.registryacl.model.ResourceId;
import io.registryacl.net.IpAddress;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The way a request came, and when (semantics P.3, P7, P12). */
final class AuthZenContextTest {

    private static final ResourceId SUBNET = ResourceId.parse("/subscriptions/s/subnets/aks");

    @ParameterizedTest
    @MethodSource
    void readRequest_ofAWellFormedContext_namesThePath(String context, NetworkPath expected) {
        assertThat(read(context).path()).isEqualTo(expected);
    }

    static Stream<Arguments> readRequest_ofAWellFormedContext_namesThePath() {
        NetworkPath office = NetworkPath.publicEndpoint(IpAddress.parse("203.0.113.9"));
        NetworkPath connection = NetworkPath.privateEndpoint("contoso.1a2b3c");
        return Stream.of(
                Arguments.of("", NetworkPath.publicEndpoint()),
                Arguments.of("{}", NetworkPath.publicEndpoint()),
                Arguments.of("{'endpoint': 'public'}", NetworkPath.publicEndpoint()),
                Arguments.of("{'ip': '203.0.113.9'}", office),
                Arguments.of("{'endpoint': 'public', 'ip': '::ffff:203.0.113.9'}", office),
                Arguments.of("{'ip': '2001:DB8::1'}", NetworkPath.publicEndpoint(IpAddress.parse("2001:db8::1"))),
                Arguments.of("{'endpoint': 'private', 'connection': 'contoso.1a2b3c'}", connection),
                Arguments.of("{'endpoint': 'private', 'connection': 'contoso.1a2b3c', 'ip': '10.0.0.5'}", connection),
                Arguments.of(
                        "{'endpoint': 'service', 'subnet': '/subscriptions/s/subnets/aks'}",
                        NetworkPath.serviceEndpoint(SUBNET, HostKind.OTHER)),
                Arguments.of(
                        "{'endpoint': 'service', 'subnet': '/subscriptions/s/subnets/aks', 'host': 'vm'}",
                        NetworkPath.serviceEndpoint(SUBNET, HostKind.VM)),
                Arguments.of(
                        "{'endpoint': 'service', 'subnet': '/subscriptions/s/subnets/aks', 'host': 'aks', 'ip': '::1'}",
                        NetworkPath.serviceEndpoint(SUBNET, HostKind.AKS)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        []                                                            | WRONG_TYPE /context
        null                                                          | WRONG_TYPE /context
        {'endpoint': 'Public'}                                        | INVALID_VALUE /context/endpoint
        {'endpoint': 'vpn', 'connection': 'c', 'host': 'vm'}          | INVALID_VALUE /context/endpoint
        {'endpoint': null}                                            | WRONG_TYPE /context/endpoint
        {'IP': '203.0.113.9'}                                         | UNKNOWN_FIELD /context/IP
        {'client': '203.0.113.9'}                                     | UNKNOWN_FIELD /context/client
        {'ip': null}                                                  | WRONG_TYPE /context/ip
        {'ip': 2130706433}                                            | WRONG_TYPE /context/ip
        {'ip': ''}                                                    | INVALID_VALUE /context/ip
        {'ip': '203.0.113.09'}                                        | INVALID_VALUE /context/ip
        {'ip': '203.0.113.0/24'}                                      | INVALID_VALUE /context/ip
        {'ip': 'fe80::1%eth0'}                                        | INVALID_VALUE /context/ip
        {'ip': 'localhost'}                                           | INVALID_VALUE /context/ip
        {'ip': '203.0.113.9\\u0000'}                                  | INVALID_VALUE /context/ip
        {'endpoint': 'private', 'connection': 'c', 'ip': '1.2.3'}     | INVALID_VALUE /context/ip
        {'endpoint': 'private'}                                       | MISSING_VALUE /context/connection
        {'endpoint': 'private', 'connection': ''}                     | INVALID_VALUE /context/connection
        {'endpoint': 'private', 'connection': 1}                      | WRONG_TYPE /context/connection
        {'connection': 'c'}                                           | CONFLICT /context/connection
        {'endpoint': 'service', 'subnet': '/s', 'connection': 'c'}    | CONFLICT /context/connection
        {'subnet': '/subscriptions/s'}                                | CONFLICT /context/subnet
        {'host': 'vm'}                                                | CONFLICT /context/host
        {'endpoint': 'private', 'connection': 'c', 'host': 'aks'}     | CONFLICT /context/host
        {'endpoint': 'service'}                                       | MISSING_VALUE /context/subnet
        {'endpoint': 'service', 'subnet': 'aks'}                      | INVALID_VALUE /context/subnet
        {'endpoint': 'service', 'subnet': '/s', 'host': 'aci'}        | INVALID_VALUE /context/host
        {'endpoint': 'service', 'subnet': '/s', 'host': 'other'}      | INVALID_VALUE /context/host
        """)
    void readRequest_ofAMalformedContext_isRefusedAtTheValue(String context, String refusal) {
        assertThat(refusals(RequestTexts.withContext(context))).containsExactly(refusal);
    }

    @Test
    void readRequest_withoutTime_leavesItUnknown() {
        assertThat(read("{}").time()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T00:00:00Z,             2026-01-01T00:00:00Z",
        "2026-01-01t00:00:00z,             2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00+00:00,        2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00-00:00,        2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00+13:45,        2025-12-31T10:15:00Z",
        "2024-02-29T23:59:59.9Z,           2024-02-29T23:59:59.900Z",
        "2026-12-31T00:00:00.123456789Z,   2026-12-31T00:00:00.123456789Z",
        "0000-01-01T00:00:00Z,             0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59-18:00,        +10000-01-01T17:59:59Z",
    })
    void readRequest_withATime_isAboutThatInstant(String time, String expected) {
        assertThat(read("{'time': '" + time + "'}").time()).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-01-01",
                "2026-01-01T00:00:00",
                "2026-01-01T00:00Z",
                "2026-01-01T00:00:00.Z",
                "2026-01-01T00:00:00.1234567890Z",
                "2026-01-01T00:00:00,5Z",
                "2026-01-01 00:00:00Z",
                "2026-01-01T00:00:00 Z",
                "2026-01-01T00:00:00Z ",
                "2026-01-01T00:00:00ZZ",
                "2026-01-01T00:00:00+0100",
                "2026-01-01T00:00:00+01",
                "2026-01-01T00:00:00+01:00:00",
                "2026-01-01T00:00:00+18:01",
                "2026-01-01T00:00:00[Europe/Berlin]",
                "2026-01-01T00:00:00+01:00[Europe/Berlin]",
                "2026-13-01T00:00:00Z",
                "2026-02-29T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T23:60:00Z",
                "2016-12-31T23:59:60Z",
                "26-01-01T00:00:00Z",
                "-2026-01-01T00:00:00Z",
                "+12026-01-01T00:00:00Z",
                "\u0662\u0660\u0662\u0666-01-01T00:00:00Z",
            })
    void readRequest_withWhatIsNoTime_isRefused(String time) {
        assertThat(refusals(RequestTexts.withContext("{'time': '" + time + "'}")))
                .containsExactly("INVALID_VALUE /context/time");
    }

    private static AccessRequest read(String context) {
        return AuthZen.readRequest(RequestTexts.withContext(context));
    }
}
