package io.registryacl.catalog;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.Operation;
import io.registryacl.model.Permissions;
import io.registryacl.model.RoleAssignmentMode;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Our rows beside a published list of all of Azure's roles, where it is at hand. The list and the documents are of different
 * days, so lists of actions may differ, and each difference is printed; names and effects may not.
 */
class RealRolesTest {

    private static final String FOLDER = "shared/data/acr/role-definition";
    private static final String LIST = "iam-dataset--azure__built-in-roles-raw-*.json";

    private static final Map<RoleId, RoleDefinition> REAL = new HashMap<>();

    @BeforeAll
    static void readTheRealRoles() throws IOException {
        List<Path> lists = lists();
        assumeThat(lists)
                .as("the real list of roles is not here, nothing to compare")
                .isNotEmpty();
        for (JsonNode role : new ObjectMapper().readTree(lists.get(0).toFile())) {
            RoleId id = RoleId.parse(role.required("name").textValue());
            if (BuiltInRoles.shipped().find(id).isPresent()) {
                REAL.put(id, role(id, role));
            }
        }
    }

    @Test
    void realRoles_always_includeAllOfOursUnderTheSameNames() {
        for (RoleDefinition ours : BuiltInRoles.shipped().all()) {
            assertThat(REAL).containsKey(ours.id());
            assertThat(real(ours).name()).isEqualTo(ours.name());
        }
    }

    @Test
    void effects_ofOurRowAndTheRealRole_areTheSameForEveryOperationAndMode() {
        for (RoleDefinition ours : BuiltInRoles.shipped().all()) {
            assertThat(effects(ours)).as(ours.name()).isEqualTo(effects(real(ours)));
        }
    }

    @Test
    void permissions_ofOurRowAndTheRealRole_differOnlyInWhatIsPrinted() {
        List<String> differences = new ArrayList<>();
        for (RoleDefinition ours : BuiltInRoles.shipped().all()) {
            compare("action", ours, Permissions::actions, differences);
            compare("not-action", ours, Permissions::notActions, differences);
            compare("data-action", ours, Permissions::dataActions, differences);
            compare("not-data-action", ours, Permissions::notDataActions, differences);
        }

        differences.forEach(System.out::println);

        assertThat(differences).allMatch(difference -> difference.contains(" Configuration "));
    }

    private static void compare(
            String field,
            RoleDefinition ours,
            Function<Permissions, List<ActionPattern>> part,
            List<String> differences) {
        Set<ActionPattern> here = actions(ours, part);
        Set<ActionPattern> there = actions(real(ours), part);
        for (ActionPattern action : Sets.difference(here, there)) {
            differences.add(ours.name() + ": only we have " + field + " " + action);
        }
        for (ActionPattern action : Sets.difference(there, here)) {
            differences.add(ours.name() + ": only the real role has " + field + " " + action);
        }
    }

    private static Set<ActionPattern> actions(RoleDefinition role, Function<Permissions, List<ActionPattern>> part) {
        return role.permissions().stream().map(part).flatMap(List::stream).collect(toImmutableSet());
    }

    private static List<String> effects(RoleDefinition role) {
        ImmutableList.Builder<String> effects = ImmutableList.builder();
        for (RoleAssignmentMode mode : RoleAssignmentMode.values()) {
            for (Operation operation : Operation.values()) {
                if (RoleGrants.grants(role, operation, mode)) {
                    effects.add(mode.cliName() + " " + operation.wireName());
                }
            }
        }
        return effects.build();
    }

    private static RoleDefinition real(RoleDefinition ours) {
        return REAL.getOrDefault(ours.id(), new RoleDefinition(ours.id(), "not in the list", ImmutableList.of()));
    }

    private static RoleDefinition role(RoleId id, JsonNode role) {
        ImmutableList.Builder<Permissions> permissions = ImmutableList.builder();
        for (JsonNode block : role.required("permissions")) {
            permissions.add(new Permissions(
                    patterns(block, "actions"),
                    patterns(block, "notActions"),
                    patterns(block, "dataActions"),
                    patterns(block, "notDataActions")));
        }
        return new RoleDefinition(id, role.required("roleName").textValue(), permissions.build());
    }

    private static List<ActionPattern> patterns(JsonNode block, String field) {
        return Streams.stream(block.required(field))
                .map(JsonNode::textValue)
                .map(ActionPattern::parse)
                .collect(toImmutableList());
    }

    /** The list in the folder beside the project, which is one of the folders above this one. */
    private static List<Path> lists() throws IOException {
        for (Path above = Path.of("").toAbsolutePath(); above != null; above = above.getParent()) {
            Path folder = above.resolve(FOLDER);
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, LIST)) {
                    return ImmutableList.copyOf(files);
                }
            }
        }
        return ImmutableList.of();
    }
}
