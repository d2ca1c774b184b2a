package io.registryacl.catalog;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.registryacl.catalog.OperationNeeds.Plane;
import io.registryacl.issue.Quoted;
import io.registryacl.model.Operation;
import io.registryacl.model.ScopeMapAction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The permissions that each operation needs (semantics 4.3), as they were read in 2026-08. It has every {@link Operation}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class OperationCatalog {

    static final String FILE = "operations.txt";

    private static final String ROW = "operation";
    private static final ImmutableMap<String, RowShape> SHAPES = ImmutableMap.of(
            ROW,
            RowShape.of("plane", "source").andOptional("nobody-in-abac").andMany("action", "data-action", "token"));

    private static final OperationCatalog SHIPPED = parse(TableText.shippedText(FILE));

    private final ImmutableMap<Operation, OperationNeeds> needs;

    private OperationCatalog(ImmutableMap<Operation, OperationNeeds> needs) {
        this.needs = needs;
    }

    /** {@return the table that ships with the library} */
    public static OperationCatalog shipped() {
        return SHIPPED;
    }

    static OperationCatalog parse(String text) {
        Map<Operation, OperationNeeds> needs = new EnumMap<>(Operation.class);
        for (TableRow row : TableText.parse(FILE, text, SHAPES).get(ROW)) {
            OperationNeeds need = row.make(OperationCatalog::needs);
            needs.put(need.operation(), need);
        }
        for (Operation operation : Operation.values()) {
            if (!needs.containsKey(operation)) {
                throw new IllegalStateException(FILE + ": no row for " + Quoted.of(operation.wireName()));
            }
        }
        return new OperationCatalog(Maps.immutableEnumMap(needs));
    }

    private static OperationNeeds needs(TableRow row) {
        OperationNeeds needs = new OperationNeeds(
                row.name(OperationCatalog::operation),
                row.one("plane", OperationCatalog::plane),
                row.all("action", Function.identity()),
                row.all("data-action", Function.identity()),
                ImmutableSet.copyOf(row.all("token", OperationCatalog::tokenAction)),
                row.text("source"));
        boolean silent = needs.plane() == Plane.CONTENT && needs.dataActions().isEmpty();
        if (silent != row.has("nobody-in-abac")) {
            throw new IllegalArgumentException(
                    "either `data-action` or `nobody-in-abac` stands in a row of the plane `content`, and in no other");
        }
        return needs;
    }

    /**
     * {@return what {@code operation} needs}
     *
     * @param operation any operation
     */
    public OperationNeeds needs(Operation operation) {
        OperationNeeds found = needs.get(operation);
        if (found == null) {
            throw new IllegalArgumentException("no operation: " + operation);
        }
        return found;
    }

    /**
     * {@return every control-plane action that some operation needs} Without duplicates, in the order of the operations and of
     * their lists; never empty.
     */
    public List<String> actions() {
        return distinct(OperationNeeds::actions);
    }

    /**
     * {@return every data action that some operation needs} Without duplicates, in the order of the operations and of their
     * lists; never empty.
     */
    public List<String> dataActions() {
        return distinct(OperationNeeds::dataActions);
    }

    private List<String> distinct(Function<OperationNeeds, List<String>> part) {
        ImmutableSet.Builder<String> distinct = ImmutableSet.builder();
        for (OperationNeeds each : needs.values()) {
            distinct.addAll(part.apply(each));
        }
        return distinct.build().asList();
    }

    /** Reads an operation's name on the wire. */
    static Operation operation(String text) {
        return Operation.ofWireName(text)
                .orElseThrow(() -> new IllegalArgumentException("not an operation: " + Quoted.of(text)));
    }

    private static Plane plane(String text) {
        return switch (text) {
            case "content" -> Plane.CONTENT;
            case "control" -> Plane.CONTROL;
            default -> throw new IllegalArgumentException("a plane is `content` or `control`, not " + Quoted.of(text));
        };
    }

    private static ScopeMapAction tokenAction(String text) {
        for (ScopeMapAction action : ScopeMapAction.values()) {
            if (action.wireName().equals(text)) {
                return action;
            }
        }
        throw new IllegalArgumentException("not an action of scope maps: " + Quoted.of(text));
    }
}
