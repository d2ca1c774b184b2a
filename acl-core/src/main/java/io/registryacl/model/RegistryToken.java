package io.registryacl.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.registryacl.issue.Quoted;
import java.time.Instant;
import java.util.List;

/**
 * A repository-scoped token: credentials of the registry itself, whose rights are its scope map's alone (semantics 3.3).
 *
 * @param registry name of the registry it belongs to, letter case ignored
 * @param name name of the token, letter case ignored; not empty
 * @param scopeMap name of its scope map in the same registry; not empty
 * @param enabled whether it may be used at all
 * @param passwords its passwords, at most two in Azure; none lets nobody in
 */
public record RegistryToken(String registry, String name, String scopeMap, boolean enabled, List<Password> passwords) {

    /**
     * One password of a token; the secret itself is never part of a model.
     *
     * @param name {@code password1} or {@code password2} in Azure
     * @param expiry first instant at which it is no longer valid; {@link #NEVER} if it does not expire
     */
    public record Password(String name, Instant expiry) {

        /** The expiry of a password that does not expire. */
        public static final Instant NEVER = Instant.MAX;

        /** Refuses a password without name. */
        public Password {
            requireNonNull(expiry, "expiry");
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a password has a name");
            }
        }
    }

    /** Copies the list; refuses empty names. */
    public RegistryToken {
        RegistryName.check(registry);
        if (name.isEmpty() || scopeMap.isEmpty()) {
            throw new IllegalArgumentException("a token has a name and a scope map: " + Quoted.of(name));
        }
        passwords = ImmutableList.copyOf(passwords);
    }
}
