package io.registryacl.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/** The state of a piece of content: a repository, a manifest or a tag (semantics 6.1, 6.2, P31). */
public sealed interface ContentState {

    /** {@return the name of the registry that holds it} */
    String registry();

    /** {@return the repository that it is or lies in} */
    RepositoryName repository();

    /** {@return its locks} */
    Locks locks();

    /** {@return what no two states of a model share, such as {@code contoso/samples/hello-world:v1}} */
    String key();

    /**
     * A repository.
     *
     * @param registry name of the registry
     * @param repository its name
     * @param locks its locks
     */
    record OfRepository(String registry, RepositoryName repository, Locks locks) implements ContentState {

        /** Refuses null. */
        public OfRepository {
            RegistryName.check(registry);
            requireNonNull(repository, "repository");
            requireNonNull(locks, "locks");
        }

        @Override
        public String key() {
            return RegistryName.key(registry) + "/" + repository;
        }
    }

    /**
     * A manifest.
     *
     * @param registry name of the registry
     * @param repository repository that holds it
     * @param digest its digest
     * @param tags tags that name it
     * @param locks its locks
     * @param quarantinePassed whether it was taken out of quarantine: {@code quarantineState} is {@code Passed}
     * @param deleted whether it is soft-deleted
     */
    record OfManifest(
            String registry,
            RepositoryName repository,
            Digest digest,
            Set<Tag> tags,
            Locks locks,
            boolean quarantinePassed,
            boolean deleted)
            implements ContentState {

        /** Copies the set. */
        public OfManifest {
            RegistryName.check(registry);
            requireNonNull(repository, "repository");
            requireNonNull(digest, "digest");
            requireNonNull(locks, "locks");
            tags = ImmutableSet.copyOf(tags);
        }

        @Override
        public String key() {
            return RegistryName.key(registry) + "/" + repository + "@" + digest;
        }
    }

    /**
     * A tag.
     *
     * @param registry name of the registry
     * @param repository repository that holds it
     * @param tag its name
     * @param digest the manifest it names
     * @param locks its locks, which are not the manifest's
     */
    record OfTag(String registry, RepositoryName repository, Tag tag, Digest digest, Locks locks)
            implements ContentState {

        /** Refuses null. */
        public OfTag {
            RegistryName.check(registry);
            requireNonNull(repository, "repository");
            requireNonNull(tag, "tag");
            requireNonNull(digest, "digest");
            requireNonNull(locks, "locks");
        }

        @Override
        public String key() {
            return RegistryName.key(registry) + "/" + repository + ":" + tag;
        }
    }
}
