package io.registryacl.catalog;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.Permissions;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of semantics 4.4 and 4.4.1. */
class BuiltInRolesTest {

    private static final BuiltInRoles ROLES = BuiltInRoles.shipped();
    private static final String R = "Microsoft.ContainerRegistry/registries/";
    private static final RoleId NO_ROLE = new RoleId("00000000-0000-0000-0000-000000000001");

    static Stream<RoleDefinition> shipped() {
        return ROLES.all().stream();
    }

    @Test
    void all_shipped_areTheTwentyFiveOfTheTable() {
        assertThat(ROLES.all()).hasSize(25).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void all_everyRole_hasAGuidANameOneBlockAndASource(RoleDefinition role) {
        assertThat(UUID.fromString(role.id().value())).hasToString(role.id().value());
        assertThat(role.name()).isNotEmpty();
        assertThat(role.permissions()).hasSize(1);
        assertThat(ROLES.source(role.id())).contains("[");
        assertThat(ROLES.find(role.id())).contains(role);
        assertThat(ROLES.named(role.name())).contains(role);
    }

    @Test
    void all_shipped_noTwoRolesShareAnIdOrAName() {
        assertThat(shipped().map(RoleDefinition::id)).doesNotHaveDuplicates();
        assertThat(shipped().map(RoleDefinition::name)).doesNotHaveDuplicates();
    }

    @Test
    void find_otherId_isEmpty() {
        assertThat(ROLES.find(NO_ROLE)).isEmpty();
        assertThat(ROLES.source(NO_ROLE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AcrPull", "acrpull", "ACRPULL", "acrPULL"})
    void named_anyLetterCase_isTheRole(String name) {
        assertThat(ROLES.named(name).orElseThrow().id().value()).isEqualTo("7f951dda-4ed3-4680-a7ca-43fe172d538d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AcrPull ", "acrpul\u0131", "AcrPusher"})
    void named_otherName_isEmpty(String name) {
        assertThat(ROLES.named(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "7f951dda-4ed3-4680-a7ca-43fe172d538d, AcrPull, 1, 0",
        "8311e382-0749-4cb8-b61a-304f252e45ec, AcrPush, 2, 0",
        "c2f4ef07-c644-48eb-af81-4b1b4947fb11, AcrDelete, 1, 0",
        "6cef56e8-d556-48e5-a04f-b8e64114680f, AcrImageSigner, 1, 1",
        "cdda3590-29a3-44f6-95f2-9f980659eb04, AcrQuarantineReader, 1, 1",
        "c8d4ff99-41c3-41a8-9f60-21dfdad59608, AcrQuarantineWriter, 2, 2",
        "b93aa761-3e63-49ed-ac28-beffa264f7ac, Container Registry Repository Reader, 0, 2",
        "2a1e307c-b015-4ebd-883e-5b7698a07328, Container Registry Repository Writer, 0, 4",
        "2efddaa5-3f1f-4df3-97df-af3f13818f4c, Container Registry Repository Contributor, 0, 6",
        "bfdb9389-c9a5-478a-bb2f-ba9ca092c3c7, Container Registry Repository Catalog Lister, 0, 1",
        "577a9874-89fd-4f24-9dbd-b5034d0ad23a, Container Registry Data Importer and Data Reader, 3, 3",
        "fb382eab-e894-4461-af04-94435c366c3f, Container Registry Tasks Contributor, 24, 0",
        "bf94e731-3a51-4a7c-8c54-a1ab9971dfc1, Container Registry Transfer Pipeline Contributor, 10, 0",
        "df87f177-bb12-4db1-9793-a413691eff94, Container Registry Cache Rule Administrator, 4, 0",
        "c357b964-0002-4b64-a50d-7a28f02edc52, Container Registry Cache Rule Reader, 1, 0",
        "f094fb07-0703-4400-ad6a-e16dd8000e14, Container Registry Credential Set Administrator, 4, 0",
        "29093635-9924-4f2c-913b-650a12949526, Container Registry Credential Set Reader, 1, 0",
        "3bc748fc-213d-45c1-8d91-9da5725539b9,"
                + " Container Registry Contributor and Data Access Configuration Administrator, 55, 0",
        "69b07be0-09bf-439a-b9a6-e73de851bd59,"
                + " Container Registry Configuration Reader and Data Access Configuration Reader, 27, 0",
        "96062cf7-95ca-4f89-9b9d-2a2aa47356af, Defender Registry Access, 3, 6",
        "8e3af657-a8ff-443c-a75c-2fe8c4bcb635, Owner, 1, 0",
        "b24988ac-6180-42a0-ab88-20f7382dd24c, Contributor, 1, 0",
        "acdd72a7-3385-48ef-bd42-f606fba81ae7, Reader, 1, 0",
        "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9, User Access Administrator, 3, 0",
        "f58310d9-a9f6-439a-9e8d-f62e7b41a168, Role Based Access Control Administrator, 4, 0",
    })
    void find_idOfTheTable_isThatRoleWithThatManyActions(RoleId id, String name, int actions, int dataActions) {
        RoleDefinition role = ROLES.find(id).orElseThrow();

        assertThat(role.name()).isEqualTo(name);
        assertThat(block(role).actions()).hasSize(actions);
        assertThat(block(role).dataActions()).hasSize(dataActions);
        assertThat(block(role).notDataActions()).isEmpty();
    }

    @Test
    void notActions_shipped_onlyContributorHasThem() {
        List<String> names = shipped()
                .filter(role -> !block(role).notActions().isEmpty())
                .map(RoleDefinition::name)
                .collect(toImmutableList());

        assertThat(names).containsExactly("Contributor");
    }

    @Test
    void notActions_contributor_areThoseOfTheTable() {
        assertThat(block("Contributor").notActions())
                .isEqualTo(patterns(
                        "Microsoft.Authorization/*/Delete",
                        "Microsoft.Authorization/*/Write",
                        "Microsoft.Authorization/elevateAccess/Action",
                        "Microsoft.Blueprint/blueprintAssignments/write",
                        "Microsoft.Blueprint/blueprintAssignments/delete",
                        "Microsoft.Compute/galleries/share/action",
                        "Microsoft.Purview/consents/write",
                        "Microsoft.Purview/consents/delete",
                        "Microsoft.Resources/deploymentStacks/manageDenySetting/action",
                        "Microsoft.Subscription/cancel/action",
                        "Microsoft.Subscription/enable/action"));
    }

    @Test
    void permissions_repositoryRoles_growFromReaderToContributor() {
        ImmutableList<ActionPattern> reader =
                patterns(R + "repositories/metadata/read", R + "repositories/content/read");
        ImmutableList<ActionPattern> writer =
                concat(reader, patterns(R + "repositories/metadata/write", R + "repositories/content/write"));
        ImmutableList<ActionPattern> contributor =
                concat(writer, patterns(R + "repositories/metadata/delete", R + "repositories/content/delete"));

        assertThat(block("Container Registry Repository Reader").dataActions()).isEqualTo(reader);
        assertThat(block("Container Registry Repository Writer").dataActions()).isEqualTo(writer);
        assertThat(block("Container Registry Repository Contributor").dataActions())
                .isEqualTo(contributor);
        assertThat(block("Defender Registry Access").dataActions()).isEqualTo(contributor);
    }

    @ParameterizedTest
    @CsvSource({
        "Container Registry Contributor and Data Access Configuration Administrator",
        "Container Registry Configuration Reader and Data Access Configuration Reader",
    })
    void permissions_configurationRoles_haveTheSevenAlertRules(String name) {
        List<String> alerts = block(name).actions().stream()
                .map(ActionPattern::toString)
                .filter(action -> action.startsWith("Microsoft.Insights/AlertRules/"))
                .map(action -> action.substring("Microsoft.Insights/AlertRules/".length()))
                .collect(toImmutableList());

        assertThat(alerts)
                .containsExactlyElementsOf(Splitter.on(' ')
                        .splitToList(
                                "Write Delete Read Activated/Action Resolved/Action Throttled/Action Incidents/Read"));
    }

    private static Permissions block(String name) {
        return block(ROLES.named(name).orElseThrow());
    }

    private static Permissions block(RoleDefinition role) {
        return role.permissions().get(0);
    }

    private static ImmutableList<ActionPattern> patterns(String... actions) {
        return Stream.of(actions).map(ActionPattern::parse).collect(toImmutableList());
    }

    private static ImmutableList<ActionPattern> concat(
            ImmutableList<ActionPattern> first, ImmutableList<ActionPattern> second) {
        return ImmutableList.<ActionPattern>builder()
                .addAll(first)
                .addAll(second)
                .build();
    }
}
