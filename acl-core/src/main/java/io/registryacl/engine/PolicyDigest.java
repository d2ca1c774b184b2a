package io.registryacl.engine;

import com.google.common.base.Ascii;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.ContentState;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Identity;
import io.registryacl.model.Permissions;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrivateEndpointConnection;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.Scope;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.TrustedService;
import io.registryacl.model.VirtualNetworkRule;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Boils all that a policy says down to one hash. Every text goes in with its length and every list with its size, so that two
 * policies that differ never look alike; what names or ids tell apart goes in by their order, whatever the policy's.
 */
final class PolicyDigest {

    private final Hasher hasher = Hashing.sha256().newHasher();

    private PolicyDigest() {}

    static String of(PreparedPolicy policy) {
        PolicyDigest digest = new PolicyDigest();
        digest.putFixed(policy.base());
        digest.putRegistries(policy);
        policy.parts().forEach(digest::put);
        digest.put(policy.areAssignmentsKnown());
        policy.principals().forEach((id, principal) -> {
            digest.put(principal.identity() != null, principal.assignments().size());
            if (principal.identity() != null) {
                digest.put(principal.identity());
            }
            principal.assignments().forEach(digest::put);
        });
        return "sha256:" + digest.hasher.hash();
    }

    private void putFixed(PolicyModel model) {
        put(model.trustedServices().edition(), sorted(model.trustedServices().removed()));
        put(model.trustedServices().added().size());
        for (TrustedService service : by(model.trustedServices().added(), TrustedService::name)) {
            put(service.name(), service.title(), service.source(), service.instanceTypes());
            put(sorted(service.identityKinds()), sorted(service.operations()));
        }
        put(model.managementGroups().size(), model.roleDefinitions().size());
        by(model.managementGroups(), group -> Ascii.toLowerCase(group.name()))
                .forEach(group -> put(group.name(), sorted(group.groups()), sorted(group.subscriptions())));
        by(model.roleDefinitions(), role -> role.id().toString())
                .forEach(role -> put(role.id(), role.name(), role.permissions()));
        put(model.denyAssignments().stream()
                .map(PolicyDigest::alone)
                .distinct()
                .sorted()
                .toList());
    }

    /** Of one deny assignment, which has no id to be ordered by. */
    private static String alone(DenyAssignment denial) {
        PolicyDigest digest = new PolicyDigest();
        digest.put(denial);
        return digest.hasher.hash().toString();
    }

    private void put(DenyAssignment denial) {
        put(
                denial.name(),
                denial.permissions(),
                denial.scope(),
                denial.condition().text());
        put(denial.appliesToChildScopes(), denial.everyone());
        put(sorted(denial.principals()), sorted(denial.excludedPrincipals()));
    }

    private void putRegistries(PreparedPolicy policy) {
        policy.registries().forEach((reference, prepared) -> {
            if (reference.equals(Ascii.toLowerCase(prepared.registry().name()))) {
                put(prepared.registry());
            }
        });
    }

    private void put(Registry registry) {
        put(Ascii.toLowerCase(registry.name()), registry.loginServer(), registry.isAzure(), registry.sku());
        put(registry.id().stream().toList());
        put(registry.network().publicNetworkAccess(), registry.network().allowedByDefault());
        put(registry.network().ipRules(), registry.network().virtualNetworkRules());
        put(registry.privateEndpointConnections());
        put(registry.trustedServicesAllowed(), registry.taskBypass(), registry.mode());
        put(registry.adminUserEnabled(), registry.anonymousPullEnabled(), registry.armAudienceAccepted());
        put(registry.exportEnabled(), registry.quarantineEnabled());
    }

    private void put(String registry, RegistryParts parts) {
        put(parts.tokens().size(), parts.ownScopeMaps().size(), parts.states().size());
        by(parts.tokens().values(), RegistryToken::name)
                .forEach(token -> put(registry, token.name(), token.scopeMap(), token.enabled(), token.passwords()));
        by(parts.ownScopeMaps().values(), ScopeMap::name).forEach(map -> put(registry, map.name(), map.entries()));
        by(parts.states(), ContentState::key).forEach(this::put);
    }

    private void put(ContentState state) {
        put(state.key(), state.locks());
        if (state instanceof ContentState.OfManifest manifest) {
            put(manifest.quarantinePassed(), manifest.deleted(), sorted(manifest.tags()));
        } else if (state instanceof ContentState.OfTag tag) {
            put(tag.digest());
        }
    }

    private void put(Identity identity) {
        put(identity.id(), identity.kind(), identity.name(), sorted(identity.instances()), sorted(identity.groups()));
    }

    private void put(RoleAssignment assignment) {
        put(assignment.name(), assignment.principal(), assignment.role(), assignment.scope());
        put(assignment.condition().text());
    }

    private void put(Object... parts) {
        for (Object part : parts) {
            if (part instanceof Collection<?> many) {
                hasher.putInt(many.size());
                many.forEach(this::put);
            } else if (part instanceof Permissions block) {
                put(block.actions(), block.notActions(), block.dataActions(), block.notDataActions());
            } else if (part instanceof PrivateEndpointConnection connection) {
                put(connection.name(), connection.id(), connection.status());
            } else {
                String text = text(part);
                hasher.putInt(text.length()).putUnencodedChars(text);
            }
        }
    }

    /** A text that equal values share: what is compared without letter case is in lower case. */
    private static String text(Object part) {
        boolean anyCase = part instanceof Scope
                || part instanceof ResourceId
                || part instanceof VirtualNetworkRule
                || part instanceof ActionPattern;
        return anyCase ? Ascii.toLowerCase(part.toString()) : part.toString();
    }

    private static List<String> sorted(Collection<?> values) {
        return values.stream().map(PolicyDigest::text).sorted().toList();
    }

    private static <T> List<T> by(Collection<T> values, Function<T, String> key) {
        return values.stream().sorted(Comparator.comparing(key)).toList();
    }
}
