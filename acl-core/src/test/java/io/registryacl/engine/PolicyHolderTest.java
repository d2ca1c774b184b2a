package io.registryacl.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Law 21: concurrent callers during swaps each see one published policy. */
final class PolicyHolderTest {

    private static final int SWAPS = 100_000;
    private static final int REGISTRIES = 6;
    private static final RoleId OWNER = new RoleId("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");

    /** Allows the admin user in the registries of even numbers. */
    private static final PolicyDecisionPoint EVEN = pdp(0);

    /** Allows the admin user in the registries of odd numbers. */
    private static final PolicyDecisionPoint ODD = pdp(1);

    private static final Registry OPENED =
            Registry.builder("registry1").adminUserEnabled(true).build();

    private static final List<AccessRequest> REQUESTS = IntStream.range(0, REGISTRIES)
            .mapToObj(i -> AccessRequest.builder("registry" + i, Operation.PULL)
                    .repository("a")
                    .caller(Caller.admin())
                    .build())
            .toList();

    @Test
    @Timeout(60)
    void law21_readersDuringSwaps_eachSeeOnePublishedPolicy() throws Exception {
        Map<String, List<Boolean>> published = new HashMap<>();
        for (PolicyDecisionPoint each : List.of(EVEN, EVEN.with(OPENED), ODD, ODD.without("registry3"))) {
            published.put(each.digest(), answers(each));
        }
        assertThat(published.values()).doesNotHaveDuplicates().hasSize(4);
        PolicyHolder holder = new PolicyHolder(EVEN);
        AtomicBoolean swapping = new AtomicBoolean(true);

        Callable<Map<String, List<Boolean>>> reader = () -> {
            Map<String, List<Boolean>> seen = new HashMap<>();
            do {
                PolicyDecisionPoint present = holder.current();
                List<Boolean> answers = answers(present);
                List<Boolean> before = seen.putIfAbsent(present.digest(), answers);
                assertThat(before == null || before.equals(answers)).isTrue();
            } while (swapping.get());
            return seen;
        };
        Callable<Void> writer = () -> {
            for (int i = 0; i < SWAPS; i += 4) {
                holder.publish(EVEN);
                holder.update(pdp -> pdp.with(OPENED));
                holder.publish(ODD);
                holder.update(pdp -> pdp.without("registry3"));
            }
            swapping.set(false);
            return null;
        };
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            List<Future<Map<String, List<Boolean>>>> readers = List.of(pool.submit(reader), pool.submit(reader));
            pool.submit(writer).get();
            for (Future<Map<String, List<Boolean>>> each : readers) {
                assertThat(each.get())
                        .isNotEmpty()
                        .allSatisfy((digest, answers) -> assertThat(answers).isEqualTo(published.get(digest)));
            }
        } finally {
            swapping.set(false);
            pool.shutdownNow();
        }
        assertThat(holder.current().digest()).isEqualTo(ODD.without("registry3").digest());
    }

    @Test
    @Timeout(60)
    void update_fromSeveralThreads_losesNoChangeAndTellsEachInOrder() throws Exception {
        int threads = 4;
        int each = 250;
        PolicyHolder holder = new PolicyHolder(EVEN);
        List<Integer> told = new ArrayList<>();
        holder.addListener(pdp -> told.add(pdp.policy().principals().size()));
        List<RoleAssignment> added = new ArrayList<>();
        List<Callable<Void>> updates = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            List<RoleAssignment> own = IntStream.range(i * each, (i + 1) * each)
                    .mapToObj(number -> new RoleAssignment(new PrincipalId("p" + number), OWNER, Scope.parse("/")))
                    .toList();
            added.addAll(own);
            updates.add(() -> {
                own.forEach(assignment -> holder.update(pdp -> pdp.with(assignment)));
                return null;
            });
        }

        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> done : pool.invokeAll(updates, 60, TimeUnit.SECONDS)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            pool.shutdownNow();
        }

        assertThat(holder.current().model().roleAssignments().orElseThrow()).containsExactlyInAnyOrderElementsOf(added);
        assertThat(told)
                .isEqualTo(IntStream.rangeClosed(1, added.size()).boxed().toList());
    }

    @Test
    void update_any_returnsWhatItPublished() {
        PolicyHolder holder = new PolicyHolder(EVEN);

        PolicyDecisionPoint published = holder.update(pdp -> pdp.with(OPENED));

        assertThat(holder.current()).isSameAs(published);
        assertThat(holder.get()).isSameAs(published);
        assertThat(answers(published)).isNotEqualTo(answers(EVEN));
    }

    @Test
    void update_changeThatThrows_keepsThePresentPolicyAndTellsNobody() {
        PolicyHolder holder = new PolicyHolder(EVEN);
        List<PolicyDecisionPoint> told = new ArrayList<>();
        holder.addListener(told::add);

        assertThatThrownBy(() -> holder.update(pdp -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThatThrownBy(() -> holder.update(pdp -> pdp.with(
                        Registry.builder("other").loginServer("registry0").build())))
                .hasMessageContaining("two registries answer to");

        assertThat(holder.current()).isSameAs(EVEN);
        assertThat(told).isEmpty();
        holder.publish(ODD);
        assertThat(told).containsExactly(ODD);
    }

    @Test
    void listeners_severalPublications_areToldEachInOrderAfterIt() {
        PolicyHolder holder = new PolicyHolder(EVEN);
        List<PolicyDecisionPoint> first = new ArrayList<>();
        List<PolicyDecisionPoint> second = new ArrayList<>();
        holder.addListener(pdp -> {
            assertThat(holder.current()).isSameAs(pdp);
            first.add(pdp);
        });
        holder.publish(ODD);
        holder.addListener(second::add);
        holder.publish(EVEN);
        PolicyDecisionPoint last = holder.update(pdp -> pdp.with(OPENED));

        assertThat(first).containsExactly(ODD, EVEN, last);
        assertThat(second).containsExactly(EVEN, last);
    }

    @Test
    void publish_listenerThrows_reachesThePublisherAndThePolicyStays() {
        PolicyHolder holder = new PolicyHolder(EVEN);
        holder.addListener(pdp -> {
            throw new IllegalStateException("listener");
        });

        assertThatThrownBy(() -> holder.publish(ODD)).hasMessage("listener");
        assertThat(holder.current()).isSameAs(ODD);
    }

    @Test
    @SuppressWarnings("NullAway") // that null is refused is what is tested
    void publish_nothing_isRefused() {
        PolicyHolder holder = new PolicyHolder(EVEN);

        assertThatNullPointerException().isThrownBy(() -> holder.publish(null));
        assertThatNullPointerException().isThrownBy(() -> holder.update(pdp -> null));
        assertThat(holder.current()).isSameAs(EVEN);
    }

    private static List<Boolean> answers(PolicyDecisionPoint pdp) {
        return REQUESTS.stream().map(pdp::isAllowed).toList();
    }

    private static PolicyDecisionPoint pdp(int remainder) {
        PolicyModel.Builder model = PolicyModel.builder().roleAssignments(List.of());
        for (int i = 0; i < REGISTRIES; i++) {
            model.addRegistry(Registry.builder("registry" + i)
                    .adminUserEnabled(i % 2 == remainder)
                    .build());
        }
        return PolicyDecisionPoint.of(model.build());
    }
}
