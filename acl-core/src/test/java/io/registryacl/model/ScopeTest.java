package io.registryacl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScopeTest {

    private static final String REGISTRY =
            "/subscriptions/s1/resourceGroups/rg/providers/Microsoft.ContainerRegistry/registries/contoso";

    @ParameterizedTest
    @CsvSource({
        "/,                                    true",
        "/subscriptions/s1,                    true",
        "/SUBSCRIPTIONS/S1/,                   true",
        "/subscriptions/s,                     false",
        "/subscriptions/s10,                   false",
        "/subscriptions/s1/resourceGroups/rg,  true",
        "/subscriptions/s1/resourceGroups/r,   false",
        "/subscriptions/s1/resourceGroups/rg2, false",
        REGISTRY + ",                          true",
        REGISTRY + "2,                         false",
        REGISTRY + "/tasks/build,              false"
    })
    void contains_goesByWholeSegmentsWithoutLetterCase(String scope, boolean expected) {
        assertThat(Scope.parse(scope).contains(Scope.parse(REGISTRY))).isEqualTo(expected);
    }

    @Test
    void selfAndAbove_endsAtTheRoot() {
        assertThat(Scope.parse("/subscriptions/s1/resourceGroups/rg").selfAndAbove())
                .containsExactly(
                        Scope.parse("/subscriptions/s1/resourceGroups/rg"),
                        Scope.parse("/subscriptions/s1/resourceGroups"),
                        Scope.parse("/subscriptions/s1"),
                        Scope.parse("/subscriptions"),
                        Scope.parse("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "subscriptions/s1",
                "//",
                "/subscriptions//s1",
                "/subscriptions/s1//",
                "/subscriptions/./s1",
                "/subscriptions/..",
                "/a\nb",
                "[resourceGroup().id]"
            })
    void parse_malformed_isRefused(String text) {
        assertThatThrownBy(() -> Scope.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void parse_oneTrailingSlash_isDropped() {
        assertThat(Scope.parse("/subscriptions/s1/")).hasToString("/subscriptions/s1");
        assertThat(Scope.parse("/").isRoot()).isTrue();
    }

    @Test
    void managementGroup_onlyOfAManagementGroup_isItsName() {
        assertThat(Scope.parse("/providers/Microsoft.Management/managementGroups/Root")
                        .managementGroup())
                .isEqualTo("Root");
        assertThat(Scope.parse(REGISTRY).managementGroup()).isEmpty();
        assertThat(Scope.parse(REGISTRY).subscription()).isEqualTo("s1");
        assertThat(Scope.parse(REGISTRY).registry()).isEqualTo("contoso");
        assertThat(Scope.parse(REGISTRY + "/tasks/build").registry()).isEmpty();
    }

    @Test
    void resourceId_knowsItsTypeAndName() {
        ResourceId task = ResourceId.parse(REGISTRY + "/tasks/build");

        assertThat(task.resourceType()).isEqualTo("Microsoft.ContainerRegistry/registries/tasks");
        assertThat(task.isOfType("microsoft.containerregistry/registries")).isTrue();
        assertThat(task.isOfType("Microsoft.ContainerRegistry/regist")).isFalse();
        assertThat(task.name()).isEqualTo("build");
        assertThat(task.segmentAfter("Registries")).isEqualTo("contoso");
        assertThat(ResourceId.parse("/subscriptions/s1").resourceType()).isEmpty();
    }
}
