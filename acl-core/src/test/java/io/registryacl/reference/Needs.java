package io.registryacl.reference;

import static io.registryacl.model.ScopeMapAction.CONTENT_DELETE;
import static io.registryacl.model.ScopeMapAction.CONTENT_READ;
import static io.registryacl.model.ScopeMapAction.CONTENT_WRITE;
import static io.registryacl.model.ScopeMapAction.METADATA_READ;
import static io.registryacl.model.ScopeMapAction.METADATA_WRITE;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import io.registryacl.model.Operation;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.ScopeMapAction;
import java.util.List;

/**
 * What each operation asks of its caller (semantics 4.3): all of the actions, in legacy mode and in ABAC mode, and all of
 * the scope-map actions. Where there is none, nobody can be given the right.
 */
enum Needs {
    PULL("pull/read", "repositories/content/read", CONTENT_READ),
    PUSH("push/write pull/read", "repositories/content/write repositories/content/read", CONTENT_WRITE, CONTENT_READ),
    DELETE("artifacts/delete", "repositories/content/delete", CONTENT_DELETE),
    UNTAG("push/write", "repositories/metadata/write", METADATA_WRITE),
    LIST_TAGS("pull/read", "repositories/metadata/read", METADATA_READ),
    LIST_REPOSITORIES("pull/read", "catalog/read"), // of tokens see P32
    READ_METADATA("metadata/read", "repositories/metadata/read", METADATA_READ),
    WRITE_METADATA("metadata/write", "repositories/metadata/write", METADATA_WRITE),
    READ_QUARANTINED("quarantine/read", "quarantinedArtifacts/read"),
    SET_QUARANTINE("quarantine/read quarantine/write", "quarantinedArtifacts/read quarantinedArtifacts/write"),
    LIST_DELETED("deleted/read", ""),
    RESTORE_DELETED("deleted/restore/action", ""),
    SIGN("sign/write", ""),
    IMPORT("importImage/action"),
    RUN_TASK("scheduleRun/action listBuildSourceUploadUrl/action read"),
    READ_REGISTRY("read"),
    LIST_CREDENTIALS("listCredentials/action"),
    GENERATE_CREDENTIALS("generateCredentials/action");

    private final String legacy;
    private final String abac;
    final ImmutableSet<ScopeMapAction> ofTokens;

    /** Content: the mode says which half of a role counts. */
    Needs(String legacy, String abac, ScopeMapAction... ofTokens) {
        this.legacy = legacy;
        this.abac = abac;
        this.ofTokens = ImmutableSet.copyOf(ofTokens);
    }

    /** Control plane: actions in both modes, nothing for tokens. */
    Needs(String actions) {
        this(actions, actions);
    }

    static Needs of(Operation operation) {
        return valueOf(operation.name());
    }

    List<String> actions(RoleAssignmentMode mode) {
        return Splitter.on(' ')
                .omitEmptyStrings()
                .splitToStream(mode == RoleAssignmentMode.LEGACY ? legacy : abac)
                .map(name -> "Microsoft.ContainerRegistry/registries/" + name)
                .toList();
    }

    /** Whether Azure Resource Manager serves the operation, rather than the registry (P19). */
    boolean isControlPlane() {
        return abac.equals(legacy);
    }

    /** Whether {@link #actions} are data actions. */
    boolean areDataActions(RoleAssignmentMode mode) {
        return mode == RoleAssignmentMode.ABAC && !isControlPlane();
    }
}
