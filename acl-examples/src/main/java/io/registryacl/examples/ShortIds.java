package io.registryacl.examples;

import io.registryacl.model.Identity;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.Registry;
import io.registryacl.model.ResourceId;
import io.registryacl.model.RoleAssignment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes long ids out of text, where a name says the same to the reader of a story. */
final class ShortIds {

    private final Map<String, String> inWords = new LinkedHashMap<>();
    private final Map<String, String> inCommands = new LinkedHashMap<>();

    ShortIds(PolicyModel policy) {
        for (Identity identity : policy.identities()) {
            inWords.put("`" + identity.name() + "` " + identity.id(), identity.name());
        }
        for (RoleAssignment assignment : policy.roleAssignments().orElse(List.of())) {
            if (!assignment.name().isEmpty()) {
                inWords.put(" " + assignment.name(), "");
            }
        }
        List<Registry> registries = longestIdFirst(policy);
        for (Registry registry : registries) {
            inWords.put(id(registry), registry.name());
            inCommands.put(id(registry), "$(az acr show --name " + registry.name() + " --query id --output tsv)");
        }
        for (Registry registry : registries) {
            String group = id(registry).substring(0, id(registry).indexOf("/providers/"));
            inWords.put(group, "resource group " + ResourceId.parse(group).segmentAfter("resourceGroups"));
        }
    }

    /** One id may begin with another one. */
    private static List<Registry> longestIdFirst(PolicyModel policy) {
        List<Registry> registries = new ArrayList<>(policy.registries());
        registries.sort(Comparator.comparing((Registry registry) -> id(registry).length())
                .reversed());
        return registries;
    }

    private static String id(Registry registry) {
        return registry.id().orElseThrow().toString();
    }

    String inWords(String text) {
        return replaced(text, inWords);
    }

    String inCommand(String command) {
        return replaced(command, inCommands);
    }

    private static String replaced(String text, Map<String, String> shorter) {
        String result = text;
        for (Map.Entry<String, String> entry : shorter.entrySet()) {
            result = result.replace(entry.getKey(), entry.getValue());
        }
        return result;
    }
}
