package io.registryacl.catalog;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.registryacl.catalog.OperationNeeds.Plane;
import io.registryacl.model.Operation;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.ScopeMapAction;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each operation needs (semantics 4.3). */
class OperationCatalogTest {

    private static final OperationCatalog CATALOG = OperationCatalog.shipped();
    private static final String REGISTRIES = "Microsoft.ContainerRegistry/registries/";

    @ParameterizedTest
    @EnumSource
    void needs_everyOperation_hasARowWithSource(Operation operation) {
        OperationNeeds needs = CATALOG.needs(operation);

        assertThat(needs.operation()).isEqualTo(operation);
        assertThat(needs.actions()).isNotEmpty().allMatch(action -> action.startsWith(REGISTRIES));
        assertThat(needs.dataActions()).allMatch(action -> action.startsWith(REGISTRIES));
        assertThat(needs.source()).startsWith("semantics ");
    }

    @ParameterizedTest
    @CsvSource({
        "pull,                 LEGACY, pull/read",
        "pull,                 ABAC,   repositories/content/read",
        "push,                 LEGACY, push/write pull/read",
        "push,                 ABAC,   repositories/content/write repositories/content/read",
        "delete,               LEGACY, artifacts/delete",
        "delete,               ABAC,   repositories/content/delete",
        "untag,                LEGACY, push/write",
        "untag,                ABAC,   repositories/metadata/write",
        "list-tags,            LEGACY, pull/read",
        "list-tags,            ABAC,   repositories/metadata/read",
        "list-repositories,    LEGACY, pull/read",
        "list-repositories,    ABAC,   catalog/read",
        "read-metadata,        LEGACY, metadata/read",
        "read-metadata,        ABAC,   repositories/metadata/read",
        "write-metadata,       LEGACY, metadata/write",
        "write-metadata,       ABAC,   repositories/metadata/write",
        "read-quarantined,     LEGACY, quarantine/read",
        "read-quarantined,     ABAC,   quarantinedArtifacts/read",
        "set-quarantine,       LEGACY, quarantine/write quarantine/read",
        "set-quarantine,       ABAC,   quarantinedArtifacts/write quarantinedArtifacts/read",
        "list-deleted,         LEGACY, deleted/read",
        "list-deleted,         ABAC,   ''",
        "restore-deleted,      LEGACY, deleted/restore/action",
        "restore-deleted,      ABAC,   ''",
        "sign,                 LEGACY, sign/write",
        "sign,                 ABAC,   ''",
        "import,               LEGACY, importImage/action",
        "import,               ABAC,   importImage/action",
        "run-task,             LEGACY, scheduleRun/action listBuildSourceUploadUrl/action read",
        "run-task,             ABAC,   scheduleRun/action listBuildSourceUploadUrl/action read",
        "read-registry,        LEGACY, read",
        "read-registry,        ABAC,   read",
        "list-credentials,     LEGACY, listCredentials/action",
        "list-credentials,     ABAC,   listCredentials/action",
        "generate-credentials, LEGACY, generateCredentials/action",
        "generate-credentials, ABAC,   generateCredentials/action",
    })
    void required_operationInMode_isTheRowOfTheTable(String operation, RoleAssignmentMode mode, String expected) {
        OperationNeeds needs = needs(operation);

        assertThat(needs.required(mode)).containsExactlyElementsOf(full(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "pull,              content/read",
        "push,              content/write content/read",
        "delete,            content/delete",
        "untag,             metadata/write",
        "list-tags,         metadata/read",
        "list-repositories, ''",
        "read-metadata,     metadata/read",
        "write-metadata,    metadata/write",
        "read-quarantined,  ''",
        "set-quarantine,    ''",
        "list-deleted,      ''",
        "restore-deleted,   ''",
        "sign,              ''",
    })
    void tokenActions_contentOperation_areTheThirdColumn(String operation, String expected) {
        List<String> actions = needs(operation).tokenActions().stream()
                .map(ScopeMapAction::wireName)
                .collect(toImmutableList());

        assertThat(actions).containsExactlyElementsOf(words(expected));
    }

    @ParameterizedTest
    @EnumSource(names = {"IMPORT", "RUN_TASK", "READ_REGISTRY", "LIST_CREDENTIALS", "GENERATE_CREDENTIALS"})
    void needs_controlPlane_isTheSameInBothModesAndNotForTokens(Operation operation) {
        OperationNeeds needs = CATALOG.needs(operation);

        assertThat(needs.plane()).isEqualTo(Plane.CONTROL);
        assertThat(needs.requiresDataActions(RoleAssignmentMode.LEGACY)).isFalse();
        assertThat(needs.requiresDataActions(RoleAssignmentMode.ABAC)).isFalse();
        assertThat(needs.required(RoleAssignmentMode.ABAC)).isEqualTo(needs.required(RoleAssignmentMode.LEGACY));
        assertThat(needs.tokenActions()).isEmpty();
    }

    @Test
    void requiresDataActions_content_inAbacModeOnly() {
        List<OperationNeeds> content = Arrays.stream(Operation.values())
                .map(CATALOG::needs)
                .filter(needs -> needs.plane() == Plane.CONTENT)
                .collect(toImmutableList());

        assertThat(content).hasSize(13);
        assertThat(content).allMatch(needs -> needs.requiresDataActions(RoleAssignmentMode.ABAC));
        assertThat(content).noneMatch(needs -> needs.requiresDataActions(RoleAssignmentMode.LEGACY));
    }

    @Test
    void actions_shipped_areAllThatAnyOperationNeedsInOrder() {
        assertThat(CATALOG.actions())
                .containsExactlyElementsOf(full("pull/read push/write artifacts/delete metadata/read metadata/write"
                        + " quarantine/read quarantine/write deleted/read deleted/restore/action sign/write"
                        + " importImage/action scheduleRun/action listBuildSourceUploadUrl/action read"
                        + " listCredentials/action generateCredentials/action"));
    }

    @Test
    void dataActions_shipped_areAllThatAnyOperationNeedsInOrder() {
        assertThat(CATALOG.dataActions())
                .containsExactlyElementsOf(full("repositories/content/read repositories/content/write"
                        + " repositories/content/delete repositories/metadata/write repositories/metadata/read"
                        + " catalog/read quarantinedArtifacts/read quarantinedArtifacts/write"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*/read", "a/*", "a/*/read"})
    void operationNeeds_actionWithStar_isRefused(String action) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content(ImmutableList.of(action), ImmutableList.of()))
                .withMessage("an operation needs full actions without stars: `" + action + "`");
    }

    @Test
    void operationNeeds_emptyAction_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content(ImmutableList.of("a"), ImmutableList.of("")))
                .withMessage("an operation needs full actions without stars: ``");
    }

    @Test
    void operationNeeds_nothingAtAll_isRefusedLestItBeTakenForFree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> content(ImmutableList.of(), ImmutableList.of()))
                .withMessage("nobody could be granted `pull`");
    }

    @Test
    void operationNeeds_dataActionOnControlPlane_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> control(ImmutableList.of("b"), ImmutableSet.of()))
                .withMessage("the control plane knows no data actions and no tokens: `import`");
    }

    @Test
    void operationNeeds_tokenActionOnControlPlane_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> control(ImmutableList.of(), ImmutableSet.of(ScopeMapAction.CONTENT_READ)))
                .withMessage("the control plane knows no data actions and no tokens: `import`");
    }

    private static OperationNeeds content(List<String> actions, List<String> dataActions) {
        return new OperationNeeds(Operation.PULL, Plane.CONTENT, actions, dataActions, ImmutableSet.of(), "");
    }

    private static OperationNeeds control(List<String> dataActions, ImmutableSet<ScopeMapAction> tokenActions) {
        return new OperationNeeds(
                Operation.IMPORT, Plane.CONTROL, ImmutableList.of("a"), dataActions, tokenActions, "");
    }

    private static OperationNeeds needs(String operation) {
        return CATALOG.needs(Operation.ofWireName(operation).orElseThrow());
    }

    private static List<String> full(String actions) {
        return words(actions).stream().map(REGISTRIES::concat).collect(toImmutableList());
    }

    private static List<String> words(String text) {
        return Splitter.on(' ').omitEmptyStrings().splitToList(text);
    }
}
