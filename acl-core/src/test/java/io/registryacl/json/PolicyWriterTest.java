package io.registryacl.json;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.registryacl.model.RegistryToken.Password;
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
import io.registryacl.model.Tag;
import io.registryacl.model.TaskBypass;
import io.registryacl.model.TrustedService;
import io.registryacl.model.TrustedServices;
import io.registryacl.model.VirtualNetworkRule;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The canonical form of a policy document (semantics P.2). */
final class PolicyWriterTest {

    private static final String ID = "/subscriptions/s/providers/Microsoft.ContainerRegistry/registries/contoso";
    private static final PrincipalId ALICE = new PrincipalId("alice");

    @Test
    void write_ofAnEmptyModel_leavesUnknownAssignmentsOut() {
        assertThat(PolicyWriter.write(PolicyModel.builder().build())).isEqualTo("""
                {
                  "registries": []
                }""");
    }

    @Test
    void write_ofAModelWithoutAssignments_saysThatThereAreNone() {
        assertThat(PolicyWriter.write(
                        PolicyModel.builder().roleAssignments(List.of()).build()))
                .isEqualTo("""
                {
                  "registries": [],
                  "roleAssignments": []
                }""");
    }

    @Test
    void write_ofANewRegistry_namesItAndWhatItsNetworkAllows() {
        assertWritten(
                PolicyModel.builder().addRegistry(Registry.builder("contoso").build()), """
                {
                  "registries": [
                    {
                      "name": "contoso",
                      "networkRuleSet": {
                        "defaultAction": "Allow"
                      }
                    }
                  ]
                }""");
    }

    @Test
    void write_ofARegistryWithEverySetting_usesTheNamesOfTheCli() {
        Registry registry = Registry.builder("contoso")
                .id(ResourceId.parse(ID))
                .loginServer("contoso.azurecr.io")
                .sku(Sku.PREMIUM)
                .network(new NetworkRules(
                        false,
                        false,
                        List.of(IpRule.parse("203.0.113.0/24"), IpRule.parse("203.0.113.9"), IpRule.parse("::/0")),
                        List.of(new VirtualNetworkRule(ResourceId.parse("/subscriptions/s/subnets/aks")))))
                .trustedServicesAllowed(false)
                .taskBypass(TaskBypass.DENIED)
                .privateEndpointConnections(List.of(
                        new PrivateEndpointConnection(
                                "one",
                                ID + "/privateEndpointConnections/one",
                                PrivateEndpointConnection.Status.APPROVED),
                        new PrivateEndpointConnection("two", "", PrivateEndpointConnection.Status.DISCONNECTED)))
                .mode(RoleAssignmentMode.ABAC)
                .adminUserEnabled(true)
                .anonymousPullEnabled(true)
                .armAudienceAccepted(false)
                .exportEnabled(false)
                .quarantineEnabled(true)
                .build();

        assertWritten(PolicyModel.builder().addRegistry(registry), """
                {
                  "registries": [
                    {
                      "name": "contoso",
                      "id": "/subscriptions/s/providers/Microsoft.ContainerRegistry/registries/contoso",
                      "loginServer": "contoso.azurecr.io",
                      "sku": {
                        "name": "Premium"
                      },
                      "publicNetworkAccess": "Disabled",
                      "networkRuleSet": {
                        "defaultAction": "Deny",
                        "ipRules": [
                          {
                            "ipAddressOrRange": "203.0.113.0/24"
                          },
                          {
                            "ipAddressOrRange": "203.0.113.9"
                          },
                          {
                            "ipAddressOrRange": "::/0"
                          }
                        ],
                        "virtualNetworkRules": [
                          {
                            "virtualNetworkResourceId": "/subscriptions/s/subnets/aks"
                          }
                        ]
                      },
                      "networkRuleBypassOptions": "None",
                      "networkRuleBypassAllowedForTasks": false,
                      "privateEndpointConnections": [
                        {
                          "name": "one",
                          "id": "/subscriptions/s/providers/Microsoft.ContainerRegistry/registries/contoso/privateEndpointConnections/one",
                          "privateLinkServiceConnectionState": {
                            "status": "Approved"
                          }
                        },
                        {
                          "name": "two",
                          "privateLinkServiceConnectionState": {
                            "status": "Disconnected"
                          }
                        }
                      ],
                      "roleAssignmentMode": "AbacRepositoryPermissions",
                      "adminUserEnabled": true,
                      "anonymousPullEnabled": true,
                      "policies": {
                        "azureAdAuthenticationAsArmPolicy": {
                          "status": "disabled"
                        },
                        "exportPolicy": {
                          "status": "disabled"
                        },
                        "quarantinePolicy": {
                          "status": "enabled"
                        }
                      }
                    }
                  ]
                }""");
    }

    @Test
    void write_ofAnAzureRegistryWithoutId_saysSoByItsType() {
        assertWritten(
                PolicyModel.builder()
                        .addRegistry(Registry.builder("contoso").azure(true).build()),
                """
                {
                  "registries": [
                    {
                      "name": "contoso",
                      "type": "Microsoft.ContainerRegistry/registries",
                      "networkRuleSet": {
                        "defaultAction": "Allow"
                      }
                    }
                  ]
                }""");
    }

    @Test
    void write_ofRolesAndAssignments_namesBlocksPrincipalsScopesAndConditions() {
        Permissions pull = new Permissions(
                List.of(ActionPattern.parse("*/read")),
                List.of(ActionPattern.parse("Microsoft.Compute/*")),
                List.of(),
                List.of());
        Condition condition = Condition.parse("@Request[a/b:name] StringEquals 'x'");

        assertWritten(
                PolicyModel.builder()
                        .addRoleDefinition(new RoleDefinition(new RoleId("our-role"), "Our role", List.of(pull)))
                        .roleAssignments(List.of(
                                new RoleAssignment(ALICE, new RoleId("our-role"), Scope.parse("/")),
                                new RoleAssignment(
                                        "a1",
                                        ALICE,
                                        new RoleId("our-role"),
                                        Scope.parse("/subscriptions/s"),
                                        condition)))
                        .addDenyAssignment(new DenyAssignment(
                                "no pull",
                                List.of(pull),
                                Scope.parse("/"),
                                false,
                                true,
                                Set.of(),
                                Set.of(ALICE, new PrincipalId("Bob")),
                                condition)),
                """
                {
                  "registries": [],
                  "roleDefinitions": [
                    {
                      "name": "our-role",
                      "roleName": "Our role",
                      "permissions": [
                        {
                          "actions": [
                            "*/read"
                          ],
                          "notActions": [
                            "Microsoft.Compute/*"
                          ]
                        }
                      ]
                    }
                  ],
                  "roleAssignments": [
                    {
                      "principalId": "alice",
                      "roleDefinitionId": "our-role",
                      "scope": "/"
                    },
                    {
                      "name": "a1",
                      "principalId": "alice",
                      "roleDefinitionId": "our-role",
                      "scope": "/subscriptions/s",
                      "condition": "@Request[a/b:name] StringEquals 'x'"
                    }
                  ],
                  "denyAssignments": [
                    {
                      "denyAssignmentName": "no pull",
                      "permissions": [
                        {
                          "actions": [
                            "*/read"
                          ],
                          "notActions": [
                            "Microsoft.Compute/*"
                          ]
                        }
                      ],
                      "scope": "/",
                      "doNotApplyToChildScopes": true,
                      "principals": [
                        {
                          "id": "00000000-0000-0000-0000-000000000000"
                        }
                      ],
                      "excludePrincipals": [
                        {
                          "id": "Bob"
                        },
                        {
                          "id": "alice"
                        }
                      ],
                      "condition": "@Request[a/b:name] StringEquals 'x'"
                    }
                  ]
                }""");
    }

    @Test
    void write_ofTokensAndContent_namesTheirRegistry() {
        Digest digest = new Digest("sha256:" + "0".repeat(64));
        RepositoryName repository = new RepositoryName("a");

        assertWritten(
                PolicyModel.builder()
                        .addRegistry(Registry.builder("contoso").build())
                        .addScopeMap(new ScopeMap(
                                "contoso",
                                "ci",
                                List.of(new ScopeMap.Entry(new RepositoryPattern("a/*"), ScopeMapAction.CONTENT_READ))))
                        .addToken(new RegistryToken("contoso", "builder", "ci", true, List.of()))
                        .addToken(new RegistryToken(
                                "contoso",
                                "old",
                                "_repositories_pull",
                                false,
                                List.of(
                                        new Password("password1", Password.NEVER),
                                        new Password("password2", Instant.parse("2026-12-31T00:00:00.000000001Z")))))
                        .addContentState(new ContentState.OfRepository(
                                "contoso", repository, new Locks(true, false, true, true)))
                        .addContentState(new ContentState.OfManifest(
                                "contoso",
                                repository,
                                digest,
                                Set.of(new Tag("v2"), new Tag("v1")),
                                Locks.none(),
                                true,
                                true))
                        .addContentState(new ContentState.OfTag(
                                "contoso", repository, new Tag("v1"), digest, new Locks(false, true, false, false))),
                """
                {
                  "registries": [
                    {
                      "name": "contoso",
                      "networkRuleSet": {
                        "defaultAction": "Allow"
                      }
                    }
                  ],
                  "scopeMaps": [
                    {
                      "name": "ci",
                      "registry": "contoso",
                      "actions": [
                        "repositories/a/*/content/read"
                      ]
                    }
                  ],
                  "tokens": [
                    {
                      "name": "builder",
                      "registry": "contoso",
                      "scopeMapId": "ci"
                    },
                    {
                      "name": "old",
                      "registry": "contoso",
                      "scopeMapId": "_repositories_pull",
                      "status": "disabled",
                      "credentials": {
                        "passwords": [
                          {
                            "name": "password1"
                          },
                          {
                            "name": "password2",
                            "expiry": "2026-12-31T00:00:00.000000001Z"
                          }
                        ]
                      }
                    }
                  ],
                  "repositories": [
                    {
                      "registry": "contoso",
                      "imageName": "a",
                      "changeableAttributes": {
                        "writeEnabled": false
                      }
                    },
                    {
                      "registry": "contoso",
                      "imageName": "a",
                      "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000",
                      "tags": [
                        "v1",
                        "v2"
                      ],
                      "quarantineState": "Passed",
                      "deleted": true
                    },
                    {
                      "registry": "contoso",
                      "imageName": "a",
                      "name": "v1",
                      "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000",
                      "changeableAttributes": {
                        "readEnabled": false,
                        "deleteEnabled": false,
                        "listEnabled": false
                      }
                    }
                  ]
                }""");
    }

    @Test
    void write_ofADirectory_namesKindsInstancesGroupsAndServices() {
        ResourceId one = ResourceId.parse("/subscriptions/s/providers/Microsoft.ContainerInstance/containerGroups/one");
        ResourceId two = ResourceId.parse("/subscriptions/s/providers/Microsoft.ContainerInstance/containerGroups/two");

        assertWritten(
                PolicyModel.builder()
                        .addIdentity(new Identity(ALICE, IdentityKind.USER))
                        .addIdentity(new Identity(
                                new PrincipalId("own"), IdentityKind.SYSTEM_ASSIGNED, "", Set.of(one), Set.of()))
                        .addIdentity(new Identity(
                                new PrincipalId("shared"),
                                IdentityKind.USER_ASSIGNED,
                                "Shared",
                                Set.of(two, one),
                                Set.of(new PrincipalId("g2"), new PrincipalId("g1"))))
                        .addManagementGroup(new ManagementGroup(
                                "root", Set.of("b", "a"), Set.of("11111111-1111-4111-8111-111111111111")))
                        .trustedServices(new TrustedServices(
                                "2025-06",
                                List.of(new TrustedService(
                                        "our-scanner",
                                        "Our scanner",
                                        Set.of(IdentityKind.USER_ASSIGNED, IdentityKind.SYSTEM_ASSIGNED),
                                        Set.of(Operation.LIST_TAGS, Operation.PULL),
                                        List.of("Our.Scanner/scanners"),
                                        "a decision")),
                                Set.of("machine-learning", "defender"))),
                """
                {
                  "registries": [],
                  "identities": [
                    {
                      "principalId": "alice",
                      "kind": "User"
                    },
                    {
                      "principalId": "own",
                      "kind": "SystemAssigned",
                      "resourceId": "/subscriptions/s/providers/Microsoft.ContainerInstance/containerGroups/one"
                    },
                    {
                      "principalId": "shared",
                      "kind": "UserAssigned",
                      "name": "Shared",
                      "instances": [
                        "/subscriptions/s/providers/Microsoft.ContainerInstance/containerGroups/one",
                        "/subscriptions/s/providers/Microsoft.ContainerInstance/containerGroups/two"
                      ],
                      "groups": [
                        "g1",
                        "g2"
                      ]
                    }
                  ],
                  "managementGroups": {
                    "root": [
                      "/providers/Microsoft.Management/managementGroups/a",
                      "/providers/Microsoft.Management/managementGroups/b",
                      "/subscriptions/11111111-1111-4111-8111-111111111111"
                    ]
                  },
                  "trustedServices": {
                    "edition": "2025-06",
                    "add": [
                      {
                        "name": "our-scanner",
                        "title": "Our scanner",
                        "identityKinds": [
                          "SystemAssigned",
                          "UserAssigned"
                        ],
                        "operations": [
                          "pull",
                          "list-tags"
                        ],
                        "instanceTypes": [
                          "Our.Scanner/scanners"
                        ],
                        "source": "a decision"
                      }
                    ],
                    "remove": [
                      "defender",
                      "machine-learning"
                    ]
                  }
                }""");
    }

    @Test
    void write_ofAPrincipalWithTheLongestId_doesNotShortenIt() {
        PrincipalId longest = new PrincipalId("p".repeat(128));
        PolicyModel model = PolicyModel.builder()
                .addIdentity(new Identity(longest, IdentityKind.GROUP))
                .addIdentity(new Identity(ALICE, IdentityKind.USER, "", Set.of(), Set.of(longest)))
                .roleAssignments(List.of(new RoleAssignment(longest, new RoleId("r".repeat(128)), Scope.parse("/"))))
                .build();

        assertThat(PolicyDocuments.read(PolicyWriter.write(model)).model()).isEqualTo(model);
    }

    @Test
    void write_whateverTheLocale_isTheSame() {
        PolicyModel model = PolicyModel.builder()
                .addRegistry(Registry.builder("CONTOSO-I")
                        .network(NetworkRules.selected(IpRule.parse("10.0.0.0/8")))
                        .build())
                .build();
        Locale before = Locale.getDefault();
        String expected = PolicyWriter.write(model);
        try {
            for (Locale locale : List.of(Locale.ROOT, Locale.forLanguageTag("ar-EG-u-nu-arab"), Locale.US)) {
                Locale.setDefault(locale);
                assertThat(PolicyWriter.write(model)).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Asserts the form, and that it is read back. */
    private static void assertWritten(PolicyModel.Builder builder, String expected) {
        PolicyModel model = builder.build();

        assertThat(PolicyWriter.write(model)).isEqualTo(expected);
        assertThat(PolicyDocuments.read(expected).model()).isEqualTo(model);
    }
}
