package io.registryacl.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Lists;
import io.registryacl.condition.Condition;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.DenyAssignment;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.Permissions;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.PrivateEndpointConnection;
import io.registryacl.model.Registry;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import io.registryacl.model.Sku;
import io.registryacl.model.TaskBypass;
import io.registryacl.model.TrustedServices;
import io.registryacl.model.VirtualNetworkRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A digest tells policies apart that say something else, and none that say the same. */
final class PolicyDigestTest {

    private static final PrincipalId ALICE = new PrincipalId("alice");
    private static final PrincipalId BOB = new PrincipalId("bob");
    private static final PrincipalId STAFF = new PrincipalId("staff");
    private static final RoleId OWNER = new RoleId("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");
    private static final Registry REGISTRY = RichModel.REGISTRY;
    private static final PolicyModel MODEL = RichModel.model();

    /** One registry and one assignment; a host may have stored this digest, so it stays. */
    @Test
    void digest_ofASmallPolicy_isTheSameForEver() {
        PolicyModel small = PolicyModel.builder()
                .addRegistry(Registry.builder("contoso").build())
                .roleAssignments(List.of(new RoleAssignment(ALICE, OWNER, Scope.parse("/"))))
                .build();

        assertThat(digest(small)).isEqualTo("sha256:b257a17d227087de585c77e080281936840ba23a6c91010b40bb7600f1a9af4d");
    }

    @Test
    void digest_oneThingChanged_isAnother() {
        Map<String, String> digests = new HashMap<>();
        digests.put(digest(MODEL), "the model");
        int changes = 0;
        for (PolicyModel changed : changedInOneThing()) {
            assertThat(changed).isNotEqualTo(MODEL);
            String same = digests.put(digest(changed), "change " + changes);
            assertThat(same)
                    .as("has the digest of change %s: %s", changes, changed)
                    .isNull();
            changes++;
        }
        assertThat(changes).isGreaterThan(120);
    }

    @Test
    void digest_oneSettingOfARegistryChanged_isAnother() {
        Map<String, String> digests = new HashMap<>();
        digests.put(digest(MODEL), "the model");
        for (UnaryOperator<Registry.Builder> setting : settings()) {
            PolicyModel changed = MODEL.toBuilder()
                    .putRegistry(setting.apply(REGISTRY.toBuilder()).build())
                    .build();

            assertThat(digests.put(digest(changed), "a setting")).isNull();
        }
        PolicyModel renamed = RichModel.with(List.of(Registry.builder("adatum").build(), REGISTRY))
                .build();
        assertThat(digests.put(digest(renamed), "renamed")).isNull();
    }

    @Test
    void digest_knownAndUnknownAssignments_differ() {
        PolicyModel.Builder model = PolicyModel.builder().addRegistry(REGISTRY);
        String unknown = digest(model.build());

        assertThat(digest(model.roleAssignments(List.of()).build())).isNotEqualTo(unknown);
    }

    @Test
    void digest_listsInAnotherOrder_isTheSame() {
        PolicyModel.Builder reversed = PolicyModel.builder()
                .trustedServices(new TrustedServices(
                        MODEL.trustedServices().edition(),
                        Lists.reverse(MODEL.trustedServices().added()),
                        MODEL.trustedServices().removed()))
                .roleAssignments(Lists.reverse(MODEL.roleAssignments().orElseThrow()));
        Lists.reverse(MODEL.registries()).forEach(reversed::addRegistry);
        Lists.reverse(MODEL.identities()).forEach(reversed::addIdentity);
        Lists.reverse(MODEL.managementGroups()).forEach(reversed::addManagementGroup);
        Lists.reverse(MODEL.roleDefinitions()).forEach(reversed::addRoleDefinition);
        Lists.reverse(MODEL.denyAssignments()).forEach(reversed::addDenyAssignment);
        Lists.reverse(MODEL.scopeMaps()).forEach(reversed::addScopeMap);
        Lists.reverse(MODEL.tokens()).forEach(reversed::addToken);
        Lists.reverse(MODEL.contentStates()).forEach(reversed::addContentState);

        assertThat(digest(reversed.build())).isEqualTo(digest(MODEL));
    }

    @Test
    void digest_assignmentsRepeated_isTheSame() {
        List<RoleAssignment> twice = new ArrayList<>(MODEL.roleAssignments().orElseThrow());
        twice.addAll(Lists.reverse(twice));
        PolicyModel.Builder repeated = MODEL.toBuilder().roleAssignments(twice);
        MODEL.denyAssignments().forEach(repeated::addDenyAssignment);

        assertThat(digest(repeated.build())).isEqualTo(digest(MODEL));
    }

    @Test
    void digest_equalModels_isTheSame() {
        assertThat(digest(RichModel.model())).isEqualTo(digest(MODEL));
        assertThat(digest(PolicyDecisionPoint.of(MODEL).without("nobody").model()))
                .isEqualTo(digest(MODEL));
    }

    /** Models are equal if their sets are, and if ids, scopes and actions differ in letter case only. */
    @Test
    void digest_equalModelsWrittenOtherwise_isTheSame() {
        PolicyModel one = writtenIn("/subscriptions/s", List.of(ALICE, BOB), "Microsoft.A/read");
        PolicyModel other = writtenIn("/SUBSCRIPTIONS/S", List.of(BOB, ALICE), "microsoft.a/READ");

        assertThat(other).isEqualTo(one);
        assertThat(digest(other)).isEqualTo(digest(one));
    }

    private static PolicyModel writtenIn(String subscription, List<PrincipalId> principals, String action) {
        Scope scope = Scope.parse(subscription);
        List<Permissions> permissions =
                List.of(new Permissions(List.of(ActionPattern.parse(action)), List.of(), List.of(), List.of()));
        Set<PrincipalId> several = Collections.unmodifiableSet(new LinkedHashSet<>(principals));
        ResourceId id = ResourceId.parse(subscription + "/resourceGroups/g/x/y");
        return PolicyModel.builder()
                .addRegistry(Registry.builder("contoso")
                        .id(id)
                        .network(new NetworkRules(true, false, List.of(), List.of(new VirtualNetworkRule(id))))
                        .build())
                .addIdentity(new Identity(ALICE, IdentityKind.SYSTEM_ASSIGNED, "", Set.of(id), Set.of(STAFF)))
                .addRoleDefinition(new RoleDefinition(new RoleId("own"), "", permissions))
                .roleAssignments(List.of(new RoleAssignment(ALICE, OWNER, scope)))
                .addDenyAssignment(denial(permissions, scope, several))
                .addDenyAssignment(denial(permissions, scope, Set.of(ALICE, STAFF)))
                .build();
    }

    private static DenyAssignment denial(List<Permissions> permissions, Scope scope, Set<PrincipalId> principals) {
        return new DenyAssignment("", permissions, scope, true, false, principals, Set.of(), Condition.always());
    }

    @Test
    void digest_namesWithSeparators_areNotMistakenForTwo() {
        assertThat(digest(withConnection("a, id=b", "c"))).isNotEqualTo(digest(withConnection("a", "b, id=c")));
    }

    private static PolicyModel withConnection(String name, String id) {
        return PolicyModel.builder()
                .addRegistry(Registry.builder("contoso")
                        .privateEndpointConnections(List.of(
                                new PrivateEndpointConnection(name, id, PrivateEndpointConnection.Status.APPROVED)))
                        .build())
                .build();
    }

    /** Every part of the model with every component changed in turn; registries, which are no records, stand apart. */
    private static List<PolicyModel> changedInOneThing() {
        List<PolicyModel> changed = new ArrayList<>();
        add(changed, MODEL.identities(), (model, part) -> part.forEach(model::addIdentity));
        add(changed, MODEL.managementGroups(), (model, part) -> part.forEach(model::addManagementGroup));
        add(changed, MODEL.roleDefinitions(), (model, part) -> part.forEach(model::addRoleDefinition));
        add(changed, MODEL.roleAssignments().orElseThrow(), PolicyModel.Builder::roleAssignments);
        add(changed, MODEL.denyAssignments(), (model, part) -> part.forEach(model::addDenyAssignment));
        add(changed, MODEL.scopeMaps(), (model, part) -> part.forEach(model::addScopeMap));
        add(changed, MODEL.tokens(), (model, part) -> part.forEach(model::addToken));
        add(changed, MODEL.contentStates(), (model, part) -> part.forEach(model::addContentState));
        for (Object services : Neighbours.of(MODEL.trustedServices())) {
            TrustedServices other = (TrustedServices) services;
            if (other.edition().equals(MODEL.trustedServices().edition())) {
                changed.add(MODEL.toBuilder().trustedServices(other).build());
            }
        }
        changed.add(MODEL.toBuilder()
                .trustedServices(new TrustedServices(
                        "2025-06",
                        MODEL.trustedServices().added(),
                        MODEL.trustedServices().removed()))
                .build());
        return changed;
    }

    @SuppressWarnings("unchecked") // neighbours of a list of a type are lists of that type
    private static <T> void add(List<PolicyModel> changed, List<T> part, PartSetter<T> setter) {
        for (Object other : Neighbours.of(part)) {
            PolicyModel.Builder model = without(part);
            setter.set(model, (List<T>) other);
            changed.add(model.build());
        }
    }

    @FunctionalInterface
    private interface PartSetter<T> {
        void set(PolicyModel.Builder model, List<T> part);
    }

    /** A builder with everything of the model but one of its lists. */
    private static PolicyModel.Builder without(List<?> part) {
        PolicyModel.Builder rest = RichModel.with(MODEL.registries());
        but(part, MODEL.identities()).forEach(rest::addIdentity);
        but(part, MODEL.managementGroups()).forEach(rest::addManagementGroup);
        but(part, MODEL.roleDefinitions()).forEach(rest::addRoleDefinition);
        but(part, MODEL.denyAssignments()).forEach(rest::addDenyAssignment);
        but(part, MODEL.scopeMaps()).forEach(rest::addScopeMap);
        but(part, MODEL.tokens()).forEach(rest::addToken);
        but(part, MODEL.contentStates()).forEach(rest::addContentState);
        return rest;
    }

    private static <T> List<T> but(List<?> part, List<T> all) {
        return part == all ? List.of() : all;
    }

    private static List<UnaryOperator<Registry.Builder>> settings() {
        List<UnaryOperator<Registry.Builder>> settings = new ArrayList<>(List.of(
                registry -> registry.id(RichModel.id("moved")),
                registry -> registry.loginServer("images.example.org"),
                registry -> registry.trustedServicesAllowed(!REGISTRY.trustedServicesAllowed()),
                registry -> registry.adminUserEnabled(!REGISTRY.adminUserEnabled()),
                registry -> registry.anonymousPullEnabled(!REGISTRY.anonymousPullEnabled()),
                registry -> registry.armAudienceAccepted(!REGISTRY.armAudienceAccepted()),
                registry -> registry.exportEnabled(!REGISTRY.exportEnabled()),
                registry -> registry.quarantineEnabled(!REGISTRY.quarantineEnabled())));
        for (Object network : Neighbours.of(REGISTRY.network())) {
            settings.add(registry -> registry.network((NetworkRules) network));
        }
        for (Object connection :
                Neighbours.of(REGISTRY.privateEndpointConnections().get(0))) {
            settings.add(
                    registry -> registry.privateEndpointConnections(List.of((PrivateEndpointConnection) connection)));
        }
        settings.add(registry -> registry.privateEndpointConnections(List.of()));
        Neighbours.of(REGISTRY.sku()).forEach(sku -> settings.add(registry -> registry.sku((Sku) sku)));
        Neighbours.of(REGISTRY.taskBypass())
                .forEach(tasks -> settings.add(registry -> registry.taskBypass((TaskBypass) tasks)));
        Neighbours.of(REGISTRY.mode())
                .forEach(mode -> settings.add(registry -> registry.mode((RoleAssignmentMode) mode)));
        return settings;
    }

    @Test
    void digest_registryOfAzureWithoutId_isAnother() {
        Registry plain = Registry.builder("contoso").build();
        Registry azure = Registry.builder("contoso").azure(true).build();

        assertThat(digest(PolicyModel.builder().addRegistry(azure).build()))
                .isNotEqualTo(digest(PolicyModel.builder().addRegistry(plain).build()));
    }

    private static String digest(PolicyModel model) {
        return PolicyDecisionPoint.of(model).digest();
    }
}
