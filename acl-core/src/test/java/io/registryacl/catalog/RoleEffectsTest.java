package io.registryacl.catalog;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import io.registryacl.catalog.OperationNeeds.Plane;
import io.registryacl.model.Operation;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.RoleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each built-in role lets one do, for every role, operation and mode: the documented effects (semantics 4.5), and for roles
 * that the documents do not mention what their actions say (semantics 4.2).
 */
class RoleEffectsTest {

    /** Role, content operations in legacy mode, in ABAC mode, control-plane operations in both; {@code -} is none. */
    private static final String TABLE = """
            AcrPull              | pull list-tags list-repositories            | - | -
            AcrPush              | pull push untag list-tags list-repositories | - | -
            AcrDelete            | delete                                      | - | -
            AcrImageSigner       | sign                                        | - | -
            AcrQuarantineReader  | read-quarantined | read-quarantined | -
            AcrQuarantineWriter  | read-quarantined set-quarantine | read-quarantined set-quarantine | -
            Container Registry Repository Reader | - | pull list-tags read-metadata | -
            Container Registry Repository Writer | - | pull push untag list-tags read-metadata write-metadata | -
            Container Registry Repository Contributor \
                | - | pull push delete untag list-tags read-metadata write-metadata | -
            Container Registry Repository Catalog Lister | - | list-repositories | -
            Container Registry Data Importer and Data Reader | pull list-tags list-repositories \
                | pull list-tags list-repositories read-metadata | import read-registry
            Container Registry Tasks Contributor             | - | - | run-task read-registry
            Container Registry Transfer Pipeline Contributor | - | - | -
            Container Registry Cache Rule Administrator      | - | - | -
            Container Registry Cache Rule Reader             | - | - | -
            Container Registry Credential Set Administrator  | - | - | -
            Container Registry Credential Set Reader         | - | - | -
            Container Registry Contributor and Data Access Configuration Administrator \
                | - | - | read-registry list-credentials generate-credentials
            Container Registry Configuration Reader and Data Access Configuration Reader \
                | - | - | read-registry list-credentials
            Defender Registry Access | pull push delete untag list-tags list-repositories \
                | pull push delete untag list-tags read-metadata write-metadata | -
            Owner | pull push delete untag list-tags list-repositories read-metadata write-metadata \
                    read-quarantined set-quarantine list-deleted restore-deleted sign \
                | - | import run-task read-registry list-credentials generate-credentials
            Contributor | pull push delete untag list-tags list-repositories read-metadata write-metadata \
                    read-quarantined set-quarantine list-deleted restore-deleted sign \
                | - | import run-task read-registry list-credentials generate-credentials
            Reader | pull list-tags list-repositories read-metadata read-quarantined list-deleted | - | read-registry
            User Access Administrator \
                | pull list-tags list-repositories read-metadata read-quarantined list-deleted | - | read-registry
            Role Based Access Control Administrator \
                | pull list-tags list-repositories read-metadata read-quarantined list-deleted | - | read-registry
            """;

    private static final ImmutableMap<String, List<String>> EFFECTS = effects();

    static Stream<Arguments> everyRoleInEveryMode() {
        return BuiltInRoles.shipped().all().stream()
                .flatMap(role ->
                        Arrays.stream(RoleAssignmentMode.values()).map(mode -> Arguments.of(role.name(), mode)));
    }

    @Test
    void table_always_hasEveryBuiltInRoleAndNoOther() {
        List<String> names =
                BuiltInRoles.shipped().all().stream().map(RoleDefinition::name).collect(toImmutableList());

        assertThat(EFFECTS.keySet()).containsExactlyElementsOf(names);
    }

    @ParameterizedTest
    @MethodSource("everyRoleInEveryMode")
    void grantsContent_roleInMode_isExactlyWhatTheTableSays(String role, RoleAssignmentMode mode) {
        int column = mode == RoleAssignmentMode.LEGACY ? 1 : 2;

        assertThat(granted(role, mode, Plane.CONTENT)).isEqualTo(expected(role, column));
    }

    @ParameterizedTest
    @MethodSource("everyRoleInEveryMode")
    void grantsControlPlane_roleInAnyMode_isExactlyWhatTheTableSays(String role, RoleAssignmentMode mode) {
        assertThat(granted(role, mode, Plane.CONTROL)).isEqualTo(expected(role, 3));
    }

    @Test
    void grants_acrPushUntag_conflict116FollowsTheDocumentedRight() {
        assertThat(grants("AcrPush", Operation.UNTAG, RoleAssignmentMode.LEGACY))
                .isTrue();
        assertThat(grants("AcrDelete", Operation.UNTAG, RoleAssignmentMode.LEGACY))
                .isFalse();
        assertThat(grants("Container Registry Repository Writer", Operation.UNTAG, RoleAssignmentMode.ABAC))
                .isTrue();
    }

    @Test
    void grants_acrPushDelete_conflict117IsDeniedByItsActions() {
        assertThat(grants("AcrPush", Operation.DELETE, RoleAssignmentMode.LEGACY))
                .isFalse();
    }

    @Test
    void grants_acrImageSignerInAbacMode_conflict118IsDenied() {
        assertThat(grants("AcrImageSigner", Operation.SIGN, RoleAssignmentMode.LEGACY))
                .isTrue();
        assertThat(grants("AcrImageSigner", Operation.SIGN, RoleAssignmentMode.ABAC))
                .isFalse();
    }

    @Test
    void grants_acrPullPull_conflict119IsDeniedInAbacAndAllowedInLegacyMode() {
        assertThat(grants("AcrPull", Operation.PULL, RoleAssignmentMode.LEGACY)).isTrue();
        assertThat(grants("AcrPull", Operation.PULL, RoleAssignmentMode.ABAC)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_QUARANTINED", "SET_QUARANTINE", "SIGN"})
    void grants_ownerAndContributor_conflict1110AllowsQuarantineAndSigningInLegacyModeOnly(Operation operation) {
        for (String role : List.of("Owner", "Contributor")) {
            assertThat(grants(role, operation, RoleAssignmentMode.LEGACY)).isTrue();
            assertThat(grants(role, operation, RoleAssignmentMode.ABAC)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIST_DELETED", "RESTORE_DELETED", "SIGN"})
    void grants_operationThatNobodyHasInAbacMode_isGrantedByNoRole(Operation operation) {
        for (RoleDefinition role : BuiltInRoles.shipped().all()) {
            assertThat(grants(role.name(), operation, RoleAssignmentMode.ABAC)).isFalse();
        }
    }

    private static List<String> granted(String role, RoleAssignmentMode mode, Plane plane) {
        return Arrays.stream(Operation.values())
                .filter(operation -> OperationCatalog.shipped().needs(operation).plane() == plane)
                .filter(operation -> grants(role, operation, mode))
                .map(Operation::wireName)
                .collect(toImmutableList());
    }

    private static boolean grants(String role, Operation operation, RoleAssignmentMode mode) {
        return RoleGrants.grants(BuiltInRoles.shipped().named(role).orElseThrow(), operation, mode);
    }

    private static List<String> expected(String role, int column) {
        List<String> row = EFFECTS.getOrDefault(role, List.of());
        List<String> names = Splitter.on(' ').omitEmptyStrings().splitToList(row.get(column));
        return names.equals(List.of("-")) ? List.of() : names;
    }

    private static ImmutableMap<String, List<String>> effects() {
        return TABLE.lines()
                .map(line -> Splitter.on('|').trimResults().splitToList(line))
                .collect(toImmutableMap(row -> row.get(0), row -> row));
    }
}
