package io.registryacl.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.decision.Decision;
import io.registryacl.decision.Explanation;
import io.registryacl.decision.GateExplanation;
import io.registryacl.decision.Reason;
import io.registryacl.decision.ReasonExplanation;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.IpRule;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The form of a response (semantics P.3). What it says of a policy is the engine's to tell. */
final class AuthZenResponseTest {

    private static final AccessRequest REQUEST =
            AccessRequest.builder("contoso", Operation.PULL).repository("a").build();

    @Test
    void writeResponse_ofADenial_namesEveryGateAndWhatTheClientMaySee() {
        Decision decision = decision(
                "client with IP '203.0.113.9' is not allowed access",
                Reason.NETWORK_IP_NOT_ALLOWED,
                Reason.BYPASS_DISABLED,
                Reason.AUTHN_IDENTITY,
                Reason.AUTHZ_CONDITION_UNKNOWN);

        assertThat(AuthZen.writeResponse(decision))
                .isEqualTo("""
                {
                  "decision": false,
                  "context": {
                    "outcome": "DENY",
                    "reason": "NETWORK_IP_NOT_ALLOWED",
                    "reasons": [
                      "NETWORK_IP_NOT_ALLOWED",
                      "BYPASS_DISABLED",
                      "AUTHZ_CONDITION_UNKNOWN"
                    ],
                    "gates": [
                      {
                        "gate": "network",
                        "outcome": "DENY",
                        "reason": "NETWORK_IP_NOT_ALLOWED",
                        "rule": "rule of NETWORK_IP_NOT_ALLOWED",
                        "message": "message of NETWORK_IP_NOT_ALLOWED",
                        "reasons": [
                          "NETWORK_IP_NOT_ALLOWED",
                          "BYPASS_DISABLED"
                        ],
                        "notes": [
                          "note of NETWORK_IP_NOT_ALLOWED",
                          "note of both",
                          "note of BYPASS_DISABLED"
                        ],
                        "remedies": [
                          "remedy of NETWORK_IP_NOT_ALLOWED",
                          "remedy of BYPASS_DISABLED"
                        ]
                      },
                      {
                        "gate": "authentication",
                        "outcome": "ALLOW",
                        "reason": "AUTHN_IDENTITY",
                        "rule": "rule of AUTHN_IDENTITY",
                        "message": "message of AUTHN_IDENTITY",
                        "reasons": [
                          "AUTHN_IDENTITY"
                        ]
                      },
                      {
                        "gate": "authorization",
                        "outcome": "INDETERMINATE",
                        "reason": "AUTHZ_CONDITION_UNKNOWN",
                        "rule": "rule of AUTHZ_CONDITION_UNKNOWN",
                        "message": "message of AUTHZ_CONDITION_UNKNOWN",
                        "reasons": [
                          "AUTHZ_CONDITION_UNKNOWN"
                        ],
                        "notes": [
                          "note of AUTHZ_CONDITION_UNKNOWN",
                          "note of both"
                        ],
                        "remedies": [
                          "remedy of AUTHZ_CONDITION_UNKNOWN"
                        ]
                      }
                    ],
                    "reason_user": {
                      "en": "client with IP '203.0.113.9' is not allowed access"
                    },
                    "reason_admin": {
                      "en": "ADMIN"
                    }
                  }
                }""".replace("ADMIN", decision.explanation().text().replace("\n", "\\n")));
    }

    @Test
    void writeResponse_ofAnAllow_namesTheAuthorizationAndNothingForTheClient() {
        Decision decision = decision("", Reason.NETWORK_UNRESTRICTED, Reason.AUTHN_ADMIN, Reason.AUTHZ_ADMIN);

        assertThat(AuthZen.writeResponse(decision))
                .contains("\"decision\": true")
                .contains("\"outcome\": \"ALLOW\"")
                .contains("\"reason\": \"AUTHZ_ADMIN\"")
                .contains("\"reasons\": [],")
                .contains("\"reason_admin\"")
                .doesNotContain("reason_user");
    }

    @Test
    void writeResponse_whateverTheLocale_isTheSame() {
        Decision decision = decision("I\u0130i\u0131", Reason.AUTHZ_ASSIGNMENTS_UNKNOWN);
        Locale before = Locale.getDefault();
        String expected = AuthZen.writeResponse(decision);
        try {
            for (Locale locale : List.of(Locale.ROOT, Locale.forLanguageTag("ar-EG-u-nu-arab"), Locale.US)) {
                Locale.setDefault(locale);
                assertThat(AuthZen.writeResponse(decision)).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void writeResponse_toARequestFromOutside_tellsTheClientWhatTheRegistryWould() {
        PolicyModel model = PolicyModel.builder()
                .addRegistry(Registry.builder("contoso")
                        .network(NetworkRules.selected(IpRule.parse("198.51.100.0/24")))
                        .adminUserEnabled(true)
                        .build())
                .build();
        String request = RequestTexts.of(
                "{'type': 'admin', 'id': 'contoso'}",
                "pull",
                "{'type': 'repository', 'id': 'a', 'properties': {'registry': 'contoso'}}",
                "{'ip': '203.0.113.9'}");

        String response = AuthZen.writeResponse(PolicyDecisionPoint.of(model).decide(AuthZen.readRequest(request)));

        assertThat(response).startsWith("""
                {
                  "decision": false,
                  "context": {
                    "outcome": "DENY",
                    "reason": "NETWORK_IP_NOT_ALLOWED",
                    "reasons": [
                      "NETWORK_IP_NOT_ALLOWED"
                    ],
                    "gates": [
                      {
                        "gate": "network",
                        "outcome": "DENY",
                        "reason": "NETWORK_IP_NOT_ALLOWED",
                """);
        assertThat(response).contains("""
                    "reason_user": {
                      "en": "client with IP '203.0.113.9' is not allowed access. Refer https://aka.ms/acr/firewall to grant access."
                    },
                    "reason_admin": {
                      "en": "DENY  \
                """.stripTrailing());
    }

    private static Decision decision(String clientMessage, Reason... reasons) {
        long bits = 0;
        for (Reason reason : reasons) {
            bits |= reason.bit();
        }
        return Decision.of(REQUEST, bits, decision -> explain(decision, clientMessage));
    }

    private static Explanation explain(Decision decision, String clientMessage) {
        return new Explanation(
                decision.outcome(),
                decision.deciding().reason(),
                "pull a from contoso",
                clientMessage,
                decision.verdicts().stream()
                        .map(verdict -> new GateExplanation(
                                verdict,
                                verdict.reasons().stream()
                                        .map(AuthZenResponseTest::explain)
                                        .toList()))
                        .toList());
    }

    private static ReasonExplanation explain(Reason reason) {
        boolean passes = reason.name().startsWith("AUTHN");
        return new ReasonExplanation(
                reason,
                "rule of " + reason,
                "message of " + reason,
                passes ? List.of() : List.of("note of " + reason, "note of both"),
                passes ? List.of() : List.of("remedy of " + reason));
    }
}
