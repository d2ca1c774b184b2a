package io.registryacl.jmh.decision;

import io.registryacl.json.PolicyWriter;
import io.registryacl.model.AccessRequest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of {@code acl decide} as a whole process, on a policy document of one registry with 100 IP rules and 100 identities
 * with 5 assignments each: the start of the JVM, reading, preparing, the first decision, and the end. The start of a JVM that
 * does nothing stands beside it.
 *
 * <p>Run, where {@code acl.jar} is built: {@code java -jar acl-jmh/target/benchmarks.jar StartUpBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 20)
@Fork(1)
public class StartUpBenchmark {

    private static final String ARCHIVE = "acl.jsa";

    @Param("acl-examples/target/acl.jar")
    String jar = "";

    private Path folder = Path.of("");

    /** Writes the documents, and the archive of classes. */
    @Setup
    public void writeDocuments() throws IOException, InterruptedException {
        if (!Files.exists(Path.of(jar))) {
            throw new IOException("there is no `" + jar + "`; build it, and run this where it is found");
        }
        folder = Files.createTempDirectory("acl-start-up");
        Workload workload = Workload.of(Size.of(1), 2);
        int allowed = workload.answers().indexOf(true);
        Files.writeString(
                folder.resolve("policy.json"), PolicyWriter.write(workload.pdp().model()));
        Files.writeString(
                folder.resolve("request.json"), text(workload.questions().get(allowed)));
        ask("-XX:ArchiveClassesAtExit=" + folder.resolve(ARCHIVE));
    }

    /** The question as an AuthZEN evaluation request. */
    static String text(Question question) {
        AccessRequest request = question.request();
        return String.format(
                Locale.ROOT,
                """
                {
                  "subject": {"type": "identity", "id": "%s"},
                  "action": {"name": "%s"},
                  "resource": {"type": "repository", "id": "%s", "properties": {"registry": "%s"}},
                  "context": {"endpoint": "public", "ip": "%s"}
                }
                """,
                question.member().id(),
                request.operation().wireName(),
                Question.REPOSITORY,
                request.registry(),
                question.address());
    }

    /** Removes the documents. */
    @TearDown
    public void removeDocuments() throws IOException {
        for (String name : List.of("policy.json", "request.json", "out", ARCHIVE)) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
    }

    /** From the start of a process to its end, with an answer between. */
    @Benchmark
    public int decide() throws IOException, InterruptedException {
        return ask("-Xshare:auto");
    }

    /** The same with the classes of an earlier run in an archive of the JDK's, so that they need not be read and verified. */
    @Benchmark
    public int decideWithClassArchive() throws IOException, InterruptedException {
        return ask("-XX:SharedArchiveFile=" + folder.resolve(ARCHIVE));
    }

    /** The same without the second compiler, which takes longer than it can give back to a process as short as this. */
    @Benchmark
    public int decideWithFirstCompilerOnly() throws IOException, InterruptedException {
        return ask("-XX:TieredStopAtLevel=1");
    }

    private int ask(String option) throws IOException, InterruptedException {
        return run(
                option,
                "-jar",
                jar,
                "decide",
                "--policy",
                folder.resolve("policy.json").toString(),
                "--request",
                folder.resolve("request.json").toString());
    }

    /** From the start of a process to its end, with nothing between. */
    @Benchmark
    public int jvmAlone() throws IOException, InterruptedException {
        return run("-version");
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        File out = folder.resolve("out").toFile();
        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out)
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException(command + " ends with " + status + ": " + Files.readString(out.toPath()));
        }
        return status;
    }
}
