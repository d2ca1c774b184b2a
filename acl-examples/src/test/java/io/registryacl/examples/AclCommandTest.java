package io.registryacl.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AclCommandTest {

    @Test
    void run_withoutSubcommand_isWrongUsage() {
        CommandRun run = CommandRun.of();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Missing required subcommand", "Usage: acl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fly",
                "--fly",
                "decide",
                "decide --policy p",
                "decide --request r",
                "explain --policy p",
                "watch --policy p",
                "watch --policy p --request r --times often",
                "check",
                "check p",
                "test",
                "demo now",
                "demo --save",
                "decide --policy p --request r s",
                "check --policy p --policy q",
            })
    void run_calledWrongly_explainsTheUsageAndHasNoAnswer(String arguments) {
        CommandRun run = CommandRun.of(arguments.split(" ", -1));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: acl").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "--help,         acl demo",
        "demo --help,    acl demo",
        "decide --help,  acl decide --policy policy/ --request request.json",
        "explain --help, acl explain --policy policy/ --request - < request.json",
        "watch --help,   acl watch --policy policy/ --request request.json",
        "test --help,    acl test scenarios.json more-scenarios.json",
        "check --help,   acl check --strict --policy policy/",
    })
    void run_askedForHelp_showsAnExample(String arguments, String example) {
        CommandRun run = CommandRun.of(arguments.split(" ", -1));

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.outLines()).contains("Example:", "  " + example);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V", "demo --version", "decide --version", "test -V"})
    void run_askedForItsVersion_printsWhatTheBuildWrote(String arguments) {
        CommandRun run = CommandRun.of(arguments.split(" ", -1));

        assertThat(run.status()).isZero();
        assertThat(run.outLines()).singleElement().asString().startsWith("acl 0.");
    }
}
