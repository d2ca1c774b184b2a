package io.registryacl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.fuzz.JsonText.Node;
import io.registryacl.fuzz.JsonText.Parsed;
import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.json.PolicyDocuments;
import io.registryacl.model.PolicyModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every string of every document, each in turn with something in it that a terminal, a log or a shell obeys: it is refused, or
 * shown as what it is (hostile inputs row 110).
 */
final class HostileStringsTest {

    /** A screen cleared and a second line; and what is no control character of ASCII but is not seen either. */
    static Stream<String> pieces() {
        return Stream.of(
                "\\u001b[2J\\r\\nX-Injected: y\\u0000\\u007f", "\\u009b31m\\u202e\\u2028\\u2029\\u200b\\u00ad\\ufeff");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void policy_withAHostilePieceInAnyString_isRefusedOrExplainedInPlainText(String piece) {
        int strings = 0;
        for (String policy : Corpus.policies()) {
            strings += checkEach(policy, piece, HostileStringsTest::checkPolicy);
        }
        assertThat(strings).isGreaterThan(250);
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void request_withAHostilePieceInAnyString_isRefusedOrExplainedInPlainText(String piece) {
        int strings = 0;
        for (String request : Corpus.requests()) {
            strings += checkEach(request, piece, RequestFuzzTest::check);
        }
        assertThat(strings).isGreaterThan(60);
    }

    private static void checkPolicy(String text) {
        PolicyModel model;
        try {
            model = PolicyDocuments.read(text).model();
        } catch (InvalidPolicyException refusal) {
            Plain.assertLines(String.valueOf(refusal.getMessage()));
            return;
        }
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(model);
        Questions.about(model).forEach(request -> Decisions.check(pdp, request));
    }

    private static int checkEach(String text, String piece, Consumer<String> target) {
        Parsed json = JsonText.parse(text).orElseThrow();
        List<Node> strings = json.all().stream()
                .filter(node -> json.string(node).isPresent())
                .toList();
        for (Node node : strings) {
            int end = node.end() - 1;
            target.accept(text.substring(0, end) + piece + text.substring(end));
        }
        return strings.size();
    }
}
