package io.registryacl.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.registryacl.decision.Decision;
import io.registryacl.decision.Verdict;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.laws.Worlds.World;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.RoleAssignment;
import io.registryacl.reference.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Law 20: a policy that was changed says what one that was prepared from scratch says. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
final class ChangeLawsProperties {

    private static final int MOST_CHANGES = 12;

    @Property(tries = 200)
    void law20_changedPolicy_saysWhatOneFromScratchSays(
            @ForAll World world, @ForAll World other, @ForAll Random random) {
        PolicyModel model = world.model();
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(model);
        for (Edit edit : edits(world, other, random)) {
            if (edit.what() instanceof RoleAssignment && model.roleAssignments().isEmpty()) {
                PolicyDecisionPoint present = pdp;
                assertThatIllegalStateException()
                        .isThrownBy(() -> edit.ofPoint().apply(present));
            } else {
                model = edit.ofModel().apply(model);
                pdp = edit.ofPoint().apply(pdp);
            }
        }

        PolicyDecisionPoint scratch = PolicyDecisionPoint.of(model);
        assertThat(answers(pdp, world.requests())).isEqualTo(answers(scratch, world.requests()));
        assertThat(answers(pdp, other.requests())).isEqualTo(answers(scratch, other.requests()));
        assertIsAsTheReferenceSays(pdp, model, world.requests());
        assertThat(pdp.digest()).isEqualTo(scratch.digest());
        assertWritesBack(pdp, model);
    }

    @Property(tries = 60)
    void law20_everyEarlierPolicy_answersAsBefore(@ForAll World world, @ForAll World other, @ForAll Random random) {
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(world.model());
        List<PolicyDecisionPoint> versions = new ArrayList<>();
        List<List<String>> answers = new ArrayList<>();
        List<String> digests = new ArrayList<>();
        for (Edit edit : edits(world, other, random)) {
            versions.add(pdp);
            answers.add(answers(pdp, world.requests()));
            digests.add(PolicyDecisionPoint.of(pdp.model()).digest());
            if (!(edit.what() instanceof RoleAssignment)
                    || pdp.model().roleAssignments().isPresent()) {
                pdp = edit.ofPoint().apply(pdp);
            }
        }

        for (int i = 0; i < versions.size(); i++) {
            assertThat(answers(versions.get(i), world.requests())).isEqualTo(answers.get(i));
            assertThat(versions.get(i).digest()).isEqualTo(digests.get(i));
        }
    }

    /** Parts of another policy put in or taken out, and those of its own taken out, in any order. */
    private static List<Edit> edits(World world, World other, Random random) {
        List<Edit> edits = new ArrayList<>(Edit.with(other.model()));
        edits.addAll(Edit.with(world.model()));
        Collections.shuffle(edits, random);
        return edits.subList(0, Math.min(edits.size(), random.nextInt(MOST_CHANGES) + 1));
    }

    /** What is decided and why, in words. */
    private static List<String> answers(PolicyDecisionPoint pdp, List<AccessRequest> requests) {
        List<String> answers = new ArrayList<>();
        for (AccessRequest request : requests) {
            Decision decision = pdp.decide(request);
            assertThat(pdp.isAllowed(request)).isEqualTo(decision.isAllowed());
            answers.add(decision.reasons() + decision.explanation().text());
        }
        return answers;
    }

    /** Preparing from scratch shares code with changing; the reference shares none. */
    private static void assertIsAsTheReferenceSays(
            PolicyDecisionPoint pdp, PolicyModel model, List<AccessRequest> requests) {
        for (AccessRequest request : requests) {
            assertThat(pdp.decide(request).verdicts())
                    .flatExtracting(Verdict::reasons)
                    .containsExactlyInAnyOrderElementsOf(Reference.reasons(model, request));
        }
    }

    private static void assertWritesBack(PolicyDecisionPoint pdp, PolicyModel expected) {
        PolicyModel written = pdp.model();
        assertThat(written.registries()).containsExactlyInAnyOrderElementsOf(expected.registries());
        assertThat(written.roleAssignments().map(Set::copyOf))
                .isEqualTo(expected.roleAssignments().map(Set::copyOf));
        assertThat(written.tokens()).containsExactlyInAnyOrderElementsOf(expected.tokens());
        assertThat(written.scopeMaps()).containsExactlyInAnyOrderElementsOf(expected.scopeMaps());
        assertThat(written.contentStates()).containsExactlyInAnyOrderElementsOf(expected.contentStates());
        assertThat(written.identities()).containsExactlyInAnyOrderElementsOf(expected.identities());
        assertThat(written.denyAssignments()).isEqualTo(expected.denyAssignments());
        assertThat(written.managementGroups()).isEqualTo(expected.managementGroups());
        assertThat(written.roleDefinitions()).isEqualTo(expected.roleDefinitions());
        assertThat(written.trustedServices()).isEqualTo(expected.trustedServices());
        assertThat(PolicyDecisionPoint.of(written).digest()).isEqualTo(pdp.digest());
        assertThat(pdp.model()).isEqualTo(written);
    }
}
