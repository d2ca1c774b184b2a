package io.registryacl.json;

import static io.registryacl.json.Policies.CONTOSO;
import static io.registryacl.json.Policies.errors;
import static io.registryacl.json.Policies.fill;
import static io.registryacl.json.Policies.issues;
import static io.registryacl.json.Policies.model;
import static io.registryacl.json.Policies.section;
import static io.registryacl.json.Policies.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.condition.Condition;
import io.registryacl.issue.IssueCode;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Permissions;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sections {@code roleAssignments} and {@code denyAssignments} (semantics 4.6, 9.3, P10, P29, P30). */
final class AssignmentSectionTest {

    private static final String ACR_PULL = "7f951dda-4ed3-4680-a7ca-43fe172d538d";
    private static final String PRINCIPAL = "22222222-2222-2222-2222-222222222222";
    private static final String CONDITION =
            "((!(ActionMatches{'Microsoft.ContainerRegistry/registries/repositories/content/read'}))"
                    + " OR (@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringEqualsIgnoreCase 'hello-world'))";
    private static final RoleAssignment PULL = new RoleAssignment(
            "ra", new PrincipalId(PRINCIPAL), new RoleId(ACR_PULL), Scope.parse(CONTOSO), Condition.parse(CONDITION));

    private static final String FROM_CLI =
            fill("""
            {"canDelegate": null, "condition": "%s", "conditionVersion": "2.0", "createdBy": "x", "createdOn": "2026",
             "delegatedManagedIdentityResourceId": null, "description": null, "id": "%s/providers/x/roleAssignments/ra",
             "name": "ra", "principalId": "{%s}", "principalName": "acr-uami", "principalType": "ServicePrincipal",
             "resourceGroup": "rg-acr",
             "roleDefinitionId": "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/%s",
             "roleDefinitionName": "AcrPull", "scope": "%s/",
             "type": "Microsoft.Authorization/roleAssignments", "updatedBy": "x", "updatedOn": "2026"}
            """, CONDITION, CONTOSO, PRINCIPAL, ACR_PULL.toUpperCase(java.util.Locale.ROOT), CONTOSO);

    private static final String FROM_ARM = fill("""
            {"id": "%s/providers/x/roleAssignments/ra", "name": "ra", "type": "Microsoft.Authorization/roleAssignments",
             "properties": {"condition": "%s", "conditionVersion": "2.0", "principalId": "%s",
                 "principalType": "User", "roleDefinitionId": "/providers/Microsoft.Authorization/roleDefinitions/%s",
                 "scope": "%s", "canDelegate": false}}
            """, CONTOSO, CONDITION, PRINCIPAL, ACR_PULL, CONTOSO);

    private static final String BARE =
            "\"principalId\": \"p\", \"roleDefinitionId\": \"" + ACR_PULL + "\", \"scope\": \"/\"";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void read_ofEachShape_takesTheAssignment(boolean cli) {
        String document = section("roleAssignments", "[" + (cli ? FROM_CLI : FROM_ARM) + "]");

        assertThat(model(document).roleAssignments()).contains(List.of(PULL));
        assertThat(warnings(document)).isEmpty();
    }

    @Test
    void read_ofSectionAbsent_leavesAssignmentsUnknown() {
        LoadedPolicy policy = PolicyDocuments.read("{}");

        assertThat(policy.model().roleAssignments()).isEmpty();
        assertThat(policy.warnings()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(IssueCode.ASSIGNMENTS_UNKNOWN);
            assertThat(issue.location().toString()).isEqualTo("line 1:1 /roleAssignments");
        });
    }

    @Test
    void read_ofEmptySection_meansNone() {
        LoadedPolicy policy = PolicyDocuments.read(section("roleAssignments", "[]"));

        assertThat(policy.model().roleAssignments()).isEqualTo(Optional.of(List.of()));
        assertThat(policy.warnings()).isEmpty();
    }

    @Test
    void read_ofAssignmentWithoutCondition_alwaysHolds() {
        RoleAssignment read = model(section("roleAssignments", "[{" + BARE + "}]"))
                .roleAssignments()
                .orElseThrow()
                .get(0);

        assertThat(read).isEqualTo(new RoleAssignment(new PrincipalId("p"), new RoleId(ACR_PULL), Scope.parse("/")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "principalId      | null             | MISSING_VALUE",
                "principalId      | 5                | WRONG_TYPE",
                "principalId      | \"\"             | INVALID_VALUE",
                "principalId      | \"22222222-2222-2222-2222-22222222222\" | INVALID_VALUE",
                "principalId      | \"[reference('a').principalId]\" | TEMPLATE_EXPRESSION",
                "roleDefinitionId | null             | MISSING_VALUE",
                "roleDefinitionId | \"/a/\"          | INVALID_VALUE",
                "roleDefinitionId | \"7f951dda-4ed3-4680-a7ca-43fe172d538\" | INVALID_VALUE",
                "roleDefinitionId | \"[variables('r')]\" | TEMPLATE_EXPRESSION",
                "scope            | null             | MISSING_VALUE",
                "scope            | \"contoso\"      | INVALID_VALUE",
                "scope            | \"/a/../b\"      | INVALID_VALUE",
                "scope            | \"/a//b\"        | INVALID_VALUE",
                "scope            | \"[resourceGroup().id]\" | TEMPLATE_EXPRESSION",
                "condition        | 5                | WRONG_TYPE",
                "condition        | \"\"             | CONDITION_SYNTAX",
                "condition        | \"@Request[a\"   | CONDITION_SYNTAX"
            })
    void read_ofWrongMember_refusesAtItsPointer(String key, String value, String code) {
        String rest = BARE + ", \"condition\": null";
        int start = rest.indexOf("\"" + key + "\"");
        int end = rest.indexOf(',', start) < 0 ? rest.length() : rest.indexOf(',', start);
        String assignment = rest.substring(0, start) + "\"" + key + "\": " + value + rest.substring(end);

        assertThat(errors(section("roleAssignments", "[{" + assignment + "}]")))
                .containsExactly(code + " /roleAssignments/0/" + key);
    }

    @Test
    void read_ofBrokenCondition_saysWhereInIt() {
        assertThat(issues(section("roleAssignments", "[{" + BARE + ", \"condition\": \"@Request[a] X\"}]"))
                        .get(0)
                        .problem())
                .contains("line 1, column 14 of the condition");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false                      | INVALID_VALUE",
                "\"[parameters('deploy')]\" | TEMPLATE_EXPRESSION",
                "\"true\"                   | WRONG_TYPE",
                "1                          | WRONG_TYPE"
            })
    void read_ofDeploymentSwitch_refusesAllButTrue(String value, String code) {
        assertThat(errors(
                        section("roleAssignments", "[{\"condition\": " + value + ", \"properties\": {" + BARE + "}}]")))
                .containsExactly(code + " /roleAssignments/0/condition");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "null"})
    void read_ofDeploymentSwitchThatIsOn_takesTheAssignment(String value) {
        String document =
                section("roleAssignments", "[{\"condition\": " + value + ", \"properties\": {" + BARE + "}}]");

        assertThat(model(document)
                        .roleAssignments()
                        .orElseThrow()
                        .get(0)
                        .condition()
                        .isAlways())
                .isTrue();
    }

    @Test
    void read_ofDenyAssignment_takesEveryMember() {
        String deny = fill("""
                {"id": "/subscriptions/s/providers/Microsoft.Authorization/denyAssignments/d", "name": "d",
                 "type": "Microsoft.Authorization/denyAssignments",
                 "properties": {"denyAssignmentName": "No deletes", "description": "x",
                    "permissions": [{"actions": ["*/delete"], "notActions": ["a/b"], "dataActions": [],
                        "notDataActions": []}],
                    "scope": "/subscriptions/s", "doNotApplyToChildScopes": true,
                    "principals": [{"id": "p1", "type": "User"}],
                    "excludePrincipals": [{"id": "p2", "type": "Group"}], "isSystemProtected": true,
                    "condition": "%s"}}
                """, CONDITION);

        assertThat(model(section("denyAssignments", "[" + deny + "]")).denyAssignments())
                .containsExactly(new DenyAssignment(
                        "No deletes",
                        List.of(new Permissions(
                                List.of(ActionPattern.parse("*/delete")),
                                List.of(ActionPattern.parse("a/b")),
                                List.of(),
                                List.of())),
                        Scope.parse("/subscriptions/s"),
                        false,
                        false,
                        Set.of(new PrincipalId("p1")),
                        Set.of(new PrincipalId("p2")),
                        Condition.parse(CONDITION)));
    }

    @Test
    void read_ofDenyAssignmentForEveryone_namesNobody() {
        String deny = "{\"scope\": \"/\", \"permissions\": [], \"principals\":"
                + " [{\"id\": \"00000000-0000-0000-0000-000000000000\", \"type\": \"SystemDefined\"}]}";

        DenyAssignment read = model(section("denyAssignments", "[" + deny + "]"))
                .denyAssignments()
                .get(0);

        assertThat(read.everyone()).isTrue();
        assertThat(read.principals()).isEmpty();
        assertThat(read.appliesToChildScopes()).isTrue();
    }

    @Test
    void read_ofEmptyDenyAssignment_refusesEachMissingValue() {
        assertThat(errors(section(
                        "denyAssignments", "[{}, {\"scope\": \"/\", \"permissions\": [5], \"principals\": [{}]}]")))
                .containsExactlyInAnyOrder(
                        "MISSING_VALUE /denyAssignments/0/scope",
                        "MISSING_VALUE /denyAssignments/0/permissions",
                        "MISSING_VALUE /denyAssignments/0/principals",
                        "WRONG_TYPE /denyAssignments/1/permissions/0",
                        "MISSING_VALUE /denyAssignments/1/principals/0/id");
    }

    @Test
    void read_ofAnotherSectionsResource_refuses() {
        assertThat(errors(section("denyAssignments", "[{\"type\": \"Microsoft.Authorization/roleAssignments\"}]")))
                .containsExactly("INVALID_VALUE /denyAssignments/0/type");
    }
}
