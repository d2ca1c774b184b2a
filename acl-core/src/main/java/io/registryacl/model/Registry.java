package io.registryacl.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One registry and its settings. What is not set has Azure's default (semantics 1.1): every network allowed, trusted
 * services allowed, legacy mode, no admin user, no anonymous pull.
 *
 * <pre>{@code
 * Registry registry = Registry.builder("contoso")
 *     .network(NetworkRules.selected(IpRule.parse("203.0.113.0/24")))
 *     .trustedServicesAllowed(false)
 *     .build();
 * }</pre>
 */
public final class Registry {

    private final String name;
    private final @Nullable ResourceId id;
    private final String loginServer;
    private final boolean azure;
    private final Sku sku;
    private final NetworkRules network;
    private final ImmutableList<PrivateEndpointConnection> privateEndpointConnections;
    private final boolean trustedServicesAllowed;
    private final TaskBypass taskBypass;
    private final RoleAssignmentMode mode;
    private final boolean adminUserEnabled;
    private final boolean anonymousPullEnabled;
    private final boolean armAudienceAccepted;
    private final boolean exportEnabled;
    private final boolean quarantineEnabled;

    private Registry(Builder builder) {
        this.name = RegistryName.check(builder.name);
        this.id = builder.id;
        this.loginServer = builder.loginServer;
        this.azure = builder.azure || builder.id != null;
        this.sku = builder.sku;
        this.network = builder.network;
        this.privateEndpointConnections = ImmutableList.copyOf(builder.privateEndpointConnections);
        this.trustedServicesAllowed = builder.trustedServicesAllowed;
        this.taskBypass = builder.taskBypass;
        this.mode = builder.mode;
        this.adminUserEnabled = builder.adminUserEnabled;
        this.anonymousPullEnabled = builder.anonymousPullEnabled;
        this.armAudienceAccepted = builder.armAudienceAccepted;
        this.exportEnabled = builder.exportEnabled;
        this.quarantineEnabled = builder.quarantineEnabled;
    }

    /**
     * {@return a builder for a registry with Azure's defaults}
     *
     * @param name 1 to 63 letters, digits, dashes and underscores
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** {@return a builder that starts with everything this registry has} */
    public Builder toBuilder() {
        Builder builder = new Builder(name)
                .loginServer(loginServer)
                .azure(azure)
                .sku(sku)
                .network(network)
                .privateEndpointConnections(privateEndpointConnections)
                .trustedServicesAllowed(trustedServicesAllowed)
                .taskBypass(taskBypass)
                .mode(mode)
                .adminUserEnabled(adminUserEnabled)
                .anonymousPullEnabled(anonymousPullEnabled)
                .armAudienceAccepted(armAudienceAccepted)
                .exportEnabled(exportEnabled)
                .quarantineEnabled(quarantineEnabled);
        return id == null ? builder : builder.id(id);
    }

    /** {@return the name in the letters it was written in; compared without letter case} */
    public String name() {
        return name;
    }

    /** {@return the ARM resource id; empty if not known, in which case only scopes that name the registry apply to it} */
    public Optional<ResourceId> id() {
        return Optional.ofNullable(id);
    }

    /** {@return the host name clients log in to, such as {@code contoso.azurecr.io}; empty if not given} */
    public String loginServer() {
        return loginServer;
    }

    /** {@return whether this is Azure's: its document has an ARM id or type (semantics P34)} */
    public boolean isAzure() {
        return azure;
    }

    /** {@return the tier} */
    public Sku sku() {
        return sku;
    }

    /** {@return public access, default action, IP rules and subnet rules} */
    public NetworkRules network() {
        return network;
    }

    /** {@return the private endpoint connections in the order written; immutable} */
    public List<PrivateEndpointConnection> privateEndpointConnections() {
        return privateEndpointConnections;
    }

    /** {@return whether trusted services pass the network rules: {@code networkRuleBypassOptions} is {@code AzureServices}} */
    public boolean trustedServicesAllowed() {
        return trustedServicesAllowed;
    }

    /** {@return whether tasks count among them: {@code networkRuleBypassAllowedForTasks} (semantics P2)} */
    public TaskBypass taskBypass() {
        return taskBypass;
    }

    /** {@return which half of a role counts for content: {@code roleAssignmentMode}} */
    public RoleAssignmentMode mode() {
        return mode;
    }

    /** {@return whether the admin user may log in: {@code adminUserEnabled}} */
    public boolean adminUserEnabled() {
        return adminUserEnabled;
    }

    /** {@return whether callers without credentials may pull: {@code anonymousPullEnabled}} */
    public boolean anonymousPullEnabled() {
        return anonymousPullEnabled;
    }

    /** {@return whether Entra tokens for ARM are accepted: {@code policies.azureADAuthenticationAsArmPolicy} (semantics 3.5)} */
    public boolean armAudienceAccepted() {
        return armAudienceAccepted;
    }

    /** {@return whether content may be copied out of the registry: {@code policies.exportPolicy} (semantics 6.3)} */
    public boolean exportEnabled() {
        return exportEnabled;
    }

    /** {@return whether new artifacts wait in quarantine: {@code policies.quarantinePolicy} (semantics 6.2)} */
    public boolean quarantineEnabled() {
        return quarantineEnabled;
    }

    private List<Object> components() {
        return List.of(
                RegistryName.key(name),
                id(),
                loginServer,
                azure,
                sku,
                network,
                privateEndpointConnections,
                trustedServicesAllowed,
                taskBypass,
                mode,
                adminUserEnabled,
                anonymousPullEnabled,
                armAudienceAccepted,
                exportEnabled,
                quarantineEnabled);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Registry that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return components().hashCode();
    }

    /** {@return the name} */
    @Override
    public String toString() {
        return name;
    }

    /** Collects the settings of a {@link Registry}. Not thread-safe; may build several registries. */
    public static final class Builder {

        private final String name;
        private @Nullable ResourceId id;
        private String loginServer = "";
        private boolean azure;
        private Sku sku = Sku.UNSPECIFIED;
        private NetworkRules network = NetworkRules.unrestricted();
        private List<PrivateEndpointConnection> privateEndpointConnections = ImmutableList.of();
        private boolean trustedServicesAllowed = true;
        private TaskBypass taskBypass = TaskBypass.UNSET;
        private RoleAssignmentMode mode = RoleAssignmentMode.LEGACY;
        private boolean adminUserEnabled;
        private boolean anonymousPullEnabled;
        private boolean armAudienceAccepted = true;
        private boolean exportEnabled = true;
        private boolean quarantineEnabled;

        private Builder(String name) {
            this.name = name;
        }

        /**
         * {@return this builder}
         *
         * @param id ARM resource id; makes the registry Azure's
         */
        public Builder id(ResourceId id) {
            this.id = Objects.requireNonNull(id, "id");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param loginServer host name clients log in to; empty if not known
         */
        public Builder loginServer(String loginServer) {
            this.loginServer = Objects.requireNonNull(loginServer, "loginServer");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param azure whether the registry is Azure's though its id is not known
         */
        public Builder azure(boolean azure) {
            this.azure = azure;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param sku tier
         */
        public Builder sku(Sku sku) {
            this.sku = Objects.requireNonNull(sku, "sku");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param network public access, default action and rules
         */
        public Builder network(NetworkRules network) {
            this.network = Objects.requireNonNull(network, "network");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param privateEndpointConnections connections, replacing earlier ones
         */
        public Builder privateEndpointConnections(List<PrivateEndpointConnection> privateEndpointConnections) {
            this.privateEndpointConnections = ImmutableList.copyOf(privateEndpointConnections);
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param trustedServicesAllowed whether trusted services pass the network rules
         */
        public Builder trustedServicesAllowed(boolean trustedServicesAllowed) {
            this.trustedServicesAllowed = trustedServicesAllowed;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param taskBypass whether tasks count among them
         */
        public Builder taskBypass(TaskBypass taskBypass) {
            this.taskBypass = Objects.requireNonNull(taskBypass, "taskBypass");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param mode which half of a role counts for content
         */
        public Builder mode(RoleAssignmentMode mode) {
            this.mode = Objects.requireNonNull(mode, "mode");
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param adminUserEnabled whether the admin user may log in
         */
        public Builder adminUserEnabled(boolean adminUserEnabled) {
            this.adminUserEnabled = adminUserEnabled;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param anonymousPullEnabled whether callers without credentials may pull
         */
        public Builder anonymousPullEnabled(boolean anonymousPullEnabled) {
            this.anonymousPullEnabled = anonymousPullEnabled;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param armAudienceAccepted whether Entra tokens for ARM are accepted
         */
        public Builder armAudienceAccepted(boolean armAudienceAccepted) {
            this.armAudienceAccepted = armAudienceAccepted;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param exportEnabled whether content may be copied out of the registry
         */
        public Builder exportEnabled(boolean exportEnabled) {
            this.exportEnabled = exportEnabled;
            return this;
        }

        /**
         * {@return this builder}
         *
         * @param quarantineEnabled whether new artifacts wait in quarantine
         */
        public Builder quarantineEnabled(boolean quarantineEnabled) {
            this.quarantineEnabled = quarantineEnabled;
            return this;
        }

        /**
         * {@return the registry}
         *
         * @throws IllegalArgumentException if the name is none
         */
        public Registry build() {
            return new Registry(this);
        }
    }
}
