package io.registryacl.json;

import static io.registryacl.json.Policies.errors;
import static io.registryacl.json.Policies.model;
import static io.registryacl.json.Policies.section;
import static io.registryacl.json.Policies.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.model.ContentState;
import io.registryacl.model.Digest;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.Locks;
import io.registryacl.model.Operation;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.Tag;
import io.registryacl.model.TrustedService;
import io.registryacl.model.TrustedServices;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sections {@code repositories} (semantics 9.8, P31) and {@code trustedServices} (semantics P1, P28). */
final class ContentSectionTest {

    private static final String HASH = "sha256:" + "ab".repeat(32);
    private static final Digest DIGEST = new Digest(HASH);
    private static final RepositoryName HELLO = new RepositoryName("samples/hello");
    private static final String IMAGE = "\"registry\": \"contoso.azurecr.io\", \"imageName\": \"samples/hello\"";
    private static final String LOCKED = "\"changeableAttributes\": {\"deleteEnabled\": false, \"listEnabled\": true,"
            + " \"readEnabled\": true, \"writeEnabled\": false}";

    @Test
    void read_ofRepositoryShow_takesItsLocks() {
        String repository = "{" + LOCKED + ", \"createdTime\": \"2026\", " + IMAGE
                + ", \"lastUpdateTime\": \"2026\", \"manifestCount\": 2, \"tagCount\": 2}";

        assertThat(states(repository))
                .containsExactly(new ContentState.OfRepository("contoso", HELLO, new Locks(true, false, false, true)));
        assertThat(warnings(policy(repository))).isEmpty();
    }

    @Test
    void read_ofManifest_takesTagsQuarantineAndDeletion() {
        String passed = "{" + IMAGE + ", \"digest\": \"" + HASH + "\", \"tags\": [\"v1\", \"latest\"],"
                + " \"quarantineState\": \"Passed\", \"quarantineDetails\": \"x\", \"deleted\": true}";

        assertThat(states(passed))
                .containsExactly(new ContentState.OfManifest(
                        "contoso", HELLO, DIGEST, Set.of(new Tag("v1"), new Tag("latest")), Locks.none(), true, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"quarantineState\": \"Quarantined\"                            | false",
                "\"quarantineState\": \"Failed\"                                 | false",
                "\"quarantineState\": null                                       | false",
                "\"tags\": null                                                  | false",
                "\"quarantineState\": \"passed\"                                 | true",
                "\"changeableAttributes\": {\"quarantineState\": \"Passed\"}     | true"
            })
    void read_ofManifest_tellsWhetherItPassedQuarantine(String member, boolean passed) {
        ContentState state = states("{" + IMAGE + ", \"digest\": \"" + HASH + "\", " + member + "}")
                .get(0);

        assertThat(((ContentState.OfManifest) state).quarantinePassed()).isEqualTo(passed);
    }

    @Test
    void read_ofTag_takesItsOwnLocks() {
        String tag =
                "{" + IMAGE + ", \"name\": \"v1\", \"digest\": \"" + HASH + "\", " + LOCKED + ", \"signed\": false}";

        assertThat(states(tag))
                .containsExactly(new ContentState.OfTag(
                        "contoso", HELLO, new Tag("v1"), DIGEST, new Locks(true, false, false, true)));
    }

    @Test
    void read_ofDataPlaneAnswers_takesWhatTheyWrap() {
        String manifests = "{" + IMAGE + ", \"manifests\": [{\"digest\": \"" + HASH + "\", \"mediaType\": \"m\"}]}";
        String tag = "{" + IMAGE + ", \"tag\": {\"name\": \"v1\", \"digest\": \"" + HASH + "\"}}";

        assertThat(states(manifests + "," + tag))
                .containsExactly(
                        new ContentState.OfManifest("contoso", HELLO, DIGEST, Set.of(), Locks.none(), false, false),
                        new ContentState.OfTag("contoso", HELLO, new Tag("v1"), DIGEST, Locks.none()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"imageName\": \"a\"                                             | MISSING_VALUE /registry",
                "\"registry\": \"other\", \"imageName\": \"a\"                    | UNKNOWN_REFERENCE /registry",
                "\"registry\": \"evil-contoso.azurecr.io\", \"imageName\": \"a\"  | UNKNOWN_REFERENCE /registry",
                "\"registry\": \"contoso\"                                        | MISSING_VALUE /imageName",
                "\"registry\": \"contoso\", \"imageName\": \"/a\"                 | INVALID_VALUE /imageName",
                "\"registry\": \"contoso\", \"imageName\": \"a\", \"digest\": \"sha256:1\" | INVALID_VALUE /digest",
                "\"registry\": \"contoso\", \"imageName\": \"a\", \"name\": \"v1\"         | MISSING_VALUE /digest",
                "\"registry\": \"contoso\", \"imageName\": \"a\", \"deleted\": true        | INVALID_VALUE /deleted",
                "\"registry\": \"contoso\", \"imageName\": \"a\", \"changeableAttributes\": []     | WRONG_TYPE /changeableAttributes",
                "\"registry\": \"contoso\", \"imageName\": \"a\", \"changeableAttributes\": {\"readEnabled\": 1}"
                        + " | WRONG_TYPE /changeableAttributes/readEnabled"
            })
    void read_ofWrongState_refusesAtItsPointer(String members, String error) {
        assertThat(errors(policy("{" + members + "}"))).containsExactly(error.replace(" /", " /repositories/0/"));
    }

    @Test
    void read_ofOneStateTwice_refusesTheSecond() {
        String manifest = "{" + IMAGE + ", \"digest\": \"" + HASH + "\"}";

        assertThat(errors(policy("{" + IMAGE + "},{" + IMAGE + "}," + manifest + "," + manifest)))
                .containsExactly("CONFLICT /repositories/1/imageName", "CONFLICT /repositories/3/digest");
    }

    @Test
    void read_withoutTrustedServices_takesTheDefaultEdition() {
        assertThat(model("{}").trustedServices()).isEqualTo(TrustedServices.of("2022-01"));
    }

    @Test
    void read_ofTrustedServices_takesEditionAdditionsAndRemovals() {
        String services = """
                {"edition": "2025-06", "remove": ["defender", "acr-tasks"],
                 "add": [{"name": "container-apps", "identityKinds": ["UserAssigned"], "source": "our own tests"},
                         {"name": "mirror", "identityKinds": [], "operations": ["pull", "list-tags"]}]}
                """;

        assertThat(model(section("trustedServices", services)).trustedServices())
                .isEqualTo(new TrustedServices(
                        "2025-06",
                        List.of(
                                new TrustedService(
                                        "container-apps",
                                        "container-apps",
                                        Set.of(IdentityKind.USER_ASSIGNED),
                                        Set.of(),
                                        List.of(),
                                        "our own tests"),
                                new TrustedService(
                                        "mirror",
                                        "mirror",
                                        Set.of(),
                                        Set.of(Operation.PULL, Operation.LIST_TAGS),
                                        List.of(),
                                        "")),
                        Set.of("defender", "acr-tasks")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                                   | WRONG_TYPE ''",
                "{\"edition\": \"2023-01\"}                           | INVALID_VALUE /edition",
                "{\"edition\": 2022}                                  | WRONG_TYPE /edition",
                "{\"edition\": null}                                  | WRONG_TYPE /edition",
                "{\"removed\": []}                                    | UNKNOWN_FIELD /removed",
                "{\"remove\": [\"defnder\"]}                          | UNKNOWN_REFERENCE /remove/0",
                "{\"add\": [{\"identityKinds\": []}]}                 | MISSING_VALUE /add/0/name",
                "{\"add\": [{\"name\": \"\", \"identityKinds\": []}]} | INVALID_VALUE /add/0/name",
                "{\"add\": [{\"name\": \"x\"}]}                       | MISSING_VALUE /add/0/identityKinds",
                "{\"add\": [{\"name\": \"x\", \"identityKinds\": [\"User\"]}]} | INVALID_VALUE /add/0/identityKinds/0",
                "{\"add\": [{\"name\": \"x\", \"identityKinds\": [], \"operations\": [\"Pull\"]}]} | INVALID_VALUE /add/0/operations/0",
                "{\"add\": [{\"name\": \"x\", \"identityKinds\": []}, {\"name\": \"x\", \"identityKinds\": []}]} | CONFLICT /add/1/name",
                "{\"add\": [{\"name\": \"x\", \"identityKinds\": []}], \"remove\": [\"x\"]} | CONFLICT /remove/0"
            })
    void read_ofWrongTrustedServices_refusesAtItsPointer(String services, String error) {
        String expected = error.replace(" ''", " ").replace(" ", " /trustedServices");

        assertThat(errors(section("trustedServices", services))).containsExactly(expected);
    }

    private static List<ContentState> states(String repositories) {
        return model(policy(repositories)).contentStates();
    }

    private static String policy(String repositories) {
        return "{\"registries\": [{\"name\": \"contoso\"}], \"repositories\": [" + repositories + "]}";
    }
}
