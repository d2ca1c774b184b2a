package io.registryacl.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.registryacl.decision.Reason;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleId;
import io.registryacl.net.IpAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of asking by handle: who and what is not known, what does not belong together, what is no address or id. */
final class RegistryHandleTest {

    private static final ResourceId ID = ResourceId.parse(
            "/subscriptions/s/resourceGroups/rg/providers/Microsoft.ContainerRegistry/registries/contoso");
    private static final PrincipalId ALICE = new PrincipalId("22222222-2222-4222-8222-2222222222aa");
    private static final RoleId OWNER = new RoleId("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");
    private static final RepositoryName REPOSITORY = new RepositoryName("samples/hello");
    private static final IpAddress ADDRESS = IpAddress.parse("203.0.113.9");

    private static final PolicyModel MODEL = PolicyModel.builder()
            .addRegistry(Registry.builder("contoso")
                    .id(ID)
                    .loginServer("contoso.azurecr.io")
                    .build())
            .roleAssignments(List.of(new RoleAssignment(ALICE, OWNER, ID.scope())))
            .build();
    private static final PolicyDecisionPoint PDP = PolicyDecisionPoint.of(MODEL);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contoso",
                "CONTOSO",
                "contoso.azurecr.io",
                "/subscriptions/s/resourcegroups/RG/providers/Microsoft.ContainerRegistry/registries/contoso/"
            })
    void registry_anyReference_isTheRegistry(String reference) {
        RegistryHandle registry = PDP.registry(reference);

        assertThat(registry.isKnown()).isTrue();
        assertThat(registry.isAllowed(PDP.principal(ALICE), Operation.PULL, REPOSITORY, ADDRESS))
                .isTrue();
    }

    @Test
    void registry_notInThePolicy_allowsNothing() {
        RegistryHandle unknown = PDP.registry("fabrikam");
        PrincipalHandle alice = PDP.principal(ALICE);

        assertThat(unknown.isKnown()).isFalse();
        assertThat(unknown.isAllowed(alice, Operation.PULL, REPOSITORY, ADDRESS))
                .isFalse();
        assertThat(unknown.isAllowedFromIpv4(alice, Operation.PULL, REPOSITORY, 0))
                .isFalse();
        assertThat(unknown.isAllowedFromIpv6(alice, Operation.PULL, REPOSITORY, 0, 1))
                .isFalse();
        assertThat(unknown.isAllowed(ALICE.value(), Operation.PULL, REPOSITORY, "203.0.113.9"))
                .isFalse();
        assertThat(unknown.allowedOperations(alice, List.of(Operation.PULL), REPOSITORY, ADDRESS))
                .isEmpty();
        assertThat(unknown.allowedRepositories(alice, Operation.PULL, List.of(REPOSITORY), ADDRESS))
                .isEmpty();
        assertThat(unknown.decide(alice, Operation.PULL, REPOSITORY, ADDRESS).reasons())
                .containsExactly(Reason.REGISTRY_UNKNOWN);
    }

    @Test
    void principal_notInThePolicy_hasNoRole() {
        PrincipalId stranger = new PrincipalId("stranger");
        RegistryHandle registry = PDP.registry("contoso");

        assertThat(registry.isAllowed(PDP.principal(stranger), Operation.PULL, REPOSITORY, ADDRESS))
                .isFalse();
        assertThat(registry.isAllowed("stranger", Operation.PULL, REPOSITORY, "203.0.113.9"))
                .isFalse();
        assertThat(registry.decide(PDP.principal(stranger), Operation.PULL, REPOSITORY, ADDRESS)
                        .reasons())
                .containsExactly(Reason.AUTHZ_NO_ASSIGNMENT);
        assertThat(registry).hasToString("contoso");
        assertThat(PDP.principal(stranger)).hasToString("stranger");
        assertThat(PDP.principal(stranger).id()).isEqualTo(stranger);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22222222-2222-4222-8222-2222222222aa",
                "22222222-2222-4222-8222-2222222222AA",
                "{22222222-2222-4222-8222-2222222222aA}"
            })
    void isAllowed_anySpellingOfAnId_isThePrincipal(String principal) {
        assertThat(PDP.isAllowed("contoso", principal, Operation.PULL, REPOSITORY, "203.0.113.9"))
                .isTrue();
        assertThat(PDP.registry("contoso").isAllowed(principal, Operation.PULL, REPOSITORY, "::1"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no id", "22222222-2222-4222-8222-2222222222a"})
    void isAllowed_textThatIsNoId_isRefused(String principal) {
        for (String registry : List.of("contoso", "fabrikam")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PDP.isAllowed(registry, principal, Operation.PULL, REPOSITORY, "::1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "203.0.113.256", "203.0.113.9 ", "203.0.113.0/24", "::1%eth0", "[::1]", "localhost"})
    void isAllowed_textThatIsNoAddress_isNotAllowedOnAnOpenRegistry(String address) {
        assertThat(PDP.isAllowed("contoso", ALICE.value(), Operation.PULL, REPOSITORY, address))
                .isFalse();
        assertThat(PDP.isAllowed("contoso", ALICE.value(), Operation.READ_REGISTRY, null, address))
                .isFalse();
    }

    @Test
    void isAllowed_handleOfAnotherDecisionPoint_isRefused() {
        PrincipalHandle foreign = PolicyDecisionPoint.of(MODEL).principal(ALICE);
        for (RegistryHandle registry : List.of(PDP.registry("contoso"), PDP.registry("fabrikam"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registry.isAllowed(foreign, Operation.PULL, REPOSITORY, ADDRESS))
                    .withMessageContaining("another decision point");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registry.isAllowedFromIpv4(foreign, Operation.PULL, REPOSITORY, 0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registry.isAllowedFromIpv6(foreign, Operation.PULL, REPOSITORY, 0, 0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registry.decide(foreign, Operation.PULL, REPOSITORY, ADDRESS));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> registry.allowedOperations(foreign, List.of(Operation.PULL), REPOSITORY, ADDRESS));
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> registry.allowedRepositories(foreign, Operation.PULL, List.of(REPOSITORY), ADDRESS));
        }
    }

    @Test
    void isAllowed_handleFromBeforeAChange_isRefusedAfterIt() {
        PrincipalHandle before = PDP.principal(ALICE);
        RegistryHandle after = PDP.without("fabrikam").registry("contoso");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> after.isAllowed(before, Operation.PULL, REPOSITORY, ADDRESS));
    }

    @Test
    void isAllowed_import_isRefused() {
        assertRefused(Operation.IMPORT, REPOSITORY, "source");
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void isAllowed_withoutRepository_isRefusedWhereTheOperationIsAboutOne(Operation operation) {
        if (operation.isAboutRepository()) {
            assertRefused(operation, null, operation == Operation.IMPORT ? "source" : "repository");
        } else {
            assertThat(PDP.registry("contoso").isAllowed(PDP.principal(ALICE), operation, null, ADDRESS))
                    .isEqualTo(PDP.isAllowed("contoso", ALICE.value(), operation, null, "203.0.113.9"));
        }
    }

    private static void assertRefused(Operation operation, @Nullable RepositoryName repository, String why) {
        PrincipalHandle alice = PDP.principal(ALICE);
        for (RegistryHandle registry : List.of(PDP.registry("contoso"), PDP.registry("fabrikam"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registry.isAllowed(alice, operation, repository, ADDRESS))
                    .withMessageContaining(why);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registry.isAllowedFromIpv4(alice, operation, repository, 0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registry.isAllowedFromIpv6(alice, operation, repository, 0, 0));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registry.isAllowed(ALICE.value(), operation, repository, "::1"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registry.decide(alice, operation, repository, ADDRESS));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registry.allowedOperations(alice, List.of(operation), repository, ADDRESS));
        }
    }
}
