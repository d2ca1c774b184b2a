package io.registryacl.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {

    @TempDir
    Path demo;

    @BeforeEach
    void saveDocuments() throws IOException {
        DemoDocuments.save(demo);
    }

    @Test
    void test_whereAllPass_countsThem() {
        CommandRun run = CommandRun.of("test", scenarios().toString());

        assertThat(run).isEqualTo(new CommandRun(0, "4 passed, 0 failed\n", ""));
    }

    @Test
    void test_severalFiles_countsThemTogether() throws IOException {
        Path copy = Files.copy(scenarios(), demo.resolve("more.json"));

        CommandRun run = CommandRun.of("test", scenarios().toString(), copy.toString());

        assertThat(run).isEqualTo(new CommandRun(0, "8 passed, 0 failed\n", ""));
    }

    @Test
    void test_whereOneFails_printsALineAndEndsWithOne() throws IOException {
        Files.writeString(
                scenarios(), Files.readString(scenarios()).replace("\"decision\": true }", "\"decision\": false }"));

        CommandRun run = CommandRun.of("test", scenarios().toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.outLines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("mira-in-the-office"),
                        line -> assertThat(line).isEqualTo("3 passed, 1 failed"));
    }

    @Test
    void test_aBadFileBesideAGoodOne_printsItsProblemsAndCountsNothing() throws IOException {
        Path bad = demo.resolve("bad.json");
        Files.writeString(bad, "{ \"policies\": {}, \"cases\": [] }");

        CommandRun run = CommandRun.of("test", scenarios().toString(), bad.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("bad.json:1:", "/cases", "error");
    }

    @Test
    void test_whatIsNotThere_isRefused() {
        CommandRun run = CommandRun.of("test", demo.resolve("nothing.json").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.errLines()).singleElement().asString().contains("nothing.json", "error UNREADABLE");
    }

    private Path scenarios() {
        return demo.resolve("scenarios.json");
    }
}
