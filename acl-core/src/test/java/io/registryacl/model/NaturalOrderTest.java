package io.registryacl.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.condition.Condition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that stand in sets and as keys have an order that agrees with equality, whatever their hash codes are. */
final class NaturalOrderTest {

    private static final Condition CONDITION = Condition.parse("@Request[a] StringEquals 'b'");
    private static final Condition OTHER_CONDITION = Condition.parse("@Request[a] StringEquals 'c'");
    private static final ActionPattern READ = ActionPattern.parse("*/read");
    private static final ActionPattern WRITE = ActionPattern.parse("*/write");
    private static final PrincipalId ONE = new PrincipalId("one");
    private static final PrincipalId TWO = new PrincipalId("two");

    /** Of each type some values, of which no two are equal but those that differ in letter case or order alone. */
    static Stream<List<?>> values() {
        return Stream.of(
                Stream.of("a", "B", "b").map(Tag::new).toList(),
                Stream.of("x:1", "x:2", "y:1").map(Digest::new).toList(),
                Stream.of("a", "a/b", "A").map(RepositoryName::new).toList(),
                Stream.of("/", "/a", "/A", "/a/b", "/ab").map(Scope::parse).toList(),
                Stream.of("/a", "/A", "/a/b", "/ab").map(ResourceId::parse).toList(),
                Stream.of("/a", "/A", "/b")
                        .map(ResourceId::parse)
                        .map(VirtualNetworkRule::new)
                        .toList(),
                Stream.of("10.0.0.0/8", "10.0.0.0/9", "11.0.0.0/8", "::/8")
                        .map(IpRule::parse)
                        .toList(),
                Stream.of("*", "*/read", "*/READ", "a/read")
                        .map(ActionPattern::parse)
                        .toList(),
                permissions(),
                roleAssignments(),
                denyAssignments());
    }

    @ParameterizedTest
    @MethodSource("values")
    <T extends Comparable<T>> void compareTo_ofEveryPair_agreesWithEqualityAndTurnsAround(List<T> values) {
        for (T one : values) {
            for (T other : values) {
                assertThat(one.compareTo(other) == 0).as(one + " and " + other).isEqualTo(one.equals(other));
                assertThat(Integer.signum(one.compareTo(other)))
                        .as(one + " and " + other)
                        .isEqualTo(-Integer.signum(other.compareTo(one)));
            }
        }
    }

    private static List<Permissions> permissions() {
        List<ActionPattern> none = List.of();
        return List.of(
                new Permissions(none, none, none, none),
                new Permissions(List.of(READ), none, none, none),
                new Permissions(List.of(ActionPattern.parse("*/READ")), none, none, none),
                new Permissions(List.of(READ, WRITE), none, none, none),
                new Permissions(List.of(WRITE, READ), none, none, none),
                new Permissions(none, List.of(READ), none, none),
                new Permissions(none, none, List.of(READ), none),
                new Permissions(none, none, none, List.of(READ)));
    }

    private static List<RoleAssignment> roleAssignments() {
        RoleId reader = new RoleId("reader");
        Scope root = Scope.parse("/");
        return List.of(
                new RoleAssignment(ONE, reader, root),
                new RoleAssignment(TWO, reader, root),
                new RoleAssignment(ONE, new RoleId("writer"), root),
                new RoleAssignment(ONE, reader, Scope.parse("/a")),
                new RoleAssignment(ONE, reader, Scope.parse("/A")),
                new RoleAssignment("name", ONE, reader, root, Condition.always()),
                new RoleAssignment("", ONE, reader, root, CONDITION),
                new RoleAssignment("", ONE, reader, root, OTHER_CONDITION));
    }

    private static List<DenyAssignment> denyAssignments() {
        DenyAssignment plain = new DenyAssignment(
                "name", permissions(), Scope.parse("/a"), true, true, Set.of(ONE), Set.of(), Condition.always());
        return List.of(
                plain,
                with(plain, "other", plain.permissions(), plain.scope(), plain.condition()),
                with(plain, plain.name(), List.of(), plain.scope(), plain.condition()),
                with(plain, plain.name(), plain.permissions(), Scope.parse("/b"), plain.condition()),
                with(plain, plain.name(), plain.permissions(), Scope.parse("/A"), plain.condition()),
                with(plain, plain.name(), plain.permissions(), plain.scope(), CONDITION),
                with(plain, false, true, Set.of(ONE), Set.of()),
                with(plain, true, false, Set.of(ONE), Set.of()),
                with(plain, true, true, Set.of(ONE, TWO), Set.of()),
                with(plain, true, true, Set.of(TWO, ONE), Set.of()),
                with(plain, true, true, Set.of(ONE), Set.of(TWO)));
    }

    private static DenyAssignment with(
            DenyAssignment deny, String name, List<Permissions> permissions, Scope scope, Condition condition) {
        return new DenyAssignment(
                name,
                permissions,
                scope,
                deny.appliesToChildScopes(),
                deny.everyone(),
                deny.principals(),
                deny.excludedPrincipals(),
                condition);
    }

    private static DenyAssignment with(
            DenyAssignment deny,
            boolean children,
            boolean everyone,
            Set<PrincipalId> principals,
            Set<PrincipalId> excluded) {
        return new DenyAssignment(
                deny.name(),
                deny.permissions(),
                deny.scope(),
                children,
                everyone,
                principals,
                excluded,
                deny.condition());
    }
}
