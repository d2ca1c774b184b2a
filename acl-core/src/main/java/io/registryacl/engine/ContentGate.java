package io.registryacl.engine;

import io.registryacl.decision.Reason;
import io.registryacl.model.ContentState;
import io.registryacl.model.Digest;
import io.registryacl.model.Locks;
import io.registryacl.model.Operation;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does the state of the content permit it: locks, quarantine, soft delete (semantics 6.1, 6.2, 6.4, P31). */
final class ContentGate {

    private final AuthorizationGate authorization;

    ContentGate(AuthorizationGate authorization) {
        this.authorization = authorization;
    }

    long judge(PreparedRequest request) {
        RepositoryName repository = request.repository();
        long findings = repository == null ? 0 : judge(request, request.target(), repository);
        return findings == 0 ? Reason.CONTENT_AVAILABLE.bit() : findings;
    }

    private long judge(PreparedRequest request, PreparedRegistry registry, RepositoryName repository) {
        return switch (request.operation()) {
            case PULL, READ_QUARANTINED -> read(request, registry, repository);
            case PUSH -> write(request, registry, repository);
            case DELETE -> delete(request, registry, repository);
            case UNTAG -> untag(request, registry, repository);
            case IMPORT -> importFrom(request) | write(request, registry, repository);
            case LIST_TAGS,
                    LIST_REPOSITORIES,
                    READ_METADATA,
                    WRITE_METADATA,
                    SET_QUARANTINE,
                    LIST_DELETED,
                    RESTORE_DELETED,
                    SIGN,
                    RUN_TASK,
                    READ_REGISTRY,
                    LIST_CREDENTIALS,
                    GENERATE_CREDENTIALS -> 0;
        };
    }

    /** An import reads its source as a pull would; one that is foreign is not known here. */
    private long importFrom(PreparedRequest request) {
        PreparedRegistry source = request.source();
        return source == null ? 0 : read(request, source, request.sourceRepository());
    }

    private long read(PreparedRequest request, PreparedRegistry registry, RepositoryName repository) {
        Tag tag = request.request().tag().orElse(null);
        Digest digest = request.request().digest().orElse(null);
        List<ContentState.OfManifest> manifests = registry.content().manifests(repository, tag, digest);
        boolean locked = !registry.content().repository(repository).readEnabled()
                || tag != null && !registry.content().tag(repository, tag).readEnabled();
        long findings = 0;
        for (ContentState.OfManifest manifest : manifests) {
            locked |= !manifest.locks().readEnabled();
            findings |= manifest.deleted() ? Reason.CONTENT_SOFT_DELETED.bit() : 0;
        }
        return findings
                | (locked ? Reason.CONTENT_READ_LOCKED.bit() : 0)
                | quarantine(request, registry, manifests, digest);
    }

    /** With quarantine on, only what is known to have passed is read; who may read quarantined artifacts does so by digest. */
    private long quarantine(
            PreparedRequest request,
            PreparedRegistry registry,
            List<ContentState.OfManifest> manifests,
            @Nullable Digest digest) {
        boolean asked = registry.registry().quarantineEnabled() && request.operation() != Operation.READ_QUARANTINED;
        if (!asked || digest != null && authorization.mayReadQuarantined(request, registry)) {
            return 0;
        }
        for (ContentState.OfManifest manifest : manifests) {
            if (!manifest.quarantinePassed()) {
                return Reason.CONTENT_QUARANTINED.bit();
            }
        }
        return manifests.isEmpty() ? Reason.CONTENT_STATE_UNKNOWN.bit() : 0;
    }

    /** A push changes its tag and writes its manifest; what the tag named before does not matter. */
    private static long write(PreparedRequest request, PreparedRegistry registry, RepositoryName repository) {
        Tag tag = request.request().tag().orElse(null);
        Digest digest = request.request().digest().orElse(null);
        ContentState.OfManifest manifest =
                digest == null ? null : registry.content().manifest(repository, digest);
        boolean locked = !registry.content().repository(repository).writeEnabled()
                || tag != null && !registry.content().tag(repository, tag).writeEnabled()
                || manifest != null && !manifest.locks().writeEnabled();
        boolean deleted = manifest != null && manifest.deleted();
        return (locked ? Reason.CONTENT_WRITE_LOCKED.bit() : 0) | (deleted ? Reason.CONTENT_SOFT_DELETED.bit() : 0);
    }

    /**
     * A repository falls under its own locks. An image falls under its manifest's and its tag's, and under the write lock of
     * its repository; that only the repository must not be deleted does not protect its images (semantics S128).
     */
    private static long delete(PreparedRequest request, PreparedRegistry registry, RepositoryName repository) {
        Tag tag = request.request().tag().orElse(null);
        Digest digest = request.request().digest().orElse(null);
        Locks ofRepository = registry.content().repository(repository);
        if (tag == null && digest == null) {
            return againstDeletion(ofRepository);
        }
        long findings = ofRepository.writeEnabled() ? 0 : Reason.CONTENT_WRITE_LOCKED.bit();
        if (tag != null) {
            findings |= againstDeletion(registry.content().tag(repository, tag));
        }
        for (ContentState.OfManifest manifest : registry.content().manifests(repository, tag, digest)) {
            findings |= againstDeletion(manifest.locks());
            findings |= manifest.deleted() ? Reason.CONTENT_SOFT_DELETED.bit() : 0;
        }
        return findings;
    }

    private static long untag(PreparedRequest request, PreparedRegistry registry, RepositoryName repository) {
        Tag tag = request.request().tag().orElse(null);
        long findings =
                registry.content().repository(repository).writeEnabled() ? 0 : Reason.CONTENT_WRITE_LOCKED.bit();
        return tag == null
                ? findings
                : findings | againstDeletion(registry.content().tag(repository, tag));
    }

    private static long againstDeletion(Locks locks) {
        return (locks.writeEnabled() ? 0 : Reason.CONTENT_WRITE_LOCKED.bit())
                | (locks.deleteEnabled() ? 0 : Reason.CONTENT_DELETE_LOCKED.bit());
    }
}
