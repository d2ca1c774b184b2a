package io.registryacl.catalog;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.Operation;
import io.registryacl.model.TrustedService;
import io.registryacl.model.TrustedServices;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which services are trusted, by edition (semantics P1 to P4, P16, P17, 2.1). */
class TrustedServiceCatalogTest {

    @Test
    void editions_shipped_areTheTwoOldestFirst() {
        assertThat(TrustedServiceCatalog.editions()).containsExactly("2022-01", "2025-06");
    }

    @Test
    void edition_defaultOfTheModel_ships() {
        assertThat(TrustedServiceCatalog.edition(TrustedServices.DEFAULT_EDITION))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2022", "2022-01 ", "2022-02", "latest"})
    void edition_otherName_isEmpty(String name) {
        assertThat(TrustedServiceCatalog.edition(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2022-01, 2022-01-27, true", "2025-06, 2025-06-01, false"})
    void edition_shipped_hasItsDayAndItsRuleForTasks(String name, LocalDate validFrom, boolean tasksPassWhenUnset) {
        TrustedServiceCatalog edition = edition(name);

        assertThat(edition.name()).isEqualTo(name);
        assertThat(edition).hasToString(name);
        assertThat(edition.validFrom()).isEqualTo(validFrom);
        assertThat(edition.tasksPassWhenUnset()).isEqualTo(tasksPassWhenUnset);
    }

    @Test
    void parse_editionThatSaysTheOpposite_isReadAsItStands() {
        String text = TableText.shippedText(TrustedServicesTable.FILE)
                .replace("tasks-when-unset pass", "tasks-when-unset later")
                .replace("tasks-when-unset deny", "tasks-when-unset pass")
                .replace("tasks-when-unset later", "tasks-when-unset deny");

        assertThat(TrustedServicesTable.parse(text).editions().values())
                .extracting(TrustedServiceCatalog::tasksPassWhenUnset)
                .containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-01", "2025-06"})
    void services_anyEdition_areTheFiveOfTheSeedInOrder(String edition) {
        List<String> names =
                edition(edition).services().stream().map(TrustedService::name).collect(toImmutableList());

        assertThat(names)
                .containsExactly("container-instances", "defender", "acr-tasks", "machine-learning", "acr-import");
    }

    @ParameterizedTest
    @CsvSource({
        "container-instances, Azure Container Instances, SystemAssigned UserAssigned, '',"
                + " Microsoft.ContainerInstance/containerGroups",
        "defender, Microsoft Defender for Cloud, '', pull list-tags read-metadata list-repositories, ''",
        "acr-tasks, ACR Tasks, SystemAssigned, '', Microsoft.ContainerRegistry/registries/tasks",
        "machine-learning, Machine Learning, SystemAssigned, '', Microsoft.MachineLearningServices/workspaces",
        "acr-import, Azure Container Registry (import), '', import, ''",
    })
    void find_serviceOfAnyEdition_isTheRowOfTheTable(
            String name, String title, String kinds, String operations, String types) {
        for (String edition : TrustedServiceCatalog.editions()) {
            TrustedService service = edition(edition).find(name).orElseThrow();

            assertThat(service.title()).isEqualTo(title);
            assertThat(names(service.identityKinds(), IdentityKind::wireName)).isEqualTo(words(kinds));
            assertThat(names(service.operations(), Operation::wireName)).isEqualTo(words(operations));
            assertThat(service.instanceTypes()).isEqualTo(words(types));
            assertThat(service.source()).startsWith("semantics ");
        }
    }

    @Test
    void source_tasksOf2022_saysSinceAndUntil() {
        assertThat(edition("2022-01").find("acr-tasks").orElseThrow().source())
                .endsWith("; since 2020-09-22; until 2025-03-08");
    }

    @Test
    void source_tasksOf2025_saysThatTheyPassThroughTheFlagOnly() {
        assertThat(edition("2025-06").find("acr-tasks").orElseThrow().source())
                .contains("no longer in the table", "networkRuleBypassAllowedForTasks is true");
    }

    @Test
    void source_serviceKnownByMonth_saysTheMonth() {
        assertThat(edition("2025-06").find("machine-learning").orElseThrow().source())
                .endsWith("; since 2020-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "app-service", "Defender", "acr-tasks "})
    void find_otherName_isEmpty(String name) {
        assertThat(edition("2022-01").find(name)).isEmpty();
    }

    @Test
    void untrusted_shipped_areThoseWithNamesOnTheWire() {
        assertThat(TrustedServiceCatalog.untrusted())
                .containsExactly(
                        "app-service",
                        "container-apps",
                        "functions",
                        "logic-apps",
                        "azure-devops",
                        "kubernetes-service");
    }

    @ParameterizedTest
    @CsvSource({
        "app-service,        Azure App Service",
        "container-apps,     Azure Container Apps",
        "functions,          Azure Functions",
        "logic-apps,         Azure Logic Apps",
        "azure-devops,       Azure DevOps",
        "kubernetes-service, Azure Kubernetes Service",
    })
    void titleOfUntrusted_wellKnownService_isItsTitle(String name, String title) {
        assertThat(TrustedServiceCatalog.titleOfUntrusted(name)).contains(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "defender", "storage", "App-Service"})
    void titleOfUntrusted_otherName_isEmpty(String name) {
        assertThat(TrustedServiceCatalog.titleOfUntrusted(name)).isEmpty();
    }

    private static TrustedServiceCatalog edition(String name) {
        return TrustedServiceCatalog.edition(name).orElseThrow();
    }

    private static <T> List<String> names(Collection<T> values, Function<T, String> name) {
        return values.stream().map(name).collect(toImmutableList());
    }

    private static List<String> words(String text) {
        return Splitter.on(' ').omitEmptyStrings().splitToList(text);
    }
}
