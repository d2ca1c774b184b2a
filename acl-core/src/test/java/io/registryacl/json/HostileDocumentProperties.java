package io.registryacl.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** No document makes the reader throw anything but its documented exception, and each issue has a place (law 19). */
final class HostileDocumentProperties {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ID =
            "/subscriptions/s/resourceGroups/r/providers/Microsoft.ContainerRegistry/registries/contoso";

    private static final String WHOLE = """
            {"registries": [
               {"id": "%1$s", "name": "contoso", "type": "Microsoft.ContainerRegistry/registries",
                "loginServer": "contoso.azurecr.io", "sku": {"name": "Premium"}, "adminUserEnabled": true,
                "publicNetworkAccess": "Enabled", "networkRuleBypassOptions": "AzureServices",
                "networkRuleSet": {"defaultAction": "Deny", "ipRules": [{"action": "Allow", "value": "203.0.113.9/24"}],
                    "virtualNetworkRules": [{"id": "/subscriptions/s/subnets/a"}]},
                "policies": {"exportPolicy": {"status": "disabled"}},
                "privateEndpointConnections": [
                    {"name": "c", "privateLinkServiceConnectionState": {"status": "Approved"}}]},
               {"name": "other", "properties": {"roleAssignmentMode": "AbacRepositoryPermissions"}},
               {"$schema": "x", "contentVersion": "1", "resources": [
                    {"type": "Microsoft.ContainerRegistry/registries", "name": "third", "resources": [
                        {"type": "scopeMaps", "name": "m", "properties": {"actions": []}}]}]}],
             "networkRules": {"other": {"ipRules": [{"ipAddressOrRange": "198.51.100.0/24"}]}},
             "roleDefinitions": [
               {"id": "/x/r1", "roleName": "R", "permissions": [{"actions": ["*/read"], "notActions": ["a/b"]}]},
               {"Name": "P", "Id": "r2", "IsCustom": true, "Actions": ["a/b"]}],
             "roleAssignments": [
               {"principalId": "p", "roleDefinitionId": "/x/r1", "scope": "%1$s",
                "condition": "@Request[a:b] StringStartsWith 'c'"},
               {"properties": {"principalId": "p", "roleDefinitionId": "/x/r2", "scope": "/"}, "condition": true}],
             "denyAssignments": [{"properties": {"denyAssignmentName": "d", "scope": "/",
                "permissions": [{"actions": ["*"]}], "principals": [{"id": "p", "type": "User"}]}}],
             "scopeMaps": [{"name": "ci", "registry": "contoso", "actions": ["repositories/a/*/content/read"]}],
             "tokens": [{"name": "t", "registry": "contoso", "scopeMapId": "ci", "status": "enabled",
                "credentials": {"passwords": [{"name": "password1", "expiry": "2026-01-01T00:00:00Z"}]}}],
             "identities": [
               {"principalId": "p", "kind": "User", "groups": ["g"]},
               {"principalId": "g", "kind": "Group"},
               {"principalId": "s", "kind": "SystemAssigned", "resourceId": "%1$s/tasks/t"},
               {"id": "%1$s/tasks/u", "identity": {"principalId": "q", "userAssignedIdentities": {
                  "/subscriptions/s/resourceGroups/r/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i":
                     {"principalId": "u"}}}}],
             "managementGroups": {"root": ["child", "/subscriptions/s"], "child": []},
             "trustedServices": {"edition": "2022-01", "remove": ["defender"],
                "add": [{"name": "x", "identityKinds": [], "operations": ["pull"]}]},
             "repositories": [
               {"registry": "contoso", "imageName": "a", "changeableAttributes": {"readEnabled": false}},
               {"registry": "contoso", "imageName": "a", "digest": "sha256:%2$s", "tags": ["v1"]},
               {"registry": "contoso", "imageName": "a", "name": "v1", "digest": "sha256:%2$s"}]}
            """.replace("%1$s", ID).replace("%2$s", "ab".repeat(32));

    @Example
    void wholeDocument_isTaken() {
        assertThat(PolicyDocuments.read(WHOLE).model().registries()).hasSize(3);
    }

    @Property
    void truncatedDocument_isRefused(@ForAll @IntRange(max = 4000) int length) {
        String start = WHOLE.strip().substring(0, Math.min(length, WHOLE.strip().length() - 1));

        assertThat(refusal(start)).isNotEmpty();
    }

    @Property(tries = 3000)
    void documentWithACharacterChanged_isTakenOrRefused(
            @ForAll @IntRange(max = 4000) int index, @ForAll char character) {
        int at = index % WHOLE.length();

        judge(WHOLE.substring(0, at) + character + WHOLE.substring(at + 1));
    }

    @Property
    void documentWithAPieceMoved_isTakenOrRefused(
            @ForAll @IntRange(max = 4000) int from,
            @ForAll @IntRange(max = 60) int length,
            @ForAll @IntRange(max = 4000) int to) {
        int start = from % WHOLE.length();
        int end = Math.min(WHOLE.length(), start + length);
        String rest = WHOLE.substring(0, start) + WHOLE.substring(end);
        int at = to % rest.length();

        judge(rest.substring(0, at) + WHOLE.substring(start, end) + rest.substring(at));
    }

    @Property(tries = 5000)
    void documentWithAValueReplaced_isTakenOrRefused(
            @ForAll @IntRange(max = 400) int index, @ForAll("values") String value) throws IOException {
        JsonNode root = MAPPER.readTree(WHOLE);
        List<Consumer<JsonNode>> places = new ArrayList<>();
        collect(root, places);
        places.get(index % places.size()).accept(MAPPER.readTree(value));

        judge(root.toString());
    }

    @Property
    void anyJson_isTakenOrRefused(@ForAll("json") String document) {
        judge(document);
        judge("{\"registries\": [" + document + "]}");
        judge("[" + document + "]");
    }

    @Property
    void anyBytes_areTakenOrRefused(@ForAll byte[] bytes) {
        try {
            PolicyDocuments.read(new ByteArrayInputStream(bytes));
        } catch (InvalidPolicyException refusal) {
            check(refusal.issues());
        }
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.of(
                "null",
                "true",
                "0",
                "-1e400",
                "123456789012345678901234567890",
                "\"\"",
                "\" \"",
                "\"/\"",
                "\"//\"",
                "\"*\"",
                "\"[parameters('x')]\"",
                "\"\\u0000\\u202e\\ud834\\udd1e\"",
                "\"contoso\"",
                "\"00000000-0000-0000-0000-000000000000\"",
                "[]",
                "{}",
                "[[[]]]",
                "[null]",
                "[\"\"]",
                "{\"\": null}",
                "{\"value\": [{}], \"nextLink\": null}",
                "{\"id\": 1, \"type\": \"Microsoft.ContainerRegistry/registries\", \"properties\": []}",
                "{\"resources\": {\"a\": {\"type\": \"Microsoft.ContainerRegistry/registries\"}}, \"$schema\": 1}");
    }

    @Provide
    Arbitrary<String> json() {
        Arbitrary<String> leaf = values();
        Arbitrary<String> key = Arbitraries.of(
                "registries",
                "tokens",
                "name",
                "id",
                "type",
                "value",
                "properties",
                "identity",
                "ipRules",
                "resources",
                "principalId",
                "permissions",
                "scopeMapId",
                "imageName",
                "tags",
                "edition",
                "$schema",
                "condition");
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.maps(key, inner).ofMaxSize(4).map(members -> {
                    List<String> texts = new ArrayList<>();
                    members.forEach((name, member) -> texts.add("\"" + name + "\": " + member));
                    return "{" + String.join(", ", texts) + "}";
                }),
                0,
                3);
    }

    private static void collect(JsonNode node, List<Consumer<JsonNode>> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                places.add(value -> object.set(name, value));
                collect(object.get(name), places);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                places.add(value -> array.set(index, value));
                collect(array.get(i), places);
            }
        }
    }

    private static void judge(String document) {
        try {
            check(PolicyDocuments.read(document).warnings());
        } catch (InvalidPolicyException refusal) {
            check(refusal.issues());
        }
    }

    private static List<Issue> refusal(String document) {
        try {
            PolicyDocuments.read(document);
        } catch (InvalidPolicyException refusal) {
            return refusal.issues();
        }
        throw new AssertionError("accepted: " + document);
    }

    private static void check(List<Issue> issues) {
        assertThat(issues).allSatisfy(issue -> {
            assertThat(issue.location().line()).isPositive();
            assertThat(issue.location().column()).isPositive();
            assertThat(issue.toString().getBytes(StandardCharsets.US_ASCII))
                    .as("nothing that a terminal obeys")
                    .doesNotContain((byte) '\n', (byte) 0x1b, (byte) 0);
        });
    }
}
