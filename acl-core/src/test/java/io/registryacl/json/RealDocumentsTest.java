package io.registryacl.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.Issue;
import io.registryacl.model.PolicyModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Documents that others wrote: each is taken, then written and read back the same, or refused with places; never anything
 * else. The data is not part of this project; without it the test is skipped.
 */
final class RealDocumentsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Folders of documents as they are. */
    private static final List<String> DOCUMENTS =
            List.of("role-definition", "scanner-testcase", "arm-template", "azure-policy", "terraform");

    /** Folders of examples of a REST API, whose documents are the bodies of the responses. */
    private static final List<String> EXAMPLES =
            List.of("arm-rest-example", "rbac-rest-example", "identity-example", "dataplane-example");

    /** Folders in which some documents are of a kind that a policy takes, without template expressions. */
    private static final List<String> FOLDERS_WITH_LITERALS = List.of(
            "role-definition",
            "scanner-testcase",
            "arm-rest-example",
            "rbac-rest-example",
            "identity-example",
            "dataplane-example");

    private final Map<String, int[]> loadedAndRefused = new TreeMap<>();

    @Test
    void read_ofRealDocuments_takesOrRefusesEachWithPlaces() throws IOException {
        Path data = data();
        assumeTrue(Files.isDirectory(data), "no real documents beside this project");

        for (String folder : DOCUMENTS) {
            for (Path file : files(data.resolve(folder))) {
                judge(folder, file, Files.readAllBytes(file));
            }
        }
        for (String folder : EXAMPLES) {
            for (Path file : files(data.resolve(folder))) {
                for (JsonNode response : MAPPER.readTree(file.toFile()).path("responses")) {
                    if (response.has("body")) {
                        judge(folder, file, inItsPolicy(response.get("body")));
                    }
                }
            }
        }

        loadedAndRefused.forEach((folder, counts) ->
                System.out.println(folder + ": " + counts[0] + " loaded, " + counts[1] + " refused"));
        assertThat(loadedAndRefused).containsKeys("azure-policy", "arm-template");
        for (String folder : FOLDERS_WITH_LITERALS) {
            assertThat(loadedAndRefused.get(folder))
                    .as(folder)
                    .isNotNull()
                    .satisfies(counts -> assertThat(counts[0]).isPositive());
        }
    }

    /**
     * A body as it stands in a policy: with the registry and the scope map that the examples mean, which no single body
     * holds.
     */
    private static byte[] inItsPolicy(JsonNode body) {
        String text = body.toString();
        for (String section : List.of("tokens", "scopeMaps", "repositories")) {
            String type = "\"Microsoft.ContainerRegistry/registries/" + section + "\"";
            boolean content = section.equals("repositories") && body.has("imageName");
            if (content || text.contains(type)) {
                String list = body.has("value") ? text : "[" + text + "]";
                String map = section.equals("tokens")
                        ? ", \"scopeMaps\": [{\"name\": \"myScopeMap\", \"registry\": \"myRegistry\", \"actions\": []}]"
                        : "";
                return ("{\"registries\": [{\"name\": \"myRegistry\"},"
                                + " {\"name\": \"acrapi\", \"loginServer\": \"acrapi.azurecr-test.io\"}]" + map
                                + ", \"" + section + "\": " + list + "}")
                        .getBytes(StandardCharsets.UTF_8);
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void judge(String folder, Path file, byte[] document) {
        int[] counts = loadedAndRefused.computeIfAbsent(folder, any -> new int[2]);
        PolicyModel model;
        try {
            model = PolicyDocuments.read(new ByteArrayInputStream(document)).model();
            counts[0]++;
        } catch (InvalidPolicyException refusal) {
            counts[1]++;
            assertThat(refusal.issues()).as(file.toString()).isNotEmpty().allSatisfy(RealDocumentsTest::hasPlace);
            return;
        }
        assertThat(PolicyDocuments.read(PolicyWriter.write(model)).model())
                .as(file.toString())
                .isEqualTo(model);
    }

    private static void hasPlace(Issue issue) {
        assertThat(issue.location().line()).isPositive();
        assertThat(issue.location().column()).isPositive();
        assertThat(issue.problem()).isNotBlank().doesNotContain("Exception", "null pointer", "java.");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return new ArrayList<>(found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList());
        }
    }

    /** The sibling {@code shared/data/acr} of the project, found from the working directory up. */
    private static Path data() {
        Path none = Path.of("shared", "data", "acr");
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path data = folder.resolve(none);
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        return none;
    }
}
