package io.registryacl.json;

import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.JsonValue.JsonArray;
import io.registryacl.json.JsonValue.JsonBoolean;
import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Hands out the members of one object by name and type, and notes what is wrong with them. A member of a wrong type is an
 * issue and comes back as absent, so that the reader goes on and finds the rest; whoever collects the issues refuses the
 * input in the end.
 *
 * <p>{@link #finish} says what was never asked for: an error in the library's own formats, a warning in Azure's (semantics
 * P14). In Azure's, {@code null} is the same as absent; in ours it is a wrong type.
 */
final class Fields {

    private final JsonObject object;
    private final IssueList issues;
    private final boolean own;
    private final Set<String> taken = new HashSet<>();
    private final List<List<String>> ignored = new ArrayList<>();

    private Fields(JsonObject object, IssueList issues, boolean own) {
        this.object = object;
        this.issues = issues;
        this.own = own;
    }

    /** The members of an object in one of the library's own formats. */
    static Fields ofOwn(JsonObject object, IssueList issues) {
        return new Fields(object, issues, true);
    }

    /** The members of an object that Azure or its tools wrote. */
    static Fields ofAzure(JsonObject object, IssueList issues) {
        return new Fields(object, issues, false);
    }

    /** The members of {@code value} if that is an object; else empty, with an issue. */
    static Optional<Fields> ofOwn(JsonValue value, IssueList issues) {
        return of(value, issues, true);
    }

    /** The members of {@code value} if that is an object; else empty, with an issue. */
    static Optional<Fields> ofAzure(JsonValue value, IssueList issues) {
        return of(value, issues, false);
    }

    private static Optional<Fields> of(JsonValue value, IssueList issues, boolean own) {
        Optional<JsonObject> object = asObject(value, issues);
        return object.isEmpty() ? Optional.empty() : Optional.of(new Fields(object.get(), issues, own));
    }

    Place place() {
        return object.place();
    }

    JsonObject object() {
        return object;
    }

    IssueList issues() {
        return issues;
    }

    /** Where the member {@code name} stands, or would stand. */
    Place place(String name) {
        JsonValue value = object.members().get(name);
        return value == null ? object.place().missing(name) : value.place();
    }

    /** Whether there is a member {@code name}, be it {@code null}. */
    boolean has(String name) {
        return object.has(name);
    }

    /** Whether there is a member {@code name} that is {@code null}. */
    boolean isNull(String name) {
        JsonValue value = object.members().get(name);
        return value != null && value.isNull();
    }

    /** The member {@code name} of whatever type; empty if absent, and in Azure's documents if {@code null}. */
    Optional<JsonValue> value(String name) {
        taken.add(name);
        JsonValue value = object.members().get(name);
        return value == null || (!own && value.isNull()) ? Optional.empty() : Optional.of(value);
    }

    /** The text {@code name} with its place. */
    Optional<JsonString> text(String name) {
        Optional<JsonValue> value = value(name);
        return value.isEmpty() ? Optional.empty() : asText(value.get(), issues);
    }

    /** The text {@code name}. */
    Optional<String> string(String name) {
        Optional<JsonString> text = text(name);
        return text.isEmpty() ? Optional.empty() : Optional.of(text.get().text());
    }

    /** The text {@code name}; its absence is an issue whose remedy is {@code remedy}. */
    Optional<JsonString> requiredText(String name, String remedy) {
        require(name, remedy);
        return text(name);
    }

    /** What {@code parse} makes of the text {@code name}; its refusal is an issue. */
    <T> Optional<T> parsed(String name, Function<String, T> parse) {
        Optional<JsonString> text = text(name);
        return text.isEmpty() ? Optional.empty() : parse(text.get(), parse, issues);
    }

    /** As {@link #parsed}; absence is an issue whose remedy is {@code remedy}. */
    <T> Optional<T> requiredParsed(String name, String remedy, Function<String, T> parse) {
        require(name, remedy);
        return parsed(name, parse);
    }

    /** What {@code parse} makes of each text of the array {@code name}; none if it is absent. */
    <T> List<T> allParsed(String name, Function<String, T> parse) {
        List<T> parsed = new ArrayList<>();
        for (JsonString text : texts(name)) {
            parse(text, parse, issues).ifPresent(parsed::add);
        }
        return parsed;
    }

    /** What {@code parse} makes of {@code text}; its refusal is an issue. */
    static <T> Optional<T> parse(JsonString text, Function<String, T> parse, IssueList issues) {
        try {
            return Optional.of(parse.apply(text.text()));
        } catch (IllegalArgumentException refusal) {
            issues.addRefusal(IssueCode.INVALID_VALUE, text.place(), text.text(), refusal);
            return Optional.empty();
        }
    }

    /** Notes the absence of {@code name}. */
    void require(String name, String remedy) {
        if (!has(name) || (!own && isNull(name))) {
            issues.add(IssueCode.MISSING_VALUE, place(name), "there is no " + Quoted.of(name), remedy);
        }
    }

    /** The truth value {@code name}. */
    Optional<Boolean> bool(String name) {
        Optional<JsonValue> value = value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof JsonBoolean bool) {
            return Optional.of(bool.value());
        }
        refuseType(value.get(), "`true` or `false`", issues);
        return Optional.empty();
    }

    /** The members of the object {@code name}, which is of the same format as this. */
    Optional<Fields> object(String name) {
        Optional<JsonValue> value = value(name);
        return value.isEmpty() ? Optional.empty() : of(value.get(), issues, own);
    }

    /** The array {@code name}. */
    Optional<JsonArray> array(String name) {
        Optional<JsonValue> value = value(name);
        return value.isEmpty() ? Optional.empty() : asArray(value.get(), issues);
    }

    /** The elements of the array {@code name}; none if it is absent. */
    private List<JsonValue> elements(String name) {
        Optional<JsonArray> array = array(name);
        return array.isEmpty() ? List.of() : array.get().elements();
    }

    /** The texts of the array {@code name}; none if it is absent. */
    List<JsonString> texts(String name) {
        List<JsonString> texts = new ArrayList<>();
        for (JsonValue element : elements(name)) {
            asText(element, issues).ifPresent(texts::add);
        }
        return List.copyOf(texts);
    }

    /** The objects of the array {@code name}, each of the same format as this; none if it is absent. */
    List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        for (JsonValue element : elements(name)) {
            of(element, issues, own).ifPresent(objects::add);
        }
        return List.copyOf(objects);
    }

    /**
     * What {@code table} has for the text {@code name}. In Azure's documents ASCII letter case is ignored and the keys of
     * the table may have any; in ours comparison is exact.
     */
    <E> Optional<E> choice(String name, Map<String, E> table) {
        Optional<JsonString> found = text(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String text = found.get().text();
        for (Map.Entry<String, E> entry : table.entrySet()) {
            boolean same = own ? entry.getKey().equals(text) : AsciiText.equalsIgnoreCase(entry.getKey(), text);
            if (same) {
                return Optional.of(entry.getValue());
            }
        }
        String allowed = "write one of `" + String.join("`, `", table.keySet()) + "`";
        String problem = Quoted.of(name) + " cannot be " + Quoted.of(text);
        issues.add(IssueCode.INVALID_VALUE, found.get().place(), text, problem, allowed);
        return Optional.empty();
    }

    /** Marks members as known although they have no effect here. */
    void ignore(List<String> names) {
        ignored.add(names);
    }

    private boolean isKnown(String name) {
        boolean known = taken.contains(name);
        for (int i = 0; i < ignored.size() && !known; i++) {
            known = ignored.get(i).contains(name);
        }
        return known;
    }

    /** Refuses members that stand here and that {@code inner} was asked for: they would seem to count and do not. */
    void refuseMisplaced(Fields inner) {
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            String key = member.getKey();
            if (inner.isKnown(key) && !isKnown(key)) {
                taken.add(key);
                String problem = Quoted.of(key) + " stands beside "
                        + Quoted.of(inner.place().key()) + " and would have no effect";
                issues.add(IssueCode.CONFLICT, member.getValue().place(), key, problem, "move it inside");
            }
        }
    }

    /** Says what was never asked for. To be called once, after everything was taken. */
    void finish() {
        for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
            if (!isKnown(member.getKey())) {
                addUnknown(member.getKey(), member.getValue());
            }
        }
    }

    private void addUnknown(String key, JsonValue value) {
        ignored.forEach(taken::addAll);
        Set<String> known = new LinkedHashSet<>();
        for (String name : taken) {
            if (AsciiText.equalsIgnoreCase(name, key)) {
                known.add(name);
            }
        }
        String meant =
                known.isEmpty() ? "" : "; did you mean `" + known.iterator().next() + "`?";
        if (own) {
            String remedy = meant.isEmpty() ? "this format has " + knownNames() : meant.substring(2);
            issues.add(IssueCode.UNKNOWN_FIELD, value.place(), key, "unknown field " + Quoted.of(key), remedy);
        } else {
            String problem = "the property " + Quoted.of(key) + " is not known and has no effect";
            issues.add(
                    IssueCode.UNKNOWN_PROPERTY, value.place(), key, problem, meant.isEmpty() ? "" : meant.substring(2));
        }
    }

    private String knownNames() {
        Set<String> names = new TreeSet<>(taken);
        return names.isEmpty() ? "no fields" : "`" + String.join("`, `", names) + "`";
    }

    /** The text that {@code value} is; else empty, with an issue. An ARM template expression is no text. */
    static Optional<JsonString> asText(JsonValue value, IssueList issues) {
        if (value instanceof JsonString text) {
            if (isTemplateExpression(text.text())) {
                refuseType(value, "a text", issues);
                return Optional.empty();
            }
            return Optional.of(text);
        }
        refuseType(value, "a text", issues);
        return Optional.empty();
    }

    /** The object that {@code value} is; else empty, with an issue. */
    static Optional<JsonObject> asObject(JsonValue value, IssueList issues) {
        if (value instanceof JsonObject object) {
            return Optional.of(object);
        }
        refuseType(value, "an object", issues);
        return Optional.empty();
    }

    /** The array that {@code value} is; else empty, with an issue. */
    static Optional<JsonArray> asArray(JsonValue value, IssueList issues) {
        if (value instanceof JsonArray array) {
            return Optional.of(array);
        }
        refuseType(value, "an array", issues);
        return Optional.empty();
    }

    /** Whether {@code text} is an expression such as {@code [parameters('ip')]}; {@code [[} begins a literal bracket. */
    static boolean isTemplateExpression(String text) {
        return text.startsWith("[") && text.endsWith("]") && !text.startsWith("[[");
    }

    static void refuseType(JsonValue value, String expected, IssueList issues) {
        if (value instanceof JsonString text && isTemplateExpression(text.text())) {
            issues.add(
                    IssueCode.TEMPLATE_EXPRESSION,
                    value.place(),
                    text.text(),
                    "template expression " + Quoted.of(text.text()) + " where a literal value is needed",
                    "deploy the template, or resolve it, and read the result");
            return;
        }
        issues.add(IssueCode.WRONG_TYPE, value.place(), "expected " + expected + " and found " + value.describe(), "");
    }
}
