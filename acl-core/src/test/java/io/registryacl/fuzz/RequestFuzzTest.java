package io.registryacl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.issue.InvalidRequestException;
import io.registryacl.json.AuthZen;
import io.registryacl.json.PolicyDocuments;
import io.registryacl.model.AccessRequest;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Random texts as requests: each is refused with everything that is wrong and where, or decided and explained. */
final class RequestFuzzTest {

    private static final List<PolicyDecisionPoint> POINTS = Corpus.policies().stream()
            .map(text -> PolicyDecisionPoint.of(PolicyDocuments.read(text).model()))
            .toList();

    @Test
    void readRequest_ofAnyText_isDecidedOrRefusedWithPlaces() {
        List<String> seeds = Corpus.requests();
        Fuzzer fuzzer = new Fuzzer("request", RequestFuzzTest::check);
        fuzzer.run(seeds, Json.mutations(fuzzer, seeds)::mutate);
    }

    @Test
    void readRequest_ofAnyBytes_isWhatTheirTextIs() {
        List<String> seeds = Corpus.requests();
        Fuzzer fuzzer = new Fuzzer("request bytes", RequestFuzzTest::checkBytes);
        fuzzer.run(Json.asBytes(seeds), Json.byteMutations(fuzzer, seeds));
    }

    static Set<String> check(String text) {
        AccessRequest request;
        try {
            request = AuthZen.readRequest(text);
        } catch (InvalidRequestException refusal) {
            return Issues.checkRefusal("", text, refusal.getMessage(), refusal.issues());
        }
        Issues.checkWarnings(text, List.of());
        assertThat(AuthZen.readRequest(text)).isEqualTo(request);
        Plain.assertOneLine(request.toString());
        Set<String> seen = new HashSet<>();
        for (PolicyDecisionPoint pdp : POINTS) {
            seen.addAll(Decisions.check(pdp, request));
        }
        return seen;
    }

    private static Set<String> checkBytes(String bytes) {
        String ofBytes = result(() -> AuthZen.readRequest(new ByteArrayInputStream(Json.bytes(bytes))));
        String expected = Json.text(bytes)
                .map(text -> result(() -> AuthZen.readRequest(text)))
                .orElse("");
        if (!expected.isEmpty()) {
            assertThat(ofBytes).isEqualTo(expected);
        } else {
            assertThat(ofBytes).contains("error SYNTAX: not UTF-8: byte ");
        }
        return Set.of();
    }

    private static String result(Supplier<AccessRequest> reader) {
        try {
            return "accepted " + reader.get();
        } catch (InvalidRequestException refusal) {
            refusal.issues().forEach(issue -> Plain.assertOneLine(issue.toString()));
            return String.valueOf(refusal.getMessage());
        }
    }
}
