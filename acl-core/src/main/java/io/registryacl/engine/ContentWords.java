package io.registryacl.engine;

import io.registryacl.decision.Reason;
import io.registryacl.decision.ReasonExplanation;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.RepositoryName;

/** The findings of the content gate in words. */
final class ContentWords {

    ReasonExplanation explain(Reason reason, PreparedRequest request) {
        return phrase(new Phrase(reason), reason, request).build();
    }

    private static Phrase phrase(Phrase phrase, Reason reason, PreparedRequest request) {
        return switch (reason) {
            case CONTENT_AVAILABLE ->
                phrase.rule("repositories").message("nothing that is known of the content stands against it");
            case CONTENT_READ_LOCKED -> locked(phrase, "readEnabled", "reading", request);
            case CONTENT_WRITE_LOCKED -> locked(phrase, "writeEnabled", "writing", request);
            case CONTENT_DELETE_LOCKED -> locked(phrase, "deleteEnabled", "deletion", request);
            case CONTENT_QUARANTINED ->
                phrase.rule("policies.quarantinePolicy=enabled")
                        .message(reference(request) + " is in quarantine, as its state is not Passed")
                        .note("who may read quarantined artifacts may pull them by digest");
            case CONTENT_SOFT_DELETED ->
                phrase.rule("repositories deleted=true")
                        .message(reference(request) + " is soft-deleted; restore it first");
            case CONTENT_STATE_UNKNOWN ->
                phrase.rule("policies.quarantinePolicy=enabled")
                        .message("quarantine is on, and the model does not hold " + reference(request));
            default -> throw new IllegalArgumentException("no reason of the content gate: " + reason);
        };
    }

    private static Phrase locked(Phrase phrase, String attribute, String what, PreparedRequest request) {
        return phrase.rule("changeableAttributes." + attribute + "=false")
                .message("the repository, manifest or tag of " + reference(request) + " is locked against " + what)
                .remedy("az acr repository update --name "
                        + request.target().registry().name() + " "
                        + (request.request().tag().isPresent()
                                        || request.request().digest().isPresent()
                                ? "--image "
                                : "--repository ")
                        + reference(request) + " --" + option(attribute) + " true");
    }

    private static String option(String attribute) {
        return attribute.replace("Enabled", "-enabled");
    }

    private static String reference(PreparedRequest request) {
        AccessRequest asked = request.request();
        RepositoryName repository = request.repository();
        return repository
                + asked.tag().map(tag -> ":" + tag).orElse("")
                + asked.digest().map(digest -> "@" + digest).orElse("");
    }
}
