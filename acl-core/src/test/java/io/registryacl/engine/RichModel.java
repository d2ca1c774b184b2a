package io.registryacl.engine;

import io.registryacl.condition.Condition;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.ContentState;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Digest;
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
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import io.registryacl.model.ScopeMap;
import io.registryacl.model.ScopeMapAction;
import io.registryacl.model.Tag;
import io.registryacl.model.TrustedService;
import io.registryacl.model.TrustedServices;
import io.registryacl.model.VirtualNetworkRule;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A model with everything in it that a policy can say, and of everything more than one. */
final class RichModel {

    private static final String GROUP = "/subscriptions/s/resourceGroups/rg";
    private static final PrincipalId ALICE = new PrincipalId("alice");
    private static final PrincipalId BOB = new PrincipalId("bob");
    private static final PrincipalId STAFF = new PrincipalId("staff");
    private static final RoleId OWNER = new RoleId("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");
    private static final RepositoryName REPOSITORY = new RepositoryName("samples/hello");
    private static final Digest MANIFEST = new Digest("sha256:" + "0".repeat(64));
    private static final Permissions PERMISSIONS = new Permissions(
            List.of(ActionPattern.parse("*/read")),
            List.of(ActionPattern.parse("a/read")),
            List.of(ActionPattern.parse("b/read")),
            List.of(ActionPattern.parse("c/read")));
    private static final Condition CONDITION =
            Condition.parse("@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringEquals 'a'");

    static final Registry REGISTRY = Registry.builder("contoso")
            .id(id("contoso"))
            .loginServer("contoso.azurecr.io")
            .network(new NetworkRules(
                    true,
                    false,
                    List.of(IpRule.parse("203.0.113.0/24"), IpRule.parse("2001:db8::/32")),
                    List.of(new VirtualNetworkRule(ResourceId.parse(GROUP + "/subnets/one")))))
            .privateEndpointConnections(
                    List.of(new PrivateEndpointConnection("pe", "/pe", PrivateEndpointConnection.Status.APPROVED)))
            .build();
    private static final Registry OTHER_REGISTRY = Registry.builder("fabrikam").build();

    private RichModel() {}

    static ResourceId id(String registry) {
        return ResourceId.parse(GROUP + "/providers/Microsoft.ContainerRegistry/registries/" + registry);
    }

    /** The registries, the trusted services and the role assignments of {@link #model}. */
    static PolicyModel.Builder with(List<Registry> registries) {
        PolicyModel.Builder model = PolicyModel.builder()
                .trustedServices(new TrustedServices(
                        "2022-01", List.of(service("scanner"), service("runner")), Set.of("defender", "acr-tasks")))
                .roleAssignments(List.of(
                        new RoleAssignment("one", ALICE, OWNER, Scope.parse(GROUP), CONDITION),
                        new RoleAssignment("two", ALICE, OWNER, Scope.parse("/"), CONDITION),
                        new RoleAssignment(BOB, OWNER, Scope.parse("/")),
                        new RoleAssignment(STAFF, new RoleId("own"), Scope.parse("/"))));
        registries.forEach(model::addRegistry);
        return model;
    }

    private static TrustedService service(String name) {
        return new TrustedService(
                name,
                "Title",
                Set.of(IdentityKind.SYSTEM_ASSIGNED),
                Set.of(Operation.PULL),
                List.of("A.B/c", "A.B/d"),
                "source");
    }

    /** Of everything two, so that a change of one is seen beside the other. */
    static PolicyModel model() {
        return with(List.of(REGISTRY, OTHER_REGISTRY))
                .addIdentity(new Identity(
                        ALICE,
                        IdentityKind.USER_ASSIGNED,
                        "Alice",
                        Set.of(ResourceId.parse(GROUP + "/one")),
                        Set.of(STAFF, new PrincipalId("admins"))))
                .addIdentity(new Identity(
                        new PrincipalId("carol"),
                        IdentityKind.SYSTEM_ASSIGNED,
                        "",
                        Set.of(ResourceId.parse(GROUP + "/three")),
                        Set.of(STAFF)))
                .addManagementGroup(new ManagementGroup("root", Set.of("child", "child2"), Set.of("s", "s2")))
                .addManagementGroup(new ManagementGroup("child", Set.of("grandchild"), Set.of("s3")))
                .addRoleDefinition(new RoleDefinition(new RoleId("own"), "Own", List.of(PERMISSIONS)))
                .addRoleDefinition(new RoleDefinition(new RoleId("own2"), "Own 2", List.of(PERMISSIONS)))
                .addDenyAssignment(new DenyAssignment(
                        "no",
                        List.of(PERMISSIONS),
                        Scope.parse(GROUP),
                        true,
                        false,
                        Set.of(ALICE, BOB),
                        Set.of(STAFF),
                        CONDITION))
                .addDenyAssignment(new DenyAssignment(
                        "never",
                        List.of(PERMISSIONS),
                        Scope.parse("/"),
                        false,
                        true,
                        Set.of(BOB),
                        Set.of(ALICE),
                        Condition.always()))
                .addScopeMap(scopeMap("map"))
                .addScopeMap(scopeMap("map2"))
                .addToken(token("ci"))
                .addToken(token("dev"))
                .addContentState(new ContentState.OfRepository("contoso", REPOSITORY, Locks.none()))
                .addContentState(new ContentState.OfTag("contoso", REPOSITORY, new Tag("v1"), MANIFEST, Locks.none()))
                .addContentState(new ContentState.OfManifest(
                        "contoso",
                        REPOSITORY,
                        MANIFEST,
                        Set.of(new Tag("v1"), new Tag("v2")),
                        Locks.none(),
                        false,
                        true))
                .build();
    }

    private static ScopeMap scopeMap(String name) {
        return new ScopeMap(
                "contoso",
                name,
                List.of(
                        new ScopeMap.Entry(new RepositoryPattern("a"), ScopeMapAction.CONTENT_READ),
                        new ScopeMap.Entry(new RepositoryPattern("b"), ScopeMapAction.CONTENT_WRITE)));
    }

    private static RegistryToken token(String name) {
        return new RegistryToken(
                "contoso",
                name,
                "map",
                true,
                List.of(
                        new RegistryToken.Password("password1", Instant.EPOCH),
                        new RegistryToken.Password("password2", Instant.EPOCH)));
    }
}
