package io.registryacl.jmh.decision;

import io.registryacl.jmh.decision.World.Grant;
import io.registryacl.jmh.decision.World.Member;
import io.registryacl.jmh.decision.World.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** What one writes without a library for decisions: maps by name, lists to go through, Spring's matcher of addresses. */
final class HandWrittenEngine implements Engine {

    private final Map<String, String> registryIds = new HashMap<>();
    private final Map<String, List<IpAddressMatcher>> networks = new HashMap<>();
    private final Map<String, List<Assignment>> assignments = new HashMap<>();
    private final Map<String, Set<String>> roles = new HashMap<>();
    private final Ask[] asks;

    HandWrittenEngine(World world, List<Question> questions) {
        for (Site site : world.sites()) {
            registryIds.put(site.name(), site.id() + "/");
            networks.put(site.name(), matchers(site));
        }
        for (Member member : world.members()) {
            assignments.put(member.id(), assignments(member));
        }
        for (Role role : Role.values()) {
            Set<String> actions = new HashSet<>();
            role.operations().forEach(operation -> actions.add(operation.wireName()));
            roles.put(role.name(), actions);
        }
        this.asks = questions.stream().map(Ask::of).toArray(Ask[]::new);
    }

    private static List<IpAddressMatcher> matchers(Site site) {
        List<IpAddressMatcher> matchers = new ArrayList<>();
        site.blocks().forEach(block -> matchers.add(new IpAddressMatcher(block.toString())));
        return matchers;
    }

    private static List<Assignment> assignments(Member member) {
        List<Assignment> assignments = new ArrayList<>();
        for (Grant grant : member.grants()) {
            assignments.add(
                    new Assignment(grant.place().text() + "/", grant.role().name()));
        }
        return assignments;
    }

    @Override
    public boolean isAllowed(int question) {
        Ask ask = asks[question];
        return isNetworkAllowed(ask) && hasRole(ask);
    }

    private boolean isNetworkAllowed(Ask ask) {
        for (IpAddressMatcher matcher : networks.getOrDefault(ask.registry(), List.of())) {
            if (matcher.matches(ask.address())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasRole(Ask ask) {
        String id = registryIds.getOrDefault(ask.registry(), "");
        for (Assignment assignment : assignments.getOrDefault(ask.principal(), List.of())) {
            if (id.startsWith(assignment.scope())
                    && roles.getOrDefault(assignment.role(), Set.of()).contains(ask.action())) {
                return true;
            }
        }
        return false;
    }

    private record Assignment(String scope, String role) {}

    private record Ask(String registry, String principal, String action, String address) {

        static Ask of(Question question) {
            return new Ask(
                    question.site().name(),
                    question.member().id(),
                    question.operation().wireName(),
                    question.address().toString());
        }
    }
}
