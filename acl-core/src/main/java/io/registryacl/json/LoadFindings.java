package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.json.AssignmentReader.LocatedAssignment;
import io.registryacl.model.PolicyModel;
import java.util.List;

/** Reports what is probably not meant in a policy that is right by its form (semantics section P, findings at load). */
final class LoadFindings {

    private final IssueList issues;

    LoadFindings(IssueList issues) {
        this.issues = issues;
    }

    void report(PolicyModel model, List<RegistryDocument> registries, List<LocatedAssignment> assignments, Place root) {
        RegistryFindings registryFindings = new RegistryFindings(issues);
        for (RegistryDocument registry : registries) {
            registryFindings.report(registry);
        }
        if (model.roleAssignments().isEmpty()) {
            String problem = "the policy does not state its role assignments, so what identities may do is unknown";
            String remedy = "add the output of `az role assignment list`, or `[]` if there are none";
            issues.add(IssueCode.ASSIGNMENTS_UNKNOWN, root.missing(Section.ROLE_ASSIGNMENTS.key()), problem, remedy);
        }
        new AssignmentFindings(model, issues).report(assignments);
    }
}
