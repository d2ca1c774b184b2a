package io.registryacl.json;

import static io.registryacl.json.Policies.errors;
import static io.registryacl.json.Policies.fill;
import static io.registryacl.json.Policies.model;
import static io.registryacl.json.Policies.section;
import static io.registryacl.json.Policies.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.model.ActionPattern;
import io.registryacl.model.Permissions;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The section {@code roleDefinitions} in each shape (semantics 9.4; hostile inputs rows 89, 91, 92). */
final class RoleSectionTest {

    private static final String GUID = "7f951dda-4ed3-4680-a7ca-43fe172d538d";
    private static final RoleDefinition PULLER = new RoleDefinition(
            new RoleId(GUID),
            "Puller",
            List.of(new Permissions(
                    actions("Microsoft.ContainerRegistry/registries/pull/read"),
                    actions("*/delete"),
                    actions("Microsoft.ContainerRegistry/registries/repositories/content/read"),
                    actions("*/write"))));

    private static final String BLOCK = """
            {"actions": ["Microsoft.ContainerRegistry/registries/pull/read"], "notActions": ["*/delete"],
             "dataActions": ["Microsoft.ContainerRegistry/registries/repositories/content/read"],
             "notDataActions": ["*/write"], "condition": null, "conditionVersion": null}""";

    private static final String FROM_CLI = fill("""
            {"assignableScopes": ["/"], "createdBy": null, "createdOn": "2026", "description": "d",
             "id": "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/%s", "name": "%s",
             "permissions": [%s], "roleName": "Puller", "roleType": "CustomRole",
             "type": "Microsoft.Authorization/roleDefinitions", "updatedBy": null, "updatedOn": "2026"}
            """, GUID, GUID, BLOCK);

    private static final String FROM_ARM = fill("""
            {"id": "/providers/Microsoft.Authorization/roleDefinitions/{7F951DDA-4ED3-4680-A7CA-43FE172D538D}",
             "name": "%s", "type": "Microsoft.Authorization/roleDefinitions",
             "properties": {"roleName": "Puller", "type": "CustomRole", "description": "d",
                 "assignableScopes": ["/"], "permissions": [%s]}}
            """, GUID, BLOCK);

    private static final String FROM_POWERSHELL = fill("""
            {"Name": "Puller", "Id": "%s", "IsCustom": true, "Description": "d",
             "Actions": ["Microsoft.ContainerRegistry/registries/pull/read"], "NotActions": ["*/delete"],
             "DataActions": ["Microsoft.ContainerRegistry/registries/repositories/content/read"],
             "NotDataActions": ["*/write"], "AssignableScopes": ["/"]}
            """, GUID);

    @ParameterizedTest
    @MethodSource("shapes")
    void read_ofEachShape_takesTheRole(String role) {
        String document = section("roleDefinitions", "[" + role + "]");

        assertThat(model(document).roleDefinitions()).containsExactly(PULLER);
        assertThat(warnings(document)).isEmpty();
    }

    @Test
    void read_ofNameWithoutId_takesTheName() {
        String role = "{\"name\": \"" + GUID + "\", \"permissions\": []}";

        assertThat(model(section("roleDefinitions", "[" + role + "]")).roleDefinitions())
                .containsExactly(new RoleDefinition(new RoleId(GUID), "", List.of()));
    }

    @Test
    void read_ofSeveralBlocks_keepsThemApart() {
        String blocks = "[{\"actions\": [\"*\"], \"notActions\": [\"a/b\"]}, {\"actions\": [\"a/b\"]}]";
        String role = "{\"name\": \"r\", \"permissions\": " + blocks + "}";

        RoleDefinition read = model(section("roleDefinitions", "[" + role + "]"))
                .roleDefinitions()
                .get(0);

        assertThat(read.permissions()).hasSize(2);
        assertThat(read.grantsAction("a/b")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"permissions\": []}                                  | MISSING_VALUE /name",
                "{\"name\": \"\", \"permissions\": []}                  | INVALID_VALUE /name",
                "{\"name\": \"[guid('a')]\", \"permissions\": []}       | TEMPLATE_EXPRESSION /name",
                "{\"name\": \"7f951dda-4ed3-4680-a7ca\", \"permissions\": []} | INVALID_VALUE /name",
                "{\"id\": \"/a/\", \"permissions\": []}                 | INVALID_VALUE /id",
                "{\"name\": \"r\"}                                      | MISSING_VALUE /permissions",
                "{\"name\": \"r\", \"permissions\": null}               | MISSING_VALUE /permissions",
                "{\"name\": \"r\", \"permissions\": {}}                 | WRONG_TYPE /permissions",
                "{\"name\": \"r\", \"permissions\": [\"*\"]}            | WRONG_TYPE /permissions/0",
                "{\"name\": \"r\", \"permissions\": [{\"actions\": \"*\"}]}    | WRONG_TYPE /permissions/0/actions",
                "{\"name\": \"r\", \"permissions\": [{\"actions\": [1]}]}      | WRONG_TYPE /permissions/0/actions/0",
                "{\"name\": \"r\", \"permissions\": [{\"actions\": [\"\"]}]}   | INVALID_VALUE /permissions/0/actions/0",
                "{\"name\": \"r\", \"permissions\": [{\"dataActions\": [\"a b\"]}]} | INVALID_VALUE /permissions/0/dataActions/0",
                "{\"Name\": \"r\", \"IsCustom\": true, \"Id\": null, \"Actions\": []} | MISSING_VALUE /Id"
            })
    void read_ofWrongRole_refusesAtItsPointer(String role, String error) {
        assertThat(errors(section("roleDefinitions", "[" + role + "]")))
                .containsExactly(error.replace(" /", " /roleDefinitions/0/"));
    }

    @Test
    void read_ofAHugePattern_endsQuickly() {
        String pattern = "*".repeat(10_000);

        assertThat(errors(section(
                        "roleDefinitions",
                        "[{\"name\": \"r\", \"permissions\": [{\"actions\": [\"" + pattern + "\"]}]}]")))
                .containsExactly("INVALID_VALUE /roleDefinitions/0/permissions/0/actions/0");
    }

    @Test
    void read_ofConditionInABlock_refusesWhereItConcernsRegistries() {
        String about = "[{\"name\": \"r\", \"permissions\": [{\"actions\": [\"*/read\"], \"condition\": \"x\"}]}]";
        String elsewhere = "[{\"name\": \"r\", \"permissions\": [{\"actions\": [\"Microsoft.Authorization/*\"],"
                + " \"condition\": \"x\", \"conditionVersion\": \"2.0\"}]}]";

        assertThat(errors(section("roleDefinitions", about)))
                .containsExactly("INVALID_VALUE /roleDefinitions/0/permissions/0/condition");
        assertThat(warnings(section("roleDefinitions", elsewhere))).isEmpty();
    }

    @Test
    void read_ofTwoRolesOfOneId_refusesTheSecond() {
        assertThat(errors(section("roleDefinitions", "[" + FROM_CLI + "," + FROM_POWERSHELL + "]")))
                .containsExactly("CONFLICT /roleDefinitions/1/Id");
    }

    static Stream<String> shapes() {
        return Stream.of(FROM_CLI, FROM_ARM, FROM_POWERSHELL);
    }

    private static List<ActionPattern> actions(String... actions) {
        return Stream.of(actions).map(ActionPattern::parse).toList();
    }
}
