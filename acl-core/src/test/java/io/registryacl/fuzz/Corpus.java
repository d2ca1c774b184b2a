package io.registryacl.fuzz;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Valid texts that mutations start from. */
final class Corpus {

    private Corpus() {}

    /** The policy documents, in every shape that the library reads. */
    static List<String> policies() {
        return Stream.of(
                        "policy-cli",
                        "policy-arm",
                        "policy-template",
                        "registry-list",
                        "network-rules",
                        "registry-show")
                .map(name -> resource("policies/" + name + ".json"))
                .toList();
    }

    /** Short policy documents: the registries of each of {@link #policies()} with one of its other sections. */
    static List<String> sections() {
        return parsed(policies())
                .flatMap(json -> json.root().members().stream()
                        .filter(member -> json.root().members().size() > 2)
                        .map(member -> section(json, member)))
                .toList();
    }

    private static String section(JsonText.Parsed json, JsonText.Member section) {
        JsonText.Member registries = json.root().members().get(0);
        String others = section.equals(registries) ? "" : "," + textOf(json, section);
        return "{" + textOf(json, registries) + others + "}";
    }

    private static String textOf(JsonText.Parsed json, JsonText.Member member) {
        return json.text().substring(member.start(), member.value().end());
    }

    /** One request of every kind. */
    static List<String> requests() {
        return documents("requests.txt");
    }

    /** Scenario files, beside which the last of the policies lies as {@code policy.json}. */
    static List<String> scenarios() {
        return documents("scenarios.txt");
    }

    /** Role-assignment conditions. */
    static List<String> conditions() {
        return documents("conditions.txt");
    }

    /** Addresses and blocks. */
    static List<String> addresses() {
        return resource("addresses.txt").lines().toList();
    }

    /** All strings in JSON {@code texts}. */
    static List<String> strings(List<String> texts) {
        return parsed(texts)
                .flatMap(json -> json.all().stream().flatMap(node -> json.string(node).stream()))
                .distinct()
                .toList();
    }

    /** All keys in JSON {@code texts}. */
    static List<String> keys(List<String> texts) {
        return parsed(texts)
                .flatMap(json -> json.all().stream())
                .flatMap(node -> node.members().stream())
                .map(JsonText.Member::key)
                .distinct()
                .toList();
    }

    /** All values in JSON {@code texts}, but whole documents. */
    static List<String> values(List<String> texts) {
        return parsed(texts)
                .flatMap(json -> json.all().stream().skip(1).map(json::textOf))
                .distinct()
                .toList();
    }

    private static Stream<JsonText.Parsed> parsed(List<String> texts) {
        return texts.stream().flatMap(text -> JsonText.parse(text).stream());
    }

    /** The parts of a file between lines of dashes. */
    private static List<String> documents(String name) {
        return List.of(resource(name).strip().split("\n-+\n", -1));
    }

    private static String resource(String name) {
        try (InputStream in = requireNonNull(Corpus.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
