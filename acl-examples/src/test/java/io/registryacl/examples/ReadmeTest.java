package io.registryacl.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds README to what the code does: every block of it that shows code or output is compared. */
class ReadmeTest {

    private static final Path TOP = Path.of("..");
    private static final Path LOAD_DOCUMENTS = Path.of("src/main/java/io/registryacl/examples/LoadDocuments.java");

    @TempDir
    Path demo;

    @Test
    void explanation_onTheFirstScreen_isWhatTheCommandPrints() throws IOException {
        DemoDocuments.save(demo);
        List<String> shown = block("console", 0);

        CommandRun run = CommandRun.of(
                "explain",
                "--policy",
                demo.resolve("policy").toString(),
                "--request",
                demo.resolve("requests/app-service-pull.json").toString());

        assertThat(shown.get(0))
                .isEqualTo("$ acl explain --policy demo/policy --request demo/requests/app-service-pull.json");
        assertThat(shown.subList(1, shown.size())).isEqualTo(run.outLines());
    }

    @Test
    void quickStart_isFiveLinesOfTheExample() throws IOException {
        List<String> shown = block("java", 0);
        List<String> code =
                Files.readAllLines(LOAD_DOCUMENTS).stream().map(String::strip).toList();

        assertThat(shown).hasSize(5);
        assertThat(code).containsSequence(shown);
    }

    @Test
    void request_isTheOneOfTheDemo() throws IOException {
        DemoDocuments.save(demo);

        assertThat(block("json", 0)).isEqualTo(Files.readAllLines(demo.resolve("requests/task-push.json")));
    }

    @Test
    void problems_areWhatTheCommandPrints() throws IOException {
        DemoDocuments.save(demo);
        List<String> shown = block("console", 1);
        String command = shown.get(0);
        String request = command.substring(command.indexOf('\'') + 1, command.lastIndexOf('\''));

        CommandRun run = CommandRun.withInput(
                request, "decide", "--policy", demo.resolve("policy").toString(), "--request", "-");

        assertThat(command).endsWith("' | acl decide --policy demo/policy --request -");
        assertThat(shown.subList(1, shown.size())).isEqualTo(run.errLines());
    }

    @Test
    void commands_ofTheTable_succeed() throws IOException {
        DemoDocuments.save(demo);
        String request = Files.readString(demo.resolve("requests/task-push.json"));
        List<String> rows = section("## Command line").stream()
                .filter(line -> line.startsWith("| `acl "))
                .toList();

        assertThat(rows).hasSize(6).allSatisfy(row -> {
            String command = row.substring("| `acl ".length(), row.indexOf("` |"));
            String[] arguments = command.replace("demo/", demo + "/").split(" ", -1);
            assertThat(CommandRun.withInput(request, arguments).status()).isZero();
        });
    }

    @Test
    void runAndTest_holdOneCommandEach() throws IOException {
        for (String heading : List.of("## Run", "## Test")) {
            assertThat(section(heading).stream().filter(line -> line.startsWith("```")))
                    .containsExactly("```sh", "```");
        }
    }

    @Test
    void links_leadToFiles() throws IOException {
        String readme = Files.readString(TOP.resolve("README.md"));
        for (int at = readme.indexOf("]("); at >= 0; at = readme.indexOf("](", at + 1)) {
            String target = readme.substring(at + 2, readme.indexOf(')', at));
            if (!target.startsWith("https://")) {
                assertThat(TOP.resolve(target)).exists();
            }
        }
    }

    /** The lines of the {@code index}-th fenced block of {@code language}. */
    private static List<String> block(String language, int index) throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(TOP.resolve("README.md"));
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```" + language)) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                blocks.add(lines.subList(i + 1, end));
            }
        }
        return blocks.get(index);
    }

    private static List<String> section(String heading) throws IOException {
        List<String> lines = Files.readAllLines(TOP.resolve("README.md"));
        List<String> rest = lines.subList(lines.indexOf(heading) + 1, lines.size());
        int end = 0;
        while (end < rest.size() && !rest.get(end).startsWith("## ")) {
            end++;
        }
        return rest.subList(0, end);
    }
}
