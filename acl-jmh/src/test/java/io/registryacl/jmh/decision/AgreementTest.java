package io.registryacl.jmh.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AgreementTest {

    private static final Workload SMALL = Workload.of(Size.of(1), 1000);

    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void check_everyEngine_givesTheAnswersOfTheWorkload(EngineKind kind) {
        assertThat(Agreement.check(kind, SMALL)).isEqualTo(1000);
    }

    @Test
    void check_answersOfAnotherPolicy_refusesTheEngine() {
        Workload other = new Workload(SMALL.world(), SMALL.pdp(), SMALL.questions(), Collections.nCopies(1000, false));

        assertThatThrownBy(() -> Agreement.check(EngineKind.SPRING, other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("SPRING does not answer false to ");
    }

    @Test
    void of_anySize_hasHalfOfTheAnswersYes() {
        assertThat(Collections.frequency(SMALL.answers(), true)).isEqualTo(500);
    }
}
