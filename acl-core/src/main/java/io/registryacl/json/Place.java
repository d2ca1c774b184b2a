package io.registryacl.json;

import io.registryacl.issue.SourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands: a step from its container, and line and column of its first character. The pointer is written
 * only when someone asks, relative to any container above, so that a document inside a document has pointers of its own
 * (semantics P33).
 */
final class Place {

    private final @Nullable Place container;
    private final String step;
    private final int index;
    private final int line;
    private final int column;

    private Place(@Nullable Place container, String step, int index, int line, int column) {
        this.container = container;
        this.step = step;
        this.index = index;
        this.line = line;
        this.column = column;
    }

    /** The place of a whole document; {@code source} names its file and is empty for text that came from none. */
    static Place ofDocument(String source, int line, int column) {
        return new Place(null, source, -1, line, column);
    }

    Place member(String key, int line, int column) {
        return new Place(this, key, -1, line, column);
    }

    Place element(int index, int line, int column) {
        return new Place(this, "", index, line, column);
    }

    /** The place that a missing member would have: its own pointer at its container's line. */
    Place missing(String key) {
        return new Place(this, key, -1, line, column);
    }

    /** The same value, at another line and column: where inside of it something is wrong. */
    Place at(int line, int column) {
        return new Place(container, step, index, line, column);
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** The key or index that leads here from the container; empty for a whole document. */
    String key() {
        return container == null ? "" : index < 0 ? step : Integer.toString(index);
    }

    /** The file that this place is in. */
    String source() {
        Place place = this;
        while (place.container != null) {
            place = place.container;
        }
        return place.step;
    }

    /** The JSON pointer of this place from the whole document. */
    String pointer() {
        return pointerFrom(null);
    }

    /** This place with its pointer from the whole document. */
    SourceLocation location() {
        return new SourceLocation(source(), line, column, pointer());
    }

    /** This place with its pointer from {@code root}; from the whole document if this does not lie below {@code root}. */
    SourceLocation locationFrom(Place root) {
        return new SourceLocation(source(), line, column, pointerFrom(root));
    }

    private String pointerFrom(@Nullable Place root) {
        if (container == null || this == root) {
            return "";
        }
        StringBuilder pointer = new StringBuilder();
        container.appendPointer(root, pointer);
        appendStep(pointer);
        return pointer.toString();
    }

    private void appendPointer(@Nullable Place root, StringBuilder pointer) {
        if (container == null || this == root) {
            return;
        }
        container.appendPointer(root, pointer);
        appendStep(pointer);
    }

    private void appendStep(StringBuilder pointer) {
        pointer.append('/');
        if (index >= 0) {
            pointer.append(index);
            return;
        }
        for (int i = 0; i < step.length(); i++) {
            char character = step.charAt(i);
            if (character == '~') {
                pointer.append("~0");
            } else if (character == '/') {
                pointer.append("~1");
            } else {
                pointer.append(character);
            }
        }
    }

    /** The place for a person, such as {@code policy.json:12:7 /registries/0/name}. */
    @Override
    public String toString() {
        return location().toString();
    }
}
