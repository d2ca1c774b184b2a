package io.registryacl.engine;

import com.google.common.base.Ascii;
import io.registryacl.condition.AttributeSource;
import io.registryacl.condition.AttributeValue;
import io.registryacl.condition.Condition;
import io.registryacl.condition.ConditionRequest;
import io.registryacl.condition.Truth;
import io.registryacl.model.RepositoryName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a condition may learn of a request: the repository's name, as an attribute of the request or of the resource, and the
 * time (semantics 4.7, 11.13). Everything else is unknown.
 *
 * @param permissions names the actions
 * @param repository null where the operation is about none
 * @param time null where it is not known
 */
record ConditionFacts(
        PermissionTable permissions,
        @Nullable RepositoryName repository,
        @Nullable Instant time) {

    static final String REPOSITORY_NAME = "Microsoft.ContainerRegistry/registries/repositories:name";
    private static final String UTC_NOW = "UtcNow";

    /** Those of {@code actions} for which a condition has the value {@code truth}. */
    long where(Truth truth, Condition condition, long actions) {
        long found = 0;
        for (long rest = actions; rest != 0; rest &= rest - 1) {
            int bit = Long.numberOfTrailingZeros(rest);
            boolean has = condition.evaluate(new About(permissions.name(bit), this)) == truth;
            found |= has ? 1L << bit : 0;
        }
        return found;
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

    /** The facts for one action. */
    private record About(String action, ConditionFacts facts) implements ConditionRequest {

        @Override
        public AttributeValue attribute(AttributeSource source, String name) {
            return facts.attribute(source, name);
        }
    }
}
