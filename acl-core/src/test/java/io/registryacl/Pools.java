package io.registryacl;

import com.google.common.collect.ImmutableMap;
import io.registryacl.condition.Condition;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.Digest;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.IpRule;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.RepositoryPattern;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import io.registryacl.model.Tag;
import io.registryacl.net.IpAddress;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The small world of {@link ModelArbitraries} and {@link RequestArbitraries}: few names, so that models and requests meet,
 * and each beside its edges: the address next to a block, the name that is the beginning of another, the other letter case.
 */
final class Pools {

    static final String SUBSCRIPTION = "11111111-1111-4111-8111-111111111111";
    static final String OTHER_SUBSCRIPTION = "11111111-1111-4111-8111-111111111112";

    static final String CONTOSO_GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/rg";
    static final String FABRIKAM_GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/rg2";
    static final String CONTOSO_ID = CONTOSO_GROUP + "/providers/Microsoft.ContainerRegistry/registries/contoso";
    static final String FABRIKAM_ID = FABRIKAM_GROUP + "/providers/Microsoft.ContainerRegistry/registries/fabrikam";

    static final List<RepositoryName> REPOSITORIES = Stream.of(
                    "samples",
                    "samples/hello",
                    "samples/hello/deep",
                    "samplesx/hello",
                    "Samples/hello",
                    "backend/api",
                    "a")
            .map(RepositoryName::new)
            .toList();
    static final List<RepositoryPattern> PATTERNS = Stream.of(
                    "*", "samples/*", "samples", "samples/hello", "samples/hello/*", "backend/*")
            .map(RepositoryPattern::new)
            .toList();
    static final List<Tag> TAGS = Stream.of("v1", "V1", "latest").map(Tag::new).toList();
    static final List<Digest> DIGESTS = Stream.of(
                    "sha256:" + "0".repeat(64), "sha256:" + "f".repeat(64), "sha512:" + "0".repeat(128))
            .map(Digest::new)
            .toList();

    /** Who there may be, each with what it is. */
    static final ImmutableMap<PrincipalId, IdentityKind> PRINCIPALS = ImmutableMap.of(
            principal('1'),
            IdentityKind.USER,
            principal('2'),
            IdentityKind.SERVICE_PRINCIPAL,
            principal('3'),
            IdentityKind.SYSTEM_ASSIGNED,
            principal('4'),
            IdentityKind.SYSTEM_ASSIGNED,
            principal('5'),
            IdentityKind.USER_ASSIGNED,
            new PrincipalId("alice@example.org"),
            IdentityKind.USER);

    /** Groups; each may be a member of those behind it. */
    static final List<PrincipalId> GROUPS = List.of(principal('a'), principal('b'), principal('c'));

    static final PrincipalId STRANGER = principal('f');

    static final List<ResourceId> INSTANCES = Stream.of(
                    CONTOSO_GROUP + "/providers/Microsoft.ContainerInstance/containerGroups/one",
                    CONTOSO_GROUP + "/providers/Microsoft.ContainerInstance/containerGroups/two",
                    CONTOSO_GROUP + "/providers/Microsoft.MachineLearningServices/workspaces/ml/computes/c",
                    CONTOSO_ID + "/tasks/build",
                    CONTOSO_GROUP + "/providers/Microsoft.Web/sites/app")
            .map(ResourceId::parse)
            .toList();
    static final List<ResourceId> SUBNETS = Stream.of("aks", "aks2")
            .map(name -> CONTOSO_GROUP + "/providers/Microsoft.Network/virtualNetworks/v/subnets/" + name)
            .map(ResourceId::parse)
            .toList();
    static final List<String> CONNECTIONS = List.of("contoso.1a2b3c", "contoso.1a2b3d");

    static final List<String> SERVICES =
            List.of("container-instances", "defender", "acr-tasks", "machine-learning", "acr-import");
    static final String OWN_SERVICE = "our-scanner";

    static final List<Scope> SCOPES = Stream.of(
                    "/",
                    "/providers/Microsoft.Management/managementGroups/root",
                    "/providers/Microsoft.Management/managementGroups/child",
                    "/subscriptions/" + SUBSCRIPTION,
                    "/subscriptions/" + OTHER_SUBSCRIPTION,
                    CONTOSO_GROUP,
                    FABRIKAM_GROUP,
                    CONTOSO_ID,
                    "/SUBSCRIPTIONS/" + SUBSCRIPTION + "/RESOURCEGROUPS/RG",
                    FABRIKAM_ID,
                    CONTOSO_ID + "/tasks/build")
            .map(Scope::parse)
            .toList();

    /** Built-in roles of both modes: AcrPull, AcrPush, AcrDelete, the Repository roles, Catalog Lister, Importer, Owner, Reader. */
    static final List<RoleId> BUILT_IN_ROLES = Stream.of(
                    "7f951dda-4ed3-4680-a7ca-43fe172d538d",
                    "8311e382-0749-4cb8-b61a-304f252e45ec",
                    "c2f4ef07-c644-48eb-af81-4b1b4947fb11",
                    "b93aa761-3e63-49ed-ac28-beffa264f7ac",
                    "2a1e307c-b015-4ebd-883e-5b7698a07328",
                    "2efddaa5-3f1f-4df3-97df-af3f13818f4c",
                    "bfdb9389-c9a5-478a-bb2f-ba9ca092c3c7",
                    "577a9874-89fd-4f24-9dbd-b5034d0ad23a",
                    "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
                    "acdd72a7-3385-48ef-bd42-f606fba81ae7")
            .map(RoleId::new)
            .toList();

    static final RoleId OWNER = BUILT_IN_ROLES.get(8);

    /** Roles that a model may define: two of its own, and one that replaces a built-in role. */
    static final List<RoleId> OWN_ROLES =
            List.of(new RoleId("99999999-9999-4999-8999-999999999991"), new RoleId("our-role"), BUILT_IN_ROLES.get(0));

    static final RoleId UNKNOWN_ROLE = new RoleId("99999999-9999-4999-8999-99999999999f");

    static final List<ActionPattern> ACTIONS = Stream.of(
                    "*",
                    "*/read",
                    "Microsoft.ContainerRegistry/*",
                    "Microsoft.ContainerRegistry/registries/read",
                    "Microsoft.ContainerRegistry/registries/pull/read",
                    "microsoft.containerregistry/REGISTRIES/pull/READ",
                    "Microsoft.ContainerRegistry/registries/push/write",
                    "Microsoft.ContainerRegistry/registries/artifacts/delete",
                    "Microsoft.ContainerRegistry/registries/metadata/*",
                    "Microsoft.ContainerRegistry/registries/importImage/action")
            .map(ActionPattern::parse)
            .toList();
    static final List<ActionPattern> DATA_ACTIONS = Stream.of(
                    "*",
                    "Microsoft.ContainerRegistry/registries/repositories/*",
                    "Microsoft.ContainerRegistry/registries/repositories/content/read",
                    "Microsoft.ContainerRegistry/registries/repositories/*/read",
                    "Microsoft.ContainerRegistry/registries/repositories/content/write",
                    "Microsoft.ContainerRegistry/registries/repositories/content/delete",
                    "Microsoft.ContainerRegistry/registries/repositories/metadata/write",
                    "Microsoft.ContainerRegistry/registries/catalog/read")
            .map(ActionPattern::parse)
            .toList();

    static final List<Condition> CONDITIONS = Stream.of(
                    repository("StringEquals 'samples/hello'"),
                    repository("StringEqualsIgnoreCase 'SAMPLES/HELLO'"),
                    repository("StringStartsWith 'samples'"),
                    repository("StringStartsWith 'samples/'"),
                    repository("StringNotEquals 'samples/hello'"),
                    repository("ForAnyOfAnyValues:StringLike {'samples/*', 'backend/?pi'}"),
                    repository("OurOperator 'samples'"),
                    "@Principal[team] StringEquals 'blue'",
                    "!(ActionMatches{'Microsoft.ContainerRegistry/registries/repositories/content/read'}) OR "
                            + repository("StringStartsWith 'samples/'"),
                    "(ActionMatches{'*'} AND " + repository("StringEquals 'a'")
                            + ") OR @Principal[team] StringEquals 'x'")
            .map(Condition::parse)
            .toList();

    /** Blocks and single addresses that touch, contain and avoid each other. */
    static final List<IpRule> IP_RULES = Stream.of(
                    "203.0.113.0/24",
                    "203.0.113.9",
                    "203.0.113.8/31",
                    "203.0.112.0/23",
                    "10.0.0.0/8",
                    "128.0.0.0/1",
                    "0.0.0.0/0",
                    "0.0.0.0",
                    "255.255.255.255",
                    "2001:db8::/32",
                    "2001:db8::/127",
                    "::/0",
                    "::/80",
                    "::1",
                    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")
            .map(IpRule::parse)
            .toList();

    /** First and last addresses of the blocks, and their neighbours outside. */
    static final List<IpAddress> ADDRESSES = Stream.of(
                    "203.0.113.0",
                    "203.0.113.255",
                    "203.0.112.255",
                    "203.0.114.0",
                    "203.0.111.255",
                    "203.0.112.0",
                    "203.0.113.7",
                    "203.0.113.8",
                    "203.0.113.9",
                    "203.0.113.10",
                    "9.255.255.255",
                    "10.0.0.0",
                    "10.255.255.255",
                    "11.0.0.0",
                    "127.255.255.255",
                    "128.0.0.0",
                    "0.0.0.0",
                    "0.0.0.1",
                    "255.255.255.255",
                    "255.255.255.254",
                    "::ffff:203.0.113.9",
                    "2001:db8::",
                    "2001:db8::1",
                    "2001:db8::2",
                    "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff",
                    "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
                    "2001:db9::",
                    "::",
                    "::1",
                    "::2",
                    "::fffe:ffff:ffff",
                    "::1:0:0:0",
                    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:fffe",
                    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")
            .map(IpAddress::parse)
            .toList();

    static final Instant EXPIRY = Instant.parse("2026-06-30T12:00:00Z");

    private Pools() {}

    private static PrincipalId principal(char digit) {
        return new PrincipalId("22222222-2222-4222-8222-22222222222" + digit);
    }

    private static String repository(String test) {
        return "@Request[Microsoft.ContainerRegistry/registries/repositories:name] " + test;
    }
}
