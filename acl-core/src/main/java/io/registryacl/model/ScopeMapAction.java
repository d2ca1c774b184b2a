package io.registryacl.model;

/** What a scope-map entry allows on its repositories (semantics 3.3). */
public enum ScopeMapAction {
    /** Read data: pull. */
    CONTENT_READ("content/read"),
    /** Write data; push needs {@link #CONTENT_READ} beside it. */
    CONTENT_WRITE("content/write"),
    /** Remove data: delete a repository or manifest. */
    CONTENT_DELETE("content/delete"),
    /** Read metadata: list tags and manifests, read locks. */
    METADATA_READ("metadata/read"),
    /** Write metadata: change locks, untag. */
    METADATA_WRITE("metadata/write");

    private final String wireName;

    ScopeMapAction(String wireName) {
        this.wireName = wireName;
    }

    /** {@return the end of an entry's text, such as {@code content/read}} */
    public String wireName() {
        return wireName;
    }
}
