package io.registryacl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.json.PolicyDocuments;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever writes a policy can choose names that all have one hash code. A table whose keys have an order then searches a
 * tree; one whose keys have none compares each name with all others.
 */
final class HashCollisionTest {

    private static final int BLOCKS = 16;
    private static final int NAMES = 1 << BLOCKS;

    /** Guards against hanging and says nothing of speed, so that a busy machine passes. Without order it takes minutes. */
    private static final Duration HANGS = Duration.ofMinutes(2);

    private static final String REGISTRY = "{'name': 'contoso', 'id': '/subscriptions/s/resourceGroups/r/providers/"
            + "Microsoft.ContainerRegistry/registries/contoso'}";

    @Test
    void names_ofTheseTests_differAndHaveOneHashCode() {
        assertThat(names().distinct()).hasSize(NAMES);
        assertThat(names().map(String::hashCode).distinct()).hasSize(1);
    }

    /** What stands between angles is repeated, each time with another name in the place of {@code #}. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'registries': [<{'name': '#'}>]",
                "'registries': [<{'name': '#', 'loginServer': '#.example'}>]",
                "'registries': [<{'name': '#', 'id': '/subscriptions/s/resourceGroups/r/providers/"
                        + "Microsoft.ContainerRegistry/registries/#'}>]",
                "'registries': [{'name': 'contoso', 'networkRuleSet': {'virtualNetworkRules': [<{'id': '/#'}>]}}]",
                "'registries': [{'name': 'contoso', 'privateEndpointConnections': [<{'name': '#',"
                        + " 'privateLinkServiceConnectionState': {'status': 'Approved'}}>]}]",
                "'registries': [<{'name': '#'}>], 'networkRules': {<'#': {'ipRules': []}>}",
                "'identities': [<{'principalId': '#', 'kind': 'User'}>]",
                "'identities': [{'principalId': 'p', 'kind': 'User', 'groups': [<'#'>]}]",
                "'identities': [{'principalId': 'p', 'kind': 'UserAssigned', 'instances': [<'/#'>]}]",
                "'managementGroups': {<'#': []>}",
                "'managementGroups': {'g': [<'#'>]}",
                "'managementGroups': {<'#': ['/subscriptions/00000000-0000-0000-0000-000000000000']>}",
                "'roleDefinitions': [<{'name': '#', 'roleName': '#', 'permissions': []}>]",
                "'roleAssignments': [<{'name': '#', 'principalId': 'p', 'roleDefinitionId': 'r', 'scope': '/'}>]",
                "'roleAssignments': [<{'principalId': '#', 'roleDefinitionId': 'r', 'scope': '/'}>]",
                "'roleAssignments': [<{'principalId': 'p', 'roleDefinitionId': '#', 'scope': '/'}>]",
                "'roleAssignments': [<{'principalId': 'p', 'roleDefinitionId': 'r', 'scope': '/#'}>]",
                "'roleAssignments': [<{'principalId': 'p', 'roleDefinitionId': 'r', 'scope': '/',"
                        + " 'condition': '@Request[a:b] StringEquals `#`'}>]",
                "'denyAssignments': [<{'name': '#', 'scope': '/', 'principals': [{'id': 'p'}], 'permissions': []}>]",
                "'denyAssignments': [<{'name': 'd', 'scope': '/#', 'principals': [{'id': 'p'}], 'permissions': []}>]",
                "'denyAssignments': [<{'name': 'd', 'scope': '/', 'principals': [{'id': '#'}], 'permissions': []}>]",
                "'denyAssignments': [<{'name': 'd', 'scope': '/', 'principals': [{'id': 'p'}], 'permissions': [],"
                        + " 'excludePrincipals': [{'id': '#'}]}>]",
                "'denyAssignments': [<{'name': 'd', 'scope': '/', 'principals': [{'id': 'p'}],"
                        + " 'permissions': [{'notActions': ['#']}]}>]",
                "'denyAssignments': [{'name': 'd', 'scope': '/', 'principals': [<{'id': '#'}>], 'permissions': []}]",
                "'scopeMaps': [<{'name': '#', 'registry': 'contoso', 'actions': []}>]",
                "'tokens': [<{'name': '#', 'registry': 'contoso', 'scopeMapId': '_repositories_pull'}>]",
                "'repositories': [<{'registry': 'contoso', 'imageName': '#'}>]",
                "'repositories': [<{'registry': 'contoso', 'imageName': 'a', 'name': '#', 'digest': 'x:1'}>]",
                "'repositories': [<{'registry': 'contoso', 'imageName': 'a', 'digest': 'x:#'}>]",
                "'repositories': [<{'registry': 'contoso', 'imageName': 'a', 'digest': 'x:#', 'tags': ['#']}>]",
                "'repositories': [{'registry': 'contoso', 'imageName': 'a', 'digest': 'x:1', 'tags': [<'#'>]}]",
                "'trustedServices': {'edition': '2022-01', 'add': [<{'name': '#', 'identityKinds': [],"
                        + " 'operations': ['pull']}>]}",
            })
    void policyOfNamesWithOneHashCode_isReadAndPrepared(String section) {
        String document = document(section);

        PolicyDecisionPoint pdp = assertTimeoutPreemptively(
                HANGS,
                () -> PolicyDecisionPoint.of(PolicyDocuments.read(document).model()));

        assertThat(pdp).isNotNull();
    }

    private static String document(String section) {
        StringBuilder document =
                new StringBuilder(section.contains("'registries'") ? "{" : "{'registries': [" + REGISTRY + "], ");
        int position = 0;
        for (int start = section.indexOf('<'); start >= 0; start = section.indexOf('<', position)) {
            int end = section.indexOf('>', start);
            String repeated = section.substring(start + 1, end);
            document.append(section, position, start)
                    .append(names().map(name -> repeated.replace("#", name)).collect(Collectors.joining(",\n")));
            position = end + 1;
        }
        return document.append(section.substring(position))
                .append('}')
                .toString()
                .replace('\'', '"')
                .replace('`', '\'');
    }

    /** Every word of an x and sixteen blocks; as the two blocks have one hash code, the words have. */
    private static Stream<String> names() {
        return IntStream.range(0, NAMES)
                .mapToObj(bits -> IntStream.range(0, BLOCKS)
                        .mapToObj(bit -> (bits >> bit & 1) == 0 ? "an" : "c0")
                        .collect(Collectors.joining("", "x", "")));
    }
}
