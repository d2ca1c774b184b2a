package io.registryacl.json;

import static io.registryacl.json.Policies.errors;
import static io.registryacl.json.Policies.model;
import static io.registryacl.json.Policies.section;
import static io.registryacl.json.Policies.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.ManagementGroup;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.ResourceId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The sections {@code identities} and {@code managementGroups} (semantics P.2, P27, 9.7). */
final class IdentitySectionTest {

    private static final String GROUP = "/subscriptions/s/resourceGroups/r/providers/";
    private static final String TASK = GROUP + "Microsoft.ContainerRegistry/registries/contoso/tasks/t";
    private static final String UAMI = GROUP + "Microsoft.ManagedIdentity/userAssignedIdentities/acr-uami";
    private static final String GUID = "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e";

    @ParameterizedTest
    @EnumSource(IdentityKind.class)
    void read_ofOwnShape_takesEachKind(IdentityKind kind) {
        assertThat(identities("{\"principalId\": \"p\", \"kind\": \"" + kind.wireName() + "\"}"))
                .containsExactly(new Identity(new PrincipalId("p"), kind));
    }

    @Test
    void read_ofOwnShape_takesEveryMember() {
        String system = "{\"principalId\": \"p1\", \"kind\": \"SystemAssigned\", \"name\": \"t\", \"resourceId\": \""
                + TASK + "\", \"groups\": [\"g1\", \"g2\"]}";
        String user = "{\"principalId\": \"p2\", \"kind\": \"UserAssigned\", \"resourceId\": \"" + UAMI
                + "\", \"instances\": [\"" + TASK + "\", \"/a\"]}";

        assertThat(identities(system + "," + user))
                .containsExactly(
                        new Identity(
                                new PrincipalId("p1"),
                                IdentityKind.SYSTEM_ASSIGNED,
                                "t",
                                Set.of(ResourceId.parse(TASK)),
                                Set.of(new PrincipalId("g1"), new PrincipalId("g2"))),
                        new Identity(
                                new PrincipalId("p2"),
                                IdentityKind.USER_ASSIGNED,
                                "",
                                Set.of(ResourceId.parse(TASK), ResourceId.parse("/a")),
                                Set.of()));
    }

    @Test
    void read_ofIdentityShow_takesTheUserAssignedIdentity() {
        String flat =
                "{\"clientId\": \"c\", \"id\": \"" + UAMI + "\", \"location\": \"westeurope\", \"name\": \"acr-uami\","
                        + " \"principalId\": \"p\", \"resourceGroup\": \"rg\", \"systemData\": null, \"tags\": {}, \"tenantId\": \"t\","
                        + " \"type\": \"Microsoft.ManagedIdentity/userAssignedIdentities\"}";
        String arm = "{\"id\": \"" + UAMI + "\", \"name\": \"acr-uami\", \"properties\": {\"clientId\": \"c\","
                + " \"principalId\": \"q\", \"tenantId\": \"t\"}}";

        assertThat(identities(flat + "," + arm))
                .containsExactly(
                        new Identity(new PrincipalId("p"), IdentityKind.USER_ASSIGNED, "acr-uami", Set.of(), Set.of()),
                        new Identity(new PrincipalId("q"), IdentityKind.USER_ASSIGNED, "acr-uami", Set.of(), Set.of()));
        assertThat(warnings(section("identities", "[" + flat + "," + arm + "]")))
                .isEmpty();
    }

    @Test
    void read_ofResourceWithIdentities_knowsWhatIsAttached() {
        String task = "{\"id\": \"" + TASK
                + "\", \"name\": \"t\", \"type\": \"Microsoft.ContainerRegistry/registries/tasks\","
                + " \"anything\": 1, \"identity\": {\"principalId\": \"p\", \"type\": \"SystemAssigned, UserAssigned\","
                + " \"userAssignedIdentities\": {\"" + UAMI + "\": {\"principalId\": \"q\"}}}}";
        String known = "{\"principalId\": \"q\", \"kind\": \"UserAssigned\", \"name\": \"n\", \"instances\": [\"/a\"]}";
        Identity own = new Identity(
                new PrincipalId("p"), IdentityKind.SYSTEM_ASSIGNED, "t", Set.of(ResourceId.parse(TASK)), Set.of());

        assertThat(identities(task))
                .containsExactly(
                        own,
                        new Identity(
                                new PrincipalId("q"),
                                IdentityKind.USER_ASSIGNED,
                                "acr-uami",
                                Set.of(ResourceId.parse(TASK)),
                                Set.of()));
        assertThat(identities(known + "," + task))
                .containsExactly(
                        new Identity(
                                new PrincipalId("q"),
                                IdentityKind.USER_ASSIGNED,
                                "n",
                                Set.of(ResourceId.parse(TASK), ResourceId.parse("/a")),
                                Set.of()),
                        own);
    }

    @Test
    void read_ofResourceWithoutIdentity_addsNothing() {
        assertThat(identities("{\"id\": \"" + TASK + "\", \"identity\": null}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\": \"User\"                                          | MISSING_VALUE /principalId",
                "\"principalId\": \"p\"                                      | MISSING_VALUE /kind",
                "\"principalId\": \"p\", \"kind\": \"user\"                  | INVALID_VALUE /kind",
                "\"principalId\": \"p\", \"kind\": \"User\", \"name\": null  | WRONG_TYPE /name",
                "\"principalId\": \"p\", \"kind\": \"User\", \"nick\": \"x\" | UNKNOWN_FIELD /nick",
                "\"principalId\": \"p\", \"kind\": \"User\", \"resourceId\": \"/a\" | INVALID_VALUE /resourceId",
                "\"principalId\": \"p\", \"kind\": \"Group\", \"instances\": []     | INVALID_VALUE /instances",
                "\"principalId\": \"p\", \"kind\": \"SystemAssigned\", \"instances\": [] | INVALID_VALUE /instances",
                "\"principalId\": \"p\", \"kind\": \"SystemAssigned\", \"resourceId\": \"a\" | INVALID_VALUE /resourceId",
                "\"principalId\": \"p\", \"kind\": \"User\", \"groups\": \"g\"   | WRONG_TYPE /groups",
                "\"principalId\": \"p\", \"kind\": \"User\", \"groups\": [\"\"]  | INVALID_VALUE /groups/0",
                "\"principalId\": \"p\", \"kind\": \"Group\", \"groups\": [\"p\"] | CYCLE /groups/0",
                "\"principalId\": \"p\", \"type\": \"a/b\"                       | INVALID_VALUE /type",
                "\"identity\": {\"principalId\": \"p\"}                          | MISSING_VALUE /id"
            })
    void read_ofWrongIdentity_refusesAtItsPointer(String members, String error) {
        assertThat(errors(section("identities", "[{" + members + "}]")))
                .containsExactly(error.replace(" /", " /identities/0/"));
    }

    @Test
    void read_ofTwoEntriesOfOneId_refusesTheSecond() {
        String upper = "{\"principalId\": \"AAAA0A0A-BB1B-CC2C-DD3D-EEEEEE4E4E4E\", \"kind\": \"User\"}";
        String braced = "{\"principalId\": \"{" + GUID + "}\", \"kind\": \"User\"}";

        assertThat(errors(section("identities", "[" + upper + "," + braced + "]")))
                .containsExactly("CONFLICT /identities/1/principalId");
    }

    @Test
    void read_ofGroupsInACircle_refusesAtOneMembership() {
        String groups = """
                [{"principalId": "u", "kind": "User", "groups": ["a"]},
                 {"principalId": "a", "kind": "Group", "groups": ["x", "b"]},
                 {"principalId": "b", "kind": "Group", "groups": ["c"]},
                 {"principalId": "c", "kind": "Group", "groups": ["a"]}]
                """;

        assertThat(errors(section("identities", groups))).containsExactly("CYCLE /identities/3/groups/0");
    }

    @Test
    void read_ofManagementGroups_tellsGroupsFromSubscriptions() {
        String groups =
                "{\"Root\": [\"child\", \"/subscriptions/" + GUID + "/\", \"11111111-1111-1111-1111-111111111111\","
                        + " \"/providers/Microsoft.Management/managementGroups/Other\", \"22222222-2222-2222-2222-222222222222\"],"
                        + " \"22222222-2222-2222-2222-222222222222\": []}";

        assertThat(model(section("managementGroups", groups)).managementGroups())
                .containsExactly(
                        new ManagementGroup(
                                "Root",
                                Set.of("child", "other", "22222222-2222-2222-2222-222222222222"),
                                Set.of(GUID, "11111111-1111-1111-1111-111111111111")),
                        new ManagementGroup("22222222-2222-2222-2222-222222222222", Set.of(), Set.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                        | WRONG_TYPE /managementGroups",
                "{\"a\": \"b\"}                            | WRONG_TYPE /managementGroups/a",
                "{\"a\": [1]}                              | WRONG_TYPE /managementGroups/a/0",
                "{\"a\": [\"\"]}                           | INVALID_VALUE /managementGroups/a/0",
                "{\"a\": [\"/subscriptions/s/x\"]}         | INVALID_VALUE /managementGroups/a/0",
                "{\"a\": [\"/a//b\"]}                      | INVALID_VALUE /managementGroups/a/0",
                "{\"a\": [\"b/c\"]}                        | INVALID_VALUE /managementGroups/a/0",
                "{\"a\": [\"..\"]}                         | INVALID_VALUE /managementGroups/a/0",
                "{\"a\": [\"/providers/Microsoft.Management/managementGroups/b.\"]} | INVALID_VALUE /managementGroups/a/0",
                "{\"\": []}                                | INVALID_VALUE /managementGroups/",
                "{\"b//c\": []}                            | INVALID_VALUE /managementGroups/b~1~1c",
                "{\".\": [\"/subscriptions/s\"]}           | INVALID_VALUE /managementGroups/.",
                "{\"a\": [], \"A\": []}                    | CONFLICT /managementGroups/A",
                "{\"a\": [\"A\"]}                          | CYCLE /managementGroups/a/0",
                "{\"a\": [\"x\", \"b\"], \"b\": [\"a\"]}   | CYCLE /managementGroups/b/0"
            })
    void read_ofWrongManagementGroups_refusesAtItsPointer(String groups, String error) {
        assertThat(errors(section("managementGroups", groups))).containsExactly(error);
    }

    private static List<Identity> identities(String entries) {
        return model(section("identities", "[" + entries + "]")).identities();
    }
}
