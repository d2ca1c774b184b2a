package io.registryacl;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * Holds that whatever a user sees is documented: each type and member, with each parameter, result and exception.
 *
 * <p>Doclint's group {@code missing} asks the same, but also that a record say at its constructor what it has said of
 * its components. That group is therefore off, and this test stands in for it.
 */
final class DocumentationTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    void core_everywhere_isDocumented() throws IOException {
        List<JavaFileObject> sources = sources();

        assertThat(sources).isNotEmpty();
        assertThat(Undocumented.in(sources)).isEmpty();
    }

    @Test
    void search_inUndocumentedSource_findsEachFault() throws IOException {
        JavaFileObject source = new Source("Sample.java", """
                package sample;

                public class Sample<T> {
                    public int field;

                    /** Says little. */
                    public <U> int parse(String text) throws java.io.IOException {
                        return 0;
                    }

                    /** A pair. */
                    public record Pair(int left, int right) {
                        public Pair {}
                    }

                    public enum Kind {
                        ONE
                    }

                    public interface Open {
                        void close();
                    }
                }
                """);

        assertThat(Undocumented.in(List.of(source)))
                .containsExactlyInAnyOrder(
                        "Sample lacks a comment",
                        "Sample lacks @param <T>",
                        "Sample lacks a constructor of its own, with a comment",
                        "Sample.field lacks a comment",
                        "Sample.parse lacks @param <U>",
                        "Sample.parse lacks @param text",
                        "Sample.parse lacks @return",
                        "Sample.parse lacks @throws java.io.IOException",
                        "Pair lacks @param left",
                        "Pair lacks @param right",
                        "Kind lacks a comment",
                        "Kind.ONE lacks a comment",
                        "Open lacks a comment",
                        "Open.close lacks a comment");
    }

    @Test
    void search_inDocumentedSource_findsNothing() throws IOException {
        JavaFileObject source = new Source("Sample.java", """
                package sample;

                /** A sample. */
                public final class Sample {
                    private int hidden;

                    private Sample() {}

                    /** {@return the length} */
                    public int length() {
                        return hidden;
                    }

                    @Override
                    public String toString() {
                        return "";
                    }

                    /**
                     * A box.
                     *
                     * @param <T> what is in it
                     * @param content the content
                     */
                    public record Box<T>(T content) {
                        static final int LIMIT = 1;

                        public Box {}
                    }
                }
                """);

        assertThat(Undocumented.in(List.of(source))).isEmpty();
    }

    private static List<JavaFileObject> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            ImmutableList.Builder<JavaFileObject> sources = ImmutableList.builder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(new Source(file.toString().replace('\\', '/'), Files.readString(file)));
            }
            return sources.build();
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String path, String text) {
            super(URI.create("source:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
