package io.registryacl.catalog;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.registryacl.issue.Quoted;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.Permissions;
import io.registryacl.model.RoleDefinition;
import io.registryacl.model.RoleId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Azure's built-in roles that bear on container registries, the general ones among them (semantics 4.4), as they were read in
 * 2026-08. Their ids are the same in all clouds.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class BuiltInRoles {

    static final String FILE = "built-in-roles.txt";

    private static final String ROW = "role";
    private static final ImmutableMap<String, RowShape> SHAPES =
            ImmutableMap.of(ROW, RowShape.of("name", "source").andMany("action", "not-action", "data-action"));

    private static final BuiltInRoles SHIPPED = parse(TableText.shippedText(FILE));

    private final ImmutableMap<RoleId, Entry> byId;
    private final ImmutableMap<String, RoleDefinition> byName;
    private final ImmutableList<RoleDefinition> all;

    private BuiltInRoles(Map<RoleId, Entry> byId, Map<String, RoleDefinition> byName) {
        this.byId = ImmutableMap.copyOf(byId);
        this.byName = ImmutableMap.copyOf(byName);
        this.all = this.byName.values().asList();
    }

    /** {@return the table that ships with the library} */
    public static BuiltInRoles shipped() {
        return SHIPPED;
    }

    static BuiltInRoles parse(String text) {
        Map<RoleId, Entry> byId = new LinkedHashMap<>();
        Map<String, RoleDefinition> byName = new LinkedHashMap<>();
        for (TableRow row : TableText.parse(FILE, text, SHAPES).get(ROW)) {
            Entry entry = row.make(BuiltInRoles::entry);
            RoleDefinition role = entry.role();
            if (byId.put(role.id(), entry) != null || byName.put(Ascii.toLowerCase(role.name()), role) != null) {
                throw new IllegalStateException(FILE + ": duplicate role " + Quoted.of(role.name()));
            }
        }
        return new BuiltInRoles(byId, byName);
    }

    private static Entry entry(TableRow row) {
        Permissions permissions = new Permissions(
                actions(row, "action"), actions(row, "not-action"), actions(row, "data-action"), ImmutableList.of());
        if (permissions.actions().isEmpty() && permissions.dataActions().isEmpty()) {
            throw new IllegalArgumentException("a role grants something");
        }
        RoleDefinition role =
                new RoleDefinition(row.name(RoleId::new), row.text("name"), ImmutableList.of(permissions));
        return new Entry(role, row.text("source"));
    }

    private static List<ActionPattern> actions(TableRow row, String field) {
        return row.all(field, ActionPattern::parse);
    }

    /** {@return all roles, in the order of the table; each has one permission block} */
    public List<RoleDefinition> all() {
        return all;
    }

    /**
     * {@return the role with that id; empty if it is no built-in role that the library knows}
     *
     * @param id id of a role
     */
    public Optional<RoleDefinition> find(RoleId id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::role);
    }

    /**
     * {@return the role with that display name; empty if it is no built-in role that the library knows}
     *
     * @param displayName name such as {@code AcrPull}, letter case ignored
     */
    public Optional<RoleDefinition> named(String displayName) {
        return Optional.ofNullable(byName.get(Ascii.toLowerCase(displayName)));
    }

    /**
     * {@return where the row of that role comes from; empty if it is no built-in role that the library knows}
     *
     * @param id id of a role
     */
    public String source(RoleId id) {
        return Optional.ofNullable(byId.get(id)).map(Entry::source).orElse("");
    }

    private record Entry(RoleDefinition role, String source) {}
}
