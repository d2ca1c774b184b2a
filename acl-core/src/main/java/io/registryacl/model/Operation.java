package io.registryacl.model;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * What a caller wants to do. The names on the wire are API (semantics P.1); what each operation needs stands in the
 * catalogue (semantics 4.3).
 */
public enum Operation {
    /** Read a manifest, a layer or the referrers of an image. */
    PULL("pull", true),
    /** Write a layer or manifest, or set a tag. */
    PUSH("push", true),
    /** Delete an image by tag or digest, or a whole repository without both (semantics P22). */
    DELETE("delete", true),
    /** Remove a tag and keep what it names. */
    UNTAG("untag", true),
    /** List the tags of a repository. */
    LIST_TAGS("list-tags", true),
    /** List the repositories of a registry. */
    LIST_REPOSITORIES("list-repositories", false),
    /** Read attributes and locks. */
    READ_METADATA("read-metadata", true),
    /** Change attributes and locks. */
    WRITE_METADATA("write-metadata", true),
    /** Read an artifact that is in quarantine. */
    READ_QUARANTINED("read-quarantined", true),
    /** Take an artifact out of quarantine, or mark it as failed. */
    SET_QUARANTINE("set-quarantine", true),
    /** List what is soft-deleted. */
    LIST_DELETED("list-deleted", false),
    /** Restore what is soft-deleted. */
    RESTORE_DELETED("restore-deleted", true),
    /** Sign an image with Docker Content Trust. */
    SIGN("sign", true),
    /** Copy an image from elsewhere into the registry, by the registry itself. */
    IMPORT("import", true),
    /** Start a task, a quick build or a quick run (control plane). */
    RUN_TASK("run-task", false),
    /** Read the registry's settings (control plane). */
    READ_REGISTRY("read-registry", false),
    /** Read the passwords of the admin user (control plane). */
    LIST_CREDENTIALS("list-credentials", false),
    /** Generate passwords for tokens (control plane). */
    GENERATE_CREDENTIALS("generate-credentials", false);

    private static final ImmutableMap<String, Operation> BY_WIRE_NAME = byWireName();

    private final String wireName;
    private final boolean aboutRepository;

    Operation(String wireName, boolean aboutRepository) {
        this.wireName = wireName;
        this.aboutRepository = aboutRepository;
    }

    /** {@return the name in requests and documents, such as {@code list-tags}} */
    public String wireName() {
        return wireName;
    }

    /** {@return whether a request for this must name a repository} */
    public boolean isAboutRepository() {
        return aboutRepository;
    }

    /**
     * {@return the operation with that name on the wire; empty if there is none}
     *
     * @param wireName exact name, such as {@code list-tags}
     */
    public static Optional<Operation> ofWireName(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    private static ImmutableMap<String, Operation> byWireName() {
        ImmutableMap.Builder<String, Operation> operations = ImmutableMap.builder();
        for (Operation operation : values()) {
            operations.put(operation.wireName, operation);
        }
        return operations.buildOrThrow();
    }
}
