package io.registryacl.engine;

import com.google.common.base.Ascii;
import io.registryacl.condition.AttributeSource;
import io.registryacl.condition.AttributeValue;
import io.registryacl.condition.ConditionRequest;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.RepositoryName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a condition may learn of a request: the repository's name, as an attribute of the request or of the resource, and the
 * time (semantics 4.7, 11.13). Everything else is unknown.
 */
final class ConditionFacts {

    static final String REPOSITORY_NAME = "Microsoft.ContainerRegistry/registries/repositories:name";
    private static final String UTC_NOW = "UtcNow";

    private final @Nullable RepositoryName repository;
    private final @Nullable Instant time;

    ConditionFacts(AccessRequest request, @Nullable RepositoryName repository) {
        this.repository = repository;
        this.time = request.time().orElse(null);
    }

    /** The facts for one action. */
    ConditionRequest of(String action) {
        return new ConditionRequest() {
            @Override
            public String action() {
                return action;
            }

            @Override
            public AttributeValue attribute(AttributeSource source, String name) {
                return ConditionFacts.this.attribute(source, name);
            }
        };
    }

    private AttributeValue attribute(AttributeSource source, String name) {
        boolean resource = source == AttributeSource.REQUEST || source == AttributeSource.RESOURCE;
        if (resource && repository != null && Ascii.equalsIgnoreCase(name, REPOSITORY_NAME)) {
            return AttributeValue.of(repository.value());
        }
        if (source == AttributeSource.ENVIRONMENT && time != null && Ascii.equalsIgnoreCase(name, UTC_NOW)) {
            return AttributeValue.of(time.toString());
        }
        return AttributeValue.unknown();
    }
}
