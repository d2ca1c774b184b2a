package io.registryacl.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.json.PolicyDocuments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    Path demo;

    private Path policy = Path.of("");
    private Path request = Path.of("");

    @BeforeEach
    void saveDocuments() throws IOException {
        DemoDocuments.save(demo);
        policy = demo.resolve("policy");
        request = demo.resolve("requests/task-push.json");
    }

    @Test
    void watch_once_explainsByThePolicyWithItsDigest() {
        CommandRun run = watch("--times", "1");

        CommandRun explained = CommandRun.of("explain", "--policy", policy.toString(), "--request", request.toString());
        assertThat(run).isEqualTo(new CommandRun(0, "policy " + digest() + "\n" + explained.out() + "\n", ""));
    }

    @Test
    void watch_whileThePolicyChanges_saysWhatIsWrongAndAnswersAgain() throws Exception {
        Path assignments = policy.resolve("role-assignments.json");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.of(InputStream.nullInputStream(), out, err, false);
        String before = digest();

        CompletableFuture<Integer> status = CompletableFuture.supplyAsync(() -> AclCommand.run(
                terminal, "watch", "--times", "2", "--policy", policy.toString(), "--request", request.toString()));
        waitFor(out, "ALLOW");
        Files.writeString(assignments, "[ 1 ]");
        waitFor(err, "the policy before stays");
        Files.delete(assignments);

        assertThat(status.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(err.toString(UTF_8)).startsWith("role-assignments.json:1:3 /0: error ");
        assertThat(out.toString(UTF_8))
                .containsSubsequence("policy " + before, "\nALLOW ", "\npolicy " + digest(), "\nINDETERMINATE ");
    }

    @Test
    void watch_ofWhatIsNotThere_isBadInput() {
        policy = demo.resolve("nowhere/policy.json");
        request = demo.resolve("nothing");

        CommandRun run = watch();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("error UNREADABLE"));
    }

    @Test
    void watch_forNoAnswerAtAll_isWrongUsage() {
        CommandRun run = watch("--times", "0");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--times", "Usage: acl watch");
    }

    private CommandRun watch(String... options) {
        String[] arguments = new String[options.length + 5];
        System.arraycopy(
                new String[] {"watch", "--policy", policy.toString(), "--request", request.toString()},
                0,
                arguments,
                0,
                5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return CommandRun.of(arguments);
    }

    private String digest() {
        return PolicyDecisionPoint.of(PolicyDocuments.read(policy).model()).digest();
    }

    private static void waitFor(ByteArrayOutputStream stream, String text) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!stream.toString(UTF_8).contains(text)) {
            assertThat(System.nanoTime()).as("deadline for `%s`", text).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
