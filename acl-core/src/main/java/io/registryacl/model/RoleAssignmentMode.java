package io.registryacl.model;

/** Which half of a role counts for the content of a registry (semantics 4.1, 4.2). */
public enum RoleAssignmentMode {
    /** {@code LegacyRegistryPermissions}, in the CLI {@code rbac}: {@code actions} count. The default. */
    LEGACY("LegacyRegistryPermissions", "rbac"),
    /** {@code AbacRepositoryPermissions}, in the CLI {@code rbac-abac}: {@code dataActions} count for repositories. */
    ABAC("AbacRepositoryPermissions", "rbac-abac");

    private final String armName;
    private final String cliName;

    RoleAssignmentMode(String armName, String cliName) {
        this.armName = armName;
        this.cliName = cliName;
    }

    /** {@return the value of the registry's property {@code roleAssignmentMode}} */
    public String armName() {
        return armName;
    }

    /** {@return the value of the CLI's {@code --role-assignment-mode}, and of a request's {@code credentialMode}} */
    public String cliName() {
        return cliName;
    }

    /** {@return the other of the two modes} */
    public RoleAssignmentMode other() {
        return this == LEGACY ? ABAC : LEGACY;
    }
}
