package io.registryacl.laws;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.PlainQuestion;
import io.registryacl.decision.Decision;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.engine.PrincipalHandle;
import io.registryacl.engine.RegistryHandle;
import io.registryacl.laws.Worlds.World;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.Operation;
import io.registryacl.model.RepositoryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Law 16 for the short ways of asking: handles, numbers, strings and lists say what a request says. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
final class AskingLawsProperties {

    @Property(tries = 300)
    void law16_handlesNumbersAndStrings_sayWhatTheRequestSays(@ForAll World world) {
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(world.model());
        for (PlainQuestion question : questions(world)) {
            boolean allowed = pdp.isAllowed(question.request());

            assertThat(pdp.decide(question.request()).isAllowed()).isEqualTo(allowed);
            assertThat(question.answers(pdp)).as("%s", question).containsOnly(allowed);
        }
    }

    @Property(tries = 200)
    void law16_decideByHandle_isTheDecisionOnTheRequest(@ForAll World world) {
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(world.model());
        for (PlainQuestion question : questions(world)) {
            Decision expected = pdp.decide(question.request());

            Decision decision = pdp.registry(question.registry())
                    .decide(
                            pdp.principal(question.principal()),
                            question.operation(),
                            question.repository(),
                            question.address());

            assertThat(decision).isEqualTo(expected);
            assertThat(decision.explanation().text())
                    .isEqualTo(expected.explanation().text());
        }
    }

    @Property(tries = 200)
    void law16_allowedOperationsAndRepositories_areThoseAllowedOneByOne(@ForAll World world) {
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(world.model());
        List<RepositoryName> repositories = world.requests().stream()
                .map(AccessRequest::repository)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<Operation> operations = new ArrayList<>(List.of(Operation.values()));
        operations.remove(Operation.IMPORT);
        for (PlainQuestion question : questions(world)) {
            RegistryHandle registry = pdp.registry(question.registry());
            PrincipalHandle caller = pdp.principal(question.principal());
            RepositoryName repository = new RepositoryName("samples/hello");

            assertThat(registry.allowedOperations(caller, operations, repository, question.address()))
                    .containsExactlyElementsOf(operations.stream()
                            .filter(each -> registry.isAllowed(caller, each, repository, question.address()))
                            .toList());
            assertThat(registry.allowedRepositories(caller, question.operation(), repositories, question.address()))
                    .isEqualTo(repositories.stream()
                            .filter(each -> registry.isAllowed(caller, question.operation(), each, question.address()))
                            .toList());
        }
    }

    @Property(tries = 300)
    void law16_decideAll_decidesAsOneByOne(@ForAll World world, @ForAll Random random) {
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(world.model());
        List<AccessRequest> requests = withNeighboursAlike(world.requests(), random);

        List<Decision> decisions = pdp.decideAll(requests);

        List<Decision> expected = requests.stream().map(pdp::decide).toList();
        assertThat(decisions).isEqualTo(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(decisions.get(i).explanation().text())
                    .isEqualTo(expected.get(i).explanation().text());
        }
    }

    private static List<PlainQuestion> questions(World world) {
        return world.requests().stream()
                .map(PlainQuestion::in)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Each request is followed by some that differ in one part: in the content asked for, or in what a batch must not share. */
    private static List<AccessRequest> withNeighboursAlike(List<AccessRequest> requests, Random random) {
        List<AccessRequest> alike = new ArrayList<>();
        for (AccessRequest request : requests) {
            alike.add(request);
            for (int i = random.nextInt(4); i > 0; i--) {
                AccessRequest other = requests.get(random.nextInt(requests.size()));
                alike.add(changed(alike.get(alike.size() - 1), other, random.nextInt(10)));
            }
        }
        return alike;
    }

    /** The request with one part of another; the same request where the other lacks the part. */
    private static AccessRequest changed(AccessRequest request, AccessRequest other, int part) {
        AccessRequest.Builder changed = request.toBuilder();
        switch (part) {
            case 0, 1 -> other.repository().ifPresent(changed::repository);
            case 2 -> other.tag().ifPresent(changed::tag);
            case 3 -> other.digest().ifPresent(changed::digest);
            case 4 -> changed.caller(other.caller());
            case 5 -> changed.service(other.service());
            case 6 -> changed.path(other.path());
            case 7 -> other.time().ifPresent(changed::time);
            case 8 -> other.instance().ifPresent(changed::instance);
            default -> changed.path(NetworkPath.publicEndpoint());
        }
        return changed.build();
    }
}
