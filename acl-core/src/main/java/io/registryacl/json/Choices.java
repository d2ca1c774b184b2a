package io.registryacl.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Tables of the texts that a field takes, for {@link Fields#choice}; messages list them in the order given. */
final class Choices {

    private Choices() {}

    /** Each of {@code values} by its name. */
    @SafeVarargs
    static <E> Map<String, E> by(Function<E, String> name, E... values) {
        Map<String, E> table = new LinkedHashMap<>();
        for (E value : values) {
            table.put(name.apply(value), value);
        }
        return Collections.unmodifiableMap(table);
    }

    /** Each of {@code values} by the name of its constant in lower case. */
    static <E extends Enum<E>> Map<String, E> byLowerName(E[] values) {
        return by(value -> AsciiText.lower(value.name()), values);
    }
}
