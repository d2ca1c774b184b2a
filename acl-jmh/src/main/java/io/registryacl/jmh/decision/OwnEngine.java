package io.registryacl.jmh.decision;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.engine.PrincipalHandle;
import io.registryacl.engine.RegistryHandle;
import io.registryacl.jmh.decision.World.Member;
import io.registryacl.jmh.decision.World.Site;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** This library, asked in each way that it offers. */
final class OwnEngine {

    private OwnEngine() {}

    /** By requests that exist already. */
    static Engine byRequest(PolicyDecisionPoint pdp, List<Question> questions) {
        AccessRequest[] requests = questions.stream().map(Question::request).toArray(AccessRequest[]::new);
        return number -> pdp.isAllowed(requests[number]);
    }

    /** By handles of the registry and the principal, and the address as a number. */
    static Engine byHandles(PolicyDecisionPoint pdp, List<Question> questions) {
        Map<Site, RegistryHandle> registries = new HashMap<>();
        Map<Member, PrincipalHandle> principals = new HashMap<>();
        Handles[] asks = questions.stream()
                .map(question -> new Handles(
                        registries.computeIfAbsent(question.site(), site -> pdp.registry(site.name())),
                        principals.computeIfAbsent(question.member(), member -> pdp.principal(member.principal())),
                        question.operation(),
                        question.address().ipv4Bits()))
                .toArray(Handles[]::new);
        return number -> {
            Handles ask = asks[number];
            return ask.registry()
                    .isAllowedFromIpv4(ask.principal(), ask.operation(), Question.REPOSITORY, ask.address());
        };
    }

    /** By the texts that a host has of a request. */
    static Engine byStrings(PolicyDecisionPoint pdp, List<Question> questions) {
        Strings[] asks = questions.stream()
                .map(question -> new Strings(
                        fresh(question.site().name()),
                        fresh(question.member().id()),
                        question.operation(),
                        question.address().toString()))
                .toArray(Strings[]::new);
        return number -> {
            Strings ask = asks[number];
            return pdp.isAllowed(ask.registry(), ask.principal(), ask.operation(), Question.REPOSITORY, ask.address());
        };
    }

    /** The same text as a host reads it off the wire: no string that the policy holds too. */
    private static String fresh(String text) {
        return String.valueOf(text.toCharArray());
    }

    private record Handles(RegistryHandle registry, PrincipalHandle principal, Operation operation, int address) {}

    private record Strings(String registry, String principal, Operation operation, String address) {}
}
