package io.registryacl.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.json.JsonValue.JsonString;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The form of all JSON that is written. */
final class JsonWriterTest {

    @Test
    void object_withMembersOfEveryKind_hasOneLineEachAndTwoBlanksALevel() {
        String text = JsonWriter.object(object -> {
            object.text("text", "a");
            object.bool("truth", true);
            object.object("none", none -> {});
            object.array("empty", empty -> {});
            object.textIfAny("nothing", "");
            object.textsIfAny("nothing", List.of(), Object::toString);
            object.texts("texts", List.of("c", "b"), value -> value);
            object.sortedTextsIfAny("sorted", Set.of("c", "b"), value -> value);
            object.array("objects", objects -> {
                objects.objectElement(element -> element.text("d", "e"));
                objects.objectElement(element -> {});
            });
        });

        assertThat(text).isEqualTo("""
                {
                  "text": "a",
                  "truth": true,
                  "none": {},
                  "empty": [],
                  "texts": [
                    "c",
                    "b"
                  ],
                  "sorted": [
                    "b",
                    "c"
                  ],
                  "objects": [
                    {
                      "d": "e"
                    },
                    {}
                  ]
                }""");
    }

    @Test
    void text_withWhatJsonOrATerminalObeys_isEscaped() {
        String text =
                JsonWriter.object(object -> object.text("\"\\", "\0\b\t\n\r\u001b\u007f\u00e9\ud83d\ude00</i\u0130"));

        assertThat(text).isEqualTo("""
                {
                  "\\"\\\\": "\\u0000\\u0008\\u0009\\n\\u000d\\u001b\\u007f\\u00e9\\ud83d\\ude00</i\\u0130"
                }""");
    }

    @Property
    void text_ofAnyCharacters_isReadBackTheSameAndIsPrintableAscii(@ForAll String key, @ForAll String value) {
        String text = JsonWriter.object(object -> object.text(key, value));

        assertThat(text.chars()).allMatch(character -> character == '\n' || character >= ' ' && character <= '~');
        assertThat(JsonReader.read("", text, new IssueList())).hasValueSatisfying(read -> {
            JsonObject object = (JsonObject) read;
            assertThat(object.members()).containsOnlyKeys(key);
            assertThat(object.members().get(key))
                    .isInstanceOfSatisfying(
                            JsonString.class,
                            member -> assertThat(member.text()).isEqualTo(value));
        });
    }
}
