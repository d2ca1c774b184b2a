package io.registryacl.engine;

import io.registryacl.decision.Reason;
import io.registryacl.decision.ReasonExplanation;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.ContentState;
import io.registryacl.model.Locks;
import io.registryacl.model.RepositoryName;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The findings of the content gate in words. */
final class ContentWords {

    ReasonExplanation explain(Reason reason, PreparedRequest request) {
        return phrase(new Phrase(reason), reason, request).build();
    }

    private static Phrase phrase(Phrase phrase, Reason reason, PreparedRequest request) {
        return switch (reason) {
            case CONTENT_AVAILABLE ->
                phrase.rule("repositories").message("nothing that is known of the content stands against it");
            case CONTENT_READ_LOCKED -> locked(phrase, "readEnabled", "reading", Locks::readEnabled, request);
            case CONTENT_WRITE_LOCKED -> locked(phrase, "writeEnabled", "writing", Locks::writeEnabled, request);
            case CONTENT_DELETE_LOCKED -> locked(phrase, "deleteEnabled", "deletion", Locks::deleteEnabled, request);
            case CONTENT_QUARANTINED ->
                phrase.rule("policies.quarantinePolicy=enabled")
                        .message(reference(request) + " is in quarantine, as its state is not Passed")
                        .note("who may read quarantined artifacts may pull them by digest");
            case CONTENT_SOFT_DELETED ->
                phrase.rule("repositories deleted=true")
                        .message(softDeleted(request) + " is soft-deleted; restore it first");
            case CONTENT_STATE_UNKNOWN ->
                phrase.rule("policies.quarantinePolicy=enabled")
                        .message("quarantine is on, and the model does not hold " + reference(request));
            default -> throw new IllegalArgumentException("no reason of the content gate: " + reason);
        };
    }

    private static Phrase locked(
            Phrase phrase, String attribute, String what, Predicate<Locks> isOpen, PreparedRequest request) {
        phrase.rule("changeableAttributes." + attribute + "=false");
        String option = " --" + attribute.replace("Enabled", "-enabled") + " true";
        boolean reading = attribute.equals("readEnabled");
        PreparedRegistry source = reading ? request.source() : null;
        PreparedRegistry registry = source == null ? request.target() : source;
        List<LockedContent> locked = LockedContent.of(request, registry, source != null, isOpen);
        String names = locked.stream().map(LockedContent::title).collect(Collectors.joining(" and "));
        phrase.message(names + (locked.size() == 1 ? " is" : " are") + " locked against " + what);
        for (LockedContent content : locked) {
            phrase.remedy(
                    "az acr repository update --name " + registry.registry().name() + content.option() + option);
        }
        return phrase;
    }

    /** What a finding about images names: of an import what it reads, unless only what it writes has that state. */
    private static String reference(PreparedRequest request) {
        return reference(request, request.source() == null ? request.repository() : request.sourceRepository());
    }

    private static String softDeleted(PreparedRequest request) {
        PreparedRegistry source = request.source();
        boolean ofTarget = source == null
                || source
                        .content()
                        .manifests(
                                request.sourceRepository(),
                                Asked.tag(request.request()),
                                Asked.digest(request.request()))
                        .stream()
                        .noneMatch(ContentState.OfManifest::deleted);
        return reference(request, ofTarget ? request.repository() : request.sourceRepository());
    }

    private static String reference(PreparedRequest request, @Nullable RepositoryName repository) {
        AccessRequest asked = request.request();
        return repository
                + asked.tag().map(tag -> ":" + tag).orElse("")
                + asked.digest().map(digest -> "@" + digest).orElse("");
    }
}
