package io.registryacl.json;

import io.registryacl.issue.Quoted;
import java.util.List;
import java.util.Map;

/** A JSON value that knows where it stands. */
sealed interface JsonValue {

    /** Where the value stands. */
    Place place();

    /** What the value is, for a message: {@code an object}, {@code the text `abc`}, {@code the number 1}. */
    String describe();

    /** Whether this is the literal {@code null}. */
    default boolean isNull() {
        return false;
    }

    /** An object; its keys are distinct and in the order written. */
    record JsonObject(Place place, Map<String, JsonValue> members) implements JsonValue {
        @Override
        public String describe() {
            return "an object";
        }

        /** Whether there is a member {@code key}, be it {@code null}. */
        boolean has(String key) {
            return members.containsKey(key);
        }
    }

    /** An array. */
    record JsonArray(Place place, List<JsonValue> elements) implements JsonValue {
        @Override
        public String describe() {
            return "an array";
        }
    }

    /** A text, without escapes. */
    record JsonString(Place place, String text) implements JsonValue {
        @Override
        public String describe() {
            return "the text " + Quoted.of(text);
        }
    }

    /** A number, as it was written. */
    record JsonNumber(Place place, String text) implements JsonValue {
        @Override
        public String describe() {
            return "the number " + Quoted.of(text);
        }
    }

    /** {@code true} or {@code false}. */
    record JsonBoolean(Place place, boolean value) implements JsonValue {
        @Override
        public String describe() {
            return "`" + value + "`";
        }
    }

    /** The literal {@code null}. */
    record JsonNull(Place place) implements JsonValue {
        @Override
        public String describe() {
            return "`null`";
        }

        @Override
        public boolean isNull() {
            return true;
        }
    }
}
