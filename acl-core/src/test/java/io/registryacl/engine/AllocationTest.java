package io.registryacl.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import com.sun.management.ThreadMXBean;
import io.registryacl.ModelArbitraries;
import io.registryacl.PlainQuestion;
import io.registryacl.RequestArbitraries;
import io.registryacl.condition.Condition;
import io.registryacl.decision.Decision;
import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RoleAssignment;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

/**
 * Answers of yes or no allocate nothing, whatever the model (conditions apart), the request and the answer. Names are asked for
 * in lower-case letters, in which they are looked up.
 */
final class AllocationTest {

    private static final long SEED = 42;
    private static final int MODELS = 60;
    private static final int REQUESTS_A_MODEL = 60;
    private static final int CALLS = 20_000;

    /** Rounds in which the compiler may do its work before the next must allocate nothing. */
    private static final int MOST_ROUNDS = 100;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Takes what is answered, so that no call is left out. */
    private static long answers;

    private final List<Asked> asked = asked();

    @Example
    void questions_always_meetNearlyEveryReason() {
        Set<Reason> missed = EnumSet.allOf(Reason.class);
        int allowed = 0;
        for (Asked each : asked) {
            Decision decision = each.pdp().decide(each.request());
            decision.verdicts().forEach(verdict -> verdict.reasons().forEach(missed::remove));
            allowed += decision.isAllowed() ? 1 : 0;
        }

        assertThat(missed)
                .contains(Reason.AUTHZ_CONDITION_FALSE, Reason.AUTHZ_CONDITION_UNKNOWN)
                .hasSizeLessThan(6);
        assertThat(allowed).isGreaterThan(50);
    }

    @Example
    void isAllowed_byRequest_allocatesNothing() {
        assertThat(leastBytesPerCall(i -> {
                    Asked each = asked.get(i % asked.size());
                    return each.pdp().isAllowed(each.request());
                }))
                .isLessThan(1);
    }

    @Example
    void isAllowed_byHandlesAndAddress_allocatesNothing() {
        List<Plain> plain = plain();
        assertThat(leastBytesPerCall(i -> {
                    Plain each = plain.get(i % plain.size());
                    PlainQuestion question = each.question();
                    return each.registry()
                            .isAllowed(each.caller(), question.operation(), question.repository(), question.address());
                }))
                .isLessThan(1);
    }

    @Example
    void isAllowed_byHandlesAndBits_allocatesNothing() {
        List<Plain> plain = plain();
        assertThat(leastBytesPerCall(i -> {
                    Plain each = plain.get(i % plain.size());
                    PlainQuestion question = each.question();
                    return question.address().isIpv4()
                            ? each.registry()
                                    .isAllowedFromIpv4(
                                            each.caller(),
                                            question.operation(),
                                            question.repository(),
                                            question.address().ipv4Bits())
                            : each.registry()
                                    .isAllowedFromIpv6(
                                            each.caller(),
                                            question.operation(),
                                            question.repository(),
                                            question.address().high(),
                                            question.address().low());
                }))
                .isLessThan(1);
    }

    @Example
    void isAllowed_byStringsOfPrincipalsThatAreKnown_allocatesNothing() {
        List<Plain> plain = plain().stream().filter(Plain::isCallerKnown).toList();
        assertThat(plain).isNotEmpty();
        assertThat(leastBytesPerCall(i -> {
                    Plain each = plain.get(i % plain.size());
                    PlainQuestion question = each.question();
                    return each.pdp()
                            .isAllowed(
                                    question.registry(),
                                    question.principal().value(),
                                    question.operation(),
                                    question.repository(),
                                    each.text());
                }))
                .isLessThan(1);
    }

    @Example
    void decide_byRequest_allocatesTheDecisionOnly() {
        assertThat(leastBytesPerCall(i -> {
                    Asked each = asked.get(i % asked.size());
                    return each.pdp().decide(each.request()).isAllowed();
                }))
                .isLessThanOrEqualTo(64);
    }

    private static double leastBytesPerCall(Question question) {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && least >= 1; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CALLS; i++) {
                answers += question.ask(i) ? 1 : 0;
            }
            least = Math.min(least, (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS);
        }
        assertThat(answers).isPositive();
        return least;
    }

    private static List<Asked> asked() {
        Random random = new Random(SEED);
        RandomGenerator<PolicyModel> models = ModelArbitraries.models().generator(MODELS);
        RandomGenerator<AccessRequest> requests = RequestArbitraries.requests().generator(MODELS);
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < MODELS; i++) {
            PolicyDecisionPoint pdp =
                    PolicyDecisionPoint.of(withoutConditions(models.next(random).value()));
            for (int j = 0; j < REQUESTS_A_MODEL; j++) {
                AccessRequest request = requests.next(random).value();
                if (isInLowerCase(request)) {
                    asked.add(new Asked(pdp, request));
                }
            }
        }
        return asked;
    }

    private List<Plain> plain() {
        List<Plain> plain = new ArrayList<>();
        for (Asked each : asked) {
            Optional<PlainQuestion> question = PlainQuestion.in(each.request());
            question.ifPresent(known -> plain.add(new Plain(
                    each.pdp(),
                    known,
                    each.pdp().registry(known.registry()),
                    each.pdp().principal(known.principal()),
                    known.address().toString())));
        }
        return plain;
    }

    private static boolean isInLowerCase(AccessRequest request) {
        return isInLowerCase(request.registry())
                && request.source().stream().allMatch(source -> isInLowerCase(source.registry()))
                && (!(request.caller() instanceof Caller.Token token) || isInLowerCase(token.name()));
    }

    private static boolean isInLowerCase(String name) {
        return name.equals(Ascii.toLowerCase(name));
    }

    private static PolicyModel withoutConditions(PolicyModel model) {
        PolicyModel.Builder plain = PolicyModel.builder().trustedServices(model.trustedServices());
        model.registries().forEach(plain::addRegistry);
        model.identities().forEach(plain::addIdentity);
        model.managementGroups().forEach(plain::addManagementGroup);
        model.roleDefinitions().forEach(plain::addRoleDefinition);
        model.scopeMaps().forEach(plain::addScopeMap);
        model.contentStates().forEach(plain::addContentState);
        model.roleAssignments()
                .ifPresent(known -> plain.roleAssignments(known.stream()
                        .map(each -> new RoleAssignment(each.principal(), each.role(), each.scope()))
                        .toList()));
        for (DenyAssignment each : model.denyAssignments()) {
            plain.addDenyAssignment(new DenyAssignment(
                    each.name(),
                    each.permissions(),
                    each.scope(),
                    each.appliesToChildScopes(),
                    each.everyone(),
                    each.principals(),
                    each.excludedPrincipals(),
                    Condition.always()));
        }
        for (RegistryToken each : model.tokens()) {
            String scopeMap = Ascii.toLowerCase(each.scopeMap());
            plain.addToken(new RegistryToken(each.registry(), each.name(), scopeMap, each.enabled(), each.passwords()));
        }
        return plain.build();
    }

    /** Something that is asked again and again. */
    @FunctionalInterface
    private interface Question {

        boolean ask(int i);
    }

    /**
     * A question and whom it is put to.
     *
     * @param pdp who answers
     * @param request what is asked
     */
    private record Asked(PolicyDecisionPoint pdp, AccessRequest request) {}

    /**
     * A plain question with all its parts made ready.
     *
     * @param pdp who answers
     * @param question what is asked
     * @param registry the registry's handle
     * @param caller the caller's handle
     * @param text the address as text
     */
    private record Plain(
            PolicyDecisionPoint pdp,
            PlainQuestion question,
            RegistryHandle registry,
            PrincipalHandle caller,
            String text) {

        boolean isCallerKnown() {
            return caller.principal() != null;
        }
    }
}
