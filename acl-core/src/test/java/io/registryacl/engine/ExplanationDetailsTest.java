package io.registryacl.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.registryacl.decision.GateExplanation;
import io.registryacl.decision.Reason;
import io.registryacl.decision.ReasonExplanation;
import io.registryacl.json.PolicyDocuments;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.Digest;
import io.registryacl.model.ImportSource;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.Tag;
import io.registryacl.model.TrustedServices;
import io.registryacl.net.IpAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an explanation says where several things could be named: the right one, in one order, whatever the policy's order. */
final class ExplanationDetailsTest {

    private static final String ID =
            "/subscriptions/s/resourceGroups/r/providers/Microsoft.ContainerRegistry/registries/contoso";
    private static final String OTHER_ID = ID.replace("contoso", "other");
    private static final String REGISTRY = "'registries': [{'name': 'contoso', 'id': '" + ID + "'}]";
    private static final String ACTION = "Microsoft.ContainerRegistry/registries/";
    private static final String ROLES = "'roleDefinitions': ["
            + role("puller", "pull/read", "") + ", " + role("pusher", "push/write", "") + ", "
            + role("all-but-pull", "*", "pull/read") + ", " + role("signer", "sign/write", "") + "]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                       | the scope map has no entries",
                "a samples/hello                        | no entry is for this repository; the nearest is repositories/samples/hello/content/read",
                "samples/hello-world/x samples/hello    | no entry is for this repository; the nearest is repositories/samples/hello-world/x/content/read",
                "samples/hello-b samples/hello-a        | no entry is for this repository; the nearest is repositories/samples/hello-a/content/read",
                "samples/hello-world samples/*          | for this repository it has repositories/samples/*/content/read, repositories/samples/hello-world/content/read"
            })
    void scopeMap_thatLacksAnAction_tellsWhatComesNear(String repositories, String note) {
        String entries = repositories == null
                ? ""
                : "'repositories/" + repositories.replace(" ", "/content/read', 'repositories/") + "/content/read'";
        String policy = REGISTRY + ", 'scopeMaps': [{'name': 'm', 'registry': 'contoso', 'actions': [" + entries
                + "]}], 'tokens': [{'name': 't', 'registry': 'contoso', 'scopeMapId': 'm'}]";

        assertThat(explained(policy, request(Operation.PUSH, Caller.token("t")), Reason.AUTHZ_SCOPE_MAP_LACKS_ACTION)
                        .notes())
                .contains(note);
    }

    @Test
    void token_withoutPasswords_saysSo() {
        String policy =
                REGISTRY + ", 'tokens': [{'name': 't', 'registry': 'contoso', 'scopeMapId': '_repositories_pull'}]";

        assertThat(explained(policy, request(Operation.PULL, Caller.token("t")), Reason.AUTHN_PASSWORD_UNKNOWN)
                        .notes())
                .contains("it has no password");
    }

    @Test
    void serviceWithoutIdentity_calledWithOne_doesNotClaimToActAsIt() {
        String policy = "'registries': [{'name': 'contoso', 'publicNetworkAccess': 'Disabled'}],"
                + " 'identities': [{'principalId': 'me', 'kind': 'SystemAssigned'}]";
        AccessRequest scan =
                request(Operation.PULL, me()).toBuilder().service("defender").build();

        assertThat(explained(policy, scan, Reason.NETWORK_TRUSTED_SERVICE).message())
                .doesNotContain("acts as");
    }

    @Test
    void grantOfTwoRoles_namesBothAndNoOther() {
        String policy = withAssignments(assignment("signer"), assignment("pusher"), assignment("puller"));

        ReasonExplanation explained = explained(policy, request(Operation.PUSH, me()), Reason.AUTHZ_ROLE);

        assertThat(explained.message()).startsWith("role pu").endsWith(" grants `push` on contoso");
        assertThat(explained.notes()).singleElement().asString().startsWith("together with role pu");
    }

    @Test
    void grant_whateverTheOrderOfAssignments_isToldAlike() {
        String here = assignment("puller");
        String above = here.replace("'scope': '" + ID + "'", "'scope': '/'");
        String between = here.replace("'scope': '" + ID + "'", "'scope': '/subscriptions/S'");
        String same = between.replace("/subscriptions/S", "/subscriptions/s");

        assertThat(explained(
                        withAssignments(here, above, between, same), request(Operation.PULL, me()), Reason.AUTHZ_ROLE))
                .isEqualTo(explained(
                        withAssignments(same, between, above, here), request(Operation.PULL, me()), Reason.AUTHZ_ROLE));
    }

    @Test
    void denial_namesTheAssignmentThatDenies() {
        String policy = withAssignments(assignment("puller")) + ", 'denyAssignments': [" + denial("a", "push/write", "")
                + ", " + denial("b", "pull/read", "") + "]";

        assertThat(explained(policy, request(Operation.PULL, me()), Reason.AUTHZ_DENY_ASSIGNMENT)
                        .rule())
                .isEqualTo("denyAssignments b");
    }

    @Test
    void denial_thatHingesOnAnUnknownCondition_saysSo() {
        String policy = withAssignments(assignment("puller")) + ", 'denyAssignments': ["
                + denial("a", "pull/read", ", 'condition': '@Request[a:b] StringEquals `c`'") + "]";

        assertThat(explained(policy, request(Operation.PULL, me()), Reason.AUTHZ_CONDITION_UNKNOWN)
                        .message())
                .isEqualTo("whether a deny assignment's condition holds cannot be told");
    }

    @Test
    void condition_thatDoesNotHold_isThatOfTheRoleThatWouldGrant() {
        String never = ", 'condition': '@Request[" + ACTION + "repositories:name] StringEquals `other`'";
        String policy = withAssignments(
                assignment("all-but-pull"), assignment("puller").replace("}", never + "}"), assignment("signer"));

        assertThat(explained(policy, request(Operation.PULL, me()), Reason.AUTHZ_CONDITION_FALSE)
                        .message())
                .isEqualTo("role puller at contoso would grant `pull` on contoso, but its condition does not hold");
    }

    @Test
    void roleOfTheOtherMode_isNamedWithoutThoseThatCountInNone() {
        String policy = withAssignments(assignment("signer"), assignment("puller"))
                .replace(
                        "'name': 'contoso', ",
                        "'name': 'contoso', 'roleAssignmentMode': 'AbacRepositoryPermissions', ");

        assertThat(explained(policy, request(Operation.PULL, me()), Reason.AUTHZ_ROLE_NOT_HONOURED_IN_MODE)
                        .notes())
                .contains("role puller at contoso would count in mode LegacyRegistryPermissions")
                .noneMatch(note -> note.contains("signer"));
    }

    @Test
    void roleThatExcludesAnAction_isToldFromOneThatDoesNotNameIt() {
        String policy = withAssignments(assignment("all-but-pull"), assignment("signer"));

        assertThat(explained(policy, request(Operation.PULL, me()), Reason.AUTHZ_ROLE_LACKS_ACTION)
                        .notes())
                .contains(
                        "role all-but-pull at contoso names " + ACTION + "pull/read, and excludes it again",
                        "role signer at contoso does not grant it");
    }

    @Test
    void assignmentsElsewhere_areNamedWithTheNearestThatWouldDoFirst() {
        String far = "'scope': '/subscriptions/other'";
        String near = "'scope': '/subscriptions/s/resourceGroups/other'";
        String own = "'scope': '" + ID + "'";
        String policy = withAssignments(
                assignment("signer").replace(own, near),
                assignment("puller").replace(own, far),
                assignment("puller").replace(own, near));

        assertThat(explained(policy, request(Operation.PULL, me()), Reason.AUTHZ_NO_ASSIGNMENT)
                        .notes())
                .startsWith(
                        "role puller at /subscriptions/s/resourceGroups/other does not reach contoso",
                        "role puller at /subscriptions/other does not reach contoso",
                        "role signer at /subscriptions/s/resourceGroups/other does not reach contoso");
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void ipv6Client_ofAzuresRegistry_isToldThatNoRuleWillDo(boolean azure, boolean remedy) {
        String policy = "'registries': [{'name': 'contoso', " + (azure ? "'id': '" + ID + "', " : "")
                + "'networkRuleSet': {'defaultAction': 'Deny'}}]";
        AccessRequest pull = from("2001:db8::1");

        ReasonExplanation explained = explained(policy, pull, Reason.NETWORK_IP_NOT_ALLOWED);

        assertThat(explained.remedies().isEmpty()).isEqualTo(!remedy);
        assertThat(explained.notes().contains("Azure takes IPv4 rules only, so no rule can allow an IPv6 client"))
                .isEqualTo(azure);
    }

    @Test
    void twoRulesEquallyNear_theLowerIsNamed() {
        String policy = "'registries': [{'name': 'contoso', 'networkRuleSet': {'defaultAction': 'Deny',"
                + " 'ipRules': [{'value': '192.0.2.%d'}, {'value': '192.0.2.%d'}]}}]";

        assertThat(List.of(
                        policy.replaceFirst("%d", "1").replace("%d", "3"),
                        policy.replaceFirst("%d", "3").replace("%d", "1")))
                .allSatisfy(either -> assertThat(explained(either, from("192.0.2.2"), Reason.NETWORK_IP_NOT_ALLOWED)
                                .notes())
                        .contains("the nearest is 192.0.2.1/32, which ends 1 address below"));
    }

    @Test
    void connectionNotApproved_askedForById_isNamed() {
        AccessRequest pull = request(Operation.PULL, me()).toBuilder()
                .path(NetworkPath.privateEndpoint("/connections/one"))
                .build();

        assertThat(explained(connections("Pending", "Rejected"), pull, Reason.NETWORK_PRIVATE_ENDPOINT_NOT_APPROVED)
                        .rule())
                .isEqualTo("privateEndpointConnections one, status Pending");
    }

    @ParameterizedTest
    @CsvSource({"Pending, Approved", "Approved, Pending"})
    void connectionsOfOneName_oneOfThemApproved_carryTraffic(String first, String second) {
        AccessRequest pull = request(Operation.PULL, me()).toBuilder()
                .path(NetworkPath.privateEndpoint("/connections/one"))
                .build();

        assertThat(explained(connections(first, second), pull, Reason.NETWORK_PRIVATE_ENDPOINT)
                        .rule())
                .isEqualTo("privateEndpointConnections one, status Approved");
    }

    @Test
    void importKeptOutOfTheTargetAlone_doesNotBlameTheSource() {
        String policy = "'registries': [{'name': 'contoso', 'publicNetworkAccess': 'Disabled',"
                + " 'networkRuleBypassOptions': 'None'}, {'name': 'other', 'networkRuleSet': {'defaultAction': 'Deny'}}]";

        assertThat(explained(policy, copy(), Reason.BYPASS_DISABLED).notes())
                .noneMatch(note -> note.contains("the source"));
    }

    @Test
    void importOfALockedManifest_namesItInTheSource() {
        String locked =
                "'imageName': 'a', 'digest': 'x:1', 'tags': ['v1'], 'changeableAttributes': {'readEnabled': false}}]";
        String policy = "'registries': [{'name': 'contoso'}, {'name': 'other'}],"
                + " 'repositories': [{'registry': 'other', " + locked;

        ReasonExplanation explained = explained(policy, copy(), Reason.CONTENT_READ_LOCKED);

        assertThat(explained.message()).isEqualTo("the manifest a@x:1 is locked against reading");
        assertThat(explained.remedies())
                .containsExactly("az acr repository update --name other --image a@x:1 --read-enabled true");
    }

    @Test
    void subject_ofEachPartOfARequest_isOnOneLine() {
        AccessRequest pull = from("192.0.2.1").toBuilder()
                .tag(new Tag("v1"))
                .digest(new Digest("x:1"))
                .service("acr-tasks")
                .build();

        assertThat(subject(pull))
                .isEqualTo("pull samples/hello-world:v1@x:1 of contoso as identity me from acr-tasks,"
                        + " over the public endpoint from 192.0.2.1");
        assertThat(subject(copy()))
                .isEqualTo("import samples/hello-world:v1 of contoso from other/a as identity me,"
                        + " over the public endpoint from an unknown address");
    }

    @Test
    void unknownRegistry_isNotAllowed() {
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(PolicyModel.builder().build());

        assertThat(pdp.isAllowed(request(Operation.PULL, me()))).isFalse();
        assertThat(pdp.model()).isEqualTo(PolicyModel.builder().build());
    }

    @Test
    void unknownEdition_isRefused() {
        PolicyModel model = PolicyModel.builder()
                .trustedServices(TrustedServices.of("1999-12"))
                .build();

        assertThatThrownBy(() -> PolicyDecisionPoint.of(model))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no edition `1999-12`");
    }

    @Test
    void import_ofWhatIsInQuarantineOrDeletedAtItsSource_namesTheSourcesImage() {
        String policy = "'registries': [{'name': 'contoso'}, {'name': 'other', 'id': '" + OTHER_ID + "',"
                + " 'policies': {'quarantinePolicy': {'status': 'enabled'}}}], 'repositories': [{'registry': 'other',"
                + " 'imageName': 'a', 'digest': 'sha256:" + "0".repeat(64) + "', 'tags': ['v1'], 'deleted': true}]";
        AccessRequest copy = copy();

        assertThat(explained(policy, copy, Reason.CONTENT_QUARANTINED).message())
                .startsWith("a:v1 is in quarantine");
        assertThat(explained(policy, copy, Reason.CONTENT_SOFT_DELETED).message())
                .startsWith("a:v1 is soft-deleted");
    }

    @Test
    void import_withinOneRegistry_namesTheRepositoryThatItReads() {
        String policy = "'registries': [{'name': 'contoso', 'id': '" + ID + "'}], 'repositories': [{'registry':"
                + " 'contoso', 'imageName': 'a', 'changeableAttributes': {'readEnabled': false}}]";
        AccessRequest copy = copy().toBuilder()
                .source(new ImportSource(ID, new RepositoryName("a"), ImportSource.Address.RESOURCE_ID, false))
                .build();

        assertThat(explained(policy, copy, Reason.CONTENT_READ_LOCKED).message())
                .isEqualTo("the repository a is locked against reading");
    }

    private static ReasonExplanation explained(String policy, AccessRequest request, Reason reason) {
        PolicyModel model = PolicyDocuments.read("{" + policy.replace('\'', '"').replace('`', '\'') + "}")
                .model();
        List<GateExplanation> gates =
                PolicyDecisionPoint.of(model).decide(request).explanation().gates();
        return gates.stream()
                .flatMap(gate -> gate.reasons().stream())
                .filter(explained -> explained.reason() == reason)
                .findFirst()
                .orElseThrow(() -> new AssertionError(reason + " is none of " + gates));
    }

    private static String subject(AccessRequest request) {
        PolicyModel model = PolicyDocuments.read("{\"registries\": [{\"name\": \"contoso\"}, {\"name\": \"other\"}]}")
                .model();
        return PolicyDecisionPoint.of(model).decide(request).explanation().subject();
    }

    private static Caller me() {
        return Caller.identity(new PrincipalId("me"));
    }

    private static AccessRequest request(Operation operation, Caller caller) {
        return AccessRequest.builder("contoso", operation)
                .repository("samples/hello-world")
                .caller(caller)
                .build();
    }

    private static AccessRequest from(String address) {
        return request(Operation.PULL, me()).toBuilder()
                .path(NetworkPath.publicEndpoint(IpAddress.parse(address)))
                .build();
    }

    private static AccessRequest copy() {
        return AccessRequest.builder("contoso", Operation.IMPORT)
                .repository("samples/hello-world")
                .tag(new Tag("v1"))
                .caller(me())
                .source(new ImportSource("other", new RepositoryName("a"), ImportSource.Address.RESOURCE_ID, false))
                .build();
    }

    private static String role(String name, String action, String not) {
        String excluded = not.isEmpty() ? "" : "'" + ACTION + not + "'";
        return "{'name': '" + name + "', 'roleName': '" + name + "', 'permissions': [{'actions': ['" + ACTION + action
                + "'], 'notActions': [" + excluded + "]}]}";
    }

    private static String assignment(String role) {
        return "{'principalId': 'me', 'roleDefinitionId': '" + role + "', 'scope': '" + ID + "'}";
    }

    private static String withAssignments(String... assignments) {
        return REGISTRY + ", " + ROLES + ", 'roleAssignments': [" + String.join(", ", assignments) + "]";
    }

    private static String denial(String name, String action, String condition) {
        return "{'name': '" + name + "', 'scope': '/', 'principals': [{'id': 'me'}], 'permissions': [{'actions': ['"
                + ACTION + action + "']}]" + condition + "}";
    }

    private static String connections(String first, String second) {
        String one = "{'name': 'one', 'id': '/connections/one', 'privateLinkServiceConnectionState': {'status': '";
        return "'registries': [{'name': 'contoso', 'privateEndpointConnections': [" + one + first + "'}}, " + one
                + second + "'}}]}]";
    }
}
