package io.registryacl.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.ModelArbitraries;
import io.registryacl.RequestArbitraries;
import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.PolicyModel;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Reporter;
import net.jqwik.api.ShrinkingMode;

/**
 * The engine decides as the reference does, whatever the model and the request.
 *
 * <p>{@code -Dacl.cases=10000000} asks for more cases, {@code -Dacl.seed=42} for those of one seed.
 */
final class DifferentialProperties {

    private static final long DEFAULT_CASES = 250_000;
    private static final int REQUESTS_PER_MODEL = 100;
    private static final int CANDIDATES = 8;

    @Provide
    Arbitrary<Long> seeds() {
        Long given = Long.getLong("acl.seed");
        return given == null ? Arbitraries.randomValue(Random::nextLong) : Arbitraries.just(given);
    }

    @Property(tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void decide_anyRequestToAnyModel_givesTheReasonsOfTheReference(@ForAll("seeds") long seed, Reporter reporter) {
        long cases = Long.getLong("acl.cases", DEFAULT_CASES);
        Dice dice = new Dice(seed);
        Tally tally = new Tally();

        while (tally.cases() < cases) {
            judge(Models.any(dice), dice, tally);
        }

        reporter.publishValue("seed " + seed, tally.toString());
        if (cases >= DEFAULT_CASES) {
            assertThat(tally.reasons()).containsOnlyKeys(Reason.values());
            assertThat(tally.percentNearAllowed()).isGreaterThan(50);
        }
    }

    @Property(tries = 300)
    void decide_anyRequestToAnyModelOfADocument_givesTheReasonsOfTheReference(
            @ForAll("models") PolicyModel model, @ForAll("requests") List<AccessRequest> requests) {
        Trial trial = new Trial(model);

        requests.forEach(trial::check);
    }

    @Provide
    Arbitrary<PolicyModel> models() {
        return ModelArbitraries.models();
    }

    @Provide
    Arbitrary<List<AccessRequest>> requests() {
        return RequestArbitraries.requests().list().ofSize(20);
    }

    private static void judge(PolicyModel model, Dice dice, Tally tally) {
        Trial trial = new Trial(model);
        for (int i = 0; i < REQUESTS_PER_MODEL; i++) {
            Draft draft = dice.chance(50) ? new Draft(dice, model) : nearAllowed(trial, model, dice);
            tally.add(trial.check(draft.request()));
        }
    }

    /** Of some requests the one with the fewest reasons against it, or that with one part drawn again. */
    private static Draft nearAllowed(Trial trial, PolicyModel model, Dice dice) {
        Draft best = new Draft(dice, model);
        int fewest = trial.decide(best.request()).reasons().size();
        for (int i = 1; i < CANDIDATES; i++) {
            Draft draft = new Draft(dice, model);
            int reasons = trial.decide(draft.request()).reasons().size();
            if (reasons < fewest) {
                best = draft;
                fewest = reasons;
            }
        }
        if (dice.chance(50)) {
            best.redraw();
        }
        return best;
    }
}
