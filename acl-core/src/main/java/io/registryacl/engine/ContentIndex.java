package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.registryacl.model.ContentState;
import io.registryacl.model.Digest;
import io.registryacl.model.Locks;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.Tag;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the content of one registry. */
final class ContentIndex {

    private record TagKey(RepositoryName repository, Tag tag) implements Comparable<TagKey> {

        private static final Comparator<TagKey> ORDER =
                Comparator.comparing(TagKey::repository).thenComparing(TagKey::tag);

        @Override
        public int compareTo(TagKey other) {
            return ORDER.compare(this, other);
        }
    }

    private record DigestKey(RepositoryName repository, Digest digest) implements Comparable<DigestKey> {

        private static final Comparator<DigestKey> ORDER =
                Comparator.comparing(DigestKey::repository).thenComparing(DigestKey::digest);

        @Override
        public int compareTo(DigestKey other) {
            return ORDER.compare(this, other);
        }
    }

    private final ImmutableMap<RepositoryName, Locks> repositories;
    private final ImmutableMap<DigestKey, ContentState.OfManifest> manifests;
    private final ImmutableMap<TagKey, ContentState.OfTag> tags;
    private final ImmutableListMultimap<TagKey, ContentState.OfManifest> tagged;

    /** Prepares the states of one registry. */
    ContentIndex(List<ContentState> states) {
        ImmutableMap.Builder<RepositoryName, Locks> repositoryLocks = ImmutableMap.builder();
        ImmutableMap.Builder<DigestKey, ContentState.OfManifest> byDigest = ImmutableMap.builder();
        ImmutableMap.Builder<TagKey, ContentState.OfTag> byTag = ImmutableMap.builder();
        ImmutableListMultimap.Builder<TagKey, ContentState.OfManifest> byTagged = ImmutableListMultimap.builder();
        for (ContentState state : states) {
            if (state instanceof ContentState.OfRepository) {
                repositoryLocks.put(state.repository(), state.locks());
            } else if (state instanceof ContentState.OfManifest manifest) {
                byDigest.put(new DigestKey(manifest.repository(), manifest.digest()), manifest);
                manifest.tags().forEach(tag -> byTagged.put(new TagKey(manifest.repository(), tag), manifest));
            } else if (state instanceof ContentState.OfTag tag) {
                byTag.put(new TagKey(tag.repository(), tag.tag()), tag);
            }
        }
        this.repositories = repositoryLocks.buildOrThrow();
        this.manifests = byDigest.buildOrThrow();
        this.tags = byTag.buildOrThrow();
        this.tagged = byTagged.build();
    }

    Locks repository(RepositoryName repository) {
        return repositories.getOrDefault(repository, Locks.none());
    }

    Locks tag(RepositoryName repository, Tag tag) {
        ContentState.OfTag state = tags.get(new TagKey(repository, tag));
        return state == null ? Locks.none() : state.locks();
    }

    ContentState.@Nullable OfManifest manifest(RepositoryName repository, Digest digest) {
        return manifests.get(new DigestKey(repository, digest));
    }

    /**
     * The manifests that a reference may mean: the one of its digest, else the one that its tag names, else every live one
     * that lists the tag, else every deleted one that does. Empty if none is known.
     */
    List<ContentState.OfManifest> manifests(RepositoryName repository, @Nullable Tag tag, @Nullable Digest digest) {
        if (digest != null) {
            return listOf(manifest(repository, digest));
        }
        if (tag == null) {
            return ImmutableList.of();
        }
        ContentState.OfTag state = tags.get(new TagKey(repository, tag));
        if (state != null) {
            return listOf(manifest(repository, state.digest()));
        }
        ImmutableList<ContentState.OfManifest> all = tagged.get(new TagKey(repository, tag));
        List<ContentState.OfManifest> live =
                all.stream().filter(manifest -> !manifest.deleted()).collect(ImmutableList.toImmutableList());
        return live.isEmpty() ? all : live;
    }

    private static List<ContentState.OfManifest> listOf(ContentState.@Nullable OfManifest manifest) {
        return manifest == null ? ImmutableList.of() : ImmutableList.of(manifest);
    }
}
