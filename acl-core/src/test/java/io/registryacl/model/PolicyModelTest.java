package io.registryacl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PolicyModelTest {

    private static final PrincipalId A = new PrincipalId("a");
    private static final PrincipalId B = new PrincipalId("b");

    @Test
    void builder_nothingSaid_assignmentsAreUnknown() {
        assertThat(PolicyModel.builder().build().roleAssignments()).isEmpty();
        assertThat(PolicyModel.builder().roleAssignments(List.of()).build().roleAssignments())
                .contains(List.of());
    }

    @Test
    void build_twoRegistriesOfOneName_isRefused() {
        PolicyModel.Builder builder = PolicyModel.builder()
                .addRegistry(Registry.builder("contoso").build())
                .addRegistry(Registry.builder("Contoso").build());

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("registry");
    }

    @Test
    void build_registriesThatAnswerToOneName_isRefused() {
        Registry contoso =
                Registry.builder("contoso").loginServer("contoso.azurecr.io").build();
        List<Registry> others = List.of(
                Registry.builder("other").loginServer("Contoso").build(),
                Registry.builder("other").loginServer("CONTOSO.azurecr.io").build(),
                Registry.builder("other").id(ResourceId.parse("/a")).build());

        for (Registry other : others) {
            PolicyModel.Builder builder = PolicyModel.builder()
                    .addRegistry(contoso.toBuilder().id(ResourceId.parse("/A")).build())
                    .addRegistry(other);

            assertThatThrownBy(builder::build)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("two registries answer to `");
        }
    }

    @Test
    void build_groupsThatContainThemselves_isRefused() {
        PolicyModel.Builder builder = PolicyModel.builder()
                .addIdentity(new Identity(A, IdentityKind.GROUP, "", Set.of(), Set.of(B)))
                .addIdentity(new Identity(B, IdentityKind.GROUP, "", Set.of(), Set.of(A)));

        assertThatThrownBy(builder::build).hasMessageContaining("contain themselves");
    }

    @Test
    void build_managementGroupsThatContainThemselves_isRefused() {
        PolicyModel.Builder builder = PolicyModel.builder()
                .addManagementGroup(new ManagementGroup("root", Set.of("Child"), Set.of()))
                .addManagementGroup(new ManagementGroup("child", Set.of("ROOT"), Set.of()));

        assertThatThrownBy(builder::build).hasMessageContaining("contain themselves");
    }

    @Test
    void toBuilder_ofAnyModel_buildsAnEqualOne() {
        PolicyModel model = PolicyModel.builder()
                .addRegistry(Registry.builder("contoso").sku(Sku.PREMIUM).build())
                .addIdentity(new Identity(A, IdentityKind.USER))
                .roleAssignments(List.of())
                .build();

        assertThat(model.toBuilder().build()).isEqualTo(model).hasSameHashCodeAs(model);
    }

    @Test
    void identity_instancesOfAUser_areRefused() {
        Set<ResourceId> instances = Set.of(ResourceId.parse("/a/b"));

        assertThatThrownBy(() -> new Identity(A, IdentityKind.USER, "", instances, Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cycle_inALongChain_isFoundWithoutDeepStack() {
        Map<Integer, Set<Integer>> edges = new LinkedHashMap<>();
        for (int i = 0; i < 100_000; i++) {
            edges.put(i, Set.of(i + 1));
        }
        assertThat(Cycle.find(edges)).isEmpty();

        edges.put(100_000, Set.of(99_999));
        assertThat(Cycle.find(edges)).containsExactly(99_999, 100_000);
    }

    @Test
    void cycle_diamond_isNone() {
        assertThat(Cycle.find(Map.of(1, Set.of(2, 3), 2, Set.of(4), 3, Set.of(4))))
                .isEmpty();
    }
}
