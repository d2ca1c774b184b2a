package io.registryacl.engine;

import io.registryacl.decision.Reason;
import io.registryacl.decision.ReasonExplanation;
import io.registryacl.issue.Quoted;

/** The findings of the registry policy gate in words. */
final class RegistryPolicyWords {

    ReasonExplanation explain(Reason reason, PreparedRequest request) {
        return phrase(new Phrase(reason), reason, request).build();
    }

    private static Phrase phrase(Phrase phrase, Reason reason, PreparedRequest request) {
        return switch (reason) {
            case POLICY_SATISFIED -> phrase.rule("policies").message("no registry policy stands against it");
            case POLICY_EXPORT_DISABLED ->
                phrase.rule("policies.exportPolicy=disabled")
                        .message("the source " + source(request) + " lets no content out");
            case POLICY_IMPORT_BY_LOGIN_SERVER ->
                phrase.rule("publicNetworkAccess=Disabled")
                        .message("the source " + source(request)
                                + " has public access disabled, so it must be named by resource id")
                        .remedy("az acr import --registry <resource id of the source>");
            case POLICY_IMPORT_CROSS_TENANT ->
                phrase.rule("publicNetworkAccess=Disabled")
                        .message("the source " + source(request)
                                + " has public access disabled and belongs to another tenant, from which no import is"
                                + " possible");
            default -> throw new IllegalArgumentException("no reason of the registry policy gate: " + reason);
        };
    }

    private static String source(PreparedRequest request) {
        return Quoted.of(request.request().source().orElseThrow().registry());
    }
}
