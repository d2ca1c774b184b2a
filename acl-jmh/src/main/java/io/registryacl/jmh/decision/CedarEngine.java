package io.registryacl.jmh.decision;

import com.cedarpolicy.AuthorizationEngine;
import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.IpAddress;
import io.registryacl.jmh.decision.World.Grant;
import io.registryacl.jmh.decision.World.Member;
import io.registryacl.jmh.decision.World.Site;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cedar through its Java binding. An assignment is a policy that permits, and the firewall of a registry one that forbids
 * unless the address is in range. Policies are parsed beforehand and kept in Cedar's own cache; the one entity that a
 * decision needs goes along with the request.
 */
final class CedarEngine implements Engine {

    private static final EntityTypeName USER = EntityTypeName.parse("User").orElseThrow();
    private static final EntityTypeName ACTION = EntityTypeName.parse("Action").orElseThrow();
    private static final EntityTypeName REGISTRY =
            EntityTypeName.parse("Registry").orElseThrow();
    private static final EntityTypeName SCOPE = EntityTypeName.parse("Scope").orElseThrow();

    /** Room for the slices of all questions: the cache takes no more when it is full. */
    private static final int LARGEST_CACHE = 1 << 15;

    private final AuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet[] policies;
    private final AuthorizationRequest[] requests;
    private final Entities[] entities;

    private CedarEngine(PolicySet[] policies, List<Question> questions) {
        this.policies = policies;
        this.requests = questions.stream().map(CedarEngine::request).toArray(AuthorizationRequest[]::new);
        this.entities = questions.stream().map(CedarEngine::entities).toArray(Entities[]::new);
    }

    /** Gives each question the policies of its registry and its caller. */
    static CedarEngine sliced(List<Question> questions) {
        PolicySet.setCacheMaxPolicySets(LARGEST_CACHE);
        Map<Slice, PolicySet> bySlice = new HashMap<>();
        PolicySet[] policies = questions.stream()
                .map(question -> new Slice(question.site(), question.member()))
                .map(slice ->
                        bySlice.computeIfAbsent(slice, one -> policies(List.of(one.site()), List.of(one.member()))))
                .toArray(PolicySet[]::new);
        return new CedarEngine(policies, questions);
    }

    /** Gives every question all policies. */
    static CedarEngine whole(World world, List<Question> questions) {
        PolicySet all = policies(world.sites(), world.members());
        return new CedarEngine(questions.stream().map(question -> all).toArray(PolicySet[]::new), questions);
    }

    private static PolicySet policies(List<Site> sites, List<Member> members) {
        Set<Policy> policies = new HashSet<>();
        for (Site site : sites) {
            policies.add(new Policy(firewall(site), "firewall of " + site.name()));
        }
        for (Member member : members) {
            for (int i = 0; i < member.grants().size(); i++) {
                policies.add(new Policy(permit(member, member.grants().get(i)), member.id() + " " + i));
            }
        }
        PolicySet set = new PolicySet(policies);
        try {
            set.cache();
        } catch (CacheException refused) {
            throw new IllegalStateException(refused);
        }
        return set;
    }

    private static String firewall(Site site) {
        String inRange = site.blocks().stream()
                .map(block -> "context.ip.isInRange(ip(\"" + block + "\"))")
                .collect(Collectors.joining(" || "));
        return "forbid(principal, action, resource == " + REGISTRY.of(site.name()) + ") unless { " + inRange + " };";
    }

    private static String permit(Member member, Grant grant) {
        String actions = grant.role().operations().stream()
                .map(operation -> ACTION.of(operation.wireName()).toString())
                .collect(Collectors.joining(", "));
        return "permit(principal == " + USER.of(member.id()) + ", action in [" + actions + "], resource in "
                + SCOPE.of(grant.place().text()) + ");";
    }

    private static AuthorizationRequest request(Question question) {
        return new AuthorizationRequest(
                USER.of(question.member().id()),
                ACTION.of(question.operation().wireName()),
                REGISTRY.of(question.site().name()),
                Map.of("ip", new IpAddress(question.address().toString())));
    }

    /** The registry, with every scope that holds it. */
    private static Entities entities(Question question) {
        Set<EntityUID> scopes = Arrays.stream(Level.values())
                .map(level -> Place.holding(question.site().number(), level))
                .map(place -> SCOPE.of(place.text()))
                .collect(Collectors.toSet());
        return new Entities(Set.of(new Entity(REGISTRY.of(question.site().name()), scopes)));
    }

    @Override
    public boolean isAllowed(int question) {
        try {
            return engine.isAuthorized(requests[question], policies[question], entities[question])
                    .success
                    .orElseThrow()
                    .isAllowed();
        } catch (AuthException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private record Slice(Site site, Member member) {}
}
