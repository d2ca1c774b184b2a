package io.registryacl.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.issue.Issue;
import io.registryacl.issue.IssueCode;
import io.registryacl.json.JsonValue.JsonArray;
import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.json.JsonValue.JsonString;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strictness and places of the JSON reader (hostile inputs rows 85, 86). */
final class JsonReaderTest {

    private final IssueList issues = new IssueList();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        ''                    | 1 | 1 |
        '  '                  | 1 | 1 |
        """)
    void read_ofNothing_saysThatTheDocumentIsEmpty(String quoted, int line, int column) {
        String text = quoted.substring(1, quoted.length() - 1);

        assertThat(JsonReader.read("", text, issues)).isEmpty();
        assertThat(only().toString())
                .isEqualTo(
                        "line " + line + ":" + column + ": error SYNTAX: the document is empty; write one JSON object");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,}",
                "[1,]",
                "[,1]",
                "{'a':1}",
                "{a:1}",
                "// c\n{}",
                "{} // c",
                "/* c */ {}",
                "# c\n{}",
                "NaN",
                "Infinity",
                "-Infinity",
                "+1",
                "01",
                ".5",
                "5.",
                "0x10",
                "1e",
                "TRUE",
                "nul",
                "\"a",
                "\"\t\"",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u00\u01301\"",
                "\"\\u\uff10041\"",
                "{\"a\\u006\u0661\":1}",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "{\"\\ud800\":1}",
                "{} {}",
                "{}]",
                "1 2",
                "\ufeff{}",
                "\u00a0{}",
                "{\"a\":undefined}",
                "\0"
            })
    void read_ofWhatIsNoJson_refuses(String text) {
        JsonReader.read("", text, issues);

        assertThat(issues.hasErrors()).isTrue();
        assertThat(issues.all()).allSatisfy(issue -> {
            assertThat(issue.code()).isEqualTo(IssueCode.SYNTAX);
            assertThat(issue.location().line()).isPositive();
            assertThat(issue.location().column()).isPositive();
            assertThat(issue.problem()).doesNotContain("Source", "com.", "JsonFactory", "JsonParser", "\n");
        });
    }

    @Test
    void read_ofAnEscapeWithADigitOfAnotherScript_namesItsPlace() {
        JsonReader.read("f.json", "{\"a\":[1,\n \"\\\\\\u004\u0131\"]}", issues);

        assertThat(only().toString())
                .isEqualTo(
                        "f.json:2:5 /a: error SYNTAX: the escape `\\u004\\u0131` does not have four hexadecimal digits");
    }

    @Test
    void read_ofDuplicateKeys_reportsEachAndGoesOn() {
        JsonReader.read("f.json", "{\"a\":1,\n \"\\u0061\":2, \"b\":{\"c\":1,\"c\":2}}", issues);

        assertThat(issues.all())
                .extracting(Issue::toString)
                .containsExactly(
                        "f.json:2:2 /a: error DUPLICATE_KEY: the key `a` stands twice in one object; keep one of the two",
                        "f.json:2:25 /b/c: error DUPLICATE_KEY: the key `c` stands twice in one object; keep one of the two");
    }

    @Test
    void read_ofASyntaxError_namesTheInnermostContainer() {
        JsonReader.read("f.json", "{\"a\":[1,{\"x\":true,\n}]}", issues);

        assertThat(only().toString())
                .isEqualTo("f.json:2:1 /a/1: error SYNTAX: unexpected character `}`:"
                        + " expected double-quote to start field name");
    }

    @Test
    void read_ofATextThatEnds_namesWhatIsNotClosed() {
        JsonReader.read("f.json", "{\"a\":\n [1,", issues);

        assertThat(only().toString())
                .isEqualTo("f.json:2:5 /a: error SYNTAX: the text ends too early:"
                        + " what begins at line 2, column 2 is not closed");
    }

    @Test
    void read_ofValues_knowsLineColumnAndPointer() {
        String text = "{ \"a/b~c\": [ true,\n\t{\"\": \"é𝄞\", \"z\": null} ] }";

        JsonObject object = (JsonObject) JsonReader.read("f.json", text, issues).orElseThrow();
        JsonArray array = (JsonArray) member(object, "a/b~c");
        JsonObject inner = (JsonObject) array.elements().get(1);

        assertThat(array.place().toString()).isEqualTo("f.json:1:12 /a~1b~0c");
        assertThat(array.elements().get(0).place().toString()).isEqualTo("f.json:1:14 /a~1b~0c/0");
        assertThat(inner.place().toString()).isEqualTo("f.json:2:2 /a~1b~0c/1");
        assertThat(member(inner, "").place().toString()).isEqualTo("f.json:2:7 /a~1b~0c/1/");
        assertThat(member(inner, "z").place().toString()).isEqualTo("f.json:2:19 /a~1b~0c/1/z");
        assertThat(member(inner, "z").place().locationFrom(array.place()).pointer())
                .isEqualTo("/1/z");
        assertThat(((JsonString) member(inner, "")).text()).isEqualTo("é𝄞");
    }

    @Test
    void read_ofBytesWithOneByteOrderMark_takesThem() {
        byte[] bytes = "\ufeff{\"a\":1}".getBytes(StandardCharsets.UTF_8);

        JsonObject object = (JsonObject) JsonReader.read("", bytes, issues).orElseThrow();

        assertThat(member(object, "a").place().column()).isEqualTo(6);
        assertThat(issues.hasErrors()).isFalse();
    }

    @Test
    void read_ofBytesWithTwoByteOrderMarks_refuses() {
        assertThat(JsonReader.read("", "\ufeff\ufeff{}".getBytes(StandardCharsets.UTF_8), issues))
                .isEmpty();
    }

    @Test
    void read_ofBytesThatAreNotUtf8_namesByteAndContainer() {
        byte[] bytes = "{\"a\":[\n\"x\uffff\"]}".getBytes(StandardCharsets.ISO_8859_1);
        bytes[9] = (byte) 0xe4;

        assertThat(JsonReader.read("f.json", bytes, issues)).isEmpty();
        assertThat(only().toString())
                .isEqualTo("f.json:2:3 /a: error SYNTAX: not UTF-8: byte 10 is 0xe4; save the file as UTF-8");
    }

    @Test
    void read_ofUtf16_saysSo() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe});
        bytes.writeBytes("{}".getBytes(StandardCharsets.UTF_16LE));

        assertThat(JsonReader.read("f.json", bytes.toByteArray(), issues)).isEmpty();
        assertThat(only().remedy()).isEqualTo("the file is UTF-16, as some shells write it; save it as UTF-8");
    }

    @Test
    void read_atTheDepthLimit_takes() {
        assertThat(JsonReader.read("", "[".repeat(64) + "]".repeat(64), issues)).isPresent();
        assertThat(issues.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 100_000})
    void read_beyondTheDepthLimit_refuses(int depth) {
        assertThat(JsonReader.read("", "[".repeat(depth) + "]".repeat(depth), issues))
                .isEmpty();
        assertThat(only().code()).isEqualTo(IssueCode.TOO_LARGE);
        assertThat(only().location().pointer()).isEqualTo("/0".repeat(63));
    }

    @Test
    void read_ofAHugeNumber_refuses() {
        assertThat(JsonReader.read("", "[" + "9".repeat(1001) + "]", issues)).isEmpty();
        assertThat(only().code()).isEqualTo(IssueCode.TOO_LARGE);
    }

    @Test
    void read_ofALongText_takesIt() {
        Optional<JsonValue> value = JsonReader.read("", "\"" + "x".repeat(25_000_000) + "\"", issues);

        assertThat(((JsonString) value.orElseThrow()).text()).hasSize(25_000_000);
    }

    @Test
    void read_ofMoreThanTheSizeLimit_refuses() {
        assertThat(JsonReader.read("f.json", new byte[(64 << 20) + 1], issues)).isEmpty();
        assertThat(only().toString())
                .isEqualTo(
                        "f.json:1:1: error TOO_LARGE: the document has more than 64 MiB; split it into several files");
    }

    @Property
    void read_ofAnyBytes_endsWithAValueOrAnIssue(@ForAll @Size(max = 60) byte[] bytes) {
        var found = new IssueList();

        Optional<JsonValue> value = JsonReader.read("", bytes, found);

        assertThat(value.isPresent() || found.hasErrors()).isTrue();
    }

    @Example
    void issues_beyondTheCap_areCounted() {
        var place = Place.ofDocument("", 1, 1);
        for (int i = 0; i < 10_005; i++) {
            issues.add(IssueCode.INVALID_VALUE, place, "p", "");
        }

        List<Issue> all = issues.all();

        assertThat(all).hasSize(10_001);
        assertThat(all.get(10_000).problem()).isEqualTo("5 more errors are not listed");
    }

    private static JsonValue member(JsonObject object, String key) {
        return requireNonNull(object.members().get(key));
    }

    private Issue only() {
        assertThat(issues.all()).hasSize(1);
        return issues.all().get(0);
    }
}
