package io.registryacl.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.decision.Decision;
import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;
import io.registryacl.model.PolicyModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static PolicyModel policy = PolicyModel.builder().build();

    @BeforeAll
    static void readPolicy() throws IOException {
        policy = DemoDocuments.readPolicy();
    }

    /** The whole story as a table of its own, so that changing a promise in the story does not go unnoticed. */
    @Test
    void chapters_decided_answerAsTheDocumentationSays() {
        assertThat(answers())
                .containsExactly(
                        "1.1 ALLOW [NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE]",
                        "1.2 ALLOW [NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE]",
                        "1.3 ALLOW [NETWORK_TRUSTED_SERVICE, AUTHZ_SERVICE_SCENARIO]",
                        "1.4 ALLOW [NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE]",
                        "1.5 ALLOW [NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE]",
                        "1.6 ALLOW [NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE]",
                        "1.7 ALLOW [NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE]",
                        "1.8 ALLOW [NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE]",
                        "2.1 DENY [NETWORK_IP_NOT_ALLOWED, BYPASS_SERVICE_NOT_TRUSTED]",
                        "3.1 DENY [NETWORK_IP_NOT_ALLOWED, BYPASS_IDENTITY_REQUIRED]",
                        "3.2 DENY [AUTHZ_NO_ASSIGNMENT]",
                        "3.3 DENY [NETWORK_IP_NOT_ALLOWED, BYPASS_DISABLED]",
                        "3.4 DENY [NETWORK_IP_NOT_ALLOWED, BYPASS_IDENTITY_REQUIRED, AUTHN_ANONYMOUS_DISABLED]",
                        "3.5 DENY [NETWORK_IP_NOT_ALLOWED, BYPASS_IDENTITY_REQUIRED, AUTHN_ADMIN_DISABLED]",
                        "3.6 DENY [AUTHZ_ROLE_LACKS_ACTION]",
                        "3.7 ALLOW [NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE]",
                        "4.1 ALLOW [NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE]",
                        "4.2 ALLOW [NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE]",
                        "4.3 DENY [NETWORK_PUBLIC_ACCESS_DISABLED, BYPASS_DISABLED]",
                        "4.4 ALLOW [NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE]",
                        "5.1 ALLOW [NETWORK_IP_RULE, AUTHZ_ROLE]",
                        "5.2 DENY [NETWORK_IP_NOT_ALLOWED]",
                        "5.3 DENY [NETWORK_PUBLIC_ACCESS_DISABLED]",
                        "6.1 ALLOW [NETWORK_PRIVATE_ENDPOINT, AUTHZ_ROLE]",
                        "6.2 DENY [NETWORK_PRIVATE_ENDPOINT_NOT_APPROVED]",
                        "7.1 DENY [NETWORK_IP_NOT_ALLOWED, BYPASS_TASKS_NOT_ALLOWED]",
                        "7.2 ALLOW [NETWORK_TRUSTED_SERVICE, AUTHZ_ROLE]");
    }

    @Test
    void chapters_decided_areAsPromised() {
        assertThat(new Story(policy).chapters())
                .flatExtracting(Chapter::scenes)
                .allSatisfy(
                        scene -> assertThat(scene.isAsPromised(scene.decide())).isTrue());
    }

    @Test
    void tell_anAnswerThatWasNotPromised_saysSo() {
        Scene sound = new Story(policy).chapters().get(0).scenes().get(0);
        Scene wrongOutcome = new Scene(
                "wrong",
                List.of(),
                sound.policy(),
                sound.request(),
                Outcome.DENY,
                List.of(Reason.NETWORK_IP_NOT_ALLOWED));
        Scene wrongReason =
                Scene.allowed("wrong", sound.policy(), sound.request(), Reason.NETWORK_IP_RULE, Reason.AUTHZ_ROLE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal =
                Terminal.of(new ByteArrayInputStream(new byte[0]), out, OutputStream.nullOutputStream(), false);

        boolean asPromised = new StoryTeller(terminal, policy)
                .tell("", List.of(Chapter.of("lies", "", sound, wrongOutcome, wrongReason)));

        terminal.flush();
        assertThat(asPromised).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "BUT THE STORY PROMISED DENY [NETWORK_IP_NOT_ALLOWED]\n",
                        "BUT THE STORY PROMISED ALLOW [NETWORK_IP_RULE, AUTHZ_ROLE]\n")
                .endsWith("2 of 3 answers differ from what the story promised.\n");
    }

    private static List<String> answers() {
        List<String> answers = new ArrayList<>();
        List<Chapter> chapters = new Story(policy).chapters();
        for (int chapter = 0; chapter < chapters.size(); chapter++) {
            List<Scene> scenes = chapters.get(chapter).scenes();
            for (int scene = 0; scene < scenes.size(); scene++) {
                Decision decision = scenes.get(scene).decide();
                answers.add(chapter + 1 + "." + (scene + 1) + " " + decision.outcome() + " " + Scene.telling(decision));
            }
        }
        return answers;
    }
}
