package io.registryacl.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kleene's tables, cell by cell. */
class TruthTest {

    @ParameterizedTest
    @CsvSource({
        "TRUE,    TRUE,    TRUE,    TRUE",
        "TRUE,    UNKNOWN, UNKNOWN, TRUE",
        "TRUE,    FALSE,   FALSE,   TRUE",
        "UNKNOWN, TRUE,    UNKNOWN, TRUE",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, FALSE,   FALSE,   UNKNOWN",
        "FALSE,   TRUE,    FALSE,   TRUE",
        "FALSE,   UNKNOWN, FALSE,   UNKNOWN",
        "FALSE,   FALSE,   FALSE,   FALSE",
    })
    void andAndOr_ofEveryPair_followKleene(Truth left, Truth right, Truth and, Truth or) {
        assertThat(left.and(right)).isEqualTo(and);
        assertThat(left.or(right)).isEqualTo(or);
        assertThat(left.and(right).not()).isEqualTo(left.not().or(right.not()));
        assertThat(left.or(right).not()).isEqualTo(left.not().and(right.not()));
    }

    @ParameterizedTest
    @CsvSource({"TRUE, FALSE", "FALSE, TRUE", "UNKNOWN, UNKNOWN"})
    void not_ofEveryValue_followsKleene(Truth truth, Truth not) {
        assertThat(truth.not()).isEqualTo(not);
    }

    @ParameterizedTest
    @EnumSource
    void not_twice_isTheValueItself(Truth truth) {
        assertThat(truth.not().not()).isEqualTo(truth);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_boolean_isNeverUnknown(boolean holds) {
        assertThat(Truth.of(holds).name()).isEqualTo(holds ? "TRUE" : "FALSE");
    }
}
