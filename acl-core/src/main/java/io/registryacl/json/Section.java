package io.registryacl.json;

import java.util.Optional;

/** The sections of a policy document (semantics P.2), with the Azure resource type whose documents each one takes. */
enum Section {
    REGISTRIES("registries", "Microsoft.ContainerRegistry/registries"),
    NETWORK_RULES("networkRules", ""),
    ROLE_DEFINITIONS("roleDefinitions", "Microsoft.Authorization/roleDefinitions"),
    ROLE_ASSIGNMENTS("roleAssignments", "Microsoft.Authorization/roleAssignments"),
    DENY_ASSIGNMENTS("denyAssignments", "Microsoft.Authorization/denyAssignments"),
    SCOPE_MAPS("scopeMaps", "Microsoft.ContainerRegistry/registries/scopeMaps"),
    TOKENS("tokens", "Microsoft.ContainerRegistry/registries/tokens"),
    IDENTITIES("identities", "Microsoft.ManagedIdentity/userAssignedIdentities"),
    MANAGEMENT_GROUPS("managementGroups", ""),
    TRUSTED_SERVICES("trustedServices", ""),
    REPOSITORIES("repositories", "");

    private final String key;
    private final String resourceType;

    Section(String key, String resourceType) {
        this.key = key;
        this.resourceType = resourceType;
    }

    /** The key in a policy document. */
    String key() {
        return key;
    }

    /** Whether the section is one object and not a list of them. */
    boolean isObject() {
        return this == NETWORK_RULES || this == MANAGEMENT_GROUPS || this == TRUSTED_SERVICES;
    }

    static Optional<Section> ofKey(String key) {
        for (Section section : values()) {
            if (section.key.equals(key)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** The section that takes resources of {@code type}, letter case ignored. */
    static Optional<Section> ofResourceType(String type) {
        for (Section section : values()) {
            if (!section.resourceType.isEmpty() && AsciiText.equalsIgnoreCase(section.resourceType, type)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** The section that a file is named after, such as {@code role-assignments.json}, letter case and dashes ignored. */
    static Optional<Section> ofFileName(String name) {
        String bare = AsciiText.lower(name.replace("-", "").replace("_", ""));
        for (Section section : values()) {
            if (bare.equals(AsciiText.lower(section.key) + ".json")) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
