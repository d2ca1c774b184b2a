package io.registryacl.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String CLEAN = """
            { "registries": [ { "name": "myregistry" } ], "roleAssignments": [] }
            """;
    private static final String WITH_A_WARNING = """
            { "registries": [ { "name": "myregistry", "networkRuleBypassAllowedForTasks": true,
                                "networkRuleSet": { "defaultAction": "Deny", "ipRules": [ { "value": "203.0.113.9/24" } ] } } ],
              "roleAssignments": [] }
            """;

    @TempDir
    Path folder;

    @Test
    void check_aCleanPolicy_findsNothing() throws IOException {
        CommandRun run = check(CLEAN);

        assertThat(run).isEqualTo(new CommandRun(0, "0 errors, 0 warnings\n", ""));
    }

    @Test
    void check_aPolicyWithAWarning_printsItAndEndsWithZero() throws IOException {
        CommandRun run = check(WITH_A_WARNING);

        assertThat(run.status()).isZero();
        assertThat(run.outLines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains(
                                        "policy.json:2:",
                                        " /registries/0/networkRuleSet/ipRules/0/value: "
                                                + "warning IP_RULE_HOST_BITS: "),
                        line -> assertThat(line).isEqualTo("0 errors, 1 warning"));
    }

    @Test
    void check_strictly_endsWithOneForAWarning() throws IOException {
        assertThat(check(WITH_A_WARNING, "--strict").status()).isEqualTo(1);
        assertThat(check(CLEAN, "--strict").status()).isZero();
    }

    @Test
    void check_threeMistakes_printsAllThreeWithTheirPlaces() throws IOException {
        CommandRun run = check("""
                {
                  "registries": [
                    { "name": "myregistry", "publicNetworkAccess": "Sometimes" },
                    { "name": "otherregistry", "networkRuleSet": { "defaultAction": "Deny", "ipRules": [ { "value": "300.1.1.1" } ] } }
                  ],
                  "roleAssignments": "none"
                }
                """);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .contains("policy.json:3:52 /registries/0/publicNetworkAccess: error INVALID_VALUE: "),
                        line -> assertThat(line)
                                .contains("policy.json:4:101 /registries/1/networkRuleSet/ipRules/0/value: error "
                                        + "INVALID_VALUE: "),
                        line -> assertThat(line).contains("policy.json:6:22 /roleAssignments: error WRONG_TYPE: "),
                        line -> assertThat(line).isEqualTo("3 errors, 0 warnings"));
        assertThat(run.out()).endsWith("3 errors, 0 warnings\n");
    }

    @Test
    void check_whatIsNotThere_isAnError() {
        CommandRun run =
                CommandRun.of("check", "--policy", folder.resolve("nowhere").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.outLines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("error UNREADABLE"),
                        line -> assertThat(line).isEqualTo("1 error, 0 warnings"));
    }

    @Test
    void check_aFileWithControlsInItsName_staysOnOneLineAndMovesNoCursor() throws IOException {
        Files.writeString(folder.resolve("a\nb\u001b[31m\u202e.json"), "{ \"registries\": 3 }");

        CommandRun run = CommandRun.of("check", "--policy", folder.toString());

        assertThat(run.outLines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("a\\u000ab\\u001b[31m\\u202e.json:1:17 /registries: error "),
                        line -> assertThat(line).isEqualTo("1 error, 0 warnings"));
    }

    @Test
    void check_theDocumentsOfTheDemo_findsOnlyTheSwitchThatTheyLeaveOpen() throws IOException {
        DemoDocuments.save(folder);

        CommandRun run =
                CommandRun.of("check", "--policy", folder.resolve("policy").toString());

        assertThat(run.status()).isZero();
        assertThat(run.outLines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("myregistry.json", "warning TASK_BYPASS_UNSET"),
                        line -> assertThat(line).contains("otherregistry.json", "warning TASK_BYPASS_UNSET"),
                        line -> assertThat(line).isEqualTo("0 errors, 2 warnings"));
    }

    private CommandRun check(String policy, String... options) throws IOException {
        Path file = folder.resolve("policy.json");
        Files.writeString(file, policy);
        String[] arguments = new String[options.length + 3];
        System.arraycopy(new String[] {"check", "--policy", file.toString()}, 0, arguments, 0, 3);
        System.arraycopy(options, 0, arguments, 3, options.length);
        return CommandRun.of(arguments);
    }
}
