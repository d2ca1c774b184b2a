package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.JsonValue.JsonArray;
import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.json.PolicyParts.Part;
import io.registryacl.model.ContentState;
import io.registryacl.model.Digest;
import io.registryacl.model.Locks;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.Tag;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the state of repositories, manifests and tags (semantics 9.8, P31). A manifest has a {@code digest}, a tag also a
 * {@code name}, a repository neither.
 */
final class ContentReader {

    private static final List<String> WITHOUT_EFFECT = List.of(
            "architecture",
            "configMediaType",
            "createdTime",
            "deletedTime",
            "imageSize",
            "lastUpdateTime",
            "manifestCount",
            "mediaType",
            "os",
            "quarantineDetails",
            "references",
            "signed",
            "tagCount");
    private static final String IMAGE_NAME = "write the name of the repository";

    private final RegistryIndex registries;
    private final IssueList issues;
    private final Map<String, ContentState> states = new LinkedHashMap<>();

    ContentReader(RegistryIndex registries, IssueList issues) {
        this.registries = registries;
        this.issues = issues;
    }

    /** Everything read, in the order of the input. */
    List<ContentState> states() {
        return List.copyOf(states.values());
    }

    void read(Part part) {
        Fields fields = Fields.ofAzure(part.object(), issues);
        Optional<String> registry = fields.requiredText("registry", "write the registry's name or login server")
                .flatMap(registries::find);
        Optional<RepositoryName> repository = fields.requiredParsed("imageName", IMAGE_NAME, RepositoryName::new);
        if (wrapsOthers(fields, registry, repository)) {
            return;
        }
        // Stand-ins, so that all else that is wrong is found too.
        String known = registry.orElse("unknown");
        RepositoryName image = repository.orElseGet(() -> new RepositoryName("unknown"));
        Optional<ContentState> state = state(fields, known, image);
        if (registry.isPresent() && repository.isPresent()) {
            state.ifPresent(read -> add(fields, read));
        }
    }

    /** The data-plane API wraps manifests and tags: registry and repository stand outside, once. */
    private boolean wrapsOthers(Fields fields, Optional<String> registry, Optional<RepositoryName> repository) {
        boolean wraps = false;
        for (String name : List.of("manifest", "manifests", "tag", "tags")) {
            JsonValue inside = fields.object().members().get(name);
            boolean objects = inside instanceof JsonObject
                    || (inside instanceof JsonArray array
                            && !fields.has("digest")
                            && !array.elements().isEmpty()
                            && array.elements().stream().allMatch(JsonObject.class::isInstance));
            if (!objects) {
                continue;
            }
            wraps = true;
            List<Fields> wrapped = inside instanceof JsonObject
                    ? fields.object(name).map(List::of).orElse(List.of())
                    : fields.objects(name);
            for (Fields one : wrapped) {
                one.require("digest", "a manifest or tag has a digest");
                if (registry.isPresent() && repository.isPresent()) {
                    state(one, registry.get(), repository.get()).ifPresent(read -> add(one, read));
                }
            }
        }
        if (wraps) {
            fields.finish();
        }
        return wraps;
    }

    private Optional<ContentState> state(Fields fields, String registry, RepositoryName repository) {
        boolean tag = fields.value("name").isPresent();
        boolean manifest = !tag && fields.value("digest").isPresent();
        Optional<Fields> attributes = fields.object("changeableAttributes");
        Locks locks = attributes.map(ContentReader::locks).orElse(Locks.none());
        boolean passed = passed(fields) || (attributes.isPresent() && passed(attributes.get()));
        attributes.ifPresent(Fields::finish);
        Optional<Boolean> deleted = fields.bool("deleted");
        if (deleted.isPresent() && !manifest) {
            String problem = "only a manifest can be soft-deleted";
            issues.add(
                    IssueCode.INVALID_VALUE,
                    fields.place("deleted"),
                    problem,
                    "put it beside a `digest` without `name`");
        }
        Optional<ContentState> state;
        if (tag) {
            state = tag(fields, registry, repository, locks);
        } else if (manifest) {
            Set<Tag> tags = new LinkedHashSet<>(fields.allParsed("tags", Tag::new));
            boolean gone = deleted.orElse(false);
            state = fields.parsed("digest", Digest::new)
                    .map(digest ->
                            new ContentState.OfManifest(registry, repository, digest, tags, locks, passed, gone));
        } else {
            state = Optional.of(new ContentState.OfRepository(registry, repository, locks));
        }
        fields.ignore(WITHOUT_EFFECT);
        fields.finish();
        return state;
    }

    private static Optional<ContentState> tag(Fields fields, String registry, RepositoryName repository, Locks locks) {
        Optional<Tag> tag = fields.parsed("name", Tag::new);
        Optional<Digest> digest =
                fields.requiredParsed("digest", "a tag names the manifest with this digest", Digest::new);
        if (tag.isEmpty() || digest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ContentState.OfTag(registry, repository, tag.get(), digest.get(), locks));
    }

    private static boolean passed(Fields fields) {
        return fields.string("quarantineState")
                .filter(state -> AsciiText.equalsIgnoreCase(state, "Passed"))
                .isPresent();
    }

    private static Locks locks(Fields attributes) {
        Locks locks = new Locks(
                attributes.bool("readEnabled").orElse(true),
                attributes.bool("writeEnabled").orElse(true),
                attributes.bool("deleteEnabled").orElse(true),
                attributes.bool("listEnabled").orElse(true));
        attributes.ignore(List.of("quarantineDetails"));
        return locks;
    }

    private void add(Fields fields, ContentState state) {
        if (states.putIfAbsent(state.key(), state) != null) {
            String key = fields.has("name") ? "name" : fields.has("digest") ? "digest" : "imageName";
            String problem = "the state of " + Quoted.of(state.key()) + " is stated twice";
            issues.add(IssueCode.CONFLICT, fields.place(key), problem, "keep one of the two");
        }
    }
}
