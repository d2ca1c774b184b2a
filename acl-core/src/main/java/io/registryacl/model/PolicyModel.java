package io.registryacl.model;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.registryacl.issue.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is configured: the registries, who there is, and what they may. Immutable and thread-safe.
 *
 * <p>The built-in roles of Azure are always known and need not be added. Role assignments that are not supplied are unknown,
 * which is not the same as none (semantics P10).
 *
 * <pre>{@code
 * PolicyModel model = PolicyModel.builder()
 *     .addRegistry(registry)
 *     .roleAssignments(List.of(new RoleAssignment(principal, acrPull, registryScope)))
 *     .build();
 * }</pre>
 */
public final class PolicyModel {

    private final ImmutableList<Registry> registries;
    private final ImmutableList<Identity> identities;
    private final ImmutableList<ManagementGroup> managementGroups;
    private final ImmutableList<RoleDefinition> roleDefinitions;
    private final @Nullable ImmutableList<RoleAssignment> roleAssignments;
    private final ImmutableList<DenyAssignment> denyAssignments;
    private final ImmutableList<ScopeMap> scopeMaps;
    private final ImmutableList<RegistryToken> tokens;
    private final ImmutableList<ContentState> contentStates;
    private final TrustedServices trustedServices;

    private PolicyModel(Builder builder) {
        this.registries = ImmutableList.copyOf(builder.registries);
        this.identities = ImmutableList.copyOf(builder.identities);
        this.managementGroups = ImmutableList.copyOf(builder.managementGroups);
        this.roleDefinitions = ImmutableList.copyOf(builder.roleDefinitions);
        this.roleAssignments = builder.roleAssignments;
        this.denyAssignments = ImmutableList.copyOf(builder.denyAssignments);
        this.scopeMaps = ImmutableList.copyOf(builder.scopeMaps);
        this.tokens = ImmutableList.copyOf(builder.tokens);
        this.contentStates = ImmutableList.copyOf(builder.contentStates);
        this.trustedServices = builder.trustedServices;
        checkUnique();
        checkAcyclic();
    }

    /** {@return a builder for a model without registries whose role assignments are unknown} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder that starts with everything this model has} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.registries.addAll(registries);
        builder.identities.addAll(identities);
        builder.managementGroups.addAll(managementGroups);
        builder.roleDefinitions.addAll(roleDefinitions);
        builder.roleAssignments = roleAssignments;
        builder.denyAssignments.addAll(denyAssignments);
        builder.scopeMaps.addAll(scopeMaps);
        builder.tokens.addAll(tokens);
        builder.contentStates.addAll(contentStates);
        builder.trustedServices = trustedServices;
        return builder;
    }

    /** {@return the registries in the order added; immutable} */
    public List<Registry> registries() {
        return registries;
    }

    /** {@return the directory in the order added; who is not in it may still have assignments; immutable} */
    public List<Identity> identities() {
        return identities;
    }

    /** {@return the management groups in the order added; immutable} */
    public List<ManagementGroup> managementGroups() {
        return managementGroups;
    }

    /** {@return roles beside the built-in ones in the order added; one with a built-in id replaces that; immutable} */
    public List<RoleDefinition> roleDefinitions() {
        return roleDefinitions;
    }

    /** {@return the role assignments, immutable; empty if they are unknown, an empty list if there are none} */
    public Optional<List<RoleAssignment>> roleAssignments() {
        return Optional.ofNullable(roleAssignments);
    }

    /** {@return the deny assignments in the order added; immutable} */
    public List<DenyAssignment> denyAssignments() {
        return denyAssignments;
    }

    /** {@return the scope maps beside the system-defined ones in the order added; immutable} */
    public List<ScopeMap> scopeMaps() {
        return scopeMaps;
    }

    /** {@return the repository-scoped tokens in the order added; immutable} */
    public List<RegistryToken> tokens() {
        return tokens;
    }

    /** {@return what is known of the state of content in the order added; immutable} */
    public List<ContentState> contentStates() {
        return contentStates;
    }

    /** {@return which trusted services the policy goes by} */
    public TrustedServices trustedServices() {
        return trustedServices;
    }

    private void checkUnique() {
        checkUnique("registry", registries, registry -> RegistryName.key(registry.name()));
        checkReferences();
        checkUnique("identity", identities, Identity::id);
        checkUnique("management group", managementGroups, group -> Ascii.toLowerCase(group.name()));
        checkUnique("role definition", roleDefinitions, RoleDefinition::id);
        checkUnique(
                "scope map", scopeMaps, map -> RegistryName.key(map.registry()) + "/" + Ascii.toLowerCase(map.name()));
        checkUnique("piece of content", contentStates, ContentState::key);
        checkUnique(
                "token", tokens, token -> RegistryName.key(token.registry()) + "/" + Ascii.toLowerCase(token.name()));
    }

    /** The keys have an order, so that a set of them stays fast whatever hash codes they were chosen to have. */
    private static <T, K extends Comparable<K>> void checkUnique(String what, List<T> values, Function<T, K> key) {
        Set<K> keys = new HashSet<>();
        for (T value : values) {
            if (!keys.add(key.apply(value))) {
                throw new IllegalArgumentException("two definitions of one " + what + ": " + key.apply(value));
            }
        }
    }

    /** What a request may name is one registry's name, login server or id (semantics P22). */
    private void checkReferences() {
        Set<String> references = new HashSet<>();
        for (Registry registry : registries) {
            Set<String> own = new HashSet<>(Set.of(RegistryName.key(registry.name())));
            own.add(Ascii.toLowerCase(registry.loginServer()));
            if (registry.id().isPresent()) {
                own.add(Ascii.toLowerCase(registry.id().get().toString()));
            }
            own.remove("");
            for (String reference : own) {
                if (!references.add(reference)) {
                    throw new IllegalArgumentException("two registries answer to " + Quoted.of(reference));
                }
            }
        }
    }

    private void checkAcyclic() {
        Map<PrincipalId, Set<PrincipalId>> memberships = new HashMap<>();
        for (Identity identity : identities) {
            memberships.put(identity.id(), identity.groups());
        }
        Map<String, Set<String>> children = new HashMap<>();
        for (ManagementGroup group : managementGroups) {
            children.put(
                    Ascii.toLowerCase(group.name()),
                    ImmutableSet.copyOf(Iterables.transform(group.groups(), Ascii::toLowerCase)));
        }
        checkAcyclic("groups", Cycle.find(memberships));
        checkAcyclic("management groups", Cycle.find(children));
    }

    private static void checkAcyclic(String what, List<?> cycle) {
        if (!cycle.isEmpty()) {
            throw new IllegalArgumentException(what + " that contain themselves: " + cycle);
        }
    }

    private List<Object> components() {
        return List.of(
                registries,
                identities,
                managementGroups,
                roleDefinitions,
                roleAssignments(),
                denyAssignments,
                scopeMaps,
                tokens,
                contentStates,
                trustedServices);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PolicyModel that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return components().hashCode();
    }

    /** {@return what the model holds, counted} */
    @Override
    public String toString() {
        return "PolicyModel[" + registries.size() + " registries, "
                + (roleAssignments == null ? "unknown" : roleAssignments.size()) + " role assignments]";
    }

    /** Collects the parts of a {@link PolicyModel}. Not thread-safe; may build several models. */
    public static final class Builder {

        private final List<Registry> registries = new ArrayList<>();
        private final List<Identity> identities = new ArrayList<>();
        private final List<ManagementGroup> managementGroups = new ArrayList<>();
        private final List<RoleDefinition> roleDefinitions = new ArrayList<>();
        private @Nullable ImmutableList<RoleAssignment> roleAssignments;
        private final List<DenyAssignment> denyAssignments = new ArrayList<>();
        private final List<ScopeMap> scopeMaps = new ArrayList<>();
        private final List<RegistryToken> tokens = new ArrayList<>();
        private final List<ContentState> contentStates = new ArrayList<>();
        private TrustedServices trustedServices = TrustedServices.of(TrustedServices.DEFAULT_EDITION);

        private Builder() {}

        /**
         * {@return this builder, with one more}
         *
         * @param registry a registry
         */
        public Builder addRegistry(Registry registry) {
            registries.add(Objects.requireNonNull(registry, "registry"));
            return this;
        }

        /**
         * {@return this builder, with {@code registry} in the place of the one of its name, or one more if there is none}
         *
         * @param registry a registry, perhaps with a setting changed
         */
        public Builder putRegistry(Registry registry) {
            for (int i = 0; i < registries.size(); i++) {
                if (RegistryName.key(registries.get(i).name()).equals(RegistryName.key(registry.name()))) {
                    registries.set(i, registry);
                    return this;
                }
            }
            return addRegistry(registry);
        }

        /**
         * {@return this builder, with one more}
         *
         * @param identity an entry of the directory
         */
        public Builder addIdentity(Identity identity) {
            identities.add(Objects.requireNonNull(identity, "identity"));
            return this;
        }

        /**
         * {@return this builder, with one more}
         *
         * @param managementGroup a management group
         */
        public Builder addManagementGroup(ManagementGroup managementGroup) {
            managementGroups.add(Objects.requireNonNull(managementGroup, "managementGroup"));
            return this;
        }

        /**
         * {@return this builder, with one more}
         *
         * @param roleDefinition a role beside the built-in ones
         */
        public Builder addRoleDefinition(RoleDefinition roleDefinition) {
            roleDefinitions.add(Objects.requireNonNull(roleDefinition, "roleDefinition"));
            return this;
        }

        /**
         * {@return this builder, with one more}
         *
         * @param denyAssignment a deny assignment
         */
        public Builder addDenyAssignment(DenyAssignment denyAssignment) {
            denyAssignments.add(Objects.requireNonNull(denyAssignment, "denyAssignment"));
            return this;
        }

        /**
         * {@return this builder, with one more}
         *
         * @param scopeMap a scope map
         */
        public Builder addScopeMap(ScopeMap scopeMap) {
            scopeMaps.add(Objects.requireNonNull(scopeMap, "scopeMap"));
            return this;
        }

        /**
         * {@return this builder, with one more}
         *
         * @param token a repository-scoped token
         */
        public Builder addToken(RegistryToken token) {
            tokens.add(Objects.requireNonNull(token, "token"));
            return this;
        }

        /**
         * {@return this builder, with one more}
         *
         * @param contentState the state of a piece of content
         */
        public Builder addContentState(ContentState contentState) {
            contentStates.add(Objects.requireNonNull(contentState, "contentState"));
            return this;
        }

        /**
         * {@return this builder, with the role assignments known}
         *
         * @param roleAssignments all there are, replacing earlier ones; empty for none
         */
        public Builder roleAssignments(List<RoleAssignment> roleAssignments) {
            this.roleAssignments = ImmutableList.copyOf(roleAssignments);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param trustedServices which trusted services the policy goes by
         */
        public Builder trustedServices(TrustedServices trustedServices) {
            this.trustedServices = Objects.requireNonNull(trustedServices, "trustedServices");
            return this;
        }

        /**
         * {@return the model}
         *
         * @throws IllegalArgumentException if two parts define one thing, or groups contain themselves
         */
        public PolicyModel build() {
            return new PolicyModel(this);
        }
    }
}
