package io.registryacl.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RegistryToken;
import io.registryacl.model.RepositoryName;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.RoleId;
import io.registryacl.model.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The edges of changes: names that move from one registry to another, and scopes that come and go. */
final class ChangeTest {

    private static final String GROUP = "/subscriptions/s/resourceGroups/rg";
    private static final PrincipalId ALICE = new PrincipalId("alice");
    private static final PrincipalId STAFF = new PrincipalId("staff");
    private static final RoleId OWNER = new RoleId("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");
    private static final Registry CONTOSO = Registry.builder("contoso")
            .id(id("contoso"))
            .loginServer("contoso.azurecr.io")
            .build();
    private static final Registry FABRIKAM = Registry.builder("fabrikam")
            .id(id("fabrikam"))
            .loginServer("fabrikam.azurecr.io")
            .build();
    private static final RoleAssignment OWNS_CONTOSO =
            new RoleAssignment(ALICE, OWNER, id("contoso").scope());
    private static final PolicyDecisionPoint PDP =
            PolicyDecisionPoint.of(model(List.of(OWNS_CONTOSO), CONTOSO, FABRIKAM));

    @Test
    void with_otherLoginServer_answersToThatOnly() {
        PolicyDecisionPoint changed =
                PDP.with(CONTOSO.toBuilder().loginServer("images.example.org").build());

        assertThat(mayPull(changed, "images.example.org")).isTrue();
        assertThat(changed.registry("contoso.azurecr.io").isKnown()).isFalse();
        assertThat(mayPull(changed, "contoso")).isTrue();
        assertThat(PDP.registry("images.example.org").isKnown()).isFalse();
        assertThat(mayPull(PDP, "contoso.azurecr.io")).isTrue();
    }

    @Test
    void with_otherId_answersToThatOnlyAndIsHeldByItsScopesOnly() {
        ResourceId moved = ResourceId.parse(GROUP + "2/providers/Microsoft.ContainerRegistry/registries/contoso");
        PolicyDecisionPoint changed = PDP.with(CONTOSO.toBuilder().id(moved).build());

        assertThat(changed.registry(moved.toString()).isKnown()).isTrue();
        assertThat(changed.registry(id("contoso").toString()).isKnown()).isFalse();
        assertThat(mayPull(changed, "contoso")).isFalse();
        assertThat(mayPull(changed.with(new RoleAssignment(ALICE, OWNER, Scope.parse(GROUP + "2"))), "contoso"))
                .isTrue();
        assertThat(mayPull(changed.with(CONTOSO), "contoso")).isTrue();
    }

    @Test
    void with_registryRemovedBefore_findsItsAssignmentsAndTokensAgain() {
        PolicyDecisionPoint token = PDP.with(new RegistryToken("Contoso", "ci", "map", true, List.of()));
        PolicyDecisionPoint removed = token.without("CONTOSO");

        PolicyDecisionPoint again = removed.with(CONTOSO);

        assertThat(removed.registry("contoso").isKnown()).isFalse();
        assertThat(removed.registry("contoso.azurecr.io").isKnown()).isFalse();
        assertThat(removed.registry(id("contoso").toString()).isKnown()).isFalse();
        assertThat(mayPull(again, "contoso.azurecr.io")).isTrue();
        assertThat(again.digest()).isEqualTo(token.digest()).isNotEqualTo(removed.digest());
        assertThat(again.model().tokens()).isEqualTo(token.model().tokens());
    }

    @Test
    void with_anotherSpellingOfTheName_takesItsPlace() {
        Registry upper = Registry.builder("CONTOSO").build();

        PolicyDecisionPoint changed = PDP.with(upper);

        assertThat(changed.model().registries()).containsExactlyInAnyOrder(upper, FABRIKAM);
        assertThat(changed.registry("contoso.azurecr.io").isKnown()).isFalse();
    }

    @Test
    void with_loginServerThatIsAnothersNameServerOrId_isRefusedAndChangesNothing() {
        String digest = PDP.digest();
        for (String taken : List.of(
                "fabrikam", "FABRIKAM", "Fabrikam.azurecr.io", id("fabrikam").toString())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            PDP.with(CONTOSO.toBuilder().loginServer(taken).build()))
                    .withMessageContaining("two registries answer to");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PDP.with(CONTOSO.toBuilder().id(id("fabrikam")).build()));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PDP.with(CONTOSO.toBuilder().loginServer("new").build())
                                .with(Registry.builder("new").build()));
        assertThat(PolicyDecisionPoint.of(PDP.model()).digest()).isEqualTo(digest);
    }

    @Test
    void with_loginServerThatIsItsOwnName_isItsOwn() {
        PolicyDecisionPoint changed =
                PDP.with(CONTOSO.toBuilder().loginServer("contoso").build());

        assertThat(mayPull(changed, "contoso")).isTrue();
        assertThat(changed.without("contoso").registry("contoso").isKnown()).isFalse();
    }

    @Test
    void without_loginServerOrUnknownName_changesNothing() {
        for (String name : List.of("contoso.azurecr.io", id("contoso").toString(), "nobody", "")) {
            assertThat(PDP.without(name).digest()).isEqualTo(PDP.digest());
        }
    }

    @Test
    void with_assignmentAtARegistryWithoutId_reachesItByName() {
        Registry bare = Registry.builder("bare").build();
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(model(List.of(), bare));

        PolicyDecisionPoint changed =
                pdp.with(new RoleAssignment(ALICE, OWNER, id("Bare").scope()));

        assertThat(mayPull(pdp, "bare")).isFalse();
        assertThat(mayPull(changed, "bare")).isTrue();
    }

    /** The scope is known before, as another registry's id; that the registry without id is held by it is not. */
    @Test
    void with_assignmentAtAnothersIdThatNamesARegistryWithoutId_reachesBoth() {
        Registry bare = Registry.builder("bare").build();
        Registry other = Registry.builder("other").id(id("bare")).build();
        RoleAssignment assignment = new RoleAssignment(ALICE, OWNER, id("bare").scope());

        PolicyDecisionPoint changed =
                PolicyDecisionPoint.of(model(List.of(), bare)).with(other).with(assignment);

        PolicyDecisionPoint scratch = PolicyDecisionPoint.of(model(List.of(assignment), bare, other));
        assertThat(mayPull(changed, "other")).isTrue().isEqualTo(mayPull(scratch, "other"));
        assertThat(mayPull(changed, "bare")).isTrue().isEqualTo(mayPull(scratch, "bare"));
    }

    @Test
    void with_otherSettingsOfARegistryWithoutId_isHeldByScopesOfBeforeAndAfter() {
        Registry bare = Registry.builder("bare").build();
        Registry other = Registry.builder("other").id(id("bare")).build();
        Registry closed = bare.toBuilder().network(NetworkRules.disabled()).build();
        RoleAssignment assignment = new RoleAssignment(ALICE, OWNER, id("bare").scope());

        PolicyDecisionPoint between = PolicyDecisionPoint.of(model(List.of(assignment), bare))
                .with(other)
                .with(closed)
                .with(bare);
        PolicyDecisionPoint before = PolicyDecisionPoint.of(model(List.of(), bare))
                .with(other)
                .with(closed)
                .with(bare)
                .with(assignment);

        assertThat(mayPull(between, "bare")).isTrue();
        assertThat(mayPull(between.with(closed), "bare")).isFalse();
        assertThat(mayPull(before, "bare")).isTrue();
    }

    @Test
    void with_assignmentToAGroup_reachesItsMembers() {
        RoleAssignment toStaff = new RoleAssignment(STAFF, OWNER, id("fabrikam").scope());

        PolicyDecisionPoint changed = PDP.with(toStaff);

        assertThat(mayPull(PDP, "fabrikam")).isFalse();
        assertThat(mayPull(changed, "fabrikam")).isTrue();
        assertThat(mayPull(changed.without(toStaff), "fabrikam")).isFalse();
        assertThat(changed.without(toStaff).digest()).isEqualTo(PDP.digest());
    }

    @Test
    void with_assignmentToAGroupOutsideTheDirectory_reachesItsMembers() {
        PrincipalId elsewhere = new PrincipalId("elsewhere");
        PolicyModel model = PolicyModel.builder()
                .addRegistry(CONTOSO)
                .addIdentity(new Identity(ALICE, IdentityKind.USER, "", Set.of(), Set.of(elsewhere)))
                .roleAssignments(List.of())
                .build();

        PolicyDecisionPoint changed =
                PolicyDecisionPoint.of(model).with(new RoleAssignment(elsewhere, OWNER, Scope.parse("/")));

        assertThat(mayPull(changed, "contoso")).isTrue();
    }

    @Test
    void with_groupThatIsPutIntoAnother_reachesItsMembers() {
        PrincipalId everybody = new PrincipalId("everybody");
        PolicyDecisionPoint pdp = PDP.with(new RoleAssignment(everybody, OWNER, Scope.parse("/")));

        PolicyDecisionPoint changed = pdp.with(group(STAFF, everybody));

        assertThat(mayPull(pdp, "fabrikam")).isFalse();
        assertThat(mayPull(changed, "fabrikam")).isTrue();
        assertThat(mayPull(changed.with(group(STAFF)), "fabrikam")).isFalse();
        assertThat(mayPull(changed.without(STAFF), "fabrikam")).isFalse();
        assertThat(changed.policy().groups(ALICE)).containsExactly(STAFF, everybody);
    }

    @Test
    void with_identityOutsideTheDirectory_isInItAndKeepsItsAssignments() {
        PrincipalId bob = new PrincipalId("bob");
        RoleAssignment assignment = new RoleAssignment(bob, OWNER, Scope.parse("/"));
        Identity entry = new Identity(bob, IdentityKind.SYSTEM_ASSIGNED, "bob's", Set.of(id("vm")), Set.of(STAFF));

        PolicyDecisionPoint changed = PDP.with(assignment).with(entry);

        assertThat(changed.model().identities())
                .contains(entry)
                .hasSize(PDP.model().identities().size() + 1);
        assertThat(changed.policy().principal(bob))
                .extracting(PreparedPrincipal::ownInstance)
                .isEqualTo(id("vm"));
        assertThat(changed.isAllowed("contoso", "bob", Operation.PULL, new RepositoryName("a"), "::1"))
                .isTrue();
        assertThat(changed.without(bob).digest()).isEqualTo(PDP.with(assignment).digest());
        assertThat(changed.without(assignment).without(bob).policy().principal(bob))
                .isNull();
    }

    @Test
    void with_groupThatWouldHoldItself_isRefused() {
        PrincipalId everybody = new PrincipalId("everybody");
        PolicyDecisionPoint nested = PDP.with(group(STAFF, everybody));

        for (Identity inside : List.of(group(everybody, everybody), group(everybody, STAFF), group(STAFF, ALICE))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> nested.with(inside))
                    .withMessageContaining("contains itself");
        }
    }

    @Test
    void without_identityThatIsNotThere_changesNothing() {
        assertThat(PDP.without(new PrincipalId("nobody")).digest()).isEqualTo(PDP.digest());
    }

    private static Identity group(PrincipalId id, PrincipalId... groups) {
        return new Identity(id, IdentityKind.GROUP, "", Set.of(), Set.of(groups));
    }

    @Test
    void without_lastAssignmentOfOneOutsideTheDirectory_forgetsHim() {
        PrincipalId bob = new PrincipalId("bob");
        RoleAssignment assignment = new RoleAssignment(bob, OWNER, Scope.parse("/"));
        PolicyDecisionPoint known = PDP.with(assignment);

        PolicyDecisionPoint forgotten = known.without(assignment);

        assertThat(known.isAllowed("contoso", "bob", Operation.PULL, new RepositoryName("a"), "::1"))
                .isTrue();
        assertThat(forgotten.isAllowed("contoso", "bob", Operation.PULL, new RepositoryName("a"), "::1"))
                .isFalse();
        assertThat(forgotten.policy().principal(bob)).isNull();
        assertThat(forgotten.digest()).isEqualTo(PDP.digest());
    }

    @Test
    void without_lastAssignmentOfOneInTheDirectory_keepsHim() {
        PolicyDecisionPoint changed = PDP.without(OWNS_CONTOSO);

        assertThat(mayPull(changed, "contoso")).isFalse();
        assertThat(changed.model().roleAssignments()).contains(List.of());
        assertThat(changed.model().identities()).isEqualTo(PDP.model().identities());
        assertThat(mayPull(changed.with(OWNS_CONTOSO), "contoso")).isTrue();
    }

    @Test
    void with_assignmentThatIsThere_changesNothing() {
        RoleAssignment spelledOtherwise = new RoleAssignment(
                ALICE, OWNER, Scope.parse(id("contoso").toString().toUpperCase(Locale.ROOT)));

        assertThat(PDP.with(OWNS_CONTOSO).digest()).isEqualTo(PDP.digest());
        assertThat(PDP.with(spelledOtherwise).digest()).isEqualTo(PDP.digest());
        assertThat(PDP.with(OWNS_CONTOSO).model().roleAssignments()).contains(List.of(OWNS_CONTOSO));
        assertThat(mayPull(PDP.with(OWNS_CONTOSO).without(OWNS_CONTOSO), "contoso"))
                .isFalse();
    }

    @Test
    void assignmentsSpelledTwoWays_inEitherOrder_keepTheSameOne() {
        RoleAssignment one = new RoleAssignment(ALICE, OWNER, Scope.parse("/subscriptions/s"));
        RoleAssignment other = new RoleAssignment(ALICE, OWNER, Scope.parse("/SUBSCRIPTIONS/S"));

        assertThat(scopesWritten(PDP.with(one).with(other)))
                .isEqualTo(scopesWritten(PDP.with(other).with(one)))
                .hasSize(2);
    }

    private static List<String> scopesWritten(PolicyDecisionPoint pdp) {
        return pdp.model().roleAssignments().orElseThrow().stream()
                .map(assignment -> assignment.scope().toString())
                .toList();
    }

    @Test
    void without_assignmentThatIsNotThere_changesNothing() {
        for (PrincipalId id : List.of(ALICE, new PrincipalId("nobody"))) {
            RoleAssignment absent = new RoleAssignment(id, OWNER, Scope.parse("/"));

            assertThat(PDP.without(absent).digest()).isEqualTo(PDP.digest());
        }
    }

    @Test
    void with_assignmentsUnknown_isRefusedAndWithoutChangesNothing() {
        PolicyDecisionPoint unknown = PolicyDecisionPoint.of(
                PolicyModel.builder().addRegistry(CONTOSO).build());

        assertThatIllegalStateException()
                .isThrownBy(() -> unknown.with(OWNS_CONTOSO))
                .withMessageContaining("does not state its role assignments");
        assertThat(unknown.without(OWNS_CONTOSO).digest()).isEqualTo(unknown.digest());
        assertThat(unknown.without(OWNS_CONTOSO).model().roleAssignments()).isEmpty();
    }

    @Test
    void model_ofAChangedPolicy_isInTheOrderOfNamesAndIds() {
        PolicyDecisionPoint changed = PDP.with(new RoleAssignment(new PrincipalId("aaron"), OWNER, Scope.parse("/")))
                .with(Registry.builder("adatum").build());

        assertThat(changed.model().registries())
                .extracting(Registry::name)
                .containsExactly("adatum", "contoso", "fabrikam");
        assertThat(changed.model().roleAssignments().orElseThrow())
                .extracting(assignment -> assignment.principal().value())
                .containsExactly("aaron", "alice");
    }

    private static boolean mayPull(PolicyDecisionPoint pdp, String registry) {
        return pdp.isAllowed(
                registry, ALICE.value(), Operation.PULL, new RepositoryName("samples/hello"), "203.0.113.9");
    }

    private static PolicyModel model(List<RoleAssignment> assignments, Registry... registries) {
        PolicyModel.Builder model = PolicyModel.builder()
                .addIdentity(new Identity(ALICE, IdentityKind.USER, "", Set.of(), Set.of(STAFF)))
                .addIdentity(new Identity(STAFF, IdentityKind.GROUP))
                .roleAssignments(assignments);
        List.of(registries).forEach(model::addRegistry);
        return model.build();
    }

    private static ResourceId id(String registry) {
        return ResourceId.parse(GROUP + "/providers/Microsoft.ContainerRegistry/registries/" + registry);
    }
}
