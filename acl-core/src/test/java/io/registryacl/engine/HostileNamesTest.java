package io.registryacl.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.decision.Explanation;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import io.registryacl.model.ResourceId;
import io.registryacl.model.TrustedService;
import io.registryacl.model.TrustedServices;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Explanations are data: what a terminal obeys in a name is shown, not done (hostile inputs row 110). */
final class HostileNamesTest {

    private static final String CLEAR_SCREEN = "\u001b[2J\r\n";
    private static final AccessRequest REQUEST = AccessRequest.builder("contoso", Operation.PULL)
            .repository("samples/hello-world")
            .caller(Caller.service("scanner" + CLEAR_SCREEN))
            .path(NetworkPath.serviceEndpoint(ResourceId.parse("/subnets/\u009b2J\u202e"), NetworkPath.HostKind.VM))
            .build();

    @Test
    void explanation_ofNamesThatATerminalObeys_showsThem() {
        TrustedService scanner = new TrustedService(
                "scanner" + CLEAR_SCREEN, "Scanner" + CLEAR_SCREEN, Set.of(), Set.of(Operation.PULL), List.of(), "");
        PolicyModel model = PolicyModel.builder()
                .addRegistry(Registry.builder("contoso").build())
                .trustedServices(new TrustedServices("2022-01", List.of(scanner), Set.of()))
                .build();

        Explanation explanation = PolicyDecisionPoint.of(model).decide(REQUEST).explanation();

        assertThat(explanation.subject())
                .contains("service `scanner\\u001b[2J\\u000d\\u000a`", "subnet /subnets/\\u009b2J\\u202e");
        assertThat(explanation.text())
                .contains("Scanner\\u001b[2J\\u000d\\u000a is a trusted service")
                .doesNotContain("\u001b", "\r", "\u009b", "\u202e");
    }

    @Test
    void toString_ofARequest_staysOnOneLine() {
        assertThat(REQUEST.toString())
                .contains("scanner\\u001b[2J\\u000d\\u000a")
                .doesNotContain("\u001b", "\n");
    }
}
