package io.registryacl.differential;

import io.registryacl.catalog.BuiltInRoles;
import io.registryacl.condition.Condition;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.Digest;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import io.registryacl.model.Tag;
import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The few names that random models and requests are made of, so that they collide, often by a hair not. */
final class Names {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final List<String> REGISTRIES = List.of("contoso", "contoso2", "fabrikam");
    static final List<String> SUBSCRIPTIONS =
            List.of("aaaaaaaa-0000-0000-0000-000000000001", "aaaaaaaa-0000-0000-0000-000000000002");
    static final List<String> MANAGEMENT_GROUPS = List.of("root", "child", "grandchild");
    static final List<String> CONNECTIONS = List.of("pe1", "pe2", "pe3");
    static final List<String> SERVICES = List.of(
            "container-instances",
            "defender",
            "acr-tasks",
            "machine-learning",
            "acr-import",
            "own-scanner",
            "own-runner");
    static final List<String> UNTRUSTED = List.of("app-service", "Defender", "acr-task", "nobody");
    static final List<String> TOKENS = List.of("ci", "ci-2", "dev");
    static final List<String> SCOPE_MAPS =
            List.of("map", "map-2", "_repositories_pull", "_repositories_push", "_repositories_admin", "gone");
    static final List<String> PASSWORDS = List.of("password1", "password2");
    static final List<String> PATTERNS = List.of("*", "a", "a/*", "a/b", "a/b/*", "ab", "A", "team/*", "team/app");

    /** The last three are groups; the last of all stands in no directory but by chance. */
    static final List<PrincipalId> PRINCIPALS = Stream.of(
                    "alice", "22222222-2222-2222-2222-222222222222", "sp", "sami", "uami", "staff", "admins", "all")
            .map(PrincipalId::new)
            .toList();

    static final List<RepositoryName> REPOSITORIES = Stream.of("a", "a/b", "a/b/c", "ab", "A", "team/app")
            .map(RepositoryName::new)
            .toList();
    static final List<Tag> TAGS = Stream.of("v1", "v2", "V1").map(Tag::new).toList();
    static final List<Digest> DIGESTS = Stream.of("0", "1", "2")
            .map(digit -> new Digest("sha256:" + digit.repeat(64)))
            .toList();

    static final List<ResourceId> INSTANCES = Stream.of(
                    "Microsoft.ContainerInstance/containerGroups/group",
                    "Microsoft.ContainerInstance/containerGroups/group2",
                    "Microsoft.ContainerInstance/containerGroupsX/group",
                    "Microsoft.MachineLearningServices/workspaces/ws",
                    "Microsoft.MachineLearningServices/workspaces/ws/onlineEndpoints/endpoint",
                    "Microsoft.ContainerRegistry/registries/contoso/tasks/task",
                    "Microsoft.ContainerRegistry/registries/contoso")
            .map(rest ->
                    ResourceId.parse("/subscriptions/" + SUBSCRIPTIONS.get(0) + "/resourceGroups/rg/providers/" + rest))
            .toList();
    static final List<ResourceId> SUBNETS = Stream.of("one", "one2", "ONE")
            .map(name -> ResourceId.parse("/subscriptions/" + SUBSCRIPTIONS.get(0)
                    + "/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/" + name))
            .toList();

    static final List<IpPrefix> PREFIXES = Stream.of(
                    "0.0.0.0/0",
                    "0.0.0.0/32",
                    "128.0.0.0/1",
                    "203.0.113.0/24",
                    "203.0.113.0/25",
                    "203.0.113.128/25",
                    "203.0.113.8/29",
                    "203.0.113.8/31",
                    "203.0.113.9/32",
                    "255.255.255.255/32",
                    "::/0",
                    "::/96",
                    "::ffff:203.0.113.0/120",
                    "2001:db8::/32",
                    "2001:db8::/64",
                    "2001:db8::1/128",
                    "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff/128")
            .map(IpPrefix::parse)
            .toList();
    static final List<IpAddress> ADDRESSES = Stream.of(
                    "0.0.0.0", "10.0.0.1", "203.0.113.9", "::ffff:203.0.113.9", "::", "::cb00:7109", "2001:db8::1")
            .map(IpAddress::parse)
            .toList();

    static final RoleId UNKNOWN_ROLE = new RoleId("nobody-knows");
    static final List<RoleId> OWN_ROLES = List.of(
            new RoleId("own"), new RoleId("own-2"), new RoleId("7f951dda-4ed3-4680-a7ca-43fe172d538d")); // AcrPull
    static final List<RoleId> BUILT_IN_ROLES =
            BuiltInRoles.shipped().all().stream().map(RoleDefinition::id).toList();

    /** Those with rights on content, which the many others would else drown. */
    static final List<RoleId> CONTENT_ROLES = Stream.of(
                    "AcrPull",
                    "AcrPush",
                    "AcrDelete",
                    "AcrImageSigner",
                    "AcrQuarantineReader",
                    "AcrQuarantineWriter",
                    "Container Registry Repository Reader",
                    "Container Registry Repository Writer",
                    "Container Registry Repository Contributor",
                    "Container Registry Repository Catalog Lister",
                    "Container Registry Data Importer and Data Reader",
                    "Owner",
                    "Contributor",
                    "Reader")
            .map(name -> BuiltInRoles.shipped().named(name).orElseThrow().id())
            .toList();

    /** For actions and data actions alike: what of the other half does nothing. */
    static final List<ActionPattern> ACTIONS = Stream.of(
                    "*",
                    "*/read",
                    "*/READ",
                    "*read",
                    "*/write",
                    "*/action",
                    "*/*",
                    "*/registries/*/read",
                    "Microsoft.ContainerRegistry/*",
                    "Microsoft.ContainerRegistry/registries/*",
                    "Microsoft.ContainerRegistry/registries/*/*/read",
                    "Microsoft.ContainerRegistry/registries/read",
                    "Microsoft.ContainerRegistry/registries/pull/read",
                    "MICROSOFT.CONTAINERREGISTRY/REGISTRIES/PULL/READ",
                    "Microsoft.ContainerRegistry/registries/pull/rea",
                    "Microsoft.ContainerRegistry/registries/pull/readx",
                    "Microsoft.ContainerRegistry/registries/pu*l/read",
                    "Microsoft.ContainerRegistry/registries/push/write",
                    "Microsoft.ContainerRegistry/registries/artifacts/delete",
                    "Microsoft.ContainerRegistry/registries/quarantine/read",
                    "Microsoft.ContainerRegistry/registries/quarantinedArtifacts/*",
                    "Microsoft.ContainerRegistry/registries/importImage/action",
                    "Microsoft.ContainerRegistry/registries/sign/write",
                    "Microsoft.ContainerRegistry/registries/deleted/*",
                    "Microsoft.ContainerRegistry/registries/catalog/read",
                    "Microsoft.ContainerRegistry/registries/repositories/*",
                    "Microsoft.ContainerRegistry/registries/repositories/content/*",
                    "Microsoft.ContainerRegistry/registries/repositories/content/read",
                    "Microsoft.ContainerRegistry/registries/repositories/metadata/read",
                    "Microsoft.ContainerRegistry/registries/repositories/metadata/write",
                    "Microsoft.Authorization/roleAssignments/write")
            .map(ActionPattern::parse)
            .toList();

    static final List<Condition> CONDITIONS = Stream.of(
                    name("@Request", "StringEquals 'a'"),
                    name("@Resource", "StringEqualsIgnoreCase 'A'"),
                    name("@Request", "StringNotEquals 'a'"),
                    name("@Request", "StringStartsWith 'a'"),
                    name("@Resource", "StringStartsWithIgnoreCase 'A/'"),
                    name("@Request", "StringLike 'a/*'"),
                    name("@Request", "SoundsLike 'a'"),
                    name("@Principal", "StringEquals 'a'"),
                    "@request[microsoft.containerregistry/REGISTRIES/repositories:NAME] StringEquals 'a/b'",
                    "@Request[Microsoft.ContainerRegistry/registries/repositories:nam] StringEquals 'a'",
                    "Exists " + "@Request[Microsoft.ContainerRegistry/registries/repositories:name]",
                    "NotExists @Principal[Microsoft.Directory/x:y]",
                    "@Environment[UtcNow] DateTimeLessThan '2026-03-01T12:00:00.0Z'",
                    "@Environment[utcNow] DateTimeGreaterThanEquals '2026-03-01T12:00:00.0Z'",
                    "@Request[UtcNow] DateTimeLessThan '2026-03-01T12:00:00.0Z'",
                    guard("Microsoft.ContainerRegistry/registries/repositories/content/read", "StringEquals 'a'"),
                    guard("Microsoft.ContainerRegistry/registries/repositories/content/*", "StringLike 'a*'"),
                    guard("MICROSOFT.ContainerRegistry/registries/pull/read", "StringEquals 'a'"),
                    guard("*/read", "SoundsLike 'a'"),
                    guard("Microsoft.Authorization/roleAssignments/write", "StringEquals 'a'"),
                    "ActionMatches{'*/read'}",
                    "!(ActionMatches{'*/read'}) AND SubOperationMatches{'Blob.List'}",
                    "(" + name("@Request", "StringEquals 'a'") + ") OR (" + name("@Principal", "StringEquals 'b'")
                            + ")",
                    "(" + name("@Request", "StringEquals 'a'") + ") AND (" + name("@Principal", "StringEquals 'b'")
                            + ")")
            .map(Condition::parse)
            .toList();

    private Names() {}

    private static String name(String source, String test) {
        return source + "[Microsoft.ContainerRegistry/registries/repositories:name] " + test;
    }

    private static String guard(String action, String test) {
        return "(!(ActionMatches{'" + action + "'})) OR (" + name("@Request", test) + ")";
    }
}
