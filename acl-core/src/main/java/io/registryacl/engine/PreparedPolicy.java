package io.registryacl.engine;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.registryacl.catalog.BuiltInRoles;
import io.registryacl.catalog.OperationCatalog;
import io.registryacl.catalog.OperationNeeds;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.ContentState;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Identity;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import io.registryacl.model.ScopeMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A model made ready for decisions: names looked up, roles as bits, assignments by principal, scopes closed. */
final class PreparedPolicy {

    private final PolicyModel model;
    private final OperationCatalog operations = OperationCatalog.shipped();
    private final PermissionTable permissions = PermissionTable.of(operations);
    private final ImmutableMap<RoleId, RoleDefinition> roles;
    private final Directory directory;
    private final Bypass bypass;
    private final Assignments assignments;
    private final DenyAssignments denyAssignments;
    private final ImmutableMap<String, PreparedRegistry> registries;

    private PreparedPolicy(PolicyModel model) {
        this.model = model;
        this.roles = roles(model);
        this.directory = new Directory(model.identities());
        this.bypass = Bypass.of(model.trustedServices());
        ImmutableMap<RoleId, Long> granted = permissions.granted(roles);
        this.assignments = new Assignments(model.roleAssignments().orElse(ImmutableList.of()), permissions, granted);
        this.denyAssignments = new DenyAssignments(model.denyAssignments(), permissions);
        this.registries = registries(model);
    }

    static PreparedPolicy of(PolicyModel model) {
        return new PreparedPolicy(model);
    }

    private static ImmutableMap<RoleId, RoleDefinition> roles(PolicyModel model) {
        Map<RoleId, RoleDefinition> roles = new HashMap<>();
        BuiltInRoles.shipped().all().forEach(role -> roles.put(role.id(), role));
        model.roleDefinitions().forEach(role -> roles.put(role.id(), role));
        return ImmutableMap.copyOf(roles);
    }

    private ImmutableMap<String, PreparedRegistry> registries(PolicyModel model) {
        Set<Scope> scopes = new HashSet<>();
        model.roleAssignments().orElse(ImmutableList.of()).stream()
                .map(RoleAssignment::scope)
                .forEach(scopes::add);
        model.denyAssignments().stream().map(DenyAssignment::scope).forEach(scopes::add);
        ScopeTree tree = new ScopeTree(model.managementGroups(), scopes);
        RegistryParts parts = new RegistryParts(model);
        Map<String, PreparedRegistry> named = new HashMap<>();
        for (Registry registry : model.registries()) {
            PreparedRegistry prepared = prepare(registry, tree, parts);
            registry.id().ifPresent(id -> named.put(Ascii.toLowerCase(id.toString()), prepared));
            if (!registry.loginServer().isEmpty()) {
                named.put(Ascii.toLowerCase(registry.loginServer()), prepared);
            }
            named.put(Ascii.toLowerCase(registry.name()), prepared);
        }
        return ImmutableMap.copyOf(named);
    }

    private PreparedRegistry prepare(Registry registry, ScopeTree tree, RegistryParts parts) {
        ImmutableSet<Scope> holding = tree.holding(registry);
        ImmutableMap<Scope, Integer> numbers = assignments.scopes();
        int[] held = holding.stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .sorted()
                .toArray();
        return new PreparedRegistry(
                registry, holding, held, parts.tokens(registry), parts.scopeMaps(registry), parts.content(registry));
    }

    PreparedRequest prepare(AccessRequest request) {
        return new PreparedRequest(request, this);
    }

    PolicyModel model() {
        return model;
    }

    PermissionTable permissions() {
        return permissions;
    }

    OperationNeeds needs(Operation operation) {
        return operations.needs(operation);
    }

    /** Whether the registry itself serves the operation, rather than Azure Resource Manager. */
    boolean isAboutContent(Operation operation) {
        return needs(operation).plane() == OperationNeeds.Plane.CONTENT;
    }

    Bypass bypass() {
        return bypass;
    }

    /** The role assignments; none if they are unknown. */
    Assignments assignments() {
        return assignments;
    }

    boolean areAssignmentsKnown() {
        return model.roleAssignments().isPresent();
    }

    DenyAssignments denyAssignments() {
        return denyAssignments;
    }

    @Nullable
    RoleDefinition role(RoleId id) {
        return roles.get(id);
    }

    /** The registry of that name, login server or resource id (with a trailing slash or not); null if the model holds none. */
    @Nullable
    PreparedRegistry registry(String reference) {
        boolean slash = reference.startsWith("/") && reference.endsWith("/");
        String name = slash ? reference.substring(0, reference.length() - 1) : reference;
        return registries.get(Ascii.toLowerCase(name));
    }

    @Nullable
    Identity identity(PrincipalId id) {
        return directory.identity(id);
    }

    ImmutableSet<PrincipalId> selfAndGroups(PrincipalId id) {
        return directory.selfAndGroups(id);
    }

    /** The numbers of those among the caller and its groups that have role assignments. */
    int[] principals(PrincipalId id) {
        ImmutableMap<PrincipalId, Integer> numbers = assignments.principals();
        return selfAndGroups(id).stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .toArray();
    }

    /** The parts of a model that belong to one registry, by its lower-case name. */
    private static final class RegistryParts {

        private final Map<String, Map<String, RegistryToken>> tokens = new HashMap<>();
        private final Map<String, Map<String, ScopeMap>> scopeMaps = new HashMap<>();
        private final Map<String, List<ContentState>> content = new HashMap<>();

        RegistryParts(PolicyModel model) {
            for (ScopeMap map : model.scopeMaps()) {
                of(scopeMaps, map.registry()).put(Ascii.toLowerCase(map.name()), map);
            }
            for (RegistryToken token : model.tokens()) {
                of(tokens, token.registry()).put(Ascii.toLowerCase(token.name()), token);
            }
            for (ContentState state : model.contentStates()) {
                content.computeIfAbsent(Ascii.toLowerCase(state.registry()), none -> new ArrayList<>())
                        .add(state);
            }
        }

        private static <T> Map<String, T> of(Map<String, Map<String, T>> byRegistry, String registry) {
            return byRegistry.computeIfAbsent(Ascii.toLowerCase(registry), none -> new HashMap<>());
        }

        ImmutableMap<String, RegistryToken> tokens(Registry registry) {
            return ImmutableMap.copyOf(of(tokens, registry.name()));
        }

        ImmutableMap<String, ScopeMap> scopeMaps(Registry registry) {
            Map<String, ScopeMap> all = new HashMap<>();
            SystemScopeMaps.of(registry.name()).forEach(map -> all.put(map.name(), map));
            all.putAll(of(scopeMaps, registry.name()));
            return all.entrySet().stream().collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        ContentIndex content(Registry registry) {
            return new ContentIndex(content.getOrDefault(Ascii.toLowerCase(registry.name()), ImmutableList.of()));
        }
    }
}
