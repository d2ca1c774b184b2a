package io.registryacl.differential;

import com.google.common.base.Ascii;
import io.registryacl.condition.Condition;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.ContentState;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.IpRule;
import io.registryacl.model.Locks;
import io.registryacl.model.ManagementGroup;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.Operation;
import io.registryacl.model.Permissions;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.PrivateEndpointConnection;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.RepositoryPattern;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.ScopeMapAction;
import io.registryacl.model.Sku;
import io.registryacl.model.TaskBypass;
import io.registryacl.model.TrustedService;
import io.registryacl.model.TrustedServices;
import io.registryacl.model.VirtualNetworkRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Random models: one to three registries, and of everything else a few. */
final class Models {

    private final Dice dice;
    private final List<Registry> registries = new ArrayList<>();

    private Models(Dice dice) {
        this.dice = dice;
    }

    static PolicyModel any(Dice dice) {
        return new Models(dice).model();
    }

    private PolicyModel model() {
        for (String name : Names.REGISTRIES.subList(0, 1 + dice.below(Names.REGISTRIES.size()))) {
            registries.add(registry(name));
        }
        PolicyModel.Builder model = PolicyModel.builder().trustedServices(trustedServices());
        registries.forEach(model::addRegistry);
        identities(model);
        managementGroups(model);
        unique(3, this::roleDefinition, RoleDefinition::id).forEach(model::addRoleDefinition);
        if (dice.chance(92)) {
            model.roleAssignments(dice.some(12, this::roleAssignment));
        }
        if (dice.chance(40)) {
            dice.some(3, this::denyAssignment).forEach(model::addDenyAssignment);
        }
        unique(4, this::scopeMap, map -> key(map.registry(), map.name())).forEach(model::addScopeMap);
        unique(5, this::token, token -> key(token.registry(), token.name())).forEach(model::addToken);
        if (dice.chance(60)) {
            unique(20, this::contentState, ContentState::key).forEach(model::addContentState);
        }
        return model.build();
    }

    /** Some values of which no two have one key. */
    private <T> Collection<T> unique(int max, Supplier<T> values, Function<T, Object> key) {
        Map<Object, T> byKey = new LinkedHashMap<>();
        dice.some(max, values).forEach(value -> byKey.putIfAbsent(key.apply(value), value));
        return byKey.values();
    }

    private static String key(String registry, String name) {
        return Ascii.toLowerCase(registry + "/" + name);
    }

    /** Mostly of a registry that the model holds. */
    private String registryName() {
        return dice.anyCase(dice.chance(85) ? dice.pick(registries).name() : dice.pick(Names.REGISTRIES));
    }

    private Registry registry(String name) {
        Registry.Builder registry = Registry.builder(dice.anyCase(name))
                .sku(dice.chance(50) ? Sku.PREMIUM : dice.oneOf(Sku.values()))
                .network(networkRules())
                .trustedServicesAllowed(dice.chance(75))
                .taskBypass(dice.oneOf(TaskBypass.values()))
                .mode(dice.oneOf(RoleAssignmentMode.values()))
                .adminUserEnabled(dice.chance(60))
                .anonymousPullEnabled(dice.chance(60))
                .armAudienceAccepted(dice.chance(60))
                .exportEnabled(dice.chance(70))
                .quarantineEnabled(dice.chance(25));
        if (dice.chance(60)) {
            registry.loginServer(dice.anyCase(name + ".azurecr.io"));
        }
        String id = registryId(dice.pick(Names.SUBSCRIPTIONS), dice.oneOf("rg", "rg2"), name);
        if (dice.chance(85)) {
            registry.id(ResourceId.parse(dice.anyCase(id)));
        }
        return registry.privateEndpointConnections(dice.some(3, () -> connection(id)))
                .build();
    }

    static String registryId(String subscription, String group, String name) {
        return "/subscriptions/" + subscription + "/resourceGroups/" + group
                + "/providers/Microsoft.ContainerRegistry/registries/" + name;
    }

    private NetworkRules networkRules() {
        return new NetworkRules(
                dice.chance(82),
                dice.chance(35),
                dice.some(4, () -> new IpRule(dice.pick(Names.PREFIXES))),
                dice.chance(75) ? List.of() : dice.some(2, () -> new VirtualNetworkRule(dice.pick(Names.SUBNETS))));
    }

    private PrivateEndpointConnection connection(String registryId) {
        String name = dice.anyCase(dice.pick(Names.CONNECTIONS));
        PrivateEndpointConnection.Status status = dice.chance(50)
                ? PrivateEndpointConnection.Status.APPROVED
                : dice.oneOf(PrivateEndpointConnection.Status.values());
        String id = dice.chance(50) ? "" : dice.anyCase(registryId + "/privateEndpointConnections/" + name);
        return new PrivateEndpointConnection(name, id, status);
    }

    private TrustedServices trustedServices() {
        List<TrustedService> added = new ArrayList<>();
        for (String name : Names.SERVICES) {
            if (dice.chance(name.startsWith("own") ? 30 : 4)) {
                added.add(trustedService(name));
            }
        }
        Set<String> removed = dice.chance(70) ? Set.of() : Set.copyOf(dice.some(3, () -> dice.pick(Names.SERVICES)));
        return new TrustedServices(dice.oneOf("2022-01", "2025-06"), added, removed);
    }

    private TrustedService trustedService(String name) {
        List<IdentityKind> kinds = List.of(IdentityKind.SYSTEM_ASSIGNED, IdentityKind.USER_ASSIGNED);
        return new TrustedService(
                name,
                name,
                Set.copyOf(dice.some(2, () -> dice.pick(kinds))),
                Set.copyOf(dice.some(4, () -> dice.oneOf(Operation.values()))),
                dice.chance(50) ? List.of() : List.of("Microsoft.ContainerInstance/containerGroups"),
                "");
    }

    /** Each may be a member of those behind it, so that nobody is a member of himself. */
    private void identities(PolicyModel.Builder model) {
        List<PrincipalId> all = Names.PRINCIPALS;
        IdentityKind[] kinds = {
            IdentityKind.USER,
            IdentityKind.USER,
            IdentityKind.SERVICE_PRINCIPAL,
            IdentityKind.SYSTEM_ASSIGNED,
            IdentityKind.USER_ASSIGNED,
            IdentityKind.GROUP,
            IdentityKind.GROUP
        };
        for (int i = 0; i < kinds.length; i++) {
            IdentityKind kind = dice.chance(90) ? kinds[i] : dice.oneOf(kinds);
            List<PrincipalId> behind = all.subList(Math.max(i + 1, dice.chance(90) ? 5 : 0), all.size());
            Set<PrincipalId> groups = Set.copyOf(dice.some(2, () -> dice.pick(behind)));
            if (dice.chance(88)) {
                model.addIdentity(new Identity(all.get(i), kind, "", instances(kind), groups));
            }
        }
    }

    private Set<ResourceId> instances(IdentityKind kind) {
        if (!kind.isManaged()) {
            return Set.of();
        }
        int max = kind == IdentityKind.SYSTEM_ASSIGNED ? 1 : 3;
        return new HashSet<>(dice.some(max, () -> dice.pick(Names.INSTANCES)));
    }

    private void managementGroups(PolicyModel.Builder model) {
        List<String> all = Names.MANAGEMENT_GROUPS;
        for (int i = 0; i < all.size(); i++) {
            List<String> behind = all.subList(i + 1, all.size());
            Set<String> children =
                    behind.isEmpty() ? Set.of() : Set.copyOf(dice.some(2, () -> dice.anyCase(dice.pick(behind))));
            Set<String> subscriptions = Set.copyOf(dice.some(1, () -> dice.anyCase(dice.pick(Names.SUBSCRIPTIONS))));
            if (dice.chance(60)) {
                model.addManagementGroup(new ManagementGroup(dice.anyCase(all.get(i)), children, subscriptions));
            }
        }
    }

    private RoleDefinition roleDefinition() {
        return new RoleDefinition(dice.pick(Names.OWN_ROLES), "", dice.some(2, this::permissions));
    }

    private Permissions permissions() {
        return new Permissions(
                dice.some(3, this::action),
                dice.chance(60) ? List.of() : dice.some(2, this::action),
                dice.some(3, this::action),
                dice.chance(60) ? List.of() : dice.some(2, this::action));
    }

    private ActionPattern action() {
        return dice.pick(Names.ACTIONS);
    }

    private Condition condition() {
        return dice.chance(60) ? Condition.always() : dice.pick(Names.CONDITIONS);
    }

    private RoleId role() {
        int roll = dice.below(100);
        if (roll < 60) {
            return dice.pick(Names.CONTENT_ROLES);
        }
        if (roll < 75) {
            return dice.pick(Names.BUILT_IN_ROLES);
        }
        return roll < 95 ? dice.pick(Names.OWN_ROLES) : Names.UNKNOWN_ROLE;
    }

    private RoleAssignment roleAssignment() {
        return new RoleAssignment("", dice.pick(Names.PRINCIPALS), role(), scope(), condition());
    }

    private DenyAssignment denyAssignment() {
        return new DenyAssignment(
                "",
                dice.some(2, this::permissions),
                scope(),
                dice.chance(70),
                dice.chance(30),
                Set.copyOf(dice.some(2, () -> dice.pick(Names.PRINCIPALS))),
                dice.chance(70) ? Set.of() : Set.copyOf(dice.some(2, () -> dice.pick(Names.PRINCIPALS))),
                condition());
    }

    /** Mostly at or above a registry of the model; else one segment or letter beside it. */
    private Scope scope() {
        String id = dice.chance(80)
                ? dice.pick(registries).id().map(ResourceId::toString).orElse("/")
                : registryId(dice.pick(Names.SUBSCRIPTIONS), dice.oneOf("rg", "rg2", "r"), registryName());
        String scope = switch (dice.below(10)) {
            case 0, 1, 2 -> id;
            case 3, 4, 5, 6 -> firstSegments(id, 1 + dice.below(8));
            case 7 -> "/providers/Microsoft.Management/managementGroups/" + dice.pick(Names.MANAGEMENT_GROUPS);
            case 8 -> id.equals("/") ? id : id + dice.oneOf("/", "/repositories/a", "/tasks/task");
            default -> "/";
        };
        return Scope.parse(scope.equals("/") ? scope : dice.anyCase(dice.nearMiss(scope)));
    }

    private static String firstSegments(String id, int count) {
        int end = 0;
        for (int i = 0; i < count && end >= 0; i++) {
            end = id.indexOf('/', end + 1);
        }
        return end < 0 ? id : id.substring(0, end);
    }

    private ScopeMap scopeMap() {
        String name = dice.chance(80) ? dice.pick(Names.SCOPE_MAPS.subList(0, 2)) : dice.pick(Names.SCOPE_MAPS);
        return new ScopeMap(
                registryName(),
                name,
                dice.some(
                        5,
                        () -> new ScopeMap.Entry(
                                new RepositoryPattern(dice.pick(Names.PATTERNS)),
                                dice.oneOf(ScopeMapAction.values()))));
    }

    private RegistryToken token() {
        return new RegistryToken(
                registryName(),
                dice.pick(Names.TOKENS),
                dice.anyCase(dice.pick(Names.SCOPE_MAPS)),
                dice.chance(80),
                dice.some(3, () -> new RegistryToken.Password(dice.pick(Names.PASSWORDS), expiry())));
    }

    private Instant expiry() {
        return dice.oneOf(
                RegistryToken.Password.NEVER,
                RegistryToken.Password.NEVER.minusNanos(1),
                Names.NOW,
                Names.NOW.minusNanos(1),
                Names.NOW.plusNanos(1),
                Instant.MIN);
    }

    private ContentState contentState() {
        String registry = registryName();
        RepositoryName repository = dice.pick(Names.REPOSITORIES.subList(0, 3));
        return switch (dice.below(4)) {
            case 0 -> new ContentState.OfRepository(registry, repository, locks());
            case 1 ->
                new ContentState.OfTag(registry, repository, dice.pick(Names.TAGS), dice.pick(Names.DIGESTS), locks());
            default ->
                new ContentState.OfManifest(
                        registry,
                        repository,
                        dice.pick(Names.DIGESTS),
                        Set.copyOf(dice.some(3, () -> dice.pick(Names.TAGS))),
                        locks(),
                        dice.chance(60),
                        dice.chance(25));
        };
    }

    private Locks locks() {
        return dice.chance(50)
                ? Locks.none()
                : new Locks(dice.chance(70), dice.chance(70), dice.chance(70), dice.chance(50));
    }
}
