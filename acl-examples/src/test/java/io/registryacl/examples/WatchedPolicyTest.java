package io.registryacl.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registryacl.decision.Decision;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.engine.PolicyHolder;
import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.Issue;
import io.registryacl.json.PolicyDocuments;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.Operation;
import io.registryacl.net.IpAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedPolicyTest {

    private static final Duration SETTLING = Duration.ofMillis(40);

    /** Where the file system is polled, as on macOS, this takes seconds; elsewhere it does not. */
    private static final int PATIENCE_SECONDS = 30;

    private static final String OFFICE = allowing("203.0.113.0/24");
    private static final String ELSEWHERE = allowing("198.51.100.0/24");
    private static final String BROKEN = "{\n  \"registries\": [\n    { \"name\": }\n  ]\n}\n";

    private static final AccessRequest FROM_OFFICE = AccessRequest.builder("myregistry", Operation.PULL)
            .repository("samples/hello-world")
            .caller(Caller.anonymous())
            .path(NetworkPath.publicEndpoint(IpAddress.parse("203.0.113.25")))
            .build();

    @TempDir
    Path top;

    private Path folder = Path.of("");
    private Path file = Path.of("");
    private final News news = new News();

    @BeforeEach
    void writePolicy() throws IOException {
        folder = Files.createDirectory(top.resolve("policy"));
        file = Files.writeString(folder.resolve("policy.json"), OFFICE);
    }

    @Test
    void edit_whileThreadsDecide_takesEffectAndEveryAnswerIsOfOnePolicy() throws Exception {
        PolicyDecisionPoint before = pdp(OFFICE);
        PolicyDecisionPoint after = pdp(ELSEWHERE);
        Map<String, Decision> answers =
                Map.of(before.digest(), before.decide(FROM_OFFICE), after.digest(), after.decide(FROM_OFFICE));
        assertThat(answers.values().stream().map(Decision::isAllowed)).containsExactlyInAnyOrder(true, false);
        ExecutorService threads = Executors.newFixedThreadPool(3);

        try (WatchedPolicy watched = open(folder)) {
            CountDownLatch deciding = new CountDownLatch(3);
            Callable<List<String>> reader = () -> readUntil(after.digest(), watched.holder(), answers, deciding);
            List<Future<List<String>>> readers =
                    List.of(threads.submit(reader), threads.submit(reader), threads.submit(reader));
            assertThat(deciding.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            Files.writeString(file, ELSEWHERE);

            for (Future<List<String>> seen : readers) {
                assertThat(seen.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                        .containsExactly(before.digest(), after.digest());
            }
            assertThat(news.next()).isEqualTo(before.digest());
            assertThat(news.next()).isEqualTo(after.digest());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void edit_thatIsBroken_keepsThePolicyAndTellsWhyAndWhere() throws IOException, InterruptedException {
        try (WatchedPolicy watched = open(folder)) {
            PolicyDecisionPoint before = watched.holder().current();
            assertThat(news.next()).isEqualTo(before.digest());

            Files.writeString(file, BROKEN);

            assertThat(news.next()).startsWith("policy.json:3:15").contains("error ");
            assertThat(watched.holder().current()).isSameAs(before);

            Files.writeString(file, ELSEWHERE);

            assertThat(news.next()).isEqualTo(pdp(ELSEWHERE).digest());
            assertThat(watched.holder().current().isAllowed(FROM_OFFICE)).isFalse();
        }
    }

    @Test
    void edit_backToThePolicyBefore_isAcceptedAndPublishesNothing() throws IOException, InterruptedException {
        try (WatchedPolicy watched = open(folder)) {
            PolicyDecisionPoint before = watched.holder().current();
            assertThat(news.next()).isEqualTo(before.digest());
            Files.writeString(file, BROKEN);
            assertThat(news.next()).contains("error ");

            Files.writeString(file, OFFICE + "\n\n");

            assertThat(news.next()).isEqualTo(before.digest());
            assertThat(watched.holder().current()).isSameAs(before);
        }
    }

    @Test
    void edit_inManySmallWrites_isReadWhenItIsComplete() throws IOException, InterruptedException {
        try (WatchedPolicy watched = WatchedPolicy.open(folder, Duration.ofSeconds(1), news)) {
            news.next();

            try (OutputStream slow = Files.newOutputStream(file)) {
                for (byte character : ELSEWHERE.getBytes(UTF_8)) {
                    slow.write(character);
                }
            }

            assertThat(news.next()).isEqualTo(pdp(ELSEWHERE).digest());
            assertThat(watched.holder().current().isAllowed(FROM_OFFICE)).isFalse();
        }
    }

    @Test
    void edit_whereSomethingIsWrittenAllTheTime_takesEffectNevertheless() throws IOException, InterruptedException {
        try (WatchedPolicy watched = WatchedPolicy.open(folder, Duration.ofMillis(100), news)) {
            news.next();
            Path log = folder.resolve("log.txt");

            Files.writeString(file, ELSEWHERE);
            // Ends well before the machine is likely to pause for as long as the settling takes.
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (watched.holder().current().isAllowed(FROM_OFFICE)) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                Files.writeString(log, "one more line\n");
                TimeUnit.MILLISECONDS.sleep(1);
            }

            assertThat(news.next()).isEqualTo(pdp(ELSEWHERE).digest());
        }
    }

    @Test
    void edit_byAnotherFileInItsPlace_takesEffect() throws IOException, InterruptedException {
        try (WatchedPolicy watched = open(folder)) {
            news.next();

            Path draft = Files.writeString(folder.resolve(".policy.json.new"), ELSEWHERE);
            Files.move(draft, file, ATOMIC_MOVE);

            assertThat(news.next()).isEqualTo(pdp(ELSEWHERE).digest());
            assertThat(watched.holder().current().isAllowed(FROM_OFFICE)).isFalse();
        }
    }

    @Test
    void edit_ofAPolicyThatIsOneFile_takesEffect() throws IOException, InterruptedException {
        try (WatchedPolicy watched = open(file)) {
            assertThat(news.next()).isEqualTo(pdp(OFFICE).digest());

            Files.writeString(file, ELSEWHERE);

            assertThat(news.next()).isEqualTo(watched.holder().current().digest());
            assertThat(watched.holder().current().isAllowed(FROM_OFFICE)).isFalse();
        }
    }

    @Test
    void folder_thatGivesWayToAnotherOfItsName_isFollowed() throws IOException, InterruptedException {
        Path other = Files.createDirectory(top.resolve("other"));
        Path otherFile = Files.writeString(other.resolve("policy.json"), ELSEWHERE);
        Path link = Files.createSymbolicLink(top.resolve("link"), folder);

        try (WatchedPolicy watched = open(link)) {
            assertThat(news.next()).isEqualTo(pdp(OFFICE).digest());

            Files.move(Files.createSymbolicLink(top.resolve("next"), other), link, ATOMIC_MOVE);

            assertThat(news.next()).isEqualTo(pdp(ELSEWHERE).digest());

            Files.writeString(otherFile, OFFICE);

            assertThat(news.next()).isEqualTo(pdp(OFFICE).digest());
            assertThat(watched.holder().current().isAllowed(FROM_OFFICE)).isTrue();
        }
    }

    @Test
    void folder_thatGoesAndComesBack_keepsThePolicyUntilThen() throws IOException, InterruptedException {
        try (WatchedPolicy watched = open(folder)) {
            news.next();

            Path away = Files.move(folder, top.resolve("away"));

            assertThat(news.next()).contains("error UNREADABLE");
            assertThat(watched.holder().current().isAllowed(FROM_OFFICE)).isTrue();

            Files.writeString(away.resolve("policy.json"), ELSEWHERE);
            Files.move(away, folder);

            assertThat(news.next()).isEqualTo(pdp(ELSEWHERE).digest());
        }
    }

    @Test
    void listener_thatThrows_isReportedAndMissesNoLaterChange() throws IOException, InterruptedException {
        BlockingQueue<Throwable> uncaught = new LinkedBlockingQueue<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.add(thrown));

        try (WatchedPolicy watched = open(folder)) {
            news.next();
            news.failure = "full";
            Files.writeString(file, ELSEWHERE);
            assertThat(uncaught.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).hasMessage("full");
            news.failure = "";

            Files.writeString(file, OFFICE);

            assertThat(news.next()).isEqualTo(watched.holder().current().digest());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    @Test
    void open_ofARefusedPolicy_throwsAndLeavesNoThread() throws IOException {
        Files.writeString(file, BROKEN);

        assertThatThrownBy(() -> open(folder)).isInstanceOf(InvalidPolicyException.class);

        assertThat(watchingThreads()).isEmpty();
    }

    @Test
    void close_endsTheThread() throws IOException {
        WatchedPolicy watched = open(folder);
        assertThat(watchingThreads())
                .singleElement()
                .satisfies(thread -> assertThat(thread.isDaemon()).isTrue());

        watched.close();
        watched.close();

        assertThat(watchingThreads()).isEmpty();
    }

    /** The digests that one reader goes by, each once, up to {@code last}; fails if an answer is not its policy's. */
    private static List<String> readUntil(
            String last, PolicyHolder holder, Map<String, Decision> answers, CountDownLatch deciding) {
        List<String> seen = new ArrayList<>();
        while (!seen.contains(last)) {
            PolicyDecisionPoint pdp = holder.current();
            assertThat(pdp.decide(FROM_OFFICE)).isEqualTo(answers.get(pdp.digest()));
            if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(pdp.digest())) {
                seen.add(pdp.digest());
                deciding.countDown();
            }
            if (Thread.interrupted()) {
                break;
            }
        }
        return seen;
    }

    private WatchedPolicy open(Path policy) throws IOException {
        return WatchedPolicy.open(policy, SETTLING, news);
    }

    private static List<Thread> watchingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("acl-watched-policy"))
                .toList();
    }

    private static PolicyDecisionPoint pdp(String json) {
        return PolicyDecisionPoint.of(PolicyDocuments.read(json).model());
    }

    private static String allowing(String block) {
        return """
                { "registries": [ { "name": "myregistry", "sku": { "name": "Premium" }, "anonymousPullEnabled": true,
                    "networkRuleSet": { "defaultAction": "Deny", "ipRules": [ { "value": "BLOCK" } ] } } ] }
                """.replace("BLOCK", block);
    }

    /** What the listener was told, in order: digests, and lists of issues as text. */
    private static final class News implements WatchedPolicy.Listener {

        private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
        private volatile String failure = "";

        @Override
        public void accepted(PolicyDecisionPoint policy) {
            if (!failure.isEmpty()) {
                throw new IllegalStateException(failure);
            }
            told.add(policy.digest());
        }

        @Override
        public void refused(List<Issue> issues) {
            told.add(String.join("\n", issues.stream().map(Issue::toString).toList()));
        }

        String next() throws InterruptedException {
            return requireNonNull(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS), "no news");
        }
    }
}
