package io.registryacl.json;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.Issue;
import io.registryacl.issue.IssueCode;
import io.registryacl.model.PolicyModel;
import java.util.List;

/** Reads policy documents for tests and puts what was found in a form that can be compared. */
final class Policies {

    /** A registry id that ends in the registry's name. */
    static final String REGISTRIES = "/subscriptions/aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e/resourceGroups/rg-acr"
            + "/providers/Microsoft.ContainerRegistry/registries/";

    static final String CONTOSO = REGISTRIES + "contoso";

    private Policies() {}

    static PolicyModel model(String json) {
        return PolicyDocuments.read(json).model();
    }

    /** Code and pointer of each warning but the one on missing role assignments, which most documents here have. */
    static List<String> warnings(String json) {
        return PolicyDocuments.read(json).warnings().stream()
                .filter(issue -> issue.code() != IssueCode.ASSIGNMENTS_UNKNOWN)
                .map(Policies::codeAndPointer)
                .toList();
    }

    /** Code and pointer of each error. */
    static List<String> errors(String json) {
        return issues(json).stream()
                .filter(Issue::isError)
                .map(Policies::codeAndPointer)
                .toList();
    }

    /** Everything that is wrong with a document that is refused. */
    static List<Issue> issues(String json) {
        InvalidPolicyException refusal =
                catchThrowableOfType(InvalidPolicyException.class, () -> PolicyDocuments.read(json));
        if (refusal == null) {
            throw new AssertionError("accepted: " + json);
        }
        return refusal.issues();
    }

    /** {@code template} with its {@code %s} replaced by {@code values}, one after the other, in no locale. */
    static String fill(String template, String... values) {
        StringBuilder text = new StringBuilder();
        int start = 0;
        for (String value : values) {
            int gap = template.indexOf("%s", start);
            text.append(template, start, gap).append(value);
            start = gap + 2;
        }
        return text.append(template.substring(start)).toString();
    }

    static String codeAndPointer(Issue issue) {
        return issue.code() + " " + issue.location().pointer();
    }

    /** A policy document of the one section {@code key}. */
    static String section(String key, String value) {
        return "{\"" + key + "\": " + value + "}";
    }

    /** A policy document of the one registry contoso with {@code members} beside its name. */
    static String registry(String members) {
        String comma = members.isBlank() ? "" : ", ";
        return section("registries", "[{\"name\": \"contoso\"" + comma + members + "}]");
    }
}
