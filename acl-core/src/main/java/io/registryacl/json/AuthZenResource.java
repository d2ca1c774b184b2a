package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Digest;
import io.registryacl.model.ImportSource;
import io.registryacl.model.ImportSource.Address;
import io.registryacl.model.Operation;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ResourceId;
import io.registryacl.model.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the resource of a request: the registry or repository, an image in it, and where to import from (P18, P22). */
final class AuthZenResource {

    private enum Type {
        REPOSITORY,
        REGISTRY
    }

    private static final int MAX_HOST_CHARACTERS = 255;
    private static final Map<String, Type> TYPES = Choices.byLowerName(Type.values());
    private static final Map<String, Address> ADDRESSES = Choices.by(Address::wireName, Address.values());
    private static final Map<String, Boolean> TENANTS = Choices.by(other -> other ? "other" : "same", false, true);

    private final Fields resource;
    private final Fields properties;
    private final @Nullable Operation operation;
    private final List<Consumer<AccessRequest.Builder>> parts;
    private final IssueList issues;

    /** A reader that adds what it finds to {@code parts}; {@code operation} is the request's, null if it has none. */
    AuthZenResource(Fields resource, @Nullable Operation operation, List<Consumer<AccessRequest.Builder>> parts) {
        this.resource = resource;
        this.properties = AuthZenRequest.properties(resource);
        this.operation = operation;
        this.parts = parts;
        this.issues = resource.issues();
    }

    /** Reads everything and returns the registry asked for: name, login server or resource id. */
    Optional<String> read() {
        resource.require("type", "write `repository` or `registry`");
        resource.require("id", "name the repository or registry");
        Optional<Type> type = resource.choice("type", TYPES);
        Optional<String> registry = type.isPresent() ? read(type.get()) : Optional.empty();
        Optional<Tag> tag = properties.parsed("tag", Tag::new);
        if (tag.isPresent()) {
            parts.add(builder -> builder.tag(tag.get()));
        }
        Optional<Digest> digest = properties.parsed("digest", Digest::new);
        if (digest.isPresent()) {
            parts.add(builder -> builder.digest(digest.get()));
        }
        properties.ignore(List.of("registry", "source"));
        properties.finish();
        resource.ignore(List.of("id"));
        resource.finish();
        return registry;
    }

    private Optional<String> read(Type type) {
        return switch (type) {
            case REPOSITORY -> readRepository();
            case REGISTRY -> readRegistry();
        };
    }

    private Optional<String> readRepository() {
        Optional<RepositoryName> repository = resource.parsed("id", RepositoryName::new);
        if (repository.isPresent()) {
            parts.add(builder -> builder.repository(repository.get()));
        }
        properties.require("registry", "name the registry that holds the repository");
        if (operation == Operation.IMPORT) {
            properties.require("source", "say where the import copies from");
        } else if (operation != null && properties.has("source")) {
            issues.add(
                    IssueCode.CONFLICT,
                    properties.place("source"),
                    "only an `import` has a `source`, not `" + operation.wireName() + "`",
                    "leave it out");
        }
        Optional<Fields> source = properties.object("source");
        if (source.isPresent()) {
            readSource(source.get(), repository.orElse(null));
        }
        return properties.parsed("registry", AuthZenResource::registry);
    }

    private Optional<String> readRegistry() {
        if (operation != null && operation.isAboutRepository()) {
            issues.add(
                    IssueCode.INVALID_VALUE,
                    resource.place("type"),
                    "registry",
                    "`" + operation.wireName() + "` is about a repository, not a registry",
                    "write the type `repository`, its name as `id`, and the registry in `properties`");
        }
        for (String name : List.of("tag", "digest", "source")) {
            if (properties.has(name)) {
                issues.add(
                        IssueCode.CONFLICT,
                        properties.place(name),
                        "only a resource of type `repository` has a " + Quoted.of(name),
                        "leave it out, or write the type `repository`");
            }
        }
        Optional<String> registry = resource.parsed("id", AuthZenResource::registry);
        registry.ifPresent(this::checkRepeated);
        return registry;
    }

    private void checkRepeated(String registry) {
        properties
                .text("registry")
                .filter(repeated -> !AsciiText.equalsIgnoreCase(repeated.text(), registry))
                .ifPresent(other -> issues.add(
                        IssueCode.CONFLICT,
                        other.place(),
                        other.text(),
                        "the `id` names the registry " + Quoted.of(registry) + ", not " + Quoted.of(other.text()),
                        "leave `registry` out"));
    }

    private void readSource(Fields source, @Nullable RepositoryName target) {
        source.require("registry", "name the registry to copy from");
        Optional<String> registry = source.parsed("registry", AuthZenResource::registry);
        Optional<RepositoryName> repository =
                source.parsed("repository", RepositoryName::new).or(() -> Optional.ofNullable(target));
        Optional<Address> address =
                source.has("by") ? source.choice("by", ADDRESSES) : registry.flatMap(text -> addressOf(text, source));
        boolean otherTenant = source.choice("tenant", TENANTS).orElse(false);
        source.ignore(List.of("by"));
        source.finish();
        if (registry.isPresent() && repository.isPresent() && address.isPresent()) {
            ImportSource read = new ImportSource(registry.get(), repository.get(), address.get(), otherTenant);
            parts.add(builder -> builder.source(read));
        }
    }

    /** A path can only be a resource id and a name with dots only a login server; a bare name may stand for both. */
    private Optional<Address> addressOf(String registry, Fields source) {
        if (registry.startsWith("/")) {
            return Optional.of(Address.RESOURCE_ID);
        }
        if (registry.indexOf('.') >= 0) {
            return Optional.of(Address.LOGIN_SERVER);
        }
        source.require("by", "write `resource-id` or `login-server`, as the import names its source");
        return Optional.empty();
    }

    /** Refuses what is no name, login server or resource id of a registry. */
    private static String registry(String text) {
        if (text.startsWith("/")) {
            return ResourceId.parse(text).toString();
        }
        boolean valid = !text.isEmpty() && text.length() <= MAX_HOST_CHARACTERS && isAlphanumeric(text.charAt(0));
        for (int i = 0; valid && i < text.length(); i++) {
            valid = isAlphanumeric(text.charAt(i)) || ".-_:".indexOf(text.charAt(i)) >= 0;
        }
        if (!valid) {
            throw new IllegalArgumentException(
                    "not a registry's name, login server or resource id: " + Quoted.of(text));
        }
        return text;
    }

    private static boolean isAlphanumeric(char character) {
        return character >= '0' && character <= '9'
                || character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z';
    }
}
