package io.registryacl.model;

import static java.util.Objects.requireNonNull;

import io.registryacl.issue.Quoted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question: may this caller do this to that, coming this way, now? Immutable and thread-safe.
 *
 * <pre>{@code
 * AccessRequest request = AccessRequest.builder("contoso", Operation.PULL)
 *     .repository("samples/hello-world")
 *     .caller(Caller.identity(principal))
 *     .path(NetworkPath.publicEndpoint(IpAddress.parse("203.0.113.9")))
 *     .build();
 * }</pre>
 */
public final class AccessRequest {

    private final String registry;
    private final Operation operation;
    private final Caller caller;
    private final String service;
    // Made once, so that asking for a part allocates nothing on the way to a decision.
    private final Optional<ResourceId> instance;
    private final Optional<RepositoryName> repository;
    private final Optional<Tag> tag;
    private final Optional<Digest> digest;
    private final Optional<ImportSource> source;
    private final NetworkPath path;
    private final Optional<Instant> time;

    private AccessRequest(Builder builder) {
        this.registry = builder.registry;
        this.operation = builder.operation;
        this.caller = builder.caller;
        this.service = builder.service;
        this.instance = Optional.ofNullable(builder.instance);
        this.repository = Optional.ofNullable(builder.repository);
        this.tag = Optional.ofNullable(builder.tag);
        this.digest = Optional.ofNullable(builder.digest);
        this.source = Optional.ofNullable(builder.source);
        this.path = builder.path;
        this.time = Optional.ofNullable(builder.time);
        check();
    }

    private void check() {
        if (registry.isEmpty()) {
            throw new IllegalArgumentException("a request names a registry");
        }
        if (operation.isAboutRepository() && repository.isEmpty()) {
            throw new IllegalArgumentException("a request to `" + operation.wireName() + "` names a repository");
        }
        if ((operation == Operation.IMPORT) != source.isPresent()) {
            throw new IllegalArgumentException("a request names a source if and only if it is an `import`");
        }
    }

    /**
     * {@return a builder for an anonymous request over the public endpoint from an unknown address at an unknown time}
     *
     * @param registry name, login server or resource id, letter case ignored
     * @param operation what the caller wants to do
     */
    public static Builder builder(String registry, Operation operation) {
        return new Builder(registry, operation);
    }

    /** {@return a builder that starts with everything this request has} */
    public Builder toBuilder() {
        Builder builder = new Builder(registry, operation);
        builder.caller = caller;
        builder.service = service;
        builder.instance = instance.orElse(null);
        builder.repository = repository.orElse(null);
        builder.tag = tag.orElse(null);
        builder.digest = digest.orElse(null);
        builder.source = source.orElse(null);
        builder.path = path;
        builder.time = time.orElse(null);
        return builder;
    }

    /** {@return name, login server or resource id of the registry, as given; never empty} */
    public String registry() {
        return registry;
    }

    /** {@return what the caller wants to do} */
    public Operation operation() {
        return operation;
    }

    /** {@return who asks} */
    public Caller caller() {
        return caller;
    }

    /** {@return the service the call comes from, such as {@code acr-tasks}, vouched for by the host; empty if none} */
    public String service() {
        return service;
    }

    /** {@return the instance of the service the call comes from; empty if not stated, in which case nothing is checked} */
    public Optional<ResourceId> instance() {
        return instance;
    }

    /** {@return the repository; present for every operation about a repository} */
    public Optional<RepositoryName> repository() {
        return repository;
    }

    /** {@return the tag; empty if none is named} */
    public Optional<Tag> tag() {
        return tag;
    }

    /** {@return the digest; empty if none is named} */
    public Optional<Digest> digest() {
        return digest;
    }

    /** {@return where to import from; present exactly for imports} */
    public Optional<ImportSource> source() {
        return source;
    }

    /** {@return the way the request came} */
    public NetworkPath path() {
        return path;
    }

    /** {@return when it is; empty if not known, which matters where something expires} */
    public Optional<Instant> time() {
        return time;
    }

    private List<Object> components() {
        return List.of(registry, operation, caller, service, instance, repository, tag, digest, source, path, time);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccessRequest that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return components().hashCode();
    }

    /** {@return operation, target and caller on one line, with what is not seen in their names escaped} */
    @Override
    public String toString() {
        String target = registry + repository.map(name -> "/" + name).orElse("");
        return Quoted.visible(operation.wireName() + " " + target + " as " + caller);
    }

    /** Collects the parts of an {@link AccessRequest}. Not thread-safe; may build several requests. */
    public static final class Builder {

        private final String registry;
        private final Operation operation;
        private Caller caller = Caller.anonymous();
        private String service = "";
        private @Nullable ResourceId instance;
        private @Nullable RepositoryName repository;
        private @Nullable Tag tag;
        private @Nullable Digest digest;
        private @Nullable ImportSource source;
        private NetworkPath path = NetworkPath.publicEndpoint();
        private @Nullable Instant time;

        private Builder(String registry, Operation operation) {
            this.registry = requireNonNull(registry, "registry");
            this.operation = requireNonNull(operation, "operation");
        }

        /**
         * {@return this builder}
         *
         * @param caller who asks
         */
        public Builder caller(Caller caller) {
            this.caller = requireNonNull(caller, "caller");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param service service the call comes from, such as {@code acr-tasks}; empty if none
         */
        public Builder service(String service) {
            this.service = requireNonNull(service, "service");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param instance instance of the service the call comes from
         */
        public Builder instance(ResourceId instance) {
            this.instance = requireNonNull(instance, "instance");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param repository the repository
         */
        public Builder repository(RepositoryName repository) {
            this.repository = requireNonNull(repository, "repository");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param tag the tag
         */
        public Builder tag(Tag tag) {
            this.tag = requireNonNull(tag, "tag");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param digest the digest
         */
        public Builder digest(Digest digest) {
            this.digest = requireNonNull(digest, "digest");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param source where to import from
         */
        public Builder source(ImportSource source) {
            this.source = requireNonNull(source, "source");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param path the way the request came
         */
        public Builder path(NetworkPath path) {
            this.path = requireNonNull(path, "path");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param time when it is
         */
        public Builder time(Instant time) {
            this.time = requireNonNull(time, "time");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param repository a repository name, such as {@code samples/hello-world}
         * @throws IllegalArgumentException if it is none
         */
        public Builder repository(String repository) {
            return repository(new RepositoryName(repository));
        }

        /**
         * {@return the request}
         *
         * @throws IllegalArgumentException if a part is missing that the operation needs
         */
        public AccessRequest build() {
            return new AccessRequest(this);
        }
    }
}
