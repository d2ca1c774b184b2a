package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.registryacl.model.ContentState;
import io.registryacl.model.Digest;
import io.registryacl.model.Locks;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the content of one registry. Look-ups allocate nothing. */
final class ContentIndex {

    private final ImmutableMap<RepositoryName, OfRepository> repositories;

    /** Prepares the states of one registry. */
    ContentIndex(List<ContentState> states) {
        Map<RepositoryName, List<ContentState>> byRepository = new HashMap<>();
        for (ContentState state : states) {
            byRepository
                    .computeIfAbsent(state.repository(), none -> new ArrayList<>())
                    .add(state);
        }
        ImmutableMap.Builder<RepositoryName, OfRepository> prepared = ImmutableMap.builder();
        byRepository.forEach((repository, own) -> prepared.put(repository, OfRepository.of(own)));
        this.repositories = prepared.buildOrThrow();
    }

    boolean isEmpty() {
        return repositories.isEmpty();
    }

    Locks repository(RepositoryName repository) {
        OfRepository known = repositories.get(repository);
        return known == null ? Locks.none() : known.locks;
    }

    Locks tag(RepositoryName repository, Tag tag) {
        OfRepository known = repositories.get(repository);
        ContentState.OfTag state = known == null ? null : known.tags.get(tag);
        return state == null ? Locks.none() : state.locks();
    }

    ContentState.@Nullable OfManifest manifest(RepositoryName repository, Digest digest) {
        OfRepository known = repositories.get(repository);
        ImmutableList<ContentState.OfManifest> manifests = known == null ? null : known.manifests.get(digest);
        return manifests == null ? null : manifests.get(0);
    }

    /**
     * The manifests that a reference may mean: the one of its digest, else the one that its tag names, else every live one
     * that lists the tag, else every deleted one that does. Empty if none is known.
     */
    ImmutableList<ContentState.OfManifest> manifests(
            RepositoryName repository, @Nullable Tag tag, @Nullable Digest digest) {
        OfRepository known = repositories.get(repository);
        if (known == null || digest == null && tag == null) {
            return ImmutableList.of();
        }
        ImmutableList<ContentState.OfManifest> meant =
                digest == null ? known.tagged.get(tag) : known.manifests.get(digest);
        return meant == null ? ImmutableList.of() : meant;
    }

    /**
     * What is known of one repository.
     *
     * @param manifests the manifest of each digest, in a list of one
     * @param tagged the manifests that each tag may mean
     */
    private record OfRepository(
            Locks locks,
            ImmutableMap<Tag, ContentState.OfTag> tags,
            ImmutableMap<Digest, ImmutableList<ContentState.OfManifest>> manifests,
            ImmutableMap<Tag, ImmutableList<ContentState.OfManifest>> tagged) {

        static OfRepository of(List<ContentState> states) {
            Locks locks = Locks.none();
            Map<Tag, ContentState.OfTag> tags = new HashMap<>();
            Map<Digest, ImmutableList<ContentState.OfManifest>> manifests = new HashMap<>();
            Map<Tag, List<ContentState.OfManifest>> listing = new HashMap<>();
            for (ContentState state : states) {
                if (state instanceof ContentState.OfRepository) {
                    locks = state.locks();
                } else if (state instanceof ContentState.OfTag tag) {
                    tags.put(tag.tag(), tag);
                } else if (state instanceof ContentState.OfManifest manifest) {
                    manifests.put(manifest.digest(), ImmutableList.of(manifest));
                    for (Tag tag : manifest.tags()) {
                        listing.computeIfAbsent(tag, none -> new ArrayList<>()).add(manifest);
                    }
                }
            }
            Map<Tag, ImmutableList<ContentState.OfManifest>> tagged = new HashMap<>();
            listing.forEach((tag, all) -> tagged.put(tag, liveFirst(all)));
            tags.forEach((tag, state) -> tagged.put(tag, manifests.getOrDefault(state.digest(), ImmutableList.of())));
            return new OfRepository(
                    locks, ImmutableMap.copyOf(tags), ImmutableMap.copyOf(manifests), ImmutableMap.copyOf(tagged));
        }

        private static ImmutableList<ContentState.OfManifest> liveFirst(List<ContentState.OfManifest> all) {
            ImmutableList<ContentState.OfManifest> live =
                    all.stream().filter(manifest -> !manifest.deleted()).collect(ImmutableList.toImmutableList());
            return live.isEmpty() ? ImmutableList.copyOf(all) : live;
        }
    }
}
