package io.registryacl.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of the shipped tables: what is read, and that everything else is refused with file and line. */
class TableTextTest {

    private static final ImmutableMap<String, RowShape> SHAPES = ImmutableMap.of(
            "fruit", RowShape.of("colour", "source").andOptional("note").andMany("taste"));
    private static final String HEADER = "table fruits\n  dated 2026-08\n  key BOOK a book of fruits\n";
    private static final String APPLE = "fruit apple\n  colour red\n  source [BOOK]\n";

    @Test
    void parse_rowWithAllFields_keepsNamesValuesAndOrder() {
        TableRow row = only(HEADER + APPLE + "  taste sweet\n  taste a little sour\n  note with [ and ]\n");

        assertThat(row.name(Function.identity())).isEqualTo("apple");
        assertThat(row.text("colour")).isEqualTo("red");
        assertThat(row.all("taste", Function.identity())).containsExactly("sweet", "a little sour");
        assertThat(row.optional("note", Function.identity())).contains("with [ and ]");
        assertThat(row.has("note")).isTrue();
    }

    @Test
    void parse_rowWithoutOptionalFields_hasNone() {
        TableRow row = only(HEADER + APPLE);

        assertThat(row.all("taste", Function.identity())).isEmpty();
        assertThat(row.optional("note", Function.identity())).isEmpty();
        assertThat(row.has("note")).isFalse();
    }

    @Test
    void parse_severalRows_keepsTheirOrder() {
        String text = HEADER + APPLE.replace("apple", "pear") + APPLE + APPLE.replace("apple", "fig");

        assertThat(parse(text).get("fruit"))
                .extracting(row -> row.name(Function.identity()))
                .containsExactly("pear", "apple", "fig");
    }

    @Test
    void parse_commentsEmptyLinesAndCarriageReturns_areLeftOut() {
        String text = "# about fruits\n\n" + HEADER + "\n#\n" + APPLE.replace("  colour", "# not a field\n\n  colour");

        assertThat(only(text.replace("\n", "\r\n")).text("colour")).isEqualTo("red");
    }

    @Test
    void parse_headerAlone_hasNoRows() {
        assertThat(parse(HEADER).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[BOOK]", "page 7; [BOOK: page 7], [BOOK]", "[BOOK:]"})
    void parse_sourceWithDeclaredKeys_isTaken(String source) {
        assertThat(only(HEADER + APPLE.replace("[BOOK]", source)).text("source"))
                .isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n"})
    void parse_noRows_isRefused(String text) {
        assertRefused(text, "fruits.txt: no rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fruit",
                "fruit ",
                "fruit  apple",
                "fruit apple ",
                " fruit apple",
                "   colour red",
                "  colour",
                "  colour ",
                "  colour  red",
                "  colour red ",
                "\tcolour red",
                "  colour\tred",
                "  colour r\u00f8d",
                "  colour red\u0000",
                "   ",
                " ",
            })
    void parse_lineOfAnotherForm_isRefused(String line) {
        assertThatIllegalStateException()
                .isThrownBy(() -> parse(HEADER + APPLE + line))
                .withMessageStartingWith("fruits.txt:7: expected `keyword value` in printable ASCII");
    }

    @Test
    void parse_lineWithControlCharacters_isQuotedWithoutThem() {
        assertThatIllegalStateException()
                .isThrownBy(() -> parse(HEADER + "  \u001b[2J x"))
                .withMessageEndingWith("`  \\u001b[2J x`");
    }

    @Test
    void parse_unknownRow_isRefused() {
        assertRefused(
                HEADER + "vegetable leek\n", "fruits.txt:4: unknown keyword `vegetable`; rows are [fruit, table]");
    }

    @Test
    void parse_unknownField_isRefused() {
        assertRefused(
                HEADER + APPLE + "  weight 7\n",
                "fruits.txt:7: unknown keyword `weight`; a row `fruit` has [colour, source, note, taste]");
    }

    @Test
    void parse_unknownFieldOfTheHeader_isRefused() {
        assertRefused(
                HEADER + "  colour red\n", "fruits.txt:4: unknown keyword `colour`; a row `table` has [dated, key]");
    }

    @ParameterizedTest
    @CsvSource({"colour, red", "source, [BOOK]"})
    void parse_missingField_isRefusedAtTheRow(String field, String value) {
        assertRefused(
                HEADER + APPLE.replace("  " + field + " " + value + "\n", "") + "# end\n",
                "fruits.txt:4: row `fruit apple` lacks the field `" + field + "`");
    }

    @Test
    void parse_missingFieldOfARowThatIsNotTheLast_isRefusedAtTheRow() {
        assertRefused(HEADER + "fruit pear\n" + APPLE, "fruits.txt:4: row `fruit pear` lacks the field `colour`");
    }

    @ParameterizedTest
    @CsvSource({"colour, green", "colour, red", "source, [BOOK]"})
    void parse_fieldTwice_isRefused(String field, String value) {
        assertRefused(HEADER + APPLE + "  " + field + " " + value, "fruits.txt:7: duplicate field `" + field + "`");
    }

    @Test
    void parse_optionalFieldTwice_isRefused() {
        assertRefused(HEADER + APPLE + "  note a\n  note b\n", "fruits.txt:8: duplicate field `note`");
    }

    @Test
    void parse_sameValueTwice_isRefused() {
        assertRefused(
                HEADER + APPLE + "  taste sweet\n  taste sour\n  taste sweet\n",
                "fruits.txt:9: duplicate value `sweet`");
    }

    @Test
    void parse_sameRowTwice_isRefused() {
        assertRefused(HEADER + APPLE + APPLE, "fruits.txt:7: duplicate row `fruit apple`");
    }

    @Test
    void parse_fieldBeforeAnyRow_isRefused() {
        assertRefused("  colour red\n", "fruits.txt:1: a field outside a row: `colour`");
    }

    @Test
    void parse_rowBeforeTheHeader_isRefused() {
        assertRefused(APPLE, "fruits.txt:1: the first row, and no other, is `table` with the name of the file");
    }

    @Test
    void parse_secondHeader_isRefused() {
        assertRefused(
                HEADER + HEADER, "fruits.txt:4: the first row, and no other, is `table` with the name of the file");
    }

    @Test
    void parse_headerOfAnotherTable_isRefused() {
        assertRefused(
                HEADER.replace("fruits", "fruit"),
                "fruits.txt:1: the first row, and no other, is `table` with the name of the file");
    }

    @Test
    void parse_headerWithoutDate_isRefused() {
        assertRefused(
                HEADER.replace("  dated 2026-08\n", ""), "fruits.txt:1: row `table fruits` lacks the field `dated`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-13", "2026-8", "2026-08-01", "August"})
    void parse_dateThatIsNoMonth_isRefused(String date) {
        assertRefused(
                HEADER.replace("2026-08", date) + APPLE, "fruits.txt:2: not a month such as 2026-08: `" + date + "`");
    }

    @Test
    void parse_sourceKeyWithoutText_isRefused() {
        assertRefused(
                HEADER + "  key WEB\n", "fruits.txt:4: a source key has a text that says what it stands for: `WEB`");
    }

    @Test
    void parse_sourceKeyTwice_isRefused() {
        assertRefused(HEADER + "  key BOOK another\n", "fruits.txt:1: duplicate source key `BOOK`");
    }

    @ParameterizedTest
    @CsvSource({
        "hearsay,       a source names a key between brackets: `hearsay`",
        "[BOOK,         a bracket is not closed: `[BOOK`",
        "[BOOK] [BOOK,  a bracket is not closed: `[BOOK] [BOOK`",
        "[],            the header declares no source key ``",
        "[: BOOK],      the header declares no source key ``",
        "[book],        the header declares no source key `book`",
        "[BOOK] [WEB],  the header declares no source key `WEB`",
        "[WEB: BOOK],   the header declares no source key `WEB`",
    })
    void parse_sourceWithoutDeclaredKey_isRefused(String source, String problem) {
        assertRefused(HEADER + APPLE.replace("[BOOK]", source), "fruits.txt:6: " + problem);
    }

    @Test
    void one_valueThatItsReaderRefuses_isRefusedAtItsLine() {
        TableRow row = only(HEADER + APPLE);

        assertThatIllegalStateException()
                .isThrownBy(() -> row.one("colour", Integer::valueOf))
                .withMessageStartingWith("fruits.txt:5: ")
                .withCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void make_rowThatItsMakerRefuses_isRefusedAtItsLine() {
        TableRow row = only(HEADER + APPLE);

        assertThatIllegalStateException()
                .isThrownBy(() -> row.make(TableTextTest::refuse))
                .withMessage("fruits.txt:4: no such fruit");
    }

    @Test
    void shippedText_unknownFile_isRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TableText.shippedText("fruits.txt"))
                .withMessage("fruits.txt: not shipped with the classes");
    }

    private static String refuse(TableRow row) {
        throw new IllegalArgumentException("no such fruit");
    }

    private static TableRow only(String text) {
        assertThat(parse(text).get("fruit")).hasSize(1);
        return parse(text).get("fruit").get(0);
    }

    private static ImmutableListMultimap<String, TableRow> parse(String text) {
        return TableText.parse("fruits.txt", text, SHAPES);
    }

    private static void assertRefused(String text, String message) {
        assertThatIllegalStateException().isThrownBy(() -> parse(text)).withMessage(message);
    }
}
