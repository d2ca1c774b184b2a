package io.registryacl.condition;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A named fact that a condition asks for, such as {@code
 * @Request[Microsoft.ContainerRegistry/registries/repositories:name]}.
 *
 * <p>The name is kept as written, with its key if it has one ({@code tags:Project<$key_case_sensitive$>}), and two
 * attributes are equal only if their names are written alike. Whoever answers a condition's questions compares names
 * without regard to the case of ASCII letters; see {@link ConditionRequest#attribute}.
 *
 * @param source where the attribute is looked up
 * @param name what stands between the brackets: not blank, no blank at either end, no bracket, no control character
 */
public record Attribute(AttributeSource source, String name) implements Operand {

    /**
     * Names an attribute.
     *
     * @param source where it is looked up
     * @param name its name, with its key if it has one
     * @throws IllegalArgumentException if {@code name} is not one that a condition can write
     */
    public Attribute {
        requireNonNull(source, "source");
        if (name.isEmpty() || name.startsWith(" ") || name.endsWith(" ")) {
            throw new IllegalArgumentException(
                    "attribute name must neither be empty nor begin or end with a blank: `" + Quoted.echo(name) + "`");
        }
        for (int i = 0; i < name.length(); i++) {
            if (!isNameCharacter(name.charAt(i))) {
                throw new IllegalArgumentException(
                        "attribute name must hold no bracket and no control character: `" + Quoted.echo(name) + "`");
            }
        }
    }

    static boolean isNameCharacter(char c) {
        return c != '[' && c != ']' && !Quoted.isControl(c);
    }

    @Override
    public String text() {
        return "@" + source.text() + "[" + name + "]";
    }

    @Override
    public List<String> literalValues() {
        return List.of();
    }

    @Override
    public AttributeValue valueFor(ConditionRequest request) {
        return request.attribute(source, name);
    }
}
