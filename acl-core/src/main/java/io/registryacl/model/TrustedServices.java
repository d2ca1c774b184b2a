package io.registryacl.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;

/**
 * Which trusted services a policy goes by: an edition of the shipped catalogue, less what the owner removes, plus what the
 * owner adds (semantics P1, P28).
 *
 * @param edition name of the edition, such as {@code 2022-01}
 * @param added services of the owner; one with the name of a catalogue service replaces it
 * @param removed names that are no longer trusted
 */
public record TrustedServices(String edition, List<TrustedService> added, Set<String> removed) {

    /** The default: the edition of the seed document (semantics P1). */
    public static final String DEFAULT_EDITION = "2022-01";

    /** Copies the collections. */
    public TrustedServices {
        requireNonNull(edition, "edition");
        added = ImmutableList.copyOf(added);
        removed = ImmutableSet.copyOf(removed);
    }

    /**
     * {@return an edition as it ships}
     *
     * @param edition name of the edition
     */
    public static TrustedServices of(String edition) {
        return new TrustedServices(edition, ImmutableList.of(), ImmutableSet.of());
    }
}
