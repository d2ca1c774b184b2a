package io.registryacl.jmh.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.json.AuthZen;
import org.junit.jupiter.api.Test;

class StartUpDocumentsTest {

    @Test
    void text_ofAQuestion_isReadAsItsRequest() {
        Question question = Workload.of(Size.of(1), 2).questions().get(0);

        String json = StartUpBenchmark.text(question);

        assertThat(AuthZen.readRequest(json)).isEqualTo(question.request());
    }
}
