package io.registryacl.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    private static final char ESCAPE = '\u001b';

    @TempDir
    Path folder;

    /** The expected text is what {@code acl demo > demo.txt} writes: make it anew that way, and read what changed. */
    @Test
    void demo_withoutColours_tellsExactlyTheStory() throws IOException {
        CommandRun run = CommandRun.of("demo");

        assertThat(run.out()).isEqualTo(resource("demo.txt"));
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void demo_withColours_tellsTheSame() {
        String coloured = CommandRun.coloured("demo").out();

        assertThat(coloured).contains(ESCAPE + "[1;32mALLOW", ESCAPE + "[1;31mDENY");
        assertThat(withoutColours(coloured)).isEqualTo(CommandRun.of("demo").out());
    }

    @Test
    void demo_wherever_keepsToThePage() {
        assertThat(CommandRun.of("demo").outLines())
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(100).doesNotEndWith(" "));
    }

    @Test
    void demo_toSave_writesTheDocumentsAndSaysWhere() throws IOException {
        Path target = folder.resolve("new");

        CommandRun run = CommandRun.of("demo", "--save", target.toString());

        assertThat(run.status()).isZero();
        assertThat(run.outLines())
                .hasSameSizeAs(DemoDocuments.names())
                .allSatisfy(line -> assertThat(Path.of(line)).isNotEmptyFile().startsWith(target));
    }

    @Test
    void demo_toSaveWhereAFileIs_refusesAndChangesNothing() throws IOException {
        Path kept = folder.resolve("policy/myregistry.json");
        Files.createDirectories(kept.getParent());
        Files.writeString(kept, "mine");

        CommandRun run = CommandRun.of("demo", "--save", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines()).singleElement().asString().contains("cannot write");
        assertThat(kept).hasContent("mine");
    }

    private static String withoutColours(String text) {
        StringBuilder plain = new StringBuilder();
        boolean code = false;
        for (int i = 0; i < text.length(); i++) {
            code |= text.charAt(i) == ESCAPE;
            if (!code) {
                plain.append(text.charAt(i));
            }
            code &= text.charAt(i) != 'm';
        }
        return plain.toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DemoCommandTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
