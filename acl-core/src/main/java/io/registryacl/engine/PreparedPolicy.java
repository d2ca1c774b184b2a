package io.registryacl.engine;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.registryacl.catalog.OperationCatalog;
import io.registryacl.catalog.OperationNeeds;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Identity;
import io.registryacl.model.ImportSource;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import org.jspecify.annotations.Nullable;

/**
 * A model made ready for decisions: names looked up, roles as bits, assignments by principal, scopes closed. Never changes;
 * look-ups allocate nothing.
 *
 * @param base the model it was prepared from, of which {@code registries}, {@code parts} and {@code principals} may have
 *     changed since
 * @param registries by lower-case name, login server and resource id
 * @param parts by lower-case name of the registry, which may not exist
 * @param principals by id
 */
record PreparedPolicy(
        PolicyModel base,
        FixedRules rules,
        ScopeIndex scopes,
        HashTrie<PreparedRegistry> registries,
        HashTrie<RegistryParts> parts,
        HashTrie<PreparedPrincipal> principals) {

    /** What no change of a policy touches. */
    record FixedRules(
            PermissionTable permissions,
            RoleNumbers roles,
            Bypass bypass,
            DenyAssignments denyAssignments,
            ManagementTree managementGroups,
            boolean areAssignmentsKnown) {

        static FixedRules of(PolicyModel model) {
            PermissionTable permissions = PermissionTable.of(OperationCatalog.shipped());
            return new FixedRules(
                    permissions,
                    new RoleNumbers(model.roleDefinitions(), permissions),
                    Bypass.of(model.trustedServices()),
                    new DenyAssignments(model.denyAssignments(), permissions),
                    new ManagementTree(model.managementGroups()),
                    model.roleAssignments().isPresent());
        }
    }

    static PreparedPolicy of(PolicyModel model) {
        return new Preparation(model).prepare();
    }

    PermissionTable permissions() {
        return rules.permissions;
    }

    RoleNumbers roles() {
        return rules.roles;
    }

    Bypass bypass() {
        return rules.bypass;
    }

    DenyAssignments denyAssignments() {
        return rules.denyAssignments;
    }

    OperationNeeds needs(Operation operation) {
        return OperationCatalog.shipped().needs(operation);
    }

    boolean areAssignmentsKnown() {
        return rules.areAssignmentsKnown;
    }

    @Nullable
    RoleDefinition role(RoleId id) {
        return rules.roles.definition(id);
    }

    /** The registry of that name, login server or resource id (with a trailing slash or not); null if the model holds none. */
    @Nullable
    PreparedRegistry registry(String reference) {
        boolean slash = reference.startsWith("/") && reference.endsWith("/");
        String name = slash ? reference.substring(0, reference.length() - 1) : reference;
        return registries.get(Ascii.toLowerCase(name));
    }

    /** The registry an import copies from; null if the request is no import or the source is foreign. */
    @Nullable
    PreparedRegistry source(AccessRequest request) {
        ImportSource source = Asked.source(request);
        return source == null ? null : registry(source.registry());
    }

    /** What is known of somebody; null if nothing is. */
    @Nullable
    PreparedPrincipal principal(PrincipalId id) {
        return principals.get(id.value());
    }

    /** What is known of a caller; null if nothing is, or if it is no identity. */
    @Nullable
    PreparedPrincipal principal(Caller caller) {
        return caller instanceof Caller.EntraIdentity identity ? principal(identity.id()) : null;
    }

    @Nullable
    Identity identity(PrincipalId id) {
        PreparedPrincipal principal = principal(id);
        return principal == null ? null : principal.identity();
    }

    /** Every group that holds somebody, directly or not, nearest first. */
    ImmutableList<PrincipalId> groups(PrincipalId id) {
        return PreparedPrincipal.groupsOf(principal(id));
    }

    /** The role assignments made to somebody, those of its groups apart. */
    ImmutableList<AssignedRole> assigned(PrincipalId id) {
        PreparedPrincipal principal = principal(id);
        return principal == null ? ImmutableList.of() : principal.assignedRoles(rules.roles);
    }
}
