package io.registryacl.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadDocumentsTest {

    @TempDir
    Path demo;

    @BeforeEach
    void saveDocuments() throws IOException {
        DemoDocuments.save(demo);
    }

    @Test
    void answer_toATrustedService_isWelcome() throws IOException {
        assertThat(answer("task-push")).isEqualTo("welcome");
    }

    @Test
    void answer_toAppService_saysWhyNot() throws IOException {
        assertThat(answer("app-service-pull")).startsWith("DENY").contains("BYPASS_SERVICE_NOT_TRUSTED");
    }

    private String answer(String request) throws IOException {
        String json = Files.readString(demo.resolve("requests/" + request + ".json"));
        return LoadDocuments.answer(demo.resolve("policy"), json);
    }
}
