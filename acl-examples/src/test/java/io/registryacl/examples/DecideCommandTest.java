package io.registryacl.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideCommandTest {

    @TempDir
    Path demo;

    private String policy = "";

    @BeforeEach
    void saveDocuments() throws IOException {
        DemoDocuments.save(demo);
        policy = demo.resolve("policy").toString();
    }

    @Test
    void decide_whatIsAllowed_answersTrueAndEndsWithZero() {
        CommandRun run = decide(demo.resolve("requests/task-push.json").toString());

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{\n  \"decision\": true,\n")
                .contains("\"reason\": \"AUTHZ_ROLE\"")
                .endsWith("\n}\n");
    }

    @Test
    void decide_whatIsDenied_answersFalseAndEndsWithOne() {
        CommandRun run = decide(demo.resolve("requests/app-service-pull.json").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("{\n  \"decision\": false,\n")
                .contains("\"reason\": \"NETWORK_IP_NOT_ALLOWED\"", "\"BYPASS_SERVICE_NOT_TRUSTED\"");
    }

    @Test
    void decide_whatCannotBeTold_answersFalseAndEndsWithOne() throws IOException {
        Files.delete(demo.resolve("policy/role-assignments.json"));

        CommandRun run = decide(demo.resolve("requests/task-push.json").toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("\"decision\": false", "\"outcome\": \"INDETERMINATE\"");
    }

    @Test
    void decide_withADash_readsTheStandardInput() throws IOException {
        String request = Files.readString(demo.resolve("requests/task-push.json"));

        CommandRun run = CommandRun.withInput(request, "decide", "--policy", policy, "--request", "-");

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("\"decision\": true");
    }

    @Test
    void decide_aRequestWithTwoMistakes_printsBothWithTheirPlaces() throws IOException {
        Path request = demo.resolve("wrong.json");
        Files.writeString(request, """
                {
                  "subject": { "type": "robot", "id": "r2" },
                  "action": { "name": "fly" },
                  "resource": { "type": "repository", "id": "a", "properties": { "registry": "myregistry" } }
                }
                """);

        CommandRun run = decide(request.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith(request + ":2:24 /subject/type: error INVALID_VALUE: "),
                        line -> assertThat(line).startsWith(request + ":3:23 /action/name: error INVALID_VALUE: "));
    }

    @Test
    void decide_aMistakeInTheStandardInput_namesIt() {
        CommandRun run = CommandRun.withInput("{\n  \"subject\": ,", "decide", "--policy", policy, "--request", "-");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines()).singleElement().asString().startsWith("<stdin>:2:14");
    }

    @Test
    void decide_twoFilesThatAreNotThere_printsBoth() {
        CommandRun run = CommandRun.of(
                "decide",
                "--policy",
                demo.resolve("nowhere").toString(),
                "--request",
                demo.resolve("nothing").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(demo.toString(), "error UNREADABLE"));
    }

    @Test
    void decide_aFolderAsRequest_isUnreadable() {
        CommandRun run = decide(demo.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines()).singleElement().asString().contains("error UNREADABLE");
    }

    private CommandRun decide(String request) {
        return CommandRun.of("decide", "--policy", policy, "--request", request);
    }
}
