package io.registryacl.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.decision.Reason;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.ImportSource;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A registry is named by name, login server or resource id, letter case ignored (semantics P22). */
final class RegistryReferenceTest {

    private static final String ID =
            "/subscriptions/s/resourceGroups/rg/providers/Microsoft.ContainerRegistry/registries/contoso";

    private static final String FABRIKAM_ID =
            "/subscriptions/s/resourceGroups/rg/providers/Microsoft.ContainerRegistry/registries/fabrikam";
    private static final PrincipalId IMPORTER = new PrincipalId("importer");
    private static final RoleId DATA_IMPORTER = new RoleId("577a9874-89fd-4f24-9dbd-b5034d0ad23a");

    private final PolicyDecisionPoint pdp = PolicyDecisionPoint.of(PolicyModel.builder()
            .addRegistry(Registry.builder("contoso")
                    .id(ResourceId.parse(ID))
                    .loginServer("contoso.azurecr.io")
                    .anonymousPullEnabled(true)
                    .build())
            .addRegistry(Registry.builder("fabrikam").build())
            .roleAssignments(List.of(new RoleAssignment(IMPORTER, DATA_IMPORTER, Scope.parse(FABRIKAM_ID))))
            .build());

    @ParameterizedTest
    @ValueSource(strings = {"contoso", "CONTOSO", "contoso.azurecr.io", "Contoso.AzureCR.io", ID, ID + "/"})
    void decide_anySpellingOfARegistry_isAboutThatRegistry(String registry) {
        assertThat(pdp.isAllowed(pull(registry))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"contos", "contoso2", "contoso/", "contoso.azurecr.io/", ID + "//", "/contoso/", "/", "//", " "})
    void decide_anotherText_isAboutNoRegistry(String registry) {
        assertThat(pdp.decide(pull(registry)).reasons()).containsExactly(Reason.REGISTRY_UNKNOWN);
    }

    /** Were the source taken for a foreign registry, nobody would ask for a right on it (semantics P18). */
    @Test
    void decide_importFromAnIdWithTrailingSlash_asksForTheRightOnTheSource() {
        AccessRequest request = AccessRequest.builder("fabrikam", Operation.IMPORT)
                .repository("a")
                .caller(Caller.identity(IMPORTER))
                .source(new ImportSource(ID + "/", new RepositoryName("a"), ImportSource.Address.LOGIN_SERVER, false))
                .build();

        assertThat(pdp.decide(request).reasons()).containsExactly(Reason.AUTHZ_NO_ASSIGNMENT);
    }

    private static AccessRequest pull(String registry) {
        return AccessRequest.builder(registry, Operation.PULL).repository("a").build();
    }
}
