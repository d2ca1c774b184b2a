package io.registryacl.engine;

import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import io.registryacl.model.RoleAssignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a changed policy back as a model. */
final class ChangedModel {

    private ChangedModel() {}

    /** The model of {@code policy}, in the order of names and ids, each thing once. */
    static PolicyModel of(PreparedPolicy policy) {
        PolicyModel.Builder model =
                PolicyModel.builder().trustedServices(policy.base().trustedServices());
        policy.base().managementGroups().forEach(model::addManagementGroup);
        policy.base().roleDefinitions().forEach(model::addRoleDefinition);
        policy.base().denyAssignments().forEach(model::addDenyAssignment);
        Map<String, Registry> registries = new TreeMap<>();
        policy.registries()
                .forEach((reference, prepared) ->
                        registries.put(prepared.registry().name(), prepared.registry()));
        registries.values().forEach(model::addRegistry);
        sorted(policy.parts()).values().forEach(parts -> {
            new TreeMap<>(parts.tokens()).values().forEach(model::addToken);
            new TreeMap<>(parts.ownScopeMaps()).values().forEach(model::addScopeMap);
            parts.states().forEach(model::addContentState);
        });
        List<RoleAssignment> assignments = new ArrayList<>();
        for (PreparedPrincipal principal : sorted(policy.principals()).values()) {
            if (principal.identity() != null) {
                model.addIdentity(principal.identity());
            }
            assignments.addAll(principal.assignments());
        }
        if (policy.areAssignmentsKnown()) {
            model.roleAssignments(assignments);
        }
        return model.build();
    }

    private static <V> Map<String, V> sorted(HashTrie<V> trie) {
        Map<String, V> sorted = new TreeMap<>();
        trie.forEach(sorted::put);
        return sorted;
    }
}
