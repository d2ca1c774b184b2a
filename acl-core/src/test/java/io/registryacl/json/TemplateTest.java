package io.registryacl.json;

import static io.registryacl.json.Policies.errors;
import static io.registryacl.json.Policies.model;
import static io.registryacl.json.Policies.section;
import static io.registryacl.json.Policies.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.model.PolicyModel;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.ScopeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ARM templates (semantics P.2, P29; hostile inputs row 61). */
final class TemplateTest {

    private static final String REGISTRY =
            "{\"type\": \"Microsoft.ContainerRegistry/registries\", \"apiVersion\": \"2025-11-01\","
                    + " \"name\": \"contoso\", \"location\": \"[resourceGroup().location]\", \"dependsOn\": [\"[x()]\"],"
                    + " \"sku\": {\"name\": \"Premium\"}, \"properties\": {\"adminUserEnabled\": true}}";
    private static final String CHILDREN = """
            {"type": "Microsoft.ContainerRegistry/registries", "name": "contoso", "properties": {}, "resources": [
              {"type": "scopeMaps", "name": "ci", "properties": {"actions": []}},
              {"type": "Microsoft.ContainerRegistry/registries/scopeMaps", "name": "cd", "properties": {"actions": []}}]},
            {"type": "Microsoft.ContainerRegistry/registries/tokens", "name": "contoso/t",
             "properties": {"scopeMapId": "ci", "status": "enabled"}},
            {"type": "Microsoft.Storage/storageAccounts", "name": "[x()]"}
            """;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void read_ofTemplate_takesItsRegistry(boolean inPolicy) {
        String template = template("[" + REGISTRY + "]");
        String document = inPolicy ? section("registries", "[" + template + "]") : template;

        assertThat(model(document).registries()).singleElement().satisfies(registry -> {
            assertThat(registry.name()).isEqualTo("contoso");
            assertThat(registry.adminUserEnabled()).isTrue();
            assertThat(registry.isAzure()).isTrue();
        });
        assertThat(warnings(document)).isEmpty();
    }

    @Test
    void read_ofTemplateResources_takesChildrenAndPassesOthersOver() {
        PolicyModel model = model(template("[" + CHILDREN + "]"));

        assertThat(model.scopeMaps()).extracting(ScopeMap::name).containsExactly("ci", "cd");
        assertThat(model.scopeMaps()).extracting(ScopeMap::registry).containsOnly("contoso");
        assertThat(model.tokens()).extracting(RegistryToken::name).containsExactly("t");
    }

    @Test
    void read_ofResourcesUnderRegistries_warnsOfThoseWithoutEffect() {
        String document = section("registries", "[" + CHILDREN + "]");

        assertThat(model(document).tokens()).hasSize(1);
        assertThat(warnings(document)).containsExactly("UNKNOWN_PROPERTY /registries/2");
    }

    @Test
    void read_ofSymbolicNames_takesEachButTheExisting() {
        String resources = "{\"acr\": " + REGISTRY + ", \"other\": {\"existing\": true,"
                + " \"type\": \"Microsoft.ContainerRegistry/registries\", \"name\": \"[parameters('a')]\"}}";

        assertThat(model(template(resources)).registries()).hasSize(1);
    }

    @Test
    void read_ofNestedDeployment_takesItsResources() {
        String nested =
                "{\"type\": \"Microsoft.Resources/deployments\", \"name\": \"[x()]\", \"properties\": {\"template\": "
                        + template("[" + REGISTRY + "]") + "}}";

        assertThat(model(template("[" + nested + "]")).registries()).hasSize(1);
    }

    @Test
    void read_ofLinkedDeployment_warns() {
        String linked = "{\"type\": \"Microsoft.Resources/deployments\", \"name\": \"d\","
                + " \"properties\": {\"templateLink\": {\"uri\": \"x\"}}}";

        assertThat(warnings(template("[" + REGISTRY + "," + linked + "]")))
                .containsExactly("UNKNOWN_PROPERTY /resources/1/properties/templateLink");
    }

    @Test
    void read_ofIdentityToBeMade_passesItOver() {
        String identity = "{\"type\": \"Microsoft.ManagedIdentity/userAssignedIdentities\", \"name\": \"[x()]\"}";

        assertThat(model(template("[" + REGISTRY + "," + identity + "]")).identities())
                .isEmpty();
    }

    @Test
    void read_ofAssignmentWithExpressionAsName_takesIt() {
        String assignment = "{\"type\": \"Microsoft.Authorization/roleAssignments\", \"name\": \"[guid('a')]\","
                + " \"scope\": \"/subscriptions/s\","
                + " \"properties\": {\"principalId\": \"p\", \"roleDefinitionId\": \"/x/acdd72a7-3385-48ef-bd42-f606fba81ae7\"}}";

        assertThat(model(template("[" + assignment + "]")).roleAssignments().orElseThrow())
                .singleElement()
                .satisfies(read -> {
                    assertThat(read.name()).isEmpty();
                    assertThat(read.scope()).hasToString("/subscriptions/s");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"name\": \"[parameters('a')]\"                         | TEMPLATE_EXPRESSION /name",
                "\"name\": \"a\", \"condition\": \"[equals(1, 1)]\"      | TEMPLATE_EXPRESSION /condition",
                "\"name\": \"a\", \"condition\": false                   | INVALID_VALUE /condition",
                "\"name\": \"a\", \"copy\": {\"name\": \"c\", \"count\": 2} | TEMPLATE_EXPRESSION /copy",
                "\"name\": \"a\", \"properties\": \"[variables('p')]\"   | TEMPLATE_EXPRESSION /properties",
                "\"name\": \"a\", \"sku\": {\"name\": \"[variables('p')]\"} | TEMPLATE_EXPRESSION /sku/name",
                "\"name\": \"a\", \"properties\": {\"networkRuleSet\": {\"ipRules\": [{\"value\": \"[parameters('ip')]\"}]}}"
                        + " | TEMPLATE_EXPRESSION /properties/networkRuleSet/ipRules/0/value"
            })
    void read_ofExpressionWhereAValueMatters_refusesAtItsPointer(String members, String error) {
        String resource = "{\"type\": \"Microsoft.ContainerRegistry/registries\", " + members + "}";

        assertThat(errors(template("[" + resource + "]"))).containsExactly(error.replace(" /", " /resources/0/"));
    }

    @Test
    void read_ofUnresolvedChildName_reportsItOnce() {
        String map = "{\"type\": \"Microsoft.ContainerRegistry/registries/scopeMaps\","
                + " \"name\": \"[format('{0}/{1}', parameters('a'), 'b')]\", \"properties\": {\"actions\": []}}";

        assertThat(errors(template("[" + map + "]"))).containsExactly("TEMPLATE_EXPRESSION /resources/0/name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "[{\"type\": \"Microsoft.Storage/storageAccounts\", \"name\": \"a\"}]",
                "[{\"existing\": true, \"type\": \"Microsoft.ContainerRegistry/registries\", \"name\": \"a\"}]"
            })
    void read_ofTemplateWithoutAnythingOfAPolicy_refuses(String resources) {
        assertThat(errors(template(resources))).containsExactly("UNRECOGNISED_DOCUMENT ");
    }

    private static String template(String resources) {
        return "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\","
                + " \"contentVersion\": \"1.0.0.0\", \"parameters\": {}, \"resources\": " + resources + "}";
    }
}
