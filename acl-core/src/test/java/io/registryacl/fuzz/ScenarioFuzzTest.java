package io.registryacl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.testkit.ScenarioResult;
import io.registryacl.testkit.ScenarioTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random texts as scenario files: each is refused with everything that is wrong and where, or every case has a result. */
final class ScenarioFuzzTest {

    @TempDir
    Path folder;

    @Test
    void run_ofAnyFile_hasResultsOrIsRefusedWithPlaces() throws IOException {
        // Deep enough that no path of a mutated file leads out of the folder.
        Path home = Files.createDirectories(folder.resolve("a/b/c/d/e/f"));
        Files.writeString(home.resolve("policy.json"), Corpus.policies().get(5));
        List<String> seeds = Corpus.scenarios();
        Fuzzer fuzzer = new Fuzzer("scenarios", text -> check(home.resolve("scenarios.json"), text));
        List<String> known =
                Stream.concat(seeds.stream(), Corpus.requests().stream()).toList();
        fuzzer.run(seeds, Json.mutations(fuzzer, known)::mutate);
    }

    private static Set<String> check(Path file, String text) {
        List<ScenarioResult> results;
        String utf8 = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        try {
            Files.writeString(file, utf8);
            results = ScenarioTests.run(file);
        } catch (InvalidPolicyException refusal) {
            return Issues.checkRefusal(file.toString(), withoutMark(utf8), refusal.getMessage(), refusal.issues());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(results).isNotEmpty();
        Set<String> seen = new TreeSet<>();
        for (ScenarioResult result : results) {
            Plain.assertAscii(result.toString());
            seen.add(result.passed() + " " + Plain.skeleton(result.actual()));
        }
        return seen;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
