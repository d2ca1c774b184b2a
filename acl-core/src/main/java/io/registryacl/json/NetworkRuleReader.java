package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.JsonValue.JsonString;
import io.registryacl.json.NetworkRuleLists.LocatedIpRule;
import io.registryacl.model.ResourceId;
import io.registryacl.model.VirtualNetworkRule;
import io.registryacl.net.PrefixText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads IP rules and subnet rules, from a registry or from {@code az acr network-rule list} (semantics 9.1, 9.2). */
final class NetworkRuleReader {

    private static final Map<String, Boolean> ACTIONS = Map.of("Allow", true);

    private NetworkRuleReader() {}

    /** The members {@code ipRules} and {@code virtualNetworkRules} of {@code fields}. */
    static NetworkRuleLists read(Fields fields) {
        List<LocatedIpRule> ipRules = new ArrayList<>();
        for (Fields rule : fields.objects("ipRules")) {
            readIpRule(rule).ifPresent(ipRules::add);
        }
        List<VirtualNetworkRule> subnets = new ArrayList<>();
        for (Fields rule : fields.objects("virtualNetworkRules")) {
            readSubnet(rule).ifPresent(subnets::add);
        }
        return new NetworkRuleLists(fields.place("ipRules"), ipRules, fields.place("virtualNetworkRules"), subnets);
    }

    private static Optional<LocatedIpRule> readIpRule(Fields rule) {
        Optional<JsonString> text =
                oneOf(rule, "write an address or a block such as `203.0.113.0/24`", "value", "ipAddressOrRange");
        rule.choice("action", ACTIONS);
        rule.finish();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        JsonString value = text.get();
        return Fields.parse(value, PrefixText::parse, rule.issues())
                .map(read -> new LocatedIpRule(value.place(), read.prefix(), value.text(), read.hostBitsDropped()));
    }

    private static Optional<VirtualNetworkRule> readSubnet(Fields rule) {
        Optional<JsonString> subnet = oneOf(
                rule,
                "write the resource id of a subnet",
                "id",
                "virtualNetworkResourceId",
                "virtualNetworkSubnetResourceId");
        rule.choice("action", ACTIONS);
        rule.ignore(List.of("state"));
        rule.finish();
        return subnet.flatMap(text -> Fields.parse(text, ResourceId::parse, rule.issues()))
                .map(VirtualNetworkRule::new);
    }

    /** The text that stands under one of several spellings of one key; under two only if they agree. */
    private static Optional<JsonString> oneOf(Fields fields, String remedy, String... names) {
        Optional<JsonString> found = Optional.empty();
        boolean given = false;
        for (String name : names) {
            given |= fields.value(name).isPresent();
            Optional<JsonString> text = fields.text(name);
            if (found.isPresent()
                    && text.isPresent()
                    && !found.get().text().equals(text.get().text())) {
                String problem = Quoted.of(name) + " differs from "
                        + Quoted.of(found.get().place().key());
                fields.issues()
                        .add(IssueCode.CONFLICT, text.get().place(), text.get().text(), problem, "keep one of the two");
            } else if (found.isEmpty()) {
                found = text;
            }
        }
        if (!given) {
            fields.require(names[0], remedy);
        }
        return found;
    }
}
