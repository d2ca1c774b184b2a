package io.registryacl.json;

import io.registryacl.model.NetworkRules;
import io.registryacl.model.Registry;

/**
 * A registry as its document states it, before the section {@code networkRules} is consulted.
 *
 * @param registry the registry with the rules of its own document
 * @param place where its document stands
 * @param settings its settings, for the places of the findings
 * @param ruleSet what its document says about the default action
 * @param rules the rules that count, with their places
 * @param flat whether the CLI wrote the document, which may leave the rule set out
 */
record RegistryDocument(
        Registry registry, Place place, Fields settings, RuleSet ruleSet, NetworkRuleLists rules, boolean flat) {

    /** What a document says about the default action of a registry. */
    enum RuleSet {
        /** There is no rule set: every network is allowed (semantics P10). */
        ABSENT,
        /** There is one without default action: every network is allowed (semantics P26). */
        WITHOUT_DEFAULT,
        /** What no rule matches is allowed. */
        ALLOW,
        /** What no rule matches is denied. */
        DENY
    }

    /** This registry with other rules: its default action stays, or is to deny where it had no rule set (semantics P25). */
    RegistryDocument withRules(NetworkRuleLists others) {
        RuleSet changed = ruleSet == RuleSet.ABSENT && !others.isEmpty() ? RuleSet.DENY : ruleSet;
        NetworkRules network = new NetworkRules(
                registry.network().publicNetworkAccess(),
                changed != RuleSet.DENY,
                others.modelIpRules(),
                others.subnets());
        Registry merged = registry.toBuilder().network(network).build();
        return new RegistryDocument(merged, place, settings, changed, others, false);
    }
}
