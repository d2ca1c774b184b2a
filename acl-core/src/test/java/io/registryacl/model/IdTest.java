package io.registryacl.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids of principals and roles: one form of a GUID, and no mistyped one. */
final class IdTest {

    private static final String GUID = "7f951dda-4ed3-4680-a7ca-43fe172d538d";

    @ParameterizedTest
    @ValueSource(strings = {GUID, "7F951DDA-4ED3-4680-A7CA-43FE172D538D", "{7f951dda-4ed3-4680-a7ca-43fe172d538d}"})
    void principalId_anySpellingOfAGuid_isOneValue(String text) {
        assertThat(new PrincipalId(text).value()).isEqualTo(GUID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "Pid", "alice@example.com", "build-agent", "auth0|abc", "dead-beef"})
    void principalId_ofAnotherDirectory_staysAsItIs(String text) {
        assertThat(new PrincipalId(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7f951dda-4ed3-4680-a7ca-43fe172d538",
                "7f951dda-4ed3-4680-a7ca-43fe172d538d0",
                "7f951dda4ed34680a7ca43fe172d538d",
                "{7f951dda-4ed3-4680-a7ca-43fe172d538d",
                "7f951dda-4ed3-4680a7ca-43fe172d538d"
            })
    void principalId_almostAGuid_isRefused(String text) {
        assertThatThrownBy(() -> new PrincipalId(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("almost a GUID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\n", "<principal>", "ａ"})
    void principalId_withOtherCharacters_isRefused(String text) {
        assertThatThrownBy(() -> new PrincipalId(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void principalId_templateExpression_isNamedAsSuch() {
        assertThatThrownBy(() -> new PrincipalId("[parameters('principalId')]"))
                .hasMessageContaining("template expression");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                GUID,
                "/providers/Microsoft.Authorization/roleDefinitions/" + GUID,
                "/subscriptions/aaaaaaaa-1111-2222-3333-444444444444/providers/Microsoft.Authorization/"
                        + "roleDefinitions/7F951DDA-4ED3-4680-A7CA-43FE172D538D"
            })
    void roleId_withAnyPath_isTheIdAtItsEnd(String text) {
        assertThat(RoleId.parse(text).value()).isEqualTo(GUID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/roleDefinitions/",
                "[subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'x')]"
            })
    void roleId_withoutId_isRefused(String text) {
        assertThatThrownBy(() -> RoleId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
