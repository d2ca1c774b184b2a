package io.registryacl.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;

/**
 * A service whose instances may pass the network rules of a registry that allows trusted services (semantics 2.1, P28).
 *
 * @param name name on the wire, such as {@code container-instances}
 * @param title name for people, such as {@code Azure Container Instances}
 * @param identityKinds kinds of managed identity it may use; empty if it needs no identity
 * @param operations what it may do without an identity; a service with identities may do what its role allows (semantics P17)
 * @param instanceTypes resource types of its instances, each with the types below it; empty if not checked (semantics P16)
 * @param source where the entry comes from; empty if not given
 */
public record TrustedService(
        String name,
        String title,
        Set<IdentityKind> identityKinds,
        Set<Operation> operations,
        List<String> instanceTypes,
        String source) {

    /** Copies the collections; refuses a service without name and identities that are not managed. */
    public TrustedService {
        requireNonNull(title, "title");
        requireNonNull(source, "source");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a trusted service has a name");
        }
        identityKinds = ImmutableSet.copyOf(identityKinds);
        operations = ImmutableSet.copyOf(operations);
        instanceTypes = ImmutableList.copyOf(instanceTypes);
        for (IdentityKind kind : identityKinds) {
            if (!kind.isManaged()) {
                throw new IllegalArgumentException("a trusted service uses managed identities, not " + kind.wireName());
            }
        }
    }

    /** {@return whether it must act with a managed identity} */
    public boolean needsIdentity() {
        return !identityKinds.isEmpty();
    }
}
