package io.registryacl.json;

import static io.registryacl.json.Policies.errors;
import static io.registryacl.json.Policies.fill;
import static io.registryacl.json.Policies.model;
import static io.registryacl.json.Policies.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.model.IpRule;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.ResourceId;
import io.registryacl.model.VirtualNetworkRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The section {@code networkRules} (semantics 9.2, P25). */
final class NetworkRulesSectionTest {

    private static final String SUBNET =
            "/subscriptions/s/resourceGroups/r/providers/Microsoft.Network/virtualNetworks/v/subnets/snet-aks";
    private static final String ENTRY = fill("""
            {"ipRules": [{"action": "Allow", "ipAddressOrRange": "203.0.113.0/24"}],
             "virtualNetworkRules": [{"action": "Allow", "virtualNetworkResourceId": "%s",
                                      "virtualNetworkSubnetResourceId": "%s"}]}
            """, SUBNET, SUBNET);

    @Test
    void read_ofRegistryWithoutRuleSet_denies() {
        NetworkRules network = network("", "\"Contoso\": " + ENTRY);

        assertThat(network)
                .isEqualTo(new NetworkRules(
                        true,
                        false,
                        List.of(IpRule.parse("203.0.113.0/24")),
                        List.of(new VirtualNetworkRule(ResourceId.parse(SUBNET)))));
    }

    @ParameterizedTest
    @CsvSource({"Allow, true", "Deny, false"})
    void read_ofRegistryWithRuleSet_keepsItsDefaultActionAndReplacesItsRules(String action, boolean allowed) {
        String ruleSet = ", \"networkRuleSet\": {\"defaultAction\": \"" + action
                + "\", \"ipRules\": [{\"value\": \"198.51.100.1\"}]}, \"publicNetworkAccess\": \"Disabled\"";

        NetworkRules network = network(ruleSet, "\"contoso.azurecr.io\": " + ENTRY);

        assertThat(network.allowedByDefault()).isEqualTo(allowed);
        assertThat(network.publicNetworkAccess()).isFalse();
        assertThat(network.ipRules()).containsExactly(IpRule.parse("203.0.113.0/24"));
    }

    @Test
    void read_ofEntryWithoutRules_leavesARegistryWithoutRuleSetOpen() {
        assertThat(network("", "\"contoso\": {\"ipRules\": [], \"virtualNetworkRules\": []}"))
                .isEqualTo(NetworkRules.unrestricted());
    }

    @Test
    void read_ofReplacedRules_reportsNothingOfThem() {
        String ruleSet =
                ", \"networkRuleSet\": {\"defaultAction\": \"Deny\", \"ipRules\": [{\"value\": \"10.0.0.0/8\"}]}";

        assertThat(warnings(policy(ruleSet, "\"contoso\": {\"ipRules\": [{\"value\": \"0.0.0.0/0\"}]}")))
                .contains("IP_RULE_ANY_ADDRESS /networkRules/contoso/ipRules/0/value")
                .doesNotContain("IP_RULE_PRIVATE_RANGE /registries/0/networkRuleSet/ipRules/0/value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"other\": {}                        | UNKNOWN_REFERENCE /networkRules/other",
                "\"contoso\": []                      | WRONG_TYPE /networkRules/contoso",
                "\"contoso\": null                    | WRONG_TYPE /networkRules/contoso",
                "\"contoso\": {}, \"CONTOSO\": {}     | CONFLICT /networkRules/CONTOSO",
                "\"contoso\": {\"ipRules\": [{\"value\": \"x\"}]} | INVALID_VALUE /networkRules/contoso/ipRules/0/value"
            })
    void read_ofWrongEntry_refusesAtItsPointer(String entries, String error) {
        assertThat(errors(policy("", entries))).containsExactly(error);
    }

    private static NetworkRules network(String registry, String entries) {
        return model(policy(registry, entries)).registries().get(0).network();
    }

    private static String policy(String registry, String entries) {
        return "{\"registries\": [{\"name\": \"contoso\"" + registry + "}], \"networkRules\": {" + entries + "}}";
    }
}
