package io.registryacl.fuzz;

import io.registryacl.fuzz.JsonText.Member;
import io.registryacl.fuzz.JsonText.Node;
import io.registryacl.fuzz.JsonText.Parsed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Changes JSON texts at random, mostly by whole values and members, so that most of them are JSON still. */
final class JsonMutations {

    private static final int LONGEST = 200_000;

    private final Mutations mutations;
    private final List<String> keys;
    private final List<String> values;

    /** Mutations that know {@code keys} and JSON {@code values} to put in. */
    JsonMutations(Mutations mutations, List<String> keys, List<String> values) {
        this.mutations = mutations;
        this.keys = keys;
        this.values = values;
    }

    /** {@code text} with one change. */
    String mutate(String text) {
        Optional<Parsed> json = JsonText.parse(text);
        if (json.isEmpty() || mutations.once(25)) {
            return mutations.mutateText(text);
        }
        String changed = change(json.get());
        return changed.length() > LONGEST ? text : changed;
    }

    private String change(Parsed json) {
        List<Node> nodes = json.all();
        Node node = mutations.one(nodes);
        return switch (mutations.number(12)) {
            case 0, 1, 2, 3 -> changeString(json, nodes);
            case 4 -> replace(json.text(), node.start(), node.end(), value());
            case 5 -> replace(json.text(), node.start(), node.end(), json.textOf(mutations.one(nodes)));
            case 6 -> changeKey(json, nodes);
            case 7 -> addMember(json, nodes);
            case 8, 9 -> changeCount(json, nodes);
            case 10 -> wrap(json, node);
            default -> insertBetween(json, node);
        };
    }

    private String value() {
        return mutations.once(2) ? mutations.one(Hostile.VALUES) : mutations.one(values);
    }

    private String changeString(Parsed json, List<Node> nodes) {
        List<Node> strings =
                nodes.stream().filter(node -> json.string(node).isPresent()).toList();
        if (strings.isEmpty()) {
            return mutations.mutateText(json.text());
        }
        Node node = mutations.one(strings);
        String changed = mutations.mutateText(json.string(node).orElse(""));
        return replace(json.text(), node.start(), node.end(), quoted(changed));
    }

    private String changeKey(Parsed json, List<Node> nodes) {
        List<Member> members = members(nodes);
        if (members.isEmpty()) {
            return json.text();
        }
        Member member = mutations.one(members);
        String key = mutations.once(2) ? mutations.one(keys) : mutations.mutateText(member.key());
        return replace(json.text(), member.start(), member.keyEnd(), quoted(key));
    }

    private String addMember(Parsed json, List<Node> nodes) {
        List<Node> objects = nodes.stream()
                .filter(node -> json.text().charAt(node.start()) == '{')
                .toList();
        if (objects.isEmpty()) {
            return json.text();
        }
        Node object = mutations.one(objects);
        String member =
                quoted(mutations.one(keys)) + ":" + value() + (object.members().isEmpty() ? "" : ",");
        return replace(json.text(), object.start() + 1, object.start() + 1, member);
    }

    /** Deletes or repeats a member or an element. */
    private String changeCount(Parsed json, List<Node> nodes) {
        List<Node> containers = nodes.stream()
                .filter(node -> node.members().size() + node.elements().size() > 0)
                .toList();
        if (containers.isEmpty()) {
            return json.text();
        }
        Node container = mutations.one(containers);
        List<String> parts = new ArrayList<>();
        container
                .members()
                .forEach(member -> parts.add(
                        json.text().substring(member.start(), member.value().end())));
        container.elements().forEach(element -> parts.add(json.textOf(element)));
        int index = mutations.number(parts.size());
        if (mutations.once(2)) {
            parts.remove(index);
        } else {
            String part = parts.get(index);
            for (int i = mutations.once(20) ? 250 : 1; i > 0; i--) {
                parts.add(mutations.number(parts.size() + 1), part);
            }
        }
        boolean object = !container.members().isEmpty();
        String joined = (object ? "{" : "[") + String.join(",", parts) + (object ? "}" : "]");
        return replace(json.text(), container.start(), container.end(), joined);
    }

    private static List<Member> members(List<Node> nodes) {
        return nodes.stream().flatMap(node -> node.members().stream()).toList();
    }

    private String wrap(Parsed json, Node node) {
        int levels = mutations.once(4) ? mutations.number(JsonText.MAX_DEPTH + 2) : 1;
        boolean array = mutations.once(2);
        String open = array ? "[" : "{" + quoted(mutations.one(keys)) + ":";
        String wrapped = open.repeat(levels) + json.textOf(node) + (array ? "]" : "}").repeat(levels);
        return replace(json.text(), node.start(), node.end(), wrapped);
    }

    private String insertBetween(Parsed json, Node node) {
        String between = mutations.one(List.of("\n", "\r", "\r\n", "\t", "  ", ",", "\0", "\ufeff", "//", "/**/", "0"));
        return replace(json.text(), node.start(), node.start(), between);
    }

    /** {@code text} as a JSON string; what need not be escaped is so now and then. */
    private String quoted(String text) {
        boolean escapeAll = mutations.once(30);
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (escapeAll || character < ' ' || Character.isSurrogate(character)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }

    private static String replace(String text, int start, int end, String part) {
        return text.substring(0, start) + part + text.substring(end);
    }
}
