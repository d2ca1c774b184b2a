package io.registryacl.differential;

import static io.registryacl.differential.SmallWorld.A;
import static io.registryacl.differential.SmallWorld.B;
import static io.registryacl.differential.SmallWorld.BOTH;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.ContentState;
import io.registryacl.model.Digest;
import io.registryacl.model.ImportSource;
import io.registryacl.model.Locks;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RepositoryPattern;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.ScopeMapAction;
import io.registryacl.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One image in every state, and a token with every few rights. */
final class ExhaustiveContentTest {

    private static final Tag TAG = Names.TAGS.get(0);
    private static final Digest DIGEST = Names.DIGESTS.get(0);
    private static final List<Operation> ABOUT_STATE = List.of(
            Operation.PULL,
            Operation.READ_QUARANTINED,
            Operation.PUSH,
            Operation.DELETE,
            Operation.UNTAG,
            Operation.IMPORT,
            Operation.WRITE_METADATA);

    private final SmallWorld world = new SmallWorld();

    /** Every lock of a repository, a tag and a manifest; quarantined and deleted or not; the tag told by either or none. */
    @Test
    void content_everyLockAndState_standsInTheWayOfWhatItIsFor() {
        int models = 0;
        for (Locks ofRepository : locks()) {
            for (ContentState.OfManifest manifest : manifests()) {
                for (boolean quarantine : BOTH) {
                    judge(quarantine, List.of(new ContentState.OfRepository("contoso", A, ofRepository), manifest));
                    models++;
                    for (Locks ofTag : locks()) {
                        judge(
                                quarantine,
                                List.of(
                                        new ContentState.OfRepository("contoso", A, ofRepository),
                                        manifest,
                                        new ContentState.OfTag("contoso", A, TAG, DIGEST, ofTag)));
                        models++;
                    }
                }
            }
        }

        assertThat(models).isEqualTo(8 * (8 * 8) * 2 * (1 + 8));
        assertThat(world.cases()).isEqualTo((long) models * ABOUT_STATE.size() * 4);
    }

    private static List<Locks> locks() {
        List<Locks> locks = new ArrayList<>();
        for (boolean read : BOTH) {
            for (boolean write : BOTH) {
                for (boolean delete : BOTH) {
                    locks.add(new Locks(read, write, delete, true));
                }
            }
        }
        return locks;
    }

    private static List<ContentState.OfManifest> manifests() {
        List<ContentState.OfManifest> manifests = new ArrayList<>();
        for (Locks locks : locks()) {
            for (Set<Tag> tags : List.of(Set.of(TAG), Set.<Tag>of())) {
                for (boolean passed : BOTH) {
                    for (boolean deleted : BOTH) {
                        manifests.add(new ContentState.OfManifest("contoso", A, DIGEST, tags, locks, passed, deleted));
                    }
                }
            }
        }
        return manifests;
    }

    private void judge(boolean quarantine, List<ContentState> states) {
        PolicyModel.Builder model = PolicyModel.builder()
                .addRegistry(Registry.builder("contoso")
                        .quarantineEnabled(quarantine)
                        .adminUserEnabled(true)
                        .build());
        states.forEach(model::addContentState);
        Trial trial = new Trial(model.build());
        for (Operation operation : ABOUT_STATE) {
            AccessRequest request = request(operation, Caller.admin()).build();
            world.check(trial, request);
            world.check(trial, request.toBuilder().tag(TAG));
            world.check(trial, request.toBuilder().digest(DIGEST));
            world.check(trial, request.toBuilder().tag(TAG).digest(Names.DIGESTS.get(1)));
        }
    }

    private static AccessRequest.Builder request(Operation operation, Caller caller) {
        AccessRequest.Builder request = SmallWorld.request(operation).caller(caller);
        return operation == Operation.IMPORT
                ? request.source(new ImportSource("contoso", A, ImportSource.Address.RESOURCE_ID, false))
                : request;
    }

    /** Up to three entries of a scope map, and everything that a token may ask. */
    @Test
    void scopeMap_everyThreeEntries_allowsTheirUnion() {
        List<String> repositories = List.of("a", "a/b", "a/b/c", "ab", B.value());
        for (Set<ScopeMap.Entry> entries : SmallWorld.subsets(entries(), 3)) {
            Trial trial = new Trial(PolicyModel.builder()
                    .addRegistry(Registry.builder("contoso").build())
                    .addScopeMap(new ScopeMap("contoso", "map", List.copyOf(entries)))
                    .addToken(new RegistryToken("contoso", "ci", "map", true, List.of()))
                    .build());
            for (Operation operation : Operation.values()) {
                for (String repository : repositories) {
                    world.check(trial, request(operation, Caller.token("ci")).repository(repository));
                }
            }
        }

        assertThat(world.cases()).isEqualTo((1 + 20 + 190 + 1140L) * Operation.values().length * repositories.size());
    }

    private static Set<ScopeMap.Entry> entries() {
        ImmutableSet.Builder<ScopeMap.Entry> entries = ImmutableSet.builder();
        for (String pattern : List.of("*", "a", "a/*", "a/b")) {
            for (ScopeMapAction action : ScopeMapAction.values()) {
                entries.add(new ScopeMap.Entry(new RepositoryPattern(pattern), action));
            }
        }
        return entries.build();
    }
}
