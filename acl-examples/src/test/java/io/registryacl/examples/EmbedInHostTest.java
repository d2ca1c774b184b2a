package io.registryacl.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.engine.PolicyHolder;
import io.registryacl.model.RepositoryName;
import io.registryacl.net.IpAddress;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EmbedInHostTest {

    private static final RepositoryName REPOSITORY = new RepositoryName("samples/hello-world");
    private static final IpAddress INSIDE = IpAddress.parse("203.0.113.25");
    private static final IpAddress OUTSIDE = IpAddress.parse("198.51.100.20");
    private static final PolicyDecisionPoint OPEN = PolicyDecisionPoint.of(BuildModelInCode.policy());
    private static final PolicyDecisionPoint CLOSED = EmbedInHost.closed(OPEN);

    private final PolicyHolder holder = new PolicyHolder(OPEN);
    private final EmbedInHost.Session session = new EmbedInHost(holder, "myregistry").login(BuildModelInCode.MIRA);

    @Test
    void pull_fromAnAllowedAddress_isWelcome() {
        assertThat(session.pull(REPOSITORY, INSIDE)).isEmpty();
    }

    @Test
    void pull_fromAnotherAddress_saysNoMoreThanTheClientMaySee() {
        String message = OPEN.decide(BuildModelInCode.pullFrom("198.51.100.20"))
                .explanation()
                .clientMessage();

        assertThat(session.pull(REPOSITORY, OUTSIDE)).contains(message);
        assertThat(message).doesNotContain("203.0.113");
    }

    @Test
    void pull_afterAChangeOfThePolicy_goesByTheNewOne() {
        assertThat(session.pull(REPOSITORY, INSIDE)).isEmpty();

        holder.publish(CLOSED);
        assertThat(session.pull(REPOSITORY, INSIDE)).isPresent();

        holder.publish(OPEN);
        assertThat(session.pull(REPOSITORY, INSIDE)).isEmpty();
    }

    @Test
    void pull_byThreadsOfOneSessionWhileThePolicyChanges_alwaysHasHandlesThatFit() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        Optional<String> refusal = new EmbedInHost(new PolicyHolder(CLOSED), "myregistry")
                .login(BuildModelInCode.MIRA)
                .pull(REPOSITORY, INSIDE);
        ExecutorService threads = Executors.newFixedThreadPool(2);

        try {
            Future<Set<Optional<String>>> one = threads.submit(this::pullUntilBothAnswers);
            Future<Set<Optional<String>>> two = threads.submit(this::pullUntilBothAnswers);
            for (int i = 0; !one.isDone() || !two.isDone(); i++) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                holder.publish(i % 2 == 0 ? CLOSED : OPEN);
            }

            assertThat(one.get()).containsExactlyInAnyOrder(Optional.empty(), refusal);
            assertThat(two.get()).containsExactlyInAnyOrder(Optional.empty(), refusal);
        } finally {
            threads.shutdownNow();
        }
    }

    /** All answers that came; at least ten thousand times, since handles that do not fit would show now and then only. */
    private Set<Optional<String>> pullUntilBothAnswers() {
        Set<Optional<String>> answers = new HashSet<>();
        for (int i = 0; (i < 10_000 || answers.size() < 2) && !Thread.interrupted(); i++) {
            answers.add(session.pull(REPOSITORY, INSIDE));
        }
        return answers;
    }
}
