package io.registryacl.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Laws of the reader of tables: every mistake ends in its one exception, and nothing is lost without one. */
class TableTextProperties {

    private static final ImmutableMap<String, RowShape> SHAPES =
            ImmutableMap.of("row", RowShape.of("source").andMany("field"));

    @Property(tries = 300)
    void parse_anyText_isReadOrRefusedWithTheNameOfTheFile(@ForAll("texts") String text) {
        try {
            TableText.parse("t.txt", text, SHAPES);
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageStartingWith("t.txt");
        }
    }

    @Property(tries = 100)
    void parse_validRows_givesBackWhatWasWritten(@ForAll("values") List<String> values) {
        StringBuilder text = new StringBuilder("table t\n  dated 2026-08\n  key K k\nrow r\n  source [K]\n");
        values.forEach(value -> text.append("  field ").append(value).append('\n'));

        TableRow row =
                TableText.parse("t.txt", text.toString(), SHAPES).get("row").get(0);

        assertThat(row.all("field", Function.identity())).isEqualTo(values);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> lines = Arbitraries.of(
                "table t",
                "  dated 2026-08",
                "  key K k",
                "row a",
                "row b",
                "  source [K]",
                "  source [",
                "  field x",
                "#",
                "",
                " ");
        Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(12);
        return Arbitraries.frequencyOf(Tuple.of(9, lines), Tuple.of(1, noise))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("\n", parts));
    }

    @Provide
    Arbitrary<List<String>> values() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .list()
                .uniqueElements()
                .ofMaxSize(5);
    }
}
