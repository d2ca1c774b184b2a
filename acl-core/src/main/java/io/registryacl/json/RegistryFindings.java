package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.RegistryDocument.RuleSet;
import io.registryacl.model.Registry;
import io.registryacl.model.Sku;
import io.registryacl.model.TaskBypass;

/** Findings about the settings of one registry. */
final class RegistryFindings {

    private final IssueList issues;

    RegistryFindings(IssueList issues) {
        this.issues = issues;
    }

    void report(RegistryDocument document) {
        Registry registry = document.registry();
        new IpRuleFindings(document, issues).report();
        reportRuleSet(document);
        reportTier(document);
        if (!registry.network().virtualNetworkRules().isEmpty()
                && !registry.privateEndpointConnections().isEmpty()) {
            String problem = "Azure does not combine subnet rules with private endpoints on one registry";
            Place place = document.rules().subnetsPlace();
            issues.add(IssueCode.SUBNET_RULES_WITH_PRIVATE_ENDPOINT, place, problem, "use one of the two");
        }
        if (!registry.exportEnabled() && registry.network().publicNetworkAccess()) {
            String problem = "export is disabled while public network access is enabled, which Azure does not allow";
            Place place = exportPlace(document.settings());
            issues.add(
                    IssueCode.EXPORT_POLICY_NEEDS_PRIVATE, place, problem, "set `publicNetworkAccess` to `Disabled`");
        }
        if (registry.network().isRestricted()
                && registry.trustedServicesAllowed()
                && registry.taskBypass() == TaskBypass.UNSET) {
            String problem = "nothing says whether ACR Tasks may pass the network rules, so the edition of the trusted"
                    + " services decides; today Azure denies it";
            Place place = document.settings().place("networkRuleBypassAllowedForTasks");
            issues.add(IssueCode.TASK_BYPASS_UNSET, place, problem, "set `networkRuleBypassAllowedForTasks`");
        }
    }

    private void reportRuleSet(RegistryDocument document) {
        Registry registry = document.registry();
        Place place = document.settings().place("networkRuleSet");
        if (document.ruleSet() == RuleSet.WITHOUT_DEFAULT) {
            String problem = "the rule set has no default action, which is read as `Allow`";
            issues.add(
                    IssueCode.DEFAULT_ACTION_MISSING,
                    document.settings()
                            .object("networkRuleSet")
                            .map(rules -> rules.place("defaultAction"))
                            .orElse(place),
                    problem,
                    "state `Allow` or `Deny`");
        }
        boolean mayHaveOne = registry.sku() == Sku.PREMIUM || registry.sku() == Sku.UNSPECIFIED;
        boolean fromCli = document.flat() && registry.isAzure() && mayHaveOne;
        if (document.ruleSet() == RuleSet.ABSENT
                && fromCli
                && registry.network().publicNetworkAccess()) {
            String problem =
                    "there is no rule set, which is read as: every network is allowed; some versions of the CLI"
                            + " leave it out";
            String remedy = "add the output of `az acr network-rule list` under `networkRules`";
            issues.add(IssueCode.DEFAULT_ACTION_MISSING, place, problem, remedy);
        }
    }

    private void reportTier(RegistryDocument document) {
        Registry registry = document.registry();
        Sku sku = registry.sku();
        if (sku == Sku.UNSPECIFIED) {
            return;
        }
        String tier = "the tier of this registry is " + Quoted.of(sku.armName());
        NetworkRuleLists rules = document.rules();
        if (sku != Sku.PREMIUM && !rules.isEmpty()) {
            Place place = rules.ipRules().isEmpty() ? rules.subnetsPlace() : rules.ipRulesPlace();
            String problem = "network rules need the tier `Premium`, and " + tier;
            issues.add(IssueCode.NETWORK_RULES_NEED_PREMIUM, place, problem, "");
        }
        if (sku != Sku.PREMIUM && !registry.privateEndpointConnections().isEmpty()) {
            String problem = "private endpoints need the tier `Premium`, and " + tier;
            Place place = document.settings().place("privateEndpointConnections");
            issues.add(IssueCode.PRIVATE_ENDPOINT_NEEDS_PREMIUM, place, problem, "");
        }
        if (!sku.hasAnonymousPull() && registry.anonymousPullEnabled()) {
            String problem = "anonymous pull needs the tier `Standard` or `Premium`, and " + tier;
            Place place = document.settings().place("anonymousPullEnabled");
            issues.add(IssueCode.ANONYMOUS_PULL_NEEDS_STANDARD, place, problem, "");
        }
    }

    private Place exportPlace(Fields settings) {
        return settings.object("policies")
                .flatMap(policies -> policies.object("exportPolicy"))
                .map(policy -> policy.place("status"))
                .orElseGet(settings::place);
    }
}
