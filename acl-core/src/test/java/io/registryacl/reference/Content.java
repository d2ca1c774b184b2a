package io.registryacl.reference;

import static io.registryacl.decision.Reason.*;

import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller.EntraIdentity;
import io.registryacl.model.ContentState;
import io.registryacl.model.ContentState.OfManifest;
import io.registryacl.model.ContentState.OfRepository;
import io.registryacl.model.ContentState.OfTag;
import io.registryacl.model.Digest;
import io.registryacl.model.Locks;
import io.registryacl.model.Operation;
import io.registryacl.reference.Reference.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Does the state of the content permit it: locks, soft delete, quarantine (semantics 6.1, 6.2, 6.4, P31). */
final class Content {

    private final Question question;
    private final AccessRequest request;
    private final boolean byDigest;
    private final List<OfRepository> repository;
    private final List<OfTag> tag;
    private final List<OfManifest> manifests;

    private Content(Question question) {
        this.question = question;
        this.request = question.request();
        this.byDigest = request.digest().isPresent();
        this.repository = known(OfRepository.class, object -> true);
        this.tag = known(OfTag.class, object -> request.tag().equals(Optional.of(object.tag())));
        this.manifests = manifests();
    }

    /** What the model holds of the repository and what {@code named} chooses. */
    private <T extends ContentState> List<T> known(Class<T> kind, Predicate<T> named) {
        return question.model().contentStates().stream()
                .filter(state -> question.isAt(state.registry()))
                .filter(state -> question.repository().equals(Optional.of(state.repository())))
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(named)
                .toList();
    }

    /** By digest, else by what the tag object says, else those that list the tag, the living first. */
    private List<OfManifest> manifests() {
        Optional<Digest> digest =
                request.digest().or(() -> tag.stream().map(OfTag::digest).findFirst());
        if (digest.isPresent()) {
            return known(OfManifest.class, manifest -> manifest.digest().equals(digest.get()));
        }
        List<OfManifest> listing =
                known(OfManifest.class, manifest -> request.tag().stream().anyMatch(manifest.tags()::contains));
        List<OfManifest> living =
                listing.stream().filter(manifest -> !manifest.deleted()).toList();
        return living.isEmpty() ? listing : living;
    }

    static Reasons judge(Question question) {
        Content content = new Content(question);
        return switch (question.operation()) {
            case PULL -> content.readTested();
            case READ_QUARANTINED -> content.read();
            case PUSH -> content.write();
            case DELETE -> content.delete();
            case UNTAG -> content.untag();
            case IMPORT ->
                question.source()
                        .map(source -> content.write().and(new Content(source).readTested()))
                        .orElseGet(content::write);
            default -> Reasons.of(CONTENT_AVAILABLE);
        };
    }

    /** Whether the request pulls by digest a manifest that the model lists as being in quarantine. */
    static boolean isPullOfQuarantinedDigest(Question question) {
        Content content = new Content(question);
        return question.operation() == Operation.PULL && content.byDigest && content.isWaiting();
    }

    private boolean isWaiting() {
        return question.registry().quarantineEnabled() && !manifests.stream().allMatch(OfManifest::quarantinePassed);
    }

    /** What is in quarantine is read by digest by who may read it; for others it must be known to have passed (6.2). */
    private Reasons readTested() {
        boolean mayReadAll = byDigest
                && request.caller() instanceof EntraIdentity identity
                && new Roles(question, identity).mayReadQuarantined();
        boolean unknown = question.registry().quarantineEnabled() && manifests.isEmpty();
        return read().when(!mayReadAll && isWaiting(), CONTENT_QUARANTINED)
                .when(!mayReadAll && unknown, CONTENT_STATE_UNKNOWN);
    }

    private Reasons read() {
        return locked(Locks::readEnabled, CONTENT_READ_LOCKED, List.of(repository, tag, manifests))
                .when(isDeleted(), CONTENT_SOFT_DELETED);
    }

    /** A manifest that is not named by digest is left behind, not written. */
    private Reasons write() {
        List<OfManifest> written = byDigest ? manifests : List.of();
        return locked(Locks::writeEnabled, CONTENT_WRITE_LOCKED, List.of(repository, tag, written))
                .when(byDigest && isDeleted(), CONTENT_SOFT_DELETED);
    }

    /** Of an image, or of the repository if neither tag nor digest is named (P22). */
    private Reasons delete() {
        List<OfRepository> whole = byDigest || request.tag().isPresent() ? List.of() : repository;
        return locked(Locks::writeEnabled, CONTENT_WRITE_LOCKED, List.of(repository, tag, manifests))
                .and(locked(Locks::deleteEnabled, CONTENT_DELETE_LOCKED, List.of(whole, tag, manifests)))
                .when(isDeleted(), CONTENT_SOFT_DELETED);
    }

    private Reasons untag() {
        return locked(Locks::writeEnabled, CONTENT_WRITE_LOCKED, List.of(repository, tag))
                .and(locked(Locks::deleteEnabled, CONTENT_DELETE_LOCKED, List.of(tag)));
    }

    private Reasons locked(Predicate<Locks> open, Reason reason, List<List<? extends ContentState>> objects) {
        boolean allOpen =
                objects.stream().flatMap(List::stream).map(ContentState::locks).allMatch(open);
        return Reasons.of(CONTENT_AVAILABLE).when(!allOpen, reason);
    }

    private boolean isDeleted() {
        return manifests.stream().anyMatch(OfManifest::deleted);
    }
}
