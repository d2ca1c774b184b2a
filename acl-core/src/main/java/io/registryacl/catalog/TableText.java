package io.registryacl.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.registryacl.catalog.TableRow.Value;
import io.registryacl.issue.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the text of a shipped table: rows of {@code keyword name} at the left margin, each with lines of {@code keyword
 * value}, two blanks in, below it. The first row says which table it is, when its sources were read, and what the keys of
 * the sources stand for. Empty lines and lines that begin with {@code #} are left out.
 *
 * <p>Whatever is not as the shapes say is refused with file and line: these files are part of the program.
 */
final class TableText {

    private static final String HEADER = "table";
    private static final String SUFFIX = ".txt";
    private static final String SOURCE = "source";
    private static final RowShape HEADER_SHAPE = RowShape.of("dated").andMany("key");

    private final String file;
    private final Map<String, RowShape> shapes;
    private final ImmutableListMultimap.Builder<String, TableRow> rows = ImmutableListMultimap.builder();
    private final Set<String> rowNames = new HashSet<>();
    private final Set<String> sourceKeys = new HashSet<>();

    private int line;
    private String keyword = "";
    private RowShape shape = RowShape.of();
    private Value name;
    private Map<String, List<Value>> fields = new LinkedHashMap<>();

    private TableText(String file, Map<String, RowShape> shapes) {
        this.file = file;
        this.shapes = shapes;
        this.name = new Value("", file, 0);
    }

    /** The text of the file of that name beside this class. */
    static String shippedText(String file) {
        try (InputStream bytes = TableText.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException(file + ": not shipped with the classes");
            }
            return new String(bytes.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /**
     * The rows of {@code text} by keyword, each kind in the order written; the header is not among them.
     *
     * @param file name for messages, and that of the table with {@code .txt} behind it
     * @param shapes the keywords of rows, with what each kind of row holds; every kind has one {@code source}
     * @throws IllegalStateException if the text is not in this form
     */
    static ImmutableListMultimap<String, TableRow> parse(String file, String text, Map<String, RowShape> shapes) {
        TableText table = new TableText(
                file,
                ImmutableMap.<String, RowShape>builder()
                        .putAll(shapes)
                        .put(HEADER, HEADER_SHAPE)
                        .buildOrThrow());
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            table.line++;
            table.readLine(lines.next());
        }
        if (table.keyword.isEmpty()) {
            throw new IllegalStateException(file + ": no rows");
        }
        table.endRow();
        return table.rows.build();
    }

    private void readLine(String text) {
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        boolean isField = text.startsWith("  ");
        String body = isField ? text.substring(2) : text;
        int blank = body.indexOf(' ');
        String value = body.substring(blank + 1);
        if (blank <= 0 || value.isEmpty() || value.startsWith(" ") || value.endsWith(" ") || !isPrintable(body)) {
            throw refusal("expected `keyword value` in printable ASCII, single blanks around it: " + Quoted.of(text));
        }
        if (isField) {
            readField(body.substring(0, blank), value);
        } else {
            beginRow(body.substring(0, blank), value);
        }
    }

    private void beginRow(String rowKeyword, String rowName) {
        boolean first = keyword.isEmpty();
        endRow();
        RowShape next = shapes.get(rowKeyword);
        if (next == null) {
            throw refusal("unknown keyword " + Quoted.of(rowKeyword) + "; rows are " + shapes.keySet());
        }
        if (first != rowKeyword.equals(HEADER) || (first && !file.equals(rowName + SUFFIX))) {
            throw refusal("the first row, and no other, is `table` with the name of the file");
        }
        if (!rowNames.add(rowKeyword + " " + rowName)) {
            throw refusal("duplicate row " + Quoted.of(rowKeyword + " " + rowName));
        }
        keyword = rowKeyword;
        shape = next;
        name = new Value(rowName, file, line);
        fields = new LinkedHashMap<>();
    }

    private void readField(String field, String text) {
        if (keyword.isEmpty()) {
            throw refusal("a field outside a row: " + Quoted.of(field));
        }
        if (!shape.knows(field)) {
            throw refusal(
                    "unknown keyword " + Quoted.of(field) + "; a row " + Quoted.of(keyword) + " has " + shape.fields());
        }
        if (fields.containsKey(field) && !shape.allowsAnother(field)) {
            throw refusal("duplicate field " + Quoted.of(field));
        }
        List<Value> values = fields.computeIfAbsent(field, none -> new ArrayList<>());
        for (Value other : values) {
            if (other.text().equals(text)) {
                throw refusal("duplicate value " + Quoted.of(text));
            }
        }
        values.add(new Value(text, file, line));
        if (field.equals(SOURCE)) {
            requireDeclaredKeys(text);
        }
    }

    private void endRow() {
        if (keyword.isEmpty()) {
            return;
        }
        for (String field : shape.once()) {
            if (!fields.containsKey(field)) {
                throw new IllegalStateException(name.place() + ": row " + Quoted.of(keyword + " " + name.text())
                        + " lacks the field " + Quoted.of(field));
            }
        }
        TableRow row = new TableRow(name, fields);
        if (keyword.equals(HEADER)) {
            readHeader(row);
        } else {
            rows.put(keyword, row);
        }
    }

    private void readHeader(TableRow header) {
        header.one("dated", TableText::month);
        for (String key : header.all("key", TableText::declaredKey)) {
            if (!sourceKeys.add(key)) {
                throw new IllegalStateException(name.place() + ": duplicate source key " + Quoted.of(key));
            }
        }
    }

    /** Each {@code [KEY]} and {@code [KEY: which part]} in a source names a key of the header, and there is at least one. */
    private void requireDeclaredKeys(String source) {
        int open = source.indexOf('[');
        if (open < 0) {
            throw refusal("a source names a key between brackets: " + Quoted.of(source));
        }
        for (; open >= 0; open = source.indexOf('[', open + 1)) {
            int close = source.indexOf(']', open);
            if (close < 0) {
                throw refusal("a bracket is not closed: " + Quoted.of(source));
            }
            String inside = source.substring(open + 1, close);
            int colon = inside.indexOf(':');
            String key = colon < 0 ? inside : inside.substring(0, colon);
            if (!sourceKeys.contains(key)) {
                throw refusal("the header declares no source key " + Quoted.of(key));
            }
        }
    }

    private IllegalStateException refusal(String message) {
        return new IllegalStateException(file + ":" + line + ": " + message);
    }

    /** A month such as {@code 2026-08}. */
    static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a month such as 2026-08: " + Quoted.of(text), e);
        }
    }

    private static String declaredKey(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException(
                    "a source key has a text that says what it stands for: " + Quoted.of(text));
        }
        return text.substring(0, blank);
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
