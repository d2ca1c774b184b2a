package io.registryacl.engine;

import io.registryacl.model.ContentState;
import io.registryacl.model.Digest;
import io.registryacl.model.Locks;
import io.registryacl.model.Operation;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A repository, tag or manifest whose lock stands against a request, by name.
 *
 * @param title what it is
 * @param option how the CLI names it
 */
record LockedContent(String title, String option) {

    /**
     * What is locked among all that the request is about; of images in a locked repository the repository too.
     *
     * @param ofSource whether {@code registry} is the source of an import, which may be the target, too
     */
    static List<LockedContent> of(
            PreparedRequest request, PreparedRegistry registry, boolean ofSource, Predicate<Locks> isOpen) {
        RepositoryName repository = ofSource ? request.sourceRepository() : request.repository();
        List<LockedContent> locked = new ArrayList<>();
        if (repository == null) {
            return locked;
        }
        Tag tag = request.request().tag().orElse(null);
        if (!isOpen.test(registry.content().repository(repository))) {
            locked.add(new LockedContent("the repository " + repository, " --repository " + repository));
        }
        if (tag != null && !isOpen.test(registry.content().tag(repository, tag))) {
            String image = repository + ":" + tag;
            locked.add(new LockedContent("the tag " + image, " --image " + image));
        }
        for (ContentState.OfManifest manifest : manifests(request, registry, ofSource, repository)) {
            if (!isOpen.test(manifest.locks())) {
                String image = repository + "@" + manifest.digest();
                locked.add(new LockedContent("the manifest " + image, " --image " + image));
            }
        }
        return locked;
    }

    /** A write changes the manifest it names by digest, and no other; removing a tag changes none. */
    private static List<ContentState.OfManifest> manifests(
            PreparedRequest request, PreparedRegistry registry, boolean ofSource, RepositoryName repository) {
        boolean writing = request.operation() == Operation.PUSH
                || request.operation() == Operation.UNTAG
                || request.isImport() && !ofSource;
        Tag tag = writing ? null : request.request().tag().orElse(null);
        Digest digest = request.operation() == Operation.UNTAG
                ? null
                : request.request().digest().orElse(null);
        return registry.content().manifests(repository, tag, digest);
    }
}
