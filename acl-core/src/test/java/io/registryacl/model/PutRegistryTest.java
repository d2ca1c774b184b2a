package io.registryacl.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PutRegistryTest {

    private static final Registry FIRST = Registry.builder("first").build();
    private static final Registry SECOND = Registry.builder("second").build();
    private static final PolicyModel BOTH =
            PolicyModel.builder().addRegistry(FIRST).addRegistry(SECOND).build();

    @Test
    void putRegistry_ofAKnownName_takesItsPlace() {
        Registry changed =
                Registry.builder("FIRST").trustedServicesAllowed(false).build();

        PolicyModel model = BOTH.toBuilder().putRegistry(changed).build();

        assertThat(model.registries()).containsExactly(changed, SECOND);
        assertThat(BOTH.registries()).containsExactly(FIRST, SECOND);
    }

    @Test
    void putRegistry_ofANewName_adds() {
        Registry third = Registry.builder("third").build();

        assertThat(BOTH.toBuilder().putRegistry(third).build().registries()).containsExactly(FIRST, SECOND, third);
    }
}
