package io.registryacl.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.json.JsonValue.JsonArray;
import io.registryacl.json.JsonValue.JsonBoolean;
import io.registryacl.json.JsonValue.JsonNull;
import io.registryacl.json.JsonValue.JsonNumber;
import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.json.JsonValue.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one JSON value (RFC 8259, strictly) with the place of every part. Comments, trailing text, duplicate keys and all
 * the liberties that other readers take are refused (semantics P14, hostile inputs rows 85, 86).
 */
final class JsonReader {

    static final int MAX_BYTES = 64 << 20;
    static final int MAX_DEPTH = 64;
    static final int MAX_TOKENS = 10_000_000;

    private static final int FEW = 4;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxTokenCount(MAX_TOKENS)
                    .maxStringLength(MAX_BYTES)
                    .maxNameLength(MAX_BYTES)
                    .build())
            .build();

    private static final String LIMITS = "at most " + MAX_DEPTH + " levels, " + MAX_TOKENS
            + " keys, values and brackets, and 1000 digits in a number are taken";

    private final JsonParser parser;
    private final IssueList issues;
    private Place innermost;

    private JsonReader(String source, JsonParser parser, IssueList issues) {
        this.parser = parser;
        this.issues = issues;
        this.innermost = Place.ofDocument(source, 1, 1);
    }

    /** The value that the UTF-8 {@code bytes} spell; empty, with issues, if they spell none. */
    static Optional<JsonValue> read(String source, byte[] bytes, IssueList issues) {
        if (bytes.length > MAX_BYTES) {
            refuseSize(source, issues);
            return Optional.empty();
        }
        Optional<String> text = Utf8.decode(source, bytes, issues);
        return text.isEmpty() ? Optional.empty() : read(source, text.get(), issues);
    }

    /**
     * The value that {@code text} spells; empty, with issues, if it spells none. Duplicate keys are issues too, but leave a
     * value behind in which the first one counts, so that all else that is wrong can be found.
     */
    static Optional<JsonValue> read(String source, String text, IssueList issues) {
        if (text.length() > MAX_BYTES) {
            refuseSize(source, issues);
            return Optional.empty();
        }
        int escape = falseEscape(text);
        if (escape >= 0) {
            String problem = "the escape " + Quoted.of(text.substring(escape, Math.min(escape + 6, text.length())))
                    + " does not have four hexadecimal digits";
            issues.add(IssueCode.SYNTAX, endOf(source, text.substring(0, escape)), problem, "");
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(new StringReader(text))) {
            return new JsonReader(source, parser, issues).readDocument();
        } catch (IOException e) {
            throw new IllegalStateException("text in memory cannot fail to be read", e);
        }
    }

    /** The innermost container at the end of {@code text}, which is the start of a document. */
    static Place endOf(String source, String text) {
        try (JsonParser parser = FACTORY.createParser(new StringReader(text))) {
            JsonReader reader = new JsonReader(source, parser, new IssueList());
            reader.readDocument();
            return reader.innermost.at(
                    parser.currentLocation().getLineNr(),
                    parser.currentLocation().getColumnNr());
        } catch (IOException e) {
            throw new IllegalStateException("text in memory cannot fail to be read", e);
        }
    }

    /**
     * Where an escape has a character of another script for a hexadecimal digit, or -1. The parser looks at the low byte only,
     * and would take a letter for the digit that it shares that with.
     */
    private static int falseEscape(String text) {
        for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 2)) {
            boolean unicode = text.startsWith("u", i + 1);
            for (int at = i + 2; unicode && at < Math.min(i + 6, text.length()); at++) {
                if (text.charAt(at) > 0xff) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static void refuseSize(String source, IssueList issues) {
        issues.add(
                IssueCode.TOO_LARGE,
                Place.ofDocument(source, 1, 1),
                "the document has more than " + (MAX_BYTES >> 20) + " MiB",
                "split it into several files");
    }

    private Optional<JsonValue> readDocument() throws IOException {
        try {
            if (parser.nextToken() == null) {
                issues.add(IssueCode.SYNTAX, innermost, "the document is empty", "write one JSON object");
                return Optional.empty();
            }
            Place document = innermost.at(line(), column());
            JsonValue value = readValue(document);
            innermost = document;
            if (parser.nextToken() != null) {
                Place place = document.at(line(), column());
                issues.add(IssueCode.SYNTAX, place, "text follows the document", "a document is one JSON value");
            }
            return Optional.of(value);
        } catch (StreamConstraintsException e) {
            issues.add(IssueCode.TOO_LARGE, innermost, "the document is larger or deeper than is read", LIMITS);
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            Place place = location == null ? innermost : innermost.at(location.getLineNr(), location.getColumnNr());
            issues.add(IssueCode.SYNTAX, place, SyntaxProblem.describe(e, innermost), "");
        }
        return Optional.empty();
    }

    private JsonValue readValue(Place place) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(place);
            case START_ARRAY -> readArray(place);
            case VALUE_STRING -> new JsonString(place, checkedText(place));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(place, parser.getText());
            case VALUE_TRUE -> new JsonBoolean(place, true);
            case VALUE_FALSE -> new JsonBoolean(place, false);
            case VALUE_NULL -> new JsonNull(place);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value starts with " + parser.currentToken());
        };
    }

    private JsonObject readObject(Place place) throws IOException {
        // Most objects are small, and there may be a million of them.
        Map<String, JsonValue> members = new LinkedHashMap<>(FEW);
        innermost = place;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            JsonLocation keyLocation = parser.currentTokenLocation();
            String key = checkedText(place);
            parser.nextToken();
            JsonLocation location = parser.currentTokenLocation();
            JsonValue value = readValue(place.member(key, location.getLineNr(), location.getColumnNr()));
            innermost = place;
            if (members.putIfAbsent(key, value) != null) {
                issues.add(
                        IssueCode.DUPLICATE_KEY,
                        value.place().at(keyLocation.getLineNr(), keyLocation.getColumnNr()),
                        key,
                        "the key " + Quoted.of(key) + " stands twice in one object",
                        "keep one of the two");
            }
        }
        return new JsonObject(place, members.isEmpty() ? Map.of() : Collections.unmodifiableMap(members));
    }

    private JsonArray readArray(Place place) throws IOException {
        List<JsonValue> elements = new ArrayList<>();
        innermost = place;
        for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
            JsonLocation location = parser.currentTokenLocation();
            elements.add(readValue(place.element(index, location.getLineNr(), location.getColumnNr())));
            innermost = place;
        }
        return new JsonArray(place, List.copyOf(elements));
    }

    /** The text of the present token, which must be one that can be written again: half a surrogate pair cannot. */
    private String checkedText(Place place) throws IOException {
        String text = parser.getText();
        if (hasHalfOfPair(text)) {
            Place half = place.at(line(), column());
            issues.add(IssueCode.SYNTAX, half, text, "half of a surrogate pair stands alone: " + Quoted.of(text), "");
        }
        return text;
    }

    private static boolean hasHalfOfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private int column() {
        return parser.currentTokenLocation().getColumnNr();
    }
}
