package io.registryacl.testkit;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.issue.Issue;
import io.registryacl.issue.IssueCode;
import io.registryacl.json.LoadedPolicy;
import io.registryacl.json.Reading;
import io.registryacl.json.Reading.Read;
import io.registryacl.json.Reading.Refused;
import io.registryacl.model.PolicyModel;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A policy that requests can be put to; prepared once for all its cases.
 *
 * @param pdp answers by the policy
 * @param findings codes of what loading it reported
 */
record PreparedPolicy(PolicyDecisionPoint pdp, Set<IssueCode> findings) {

    static Reading<PreparedPolicy> of(Reading<LoadedPolicy> policy) {
        return policy.either(
                loaded -> new Read<>(of(loaded.model(), loaded.warnings())),
                refused -> new Refused<>(refused.issues(), refused.pointers()));
    }

    static Reading<PreparedPolicy> of(PolicyModel model) {
        return new Read<>(of(model, List.of()));
    }

    private static PreparedPolicy of(PolicyModel model, List<Issue> warnings) {
        Set<IssueCode> findings = new TreeSet<>();
        warnings.forEach(warning -> findings.add(warning.code()));
        return new PreparedPolicy(PolicyDecisionPoint.of(model), findings);
    }
}
