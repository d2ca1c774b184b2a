package io.registryacl.engine;

import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.ContentState;
import io.registryacl.model.Digest;
import io.registryacl.model.ImportSource;
import io.registryacl.model.Locks;
import io.registryacl.model.Operation;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does the state of the content permit it: locks, quarantine, soft delete (semantics 6.1, 6.2, 6.4, P31). */
final class ContentGate {

    private final PreparedPolicy policy;
    private final AuthorizationGate authorization;

    ContentGate(PreparedPolicy policy, AuthorizationGate authorization) {
        this.policy = policy;
        this.authorization = authorization;
    }

    long judge(AccessRequest request, PreparedRegistry target) {
        RepositoryName repository = Asked.repository(request);
        if (repository == null) {
            return Reason.CONTENT_AVAILABLE.bit();
        }
        long findings = importFrom(request)
                | judge(
                        request.operation(),
                        target,
                        repository,
                        Asked.tag(request),
                        Asked.digest(request),
                        isKeptInQuarantine(request, target));
        return findings == 0 ? Reason.CONTENT_AVAILABLE.bit() : findings;
    }

    /** The same for a repository of which no image is named. */
    static long judge(Operation operation, PreparedRegistry target, @Nullable RepositoryName repository) {
        boolean quarantine = target.quarantineEnabled();
        if (repository == null || target.content().isEmpty() && !quarantine) {
            return Reason.CONTENT_AVAILABLE.bit();
        }
        long findings = judge(operation, target, repository, null, null, quarantine);
        return findings == 0 ? Reason.CONTENT_AVAILABLE.bit() : findings;
    }

    /**
     * What stands against an operation on a registry, which of an import is the target.
     *
     * @param quarantine whether the caller may pull only what has passed quarantine
     */
    private static long judge(
            Operation operation,
            PreparedRegistry registry,
            RepositoryName repository,
            @Nullable Tag tag,
            @Nullable Digest digest,
            boolean quarantine) {
        return switch (operation) {
            case PULL -> read(registry, repository, tag, digest, quarantine);
            case READ_QUARANTINED -> read(registry, repository, tag, digest, false);
            case PUSH, IMPORT -> write(registry, repository, tag, digest);
            case DELETE -> delete(registry, repository, tag, digest);
            case UNTAG -> untag(registry, repository, tag);
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
    private long importFrom(AccessRequest request) {
        PreparedRegistry registry = policy.source(request);
        ImportSource source = Asked.source(request);
        if (registry == null || source == null) {
            return 0;
        }
        boolean quarantine = isKeptInQuarantine(request, registry);
        return read(registry, source.repository(), Asked.tag(request), Asked.digest(request), quarantine);
    }

    /** With quarantine on, only who may read quarantined artifacts reads what has not passed, and only by digest. */
    private boolean isKeptInQuarantine(AccessRequest request, PreparedRegistry registry) {
        return registry.quarantineEnabled()
                && (Asked.digest(request) == null || !authorization.mayReadQuarantined(request, registry));
    }

    private static long read(
            PreparedRegistry registry,
            RepositoryName repository,
            @Nullable Tag tag,
            @Nullable Digest digest,
            boolean quarantine) {
        List<ContentState.OfManifest> manifests = registry.content().manifests(repository, tag, digest);
        boolean locked = !registry.content().repository(repository).readEnabled()
                || tag != null && !registry.content().tag(repository, tag).readEnabled();
        long findings = quarantine ? quarantine(manifests) : 0;
        for (int i = 0; i < manifests.size(); i++) {
            locked |= !manifests.get(i).locks().readEnabled();
            findings |= manifests.get(i).deleted() ? Reason.CONTENT_SOFT_DELETED.bit() : 0;
        }
        return findings | (locked ? Reason.CONTENT_READ_LOCKED.bit() : 0);
    }

    /** Only what is known to have passed leaves quarantine. */
    private static long quarantine(List<ContentState.OfManifest> manifests) {
        for (int i = 0; i < manifests.size(); i++) {
            if (!manifests.get(i).quarantinePassed()) {
                return Reason.CONTENT_QUARANTINED.bit();
            }
        }
        return manifests.isEmpty() ? Reason.CONTENT_STATE_UNKNOWN.bit() : 0;
    }

    /** A push changes its tag and writes its manifest; what the tag named before does not matter. */
    private static long write(
            PreparedRegistry registry, RepositoryName repository, @Nullable Tag tag, @Nullable Digest digest) {
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
    private static long delete(
            PreparedRegistry registry, RepositoryName repository, @Nullable Tag tag, @Nullable Digest digest) {
        Locks ofRepository = registry.content().repository(repository);
        if (tag == null && digest == null) {
            return againstDeletion(ofRepository);
        }
        long findings = ofRepository.writeEnabled() ? 0 : Reason.CONTENT_WRITE_LOCKED.bit();
        if (tag != null) {
            findings |= againstDeletion(registry.content().tag(repository, tag));
        }
        List<ContentState.OfManifest> manifests = registry.content().manifests(repository, tag, digest);
        for (int i = 0; i < manifests.size(); i++) {
            findings |= againstDeletion(manifests.get(i).locks());
            findings |= manifests.get(i).deleted() ? Reason.CONTENT_SOFT_DELETED.bit() : 0;
        }
        return findings;
    }

    private static long untag(PreparedRegistry registry, RepositoryName repository, @Nullable Tag tag) {
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
