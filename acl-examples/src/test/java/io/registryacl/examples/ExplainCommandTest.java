package io.registryacl.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path demo;

    @BeforeEach
    void saveDocuments() throws IOException {
        DemoDocuments.save(demo);
    }

    @Test
    void explain_whatIsAllowed_saysEveryGateAndEndsWithZero() {
        CommandRun run = explain("task-push");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("ALLOW  push samples/hello-world of myregistry")
                .contains("NETWORK_TRUSTED_SERVICE", "AUTHN_IDENTITY", "AUTHZ_ROLE", "CONTENT_AVAILABLE");
    }

    @Test
    void explain_whatIsDenied_saysWhyAndEndsWithOne() {
        CommandRun run = explain("app-service-pull");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("DENY  pull samples/hello-world of myregistry")
                .contains("NETWORK_IP_NOT_ALLOWED", "BYPASS_SERVICE_NOT_TRUSTED", "Azure App Service");
    }

    /** The last step of the seed document: public access disabled, trusted services off, the task runs again. */
    @Test
    void explain_theTaskWithTheSwitchOff_namesBothReasonsTheSettingAndTheCommand() throws IOException {
        Path registry = demo.resolve("policy/myregistry.json");
        Files.writeString(
                registry,
                Files.readString(registry)
                        .replace("\"publicNetworkAccess\": \"Enabled\"", "\"publicNetworkAccess\": \"Disabled\"")
                        .replace("\"AzureServices\"", "\"None\""));

        CommandRun run = explain("task-push");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "NETWORK_PUBLIC_ACCESS_DISABLED",
                        "BYPASS_DISABLED",
                        "networkRuleBypassOptions",
                        "az acr update --name myregistry --allow-trusted-services true");
    }

    @Test
    void explain_withADash_readsTheStandardInput() throws IOException {
        String request = Files.readString(demo.resolve("requests/task-push.json"));

        CommandRun run = CommandRun.withInput(
                request, "explain", "--policy", demo.resolve("policy").toString(), "--request", "-");

        assertThat(run.status()).isZero();
    }

    @Test
    void explain_aRequestThatIsNoJson_isRefused() throws IOException {
        Files.writeString(demo.resolve("requests/broken.json"), "{");

        CommandRun run = explain("broken");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).singleElement().asString().contains("broken.json:1:", "error SYNTAX");
    }

    private CommandRun explain(String request) {
        return CommandRun.of(
                "explain",
                "--policy",
                demo.resolve("policy").toString(),
                "--request",
                demo.resolve("requests/" + request + ".json").toString());
    }
}
