package io.registryacl.json;

import io.registryacl.model.ContentState;
import io.registryacl.model.IpRule;
import io.registryacl.model.Locks;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.PrivateEndpointConnection;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RegistryToken.Password;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.Sku;
import io.registryacl.model.Tag;
import io.registryacl.model.TaskBypass;

/** Writes registries and what belongs to one: scope maps, tokens and the state of content (semantics 9.1, 9.5, 9.6, 9.8). */
final class RegistryWriter {

    private static final String TYPE = "Microsoft.ContainerRegistry/registries";

    private RegistryWriter() {}

    static void writeRegistry(JsonWriter object, Registry registry) {
        object.text("name", registry.name());
        registry.id().ifPresent(id -> object.text("id", id.toString()));
        if (registry.isAzure() && registry.id().isEmpty()) {
            object.text("type", TYPE);
        }
        object.textIfAny("loginServer", registry.loginServer());
        if (registry.sku() != Sku.UNSPECIFIED) {
            object.object("sku", sku -> sku.text("name", registry.sku().armName()));
        }
        writeNetwork(object, registry.network());
        if (!registry.trustedServicesAllowed()) {
            object.text("networkRuleBypassOptions", "None");
        }
        if (registry.taskBypass() != TaskBypass.UNSET) {
            object.bool("networkRuleBypassAllowedForTasks", registry.taskBypass() == TaskBypass.ALLOWED);
        }
        if (!registry.privateEndpointConnections().isEmpty()) {
            object.array(
                    "privateEndpointConnections",
                    list -> registry.privateEndpointConnections()
                            .forEach(
                                    connection -> list.objectElement(element -> writeConnection(element, connection))));
        }
        if (registry.mode() != RoleAssignmentMode.LEGACY) {
            object.text("roleAssignmentMode", registry.mode().armName());
        }
        writeIf(registry.adminUserEnabled(), object, "adminUserEnabled");
        writeIf(registry.anonymousPullEnabled(), object, "anonymousPullEnabled");
        boolean defaults = registry.armAudienceAccepted() && registry.exportEnabled() && !registry.quarantineEnabled();
        if (!defaults) {
            object.object("policies", policies -> writePolicies(policies, registry));
        }
    }

    private static void writeNetwork(JsonWriter object, NetworkRules network) {
        if (!network.publicNetworkAccess()) {
            object.text("publicNetworkAccess", "Disabled");
        }
        object.object("networkRuleSet", rules -> {
            rules.text("defaultAction", network.allowedByDefault() ? "Allow" : "Deny");
            if (!network.ipRules().isEmpty()) {
                rules.array(
                        "ipRules",
                        list -> network.ipRules()
                                .forEach(rule ->
                                        list.objectElement(element -> element.text("ipAddressOrRange", text(rule)))));
            }
            if (!network.virtualNetworkRules().isEmpty()) {
                rules.array(
                        "virtualNetworkRules",
                        list -> network.virtualNetworkRules()
                                .forEach(rule -> list.objectElement(element -> element.text(
                                        "virtualNetworkResourceId",
                                        rule.subnet().toString()))));
            }
        });
    }

    private static String text(IpRule rule) {
        boolean single = rule.prefix().lengthBits() == rule.prefix().network().lengthBits();
        return single ? rule.prefix().network().toString() : rule.prefix().toString();
    }

    private static void writeConnection(JsonWriter object, PrivateEndpointConnection connection) {
        object.text("name", connection.name());
        object.textIfAny("id", connection.id());
        object.object(
                "privateLinkServiceConnectionState",
                state -> state.text("status", connection.status().armName()));
    }

    private static void writePolicies(JsonWriter policies, Registry registry) {
        if (!registry.armAudienceAccepted()) {
            policies.object("azureAdAuthenticationAsArmPolicy", policy -> policy.text("status", "disabled"));
        }
        if (!registry.exportEnabled()) {
            policies.object("exportPolicy", policy -> policy.text("status", "disabled"));
        }
        if (registry.quarantineEnabled()) {
            policies.object("quarantinePolicy", policy -> policy.text("status", "enabled"));
        }
    }

    static void writeScopeMap(JsonWriter object, ScopeMap map) {
        object.text("name", map.name());
        object.text("registry", map.registry());
        object.texts("actions", map.entries(), ScopeMap.Entry::toString);
    }

    static void writeToken(JsonWriter object, RegistryToken token) {
        object.text("name", token.name());
        object.text("registry", token.registry());
        object.text("scopeMapId", token.scopeMap());
        if (!token.enabled()) {
            object.text("status", "disabled");
        }
        if (!token.passwords().isEmpty()) {
            object.object(
                    "credentials",
                    credentials -> credentials.array(
                            "passwords",
                            list -> token.passwords()
                                    .forEach(password ->
                                            list.objectElement(element -> writePassword(element, password)))));
        }
    }

    private static void writePassword(JsonWriter object, Password password) {
        object.text("name", password.name());
        if (!password.expiry().equals(Password.NEVER)) {
            object.text("expiry", password.expiry().toString());
        }
    }

    /** A manifest has a digest, a tag also a name, a repository neither (semantics P31). */
    static void writeContentState(JsonWriter object, ContentState state) {
        object.text("registry", state.registry());
        object.text("imageName", state.repository().value());
        if (state instanceof ContentState.OfManifest manifest) {
            object.text("digest", manifest.digest().value());
            object.sortedTextsIfAny("tags", manifest.tags(), Tag::value);
            if (manifest.quarantinePassed()) {
                object.text("quarantineState", "Passed");
            }
            writeIf(manifest.deleted(), object, "deleted");
        } else if (state instanceof ContentState.OfTag tag) {
            object.text("name", tag.tag().value());
            object.text("digest", tag.digest().value());
        }
        if (!state.locks().equals(Locks.none())) {
            object.object("changeableAttributes", attributes -> writeLocks(attributes, state.locks()));
        }
    }

    private static void writeLocks(JsonWriter attributes, Locks locks) {
        writeUnless(locks.readEnabled(), attributes, "readEnabled");
        writeUnless(locks.writeEnabled(), attributes, "writeEnabled");
        writeUnless(locks.deleteEnabled(), attributes, "deleteEnabled");
        writeUnless(locks.listEnabled(), attributes, "listEnabled");
    }

    private static void writeIf(boolean value, JsonWriter object, String key) {
        if (value) {
            object.bool(key, true);
        }
    }

    private static void writeUnless(boolean value, JsonWriter object, String key) {
        if (!value) {
            object.bool(key, false);
        }
    }
}
