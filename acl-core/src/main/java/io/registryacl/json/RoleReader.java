package io.registryacl.json;

import io.registryacl.catalog.OperationCatalog;
import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.JsonValue.JsonString;
import io.registryacl.json.PolicyParts.Part;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.Permissions;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads role definitions as the CLI, ARM or PowerShell writes them (semantics 9.4), and permission blocks. */
final class RoleReader {

    private static final List<String> WITHOUT_EFFECT = List.of(
            "assignableScopes",
            "createdBy",
            "createdOn",
            "description",
            "isServiceRole",
            "roleType",
            "type",
            "updatedBy",
            "updatedOn");
    private static final List<String> POWERSHELL_WITHOUT_EFFECT =
            List.of("AssignableScopes", "Condition", "ConditionVersion", "Description", "IsCustom");

    private static final String PROVIDER = "microsoft.containerregistry";

    private final IssueList issues;

    RoleReader(IssueList issues) {
        this.issues = issues;
    }

    /** The role of {@code part}; empty, with an issue, if it has no id. */
    Optional<RoleDefinition> read(Part part) {
        boolean powerShell = part.object().has("Actions") || part.object().has("IsCustom");
        return powerShell ? readPowerShell(part) : readAzure(part);
    }

    private Optional<RoleDefinition> readAzure(Part part) {
        AzureResource resource = AzureResource.of(part, issues);
        Fields settings = resource.settings();
        String name = AzureResource.label(settings, "roleName");
        settings.require("permissions", "write the permission blocks, or `[]` for a role that grants nothing");
        List<Permissions> permissions = new ArrayList<>();
        for (Fields block : settings.objects("permissions")) {
            permissions.add(permissions(block));
        }
        Optional<RoleId> id = id(resource.top());
        settings.ignore(WITHOUT_EFFECT);
        resource.finish();
        return id.map(known -> new RoleDefinition(known, name, permissions));
    }

    /** The GUID at the end of the resource id, which is also the name; either will do. */
    private Optional<RoleId> id(Fields top) {
        Optional<JsonString> text = top.text("id");
        boolean byId = text.isPresent();
        if (!byId) {
            text = top.requiredText("name", "a role is told by the GUID in its `id` or `name`");
        } else {
            top.ignore(List.of("name"));
        }
        return text.flatMap(known -> Fields.parse(known, RoleId::parse, issues));
    }

    private Optional<RoleDefinition> readPowerShell(Part part) {
        Fields role = Fields.ofAzure(part.object(), issues);
        String name = role.string("Name").orElse("");
        Optional<RoleId> id = role.requiredParsed("Id", "a role is told by the GUID in its `Id`", RoleId::parse);
        Permissions permissions = new Permissions(
                actions(role, "Actions"),
                actions(role, "NotActions"),
                actions(role, "DataActions"),
                actions(role, "NotDataActions"));
        refuseCondition(role, "Condition", permissions);
        role.ignore(POWERSHELL_WITHOUT_EFFECT);
        role.finish();
        return id.map(known -> new RoleDefinition(known, name, List.of(permissions)));
    }

    /** A permission block of a role or of a deny assignment. */
    static Permissions permissions(Fields block) {
        Permissions permissions = new Permissions(
                actions(block, "actions"),
                actions(block, "notActions"),
                actions(block, "dataActions"),
                actions(block, "notDataActions"));
        refuseCondition(block, "condition", permissions);
        block.ignore(List.of("conditionVersion"));
        block.finish();
        return permissions;
    }

    /**
     * The actions {@code name}. Some of Azure's own roles hold one with a blank at its end. Where it is about another service
     * it cannot matter, and is passed over with a warning.
     */
    private static List<ActionPattern> actions(Fields block, String name) {
        List<ActionPattern> actions = new ArrayList<>();
        for (JsonString text : block.texts(name)) {
            if (isElsewhereWithBlank(text.text())) {
                String problem = "this is no action and has no effect: " + Quoted.of(text.text());
                block.issues().add(IssueCode.UNKNOWN_PROPERTY, text.place(), text.text(), problem, "");
            } else {
                Fields.parse(text, ActionPattern::parse, block.issues()).ifPresent(actions::add);
            }
        }
        return actions;
    }

    private static boolean isElsewhereWithBlank(String action) {
        String bare = action.strip();
        return !bare.equals(action)
                && !bare.isEmpty()
                && bare.indexOf('*') < 0
                && !AsciiText.lower(bare).contains(PROVIDER);
    }

    /**
     * Some of Azure's roles have a condition inside a block. It is no matter where the block is about other services; else
     * the block would seem to grant more than it does.
     */
    private static void refuseCondition(Fields block, String key, Permissions permissions) {
        Optional<JsonString> condition = block.text(key);
        if (condition.isPresent() && concernsRegistries(permissions)) {
            String problem = "a condition inside a role is not evaluated: "
                    + Quoted.of(condition.get().text());
            String remedy = "put it on the role assignments, or leave the block out";
            block.issues()
                    .add(
                            IssueCode.INVALID_VALUE,
                            condition.get().place(),
                            condition.get().text(),
                            problem,
                            remedy);
        }
    }

    private static boolean concernsRegistries(Permissions permissions) {
        OperationCatalog catalog = OperationCatalog.shipped();
        return catalog.actions().stream().anyMatch(permissions::grantsAction)
                || catalog.dataActions().stream().anyMatch(permissions::grantsDataAction);
    }
}
