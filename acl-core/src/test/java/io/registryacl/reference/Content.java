package io.registryacl.reference;

import static io.registryacl.decision.Reason.*;

import com.google.common.base.Ascii;
import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller.EntraIdentity;
import io.registryacl.model.ContentState;
import io.registryacl.model.ContentState.OfManifest;
import io.registryacl.model.ContentState.OfRepository;
import io.registryacl.model.ContentState.OfTag;
import io.registryacl.model.Digest;
import io.registryacl.model.ImportSource;
import io.registryacl.model.Locks;
import io.registryacl.model.Operation;
import io.registryacl.model.Registry;
import io.registryacl.model.RepositoryName;
import io.registryacl.reference.Reference.Question;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Does the state of the content permit it: locks, soft delete, quarantine (semantics 6.1, 6.2, 6.4, P31). */
final class Content {

    private final Question question;
    private final Registry registry;
    private final AccessRequest request;
    private final List<Locks> repository;
    private final List<Locks> tag;
    private final List<OfManifest> manifests;
    private final Reasons reasons = Reasons.of(CONTENT_AVAILABLE);

    /** What the model holds of one repository of one registry, and which part of it the request names. */
    private Content(Question question, Registry registry, Optional<RepositoryName> name) {
        this.question = question;
        this.registry = registry;
        this.request = question.request();
        List<ContentState> inside = question.model().contentStates().stream()
                .filter(state -> Ascii.equalsIgnoreCase(state.registry(), registry.name()))
                .filter(state -> name.equals(Optional.of(state.repository())))
                .toList();
        List<OfTag> tags = only(OfTag.class, inside, object -> request.tag().equals(Optional.of(object.tag())));
        this.repository = locks(only(OfRepository.class, inside, object -> true));
        this.tag = locks(tags);
        this.manifests = manifests(tags, inside);
    }

    private static <T> List<T> only(Class<T> kind, List<ContentState> states, Predicate<T> named) {
        return states.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(named)
                .toList();
    }

    private static List<Locks> locks(List<? extends ContentState> states) {
        return states.stream().map(ContentState::locks).toList();
    }

    /** By digest, else by what the tag object says, else those that list the tag, the living first. */
    private List<OfManifest> manifests(List<OfTag> tags, List<ContentState> inside) {
        Optional<Digest> digest =
                request.digest().or(() -> tags.stream().map(OfTag::digest).findFirst());
        if (digest.isPresent()) {
            return only(OfManifest.class, inside, manifest -> manifest.digest().equals(digest.get()));
        }
        Predicate<OfManifest> listed =
                manifest -> request.tag().filter(manifest.tags()::contains).isPresent();
        List<OfManifest> living = only(OfManifest.class, inside, listed.and(manifest -> !manifest.deleted()));
        return living.isEmpty() ? only(OfManifest.class, inside, listed) : living;
    }

    static Reasons judge(Question question) {
        Content content = atTarget(question);
        return switch (question.operation()) {
            case PULL -> content.readTested(Roles::atTarget);
            case READ_QUARANTINED -> content.read();
            case PUSH -> content.write();
            case DELETE -> content.delete();
            case UNTAG -> content.untag();
            case IMPORT -> content.write().and(ofSource(question));
            default -> content.reasons;
        };
    }

    private static Content atTarget(Question question) {
        return new Content(question, question.registry(), question.request().repository());
    }

    private static Reasons ofSource(Question question) {
        Optional<RepositoryName> name = question.request().source().map(ImportSource::repository);
        return question.source()
                .map(source -> new Content(question, source, name).readTested(Roles::atSource))
                .orElse(Reasons.of(CONTENT_AVAILABLE));
    }

    /** Whether the request pulls by digest a manifest that the model lists as being in quarantine. */
    static boolean isPullOfQuarantinedDigest(Question question) {
        boolean byDigest = question.request().digest().isPresent();
        return byDigest
                && question.operation() == Operation.PULL
                && atTarget(question).isWaiting();
    }

    private boolean isWaiting() {
        return registry.quarantineEnabled() && !manifests.stream().allMatch(OfManifest::quarantinePassed);
    }

    /** What is in quarantine is read by digest by who may read it; for others it must be known to have passed (6.2). */
    private Reasons readTested(BiFunction<Question, EntraIdentity, Roles> roles) {
        boolean mayReadAll = request.digest().isPresent()
                && request.caller() instanceof EntraIdentity identity
                && roles.apply(question, identity).mayReadQuarantined();
        boolean unknown = registry.quarantineEnabled() && manifests.isEmpty();
        return read().when(!mayReadAll && isWaiting(), CONTENT_QUARANTINED)
                .when(!mayReadAll && unknown, CONTENT_STATE_UNKNOWN);
    }

    private Reasons read() {
        return locked(Locks::readEnabled, CONTENT_READ_LOCKED, repository, tag, locks(manifests))
                .when(isDeleted(), CONTENT_SOFT_DELETED);
    }

    /** A manifest that is not named by digest is left behind, not written. */
    private Reasons write() {
        boolean byDigest = request.digest().isPresent();
        List<Locks> written = byDigest ? locks(manifests) : List.of();
        return locked(Locks::writeEnabled, CONTENT_WRITE_LOCKED, repository, tag, written)
                .when(byDigest && isDeleted(), CONTENT_SOFT_DELETED);
    }

    /** Of an image, or of the repository if neither tag nor digest is named (P22). */
    private Reasons delete() {
        boolean image = request.tag().isPresent() || request.digest().isPresent();
        locked(Locks::writeEnabled, CONTENT_WRITE_LOCKED, repository, tag, locks(manifests));
        return locked(
                        Locks::deleteEnabled,
                        CONTENT_DELETE_LOCKED,
                        image ? List.of() : repository,
                        tag,
                        locks(manifests))
                .when(isDeleted(), CONTENT_SOFT_DELETED);
    }

    private Reasons untag() {
        locked(Locks::writeEnabled, CONTENT_WRITE_LOCKED, repository, tag, List.of());
        return locked(Locks::deleteEnabled, CONTENT_DELETE_LOCKED, List.of(), tag, List.of());
    }

    private Reasons locked(Predicate<Locks> open, Reason reason, List<Locks> one, List<Locks> two, List<Locks> three) {
        boolean allOpen = Stream.of(one, two, three).flatMap(List::stream).allMatch(open);
        return reasons.when(!allOpen, reason);
    }

    private boolean isDeleted() {
        return manifests.stream().anyMatch(OfManifest::deleted);
    }
}
