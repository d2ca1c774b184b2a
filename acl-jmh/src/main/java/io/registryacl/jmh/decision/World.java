package io.registryacl.jmh.decision;

import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.IpRule;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import io.registryacl.model.Scope;
import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A policy in plain terms, from which every engine makes its own form: registries behind firewalls, and identities with role
 * assignments. The same seed gives the same world.
 *
 * @param sites the registries; five share a resource group, and twenty a subscription
 * @param members the identities
 */
record World(List<Site> sites, List<Member> members) {

    static final int RULES = 100;
    static final int GRANTS = 5;

    private static final long SEED = 42;

    /** Makes a world in which every registry has {@code rules} IP rules, and every identity {@code grants} assignments. */
    static World of(Size size, int rules, int grants) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Site> sites = IntStream.range(0, size.registries())
                .mapToObj(number -> new Site(number, blocks(rules, random)))
                .toList();
        List<Member> members = IntStream.range(0, size.identities())
                .mapToObj(number -> member(size.registries(), grants, random))
                .toList();
        return new World(sites, members);
    }

    static World of(Size size) {
        return of(size, RULES, GRANTS);
    }

    private static List<IpPrefix> blocks(int count, SplittableRandom random) {
        List<IpPrefix> blocks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            blocks.add(IpPrefix.containing(IpAddress.ofIpv4(random.nextInt()), random.nextInt(16, 33)));
        }
        return List.copyOf(blocks);
    }

    private static Member member(int sites, int count, SplittableRandom random) {
        List<Grant> grants = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Place place = Place.holding(random.nextInt(sites), Level.any(random));
            grants.add(new Grant(place, Role.any(random)));
        }
        return new Member(new UUID(random.nextLong(), random.nextLong()).toString(), List.copyOf(grants));
    }

    /** The world as the library's model. */
    PolicyModel model() {
        PolicyModel.Builder model = PolicyModel.builder();
        sites.forEach(site -> model.addRegistry(site.registry()));
        Map<Place, Scope> scopes = new HashMap<>();
        List<RoleAssignment> assignments = new ArrayList<>();
        for (Member member : members) {
            model.addIdentity(new Identity(member.principal(), IdentityKind.SERVICE_PRINCIPAL));
            assignments.addAll(member.assignments(scopes));
        }
        return model.roleAssignments(assignments).build();
    }

    /** A registry that lets only its blocks in. */
    record Site(int number, List<IpPrefix> blocks) {

        String name() {
            return "registry" + number;
        }

        /** Its resource id, which is the most narrow scope that holds it. */
        String id() {
            return Place.holding(number, Level.REGISTRY).text();
        }

        Registry registry() {
            IpRule[] rules = blocks.stream().map(IpRule::new).toArray(IpRule[]::new);
            return Registry.builder(name())
                    .id(ResourceId.parse(id()))
                    .network(NetworkRules.selected(rules))
                    .build();
        }
    }

    /** An identity and what it may. */
    record Member(String id, List<Grant> grants) {

        PrincipalId principal() {
            return new PrincipalId(id);
        }

        /** What it may, with {@code scopes} for the scopes that are there already, since many share one. */
        List<RoleAssignment> assignments(Map<Place, Scope> scopes) {
            PrincipalId principal = principal();
            return grants.stream()
                    .map(grant -> new RoleAssignment(
                            principal,
                            grant.role().id(),
                            scopes.computeIfAbsent(grant.place(), place -> Scope.parse(place.text()))))
                    .toList();
        }
    }

    /** One role assignment. */
    record Grant(Place place, Role role) {}
}
