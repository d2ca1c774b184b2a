package io.registryacl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.json.LoadedPolicy;
import io.registryacl.json.PolicyDocuments;
import io.registryacl.json.PolicyWriter;
import io.registryacl.model.AccessRequest;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Random texts as policies: each is refused with everything that is wrong and where, or loaded, and then every request about
 * it is decided and explained.
 */
final class PolicyFuzzTest {

    @Test
    void read_ofAnyText_isAPolicyThatDecidesOrIsRefusedWithPlaces() {
        List<String> seeds = Corpus.policies();
        Fuzzer fuzzer = new Fuzzer("policy", PolicyFuzzTest::check);
        List<String> all =
                Stream.concat(seeds.stream(), Corpus.sections().stream()).toList();
        fuzzer.run(all, Json.mutations(fuzzer, seeds)::mutate);
    }

    @Test
    void read_ofAnyBytes_isWhatTheirTextIs() {
        List<String> seeds = Corpus.policies();
        Fuzzer fuzzer = new Fuzzer("policy bytes", PolicyFuzzTest::checkBytes);
        fuzzer.run(Json.asBytes(seeds), Json.byteMutations(fuzzer, seeds));
    }

    static Set<String> check(String text) {
        LoadedPolicy loaded;
        try {
            loaded = PolicyDocuments.read(text);
        } catch (InvalidPolicyException refusal) {
            return Issues.checkRefusal("", text, refusal.getMessage(), refusal.issues());
        }
        Set<String> seen = new HashSet<>(Issues.checkWarnings(text, loaded.warnings()));
        assertThat(PolicyDocuments.read(text)).isEqualTo(loaded);
        String written = PolicyWriter.write(loaded.model());
        assertThat(PolicyDocuments.read(written).model()).isEqualTo(loaded.model());
        written.lines().forEach(Plain::assertAscii);
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(loaded.model());
        for (AccessRequest request : Questions.about(loaded.model())) {
            seen.addAll(Decisions.check(pdp, request));
        }
        return seen;
    }

    private static Set<String> checkBytes(String bytes) {
        String ofBytes = result(() -> PolicyDocuments.read(new ByteArrayInputStream(Json.bytes(bytes))));
        String expected = Json.text(bytes)
                .map(text -> result(() -> PolicyDocuments.read(text)))
                .orElse("");
        if (!expected.isEmpty()) {
            assertThat(ofBytes).isEqualTo(expected);
        } else {
            assertThat(ofBytes).contains("error SYNTAX: not UTF-8: byte ");
        }
        return Set.of();
    }

    /** What came of reading, in a form that can be compared. */
    private static String result(Supplier<LoadedPolicy> reader) {
        try {
            return "accepted " + reader.get().warnings();
        } catch (InvalidPolicyException refusal) {
            refusal.issues().forEach(issue -> Plain.assertOneLine(issue.toString()));
            return String.valueOf(refusal.getMessage());
        }
    }
}
