package io.registryacl.model;

import io.registryacl.issue.Quoted;

/**
 * The repositories of a scope-map entry: one by name, all below a prefix ({@code samples/*}) or all ({@code *}). {@code
 * samples/*} holds {@code samples/a} and {@code samples/a/b}, neither {@code samples} nor {@code samplesx/a} (semantics 3.3).
 *
 * @param value the pattern as written
 */
public record RepositoryPattern(String value) {

    private static final String ANY = "*";
    private static final String BELOW = "/*";

    /** Refuses a star anywhere but alone or behind a last slash (semantics P32). */
    public RepositoryPattern {
        boolean below = value.endsWith(BELOW);
        String name = below ? value.substring(0, value.length() - BELOW.length()) : value;
        if (!value.equals(ANY) && !RepositoryName.isValid(name)) {
            throw new IllegalArgumentException(
                    "not a repository, a prefix such as `samples/*` or `*`: " + Quoted.of(value));
        }
    }

    /** {@return whether this holds every repository} */
    public boolean isAny() {
        return value.equals(ANY);
    }

    /**
     * {@return whether this holds {@code repository}}
     *
     * @param repository a repository, existing or not
     */
    public boolean matches(RepositoryName repository) {
        if (isAny()) {
            return true;
        }
        if (!value.endsWith(BELOW)) {
            return value.equals(repository.value());
        }
        int prefix = value.length() - 1;
        return repository.value().length() > prefix && repository.value().regionMatches(0, value, 0, prefix);
    }

    /** {@return the pattern} */
    @Override
    public String toString() {
        return value;
    }
}
