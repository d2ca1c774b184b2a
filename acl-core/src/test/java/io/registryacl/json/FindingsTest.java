package io.registryacl.json;

import static io.registryacl.json.Policies.CONTOSO;
import static io.registryacl.json.Policies.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.issue.Issue;
import io.registryacl.issue.IssueCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each finding at load where it belongs, and not where it does not (semantics section P). */
final class FindingsTest {

    private static final String DENY =
            "\"networkRuleBypassAllowedForTasks\": false, \"networkRuleSet\": {\"defaultAction\": \"Deny\", ";
    private static final String RULES = "/registries/0/networkRuleSet/ipRules";
    private static final String NAME = "Microsoft.ContainerRegistry/registries/repositories:name";
    private static final String ACR_PULL = "7f951dda-4ed3-4680-a7ca-43fe172d538d";
    private static final String REPOSITORY_READER = "b93aa761-3e63-49ed-ac28-beffa264f7ac";
    private static final String CONFIGURATION_READER = "69b07be0-09bf-439a-b9a6-e73de851bd59";
    private static final String OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    private static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
    private static final String TASKS_CONTRIBUTOR = "fb382eab-e894-4461-af04-94435c366c3f";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "203.0.113.9/24          | IP_RULE_HOST_BITS",
                "203.0.113.0/24          | -",
                "203.0.113.9             | -",
                "0.0.0.0/0               | IP_RULE_ANY_ADDRESS",
                "0.0.0.0/1               | -",
                "10.0.0.0/8              | IP_RULE_PRIVATE_RANGE",
                "10.255.255.255          | IP_RULE_PRIVATE_RANGE",
                "9.255.255.255           | -",
                "11.0.0.0                | -",
                "8.0.0.0/6               | -",
                "172.16.0.0/12           | IP_RULE_PRIVATE_RANGE",
                "172.32.0.0/16           | -",
                "192.168.1.0/24          | IP_RULE_PRIVATE_RANGE",
                "100.64.0.0/10           | IP_RULE_PRIVATE_RANGE",
                "100.128.0.0/10          | -",
                "127.0.0.1               | IP_RULE_PRIVATE_RANGE",
                "169.254.169.254         | IP_RULE_PRIVATE_RANGE",
                "168.63.129.16           | IP_RULE_PRIVATE_RANGE",
                "168.63.129.17           | -",
                "224.0.0.1               | IP_RULE_PRIVATE_RANGE",
                "255.255.255.255         | IP_RULE_PRIVATE_RANGE",
                "::ffff:10.0.0.1         | IP_RULE_PRIVATE_RANGE",
                "2001:db8::/32           | -",
                "::/0                    | IP_RULE_ANY_ADDRESS",
                "::1                     | IP_RULE_PRIVATE_RANGE",
                "fd00::/8                | IP_RULE_PRIVATE_RANGE",
                "fe80::1                 | IP_RULE_PRIVATE_RANGE"
            })
    void ipRule_ofARegistryThatIsNotAzures(String value, String code) {
        String policy = Policies.registry(DENY + "\"ipRules\": [{\"value\": \"" + value + "\"}]}");

        if (code == null) {
            assertThat(warnings(policy)).isEmpty();
        } else {
            assertThat(warnings(policy)).containsExactly(code + " " + RULES + "/0/value");
        }
    }

    @Test
    void ipv6Rule_onAzuresRegistry_isWarnedOfAndKept() {
        String policy = azure(DENY + "\"ipRules\": [{\"value\": \"2001:db8::/32\"}, {\"value\": \"203.0.113.0/24\"}]}");

        assertThat(warnings(policy)).containsExactly("IP_RULE_IPV6 " + RULES + "/0/value");
        assertThat(Policies.model(policy).registries().get(0).network().ipRules())
                .hasSize(2);
    }

    @Test
    void coveredRules_areWarnedOfOnce() {
        String policy = Policies.registry(DENY + "\"ipRules\": ["
                + "{\"value\": \"203.0.113.64/26\"}, {\"value\": \"203.0.113.0/24\"}, {\"value\": \"203.0.113.9\"},"
                + "{\"value\": \"203.0.114.0/24\"}, {\"value\": \"198.51.100.1\"}, {\"value\": \"198.51.100.1/32\"},"
                + "{\"value\": \"2001:db8::/32\"}, {\"value\": \"2001:db8::1\"}, {\"value\": \"::/1\"}]}");

        assertThat(warnings(policy))
                .containsExactly(
                        "IP_RULE_COVERED " + RULES + "/0/value",
                        "IP_RULE_COVERED " + RULES + "/2/value",
                        "IP_RULE_COVERED " + RULES + "/5/value",
                        "IP_RULE_COVERED " + RULES + "/6/value",
                        "IP_RULE_COVERED " + RULES + "/7/value");
    }

    @ParameterizedTest
    @CsvSource({"200, false", "201, true"})
    void manyRules_onAzuresRegistry(int count, boolean warned) {
        String rules = rules(count);

        assertThat(warnings(azure(DENY + rules + "}")).contains("IP_RULE_LIMIT " + RULES))
                .isEqualTo(warned);
        assertThat(warnings(Policies.registry(DENY + rules + "}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "\"defaultAction\": \"Deny\"  | \"publicNetworkAccess\": \"Enabled\"  | -",
                "\"defaultAction\": \"Deny\"  | \"publicNetworkAccess\": \"Disabled\" | IP_RULE_DEAD",
                "\"defaultAction\": \"Allow\" | \"publicNetworkAccess\": \"Enabled\"  | IP_RULE_DEAD"
            })
    void rulesThatNobodyAsks_areDead(String action, String access, String code) {
        String policy = Policies.registry("\"networkRuleBypassAllowedForTasks\": true, " + access
                + ", \"networkRuleSet\": {" + action + ", " + rules(1) + "}");

        assertThat(warnings(policy).contains("IP_RULE_DEAD " + RULES)).isEqualTo(code != null);
    }

    @ParameterizedTest
    @CsvSource({"Basic, true", "Standard, true", "Premium, false"})
    void tierBelowPremium_isWarnedOf(String tier, boolean warned) {
        String connection = "\"privateEndpointConnections\": [{\"name\": \"c\","
                + " \"privateLinkServiceConnectionState\": {\"status\": \"Approved\"}}]";
        String sku = "\"sku\": {\"name\": \"" + tier + "\"}, ";

        assertThat(warnings(Policies.registry(sku + DENY + rules(1) + "}")))
                .isEqualTo(warned ? List.of("NETWORK_RULES_NEED_PREMIUM " + RULES) : List.of());
        assertThat(warnings(Policies.registry(sku + connection)))
                .isEqualTo(
                        warned
                                ? List.of("PRIVATE_ENDPOINT_NEEDS_PREMIUM /registries/0/privateEndpointConnections")
                                : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Basic, true, true",
        "Classic, true, true",
        "Standard, true, false",
        "Premium, true, false",
        "Basic, false, false"
    })
    void anonymousPull_belowStandard_isWarnedOf(String tier, boolean enabled, boolean warned) {
        String policy =
                Policies.registry("\"sku\": {\"name\": \"" + tier + "\"}, \"anonymousPullEnabled\": " + enabled);

        assertThat(warnings(policy).contains("ANONYMOUS_PULL_NEEDS_STANDARD /registries/0/anonymousPullEnabled"))
                .isEqualTo(warned);
    }

    @Test
    void subnetRules_besidePrivateEndpoints_areWarnedOf() {
        String subnet = "\"virtualNetworkRules\": [{\"id\": \"/subscriptions/s/subnets/a\"}]}";
        String connection = ", \"privateEndpointConnections\": [{\"name\": \"c\","
                + " \"properties\": {\"privateLinkServiceConnectionState\": {\"status\": \"Pending\"}}}]";

        assertThat(warnings(Policies.registry(DENY + subnet))).isEmpty();
        assertThat(warnings(Policies.registry(DENY + subnet + connection)))
                .containsExactly("SUBNET_RULES_WITH_PRIVATE_ENDPOINT /registries/0/networkRuleSet/virtualNetworkRules");
    }

    @ParameterizedTest
    @CsvSource({"disabled, Enabled, true", "disabled, Disabled, false", "enabled, Enabled, false"})
    void exportPolicy_withPublicAccess_isWarnedOf(String export, String access, boolean warned) {
        String policy = Policies.registry("\"networkRuleBypassAllowedForTasks\": true, \"publicNetworkAccess\": \""
                + access + "\", \"policies\": {\"exportPolicy\": {\"status\": \"" + export + "\"}}");

        assertThat(warnings(policy).contains("EXPORT_POLICY_NEEDS_PRIVATE /registries/0/policies/exportPolicy/status"))
                .isEqualTo(warned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"publicNetworkAccess\": \"Disabled\"                                                   | true",
                "\"publicNetworkAccess\": \"Disabled\", \"networkRuleBypassAllowedForTasks\": null       | true",
                "\"publicNetworkAccess\": \"Disabled\", \"networkRuleBypassAllowedForTasks\": true       | false",
                "\"publicNetworkAccess\": \"Disabled\", \"networkRuleBypassOptions\": \"None\"           | false",
                "\"publicNetworkAccess\": \"Enabled\"                                                    | false"
            })
    void taskBypass_unsetOnARestrictedRegistry_isWarnedOf(String members, boolean warned) {
        assertThat(warnings(Policies.registry(members))
                        .contains("TASK_BYPASS_UNSET /registries/0/networkRuleBypassAllowedForTasks"))
                .isEqualTo(warned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"defaultAction\": null} | null", "{\"ipRules\": []}        | {\"ipRules"})
    void ruleSet_withoutDefaultAction_isWarnedOfWhereItsNullIsElseWhereItStarts(String rules, String where) {
        String policy = Policies.registry("\"networkRuleSet\": " + rules);

        assertThat(PolicyDocuments.read(policy).warnings())
                .filteredOn(issue -> issue.code() == IssueCode.DEFAULT_ACTION_MISSING)
                .extracting(issue -> issue.location().column())
                .containsExactly(policy.indexOf(where) + 1);
    }

    @Test
    void ruleSet_absentFromTheCliOutput_isWarnedOf() {
        assertThat(warnings(azure("\"sku\": {\"name\": \"Premium\"}")))
                .containsExactly("DEFAULT_ACTION_MISSING /registries/0/networkRuleSet");
        assertThat(warnings(azure("\"sku\": {\"name\": \"Basic\"}"))).isEmpty();
        assertThat(warnings(azure("\"properties\": {}"))).isEmpty();
        assertThat(warnings(Policies.registry(""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                ACR_PULL + "             | Abac   | ROLE_NOT_HONOURED_IN_MODE",
                ACR_PULL + "             | Legacy | -",
                REPOSITORY_READER + "    | Legacy | ROLE_NOT_HONOURED_IN_MODE",
                REPOSITORY_READER + "    | Abac   | -",
                READER + "               | Abac   | -",
                TASKS_CONTRIBUTOR + "    | Abac   | -",
                OWNER + "                | Legacy | -",
                OWNER + "                | Abac   | ROLE_EXPOSES_CREDENTIALS",
                CONFIGURATION_READER + " | Legacy | ROLE_EXPOSES_CREDENTIALS",
                CONFIGURATION_READER + " | Abac   | ROLE_EXPOSES_CREDENTIALS",
                "00000000-0000-0000-0000-000000000001 | Legacy | ROLE_DEFINITION_UNKNOWN"
            })
    void assignedRole_inEachMode(String role, String mode, String code) {
        String policy = assigned(role, mode, CONTOSO, "null");

        if (code == null) {
            assertThat(warnings(policy)).isEmpty();
        } else {
            assertThat(warnings(policy)).containsExactly(code + " /roleAssignments/0/roleDefinitionId");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/,                                                                         true",
        "/subscriptions/AAAA0A0A-bb1b-cc2c-dd3d-eeeeee4e4e4e,                       true",
        "/subscriptions/aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e/resourceGroups/rg-acr, true",
        "/subscriptions/aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e/resourceGroups/rg-ac,  false",
        CONTOSO + ", true",
        CONTOSO + "2, false",
        "/providers/Microsoft.Management/managementGroups/TOP, true",
        "/providers/Microsoft.Management/managementGroups/aside, false",
        "/subscriptions/other/resourceGroups/x/providers/Microsoft.ContainerRegistry/registries/Contoso, true"
    })
    void assignedRole_isJudgedOnTheRegistriesInItsScope(String scope, boolean warned) {
        String groups = ", \"managementGroups\": {\"top\": [\"mid\"],"
                + " \"mid\": [\"aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e\"], \"aside\": []}}";
        String policy = assigned(ACR_PULL, "Abac", scope, "null");

        assertThat(warnings(policy.substring(0, policy.length() - 1) + groups))
                .isEqualTo(
                        warned ? List.of("ROLE_NOT_HONOURED_IN_MODE /roleAssignments/0/roleDefinitionId") : List.of());
    }

    @Test
    void definedRole_replacesTheBuiltInOneInFindings() {
        String policy = assigned(ACR_PULL, "Abac", CONTOSO, "null");
        String role = ", \"roleDefinitions\": [{\"name\": \"" + ACR_PULL
                + "\", \"permissions\": [{\"actions\": [\"*/read\"]}]}]}";

        assertThat(warnings(policy.substring(0, policy.length() - 1) + role)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "@Request[" + NAME + "] StringStartsWithIgnoreCase 'backend'   | CONDITION_PREFIX_WITHOUT_SLASH",
                "@Resource[" + NAME + "] StringNotStartsWith 'backend'         | CONDITION_PREFIX_WITHOUT_SLASH",
                "@Request[" + NAME
                        + "] ForAnyOfAnyValues:StringStartsWith {'a/', 'b'} | CONDITION_PREFIX_WITHOUT_SLASH",
                "@Request[" + NAME + "] StringStartsWith 'backend/'            | -",
                "@Request[" + NAME + "] StringEquals 'backend'                 | -",
                "@Principal[a:b] StringStartsWith 'backend'                    | -"
            })
    void prefixInACondition_withoutSlash(String condition, String code) {
        String policy = assigned(REPOSITORY_READER, "Abac", CONTOSO, "\"" + condition + "\"");

        if (code == null) {
            assertThat(warnings(policy)).isEmpty();
        } else {
            assertThat(warnings(policy)).containsExactly(code + " /roleAssignments/0/condition");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Request[" + NAME + "] StringEquals 'a'  | Legacy | true",
                "@Request[" + NAME + "] StringEquals 'a'  | Abac   | false",
                "!(ActionMatches{'Microsoft.ContainerRegistry/registries/repositories/content/read'}) | Legacy | true",
                "@Principal[a:b] StringEquals 'a'         | Legacy | false"
            })
    void conditionOnRepositories_inLegacyMode(String condition, String mode, boolean warned) {
        String policy = assigned(READER, mode, CONTOSO, "\"" + condition + "\"");

        assertThat(warnings(policy).contains("CONDITION_IGNORED_IN_MODE /roleAssignments/0/condition"))
                .isEqualTo(warned);
    }

    @Test
    void findings_sayWhatToDo() {
        Issue finding = PolicyDocuments.read(assigned(ACR_PULL, "Abac", CONTOSO, "null"))
                .warnings()
                .get(0);

        assertThat(finding.problem())
                .isEqualTo("the role `AcrPull` grants nothing on the registry `contoso`, whose mode is"
                        + " `AbacRepositoryPermissions`");
        assertThat(finding.remedy())
                .isEqualTo("assign `Container Registry Repository Reader` or another role with `dataActions`");
    }

    @Test
    void manyFindings_areListedUpToALimit() {
        String rules = IntStream.range(0, 12_000)
                .mapToObj(i -> "{\"value\": \"10.0." + i / 256 + "." + i % 256 + "\"}")
                .collect(Collectors.joining(",", "\"ipRules\": [", "]}"));

        LoadedPolicy policy = PolicyDocuments.read(Policies.registry(DENY + rules));

        assertThat(policy.warnings()).hasSize(10_001);
        assertThat(policy.warnings().get(10_000).problem()).isEqualTo("2001 more warnings are not listed");
    }

    private static String rules(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"value\": \"203.0." + i + ".1\"}")
                .collect(Collectors.joining(",", "\"ipRules\": [", "]"));
    }

    private static String azure(String members) {
        return Policies.registry("\"id\": \"" + CONTOSO + "\", " + members);
    }

    private static String assigned(String role, String mode, String scope, String condition) {
        String modeName = mode.equals("Abac") ? "AbacRepositoryPermissions" : "LegacyRegistryPermissions";
        return "{\"registries\": [{\"name\": \"contoso\", \"id\": \"" + CONTOSO + "\", \"properties\":"
                + " {\"roleAssignmentMode\": \"" + modeName + "\"}}],"
                + " \"roleAssignments\": [{\"principalId\": \"p\", \"roleDefinitionId\": \"/x/" + role
                + "\", \"scope\": \""
                + scope + "\", \"condition\": " + condition + "}]}";
    }
}
