package io.registryacl.model;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.registryacl.issue.Quoted;

/** A slash-separated path of Azure Resource Manager; equality ignores ASCII letter case (semantics 10.7, P30). */
final class ArmPath {

    private static final int MAX_CHARACTERS = 2048;

    private static final ArmPath ROOT = new ArmPath("/", ImmutableList.of(), "/");

    private final String text;
    private final ImmutableList<String> segments;
    private final String key;

    private ArmPath(String text, ImmutableList<String> segments, String key) {
        this.text = text;
        this.segments = segments;
        this.key = key;
    }

    static ArmPath parse(String text) {
        if (text.startsWith("[")) {
            throw new IllegalArgumentException(
                    "template expression " + Quoted.of(text) + "; deploy or resolve it first");
        }
        if (!text.startsWith("/") || text.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException("not a resource id, which starts with a slash and has at most "
                    + MAX_CHARACTERS + " characters: " + Quoted.of(text));
        }
        if (text.equals("/")) {
            return ROOT;
        }
        String path = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        ImmutableList.Builder<String> segments = ImmutableList.builder();
        for (int slash = 0; slash >= 0; ) {
            int next = path.indexOf('/', slash + 1);
            segments.add(checkSegment(path.substring(slash + 1, next < 0 ? path.length() : next), text));
            slash = next;
        }
        return new ArmPath(path, segments.build(), Ascii.toLowerCase(path));
    }

    private static String checkSegment(String segment, String text) {
        if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
            throw new IllegalArgumentException("a resource id has no empty, `.` or `..` segment: " + Quoted.of(text));
        }
        for (int i = 0; i < segment.length(); i++) {
            char character = segment.charAt(i);
            if (character < ' ' || character == 0x7f) {
                throw new IllegalArgumentException("a resource id has no control characters: " + Quoted.of(text));
            }
        }
        return segment;
    }

    String text() {
        return text;
    }

    String key() {
        return key;
    }

    ImmutableList<String> segments() {
        return segments;
    }

    boolean contains(ArmPath other) {
        return segments.isEmpty() || other.key.equals(key) || other.key.startsWith(key + "/");
    }

    /** This path and every path above it, the root last. */
    ImmutableList<ArmPath> selfAndAbove() {
        ImmutableList.Builder<ArmPath> paths = ImmutableList.builder();
        paths.add(this);
        int end = text.length();
        for (int count = segments.size() - 1; count > 0; count--) {
            end -= segments.get(count).length() + 1;
            paths.add(new ArmPath(text.substring(0, end), segments.subList(0, count), key.substring(0, end)));
        }
        return segments.isEmpty() ? paths.build() : paths.add(ROOT).build();
    }

    /** Position of the last {@code providers} segment, or -1. */
    private int provider() {
        for (int i = segments.size() - 2; i >= 0; i--) {
            if (Ascii.equalsIgnoreCase(segments.get(i), "providers")) {
                return i;
            }
        }
        return -1;
    }

    /** Such as {@code Microsoft.ContainerRegistry/registries/tasks}; empty for what is no resource. */
    String resourceType() {
        int provider = provider();
        if (provider < 0) {
            return "";
        }
        StringBuilder type = new StringBuilder(segments.get(provider + 1));
        for (int i = provider + 2; i < segments.size(); i += 2) {
            type.append('/').append(segments.get(i));
        }
        return type.toString();
    }

    /** Whether the resource type is {@code type} or below it, ASCII letter case ignored. Allocates nothing. */
    boolean isOfType(String type) {
        int provider = provider();
        int begin = 0;
        for (int i = provider + 1; provider >= 0 && i < segments.size(); i += i == provider + 1 ? 1 : 2) {
            String segment = segments.get(i);
            int end = begin + segment.length();
            if (end > type.length() || !equalsIgnoreCase(segment, type, begin)) {
                return false;
            }
            if (end == type.length()) {
                return true;
            }
            if (type.charAt(end) != '/') {
                return false;
            }
            begin = end + 1;
        }
        return false;
    }

    private static boolean equalsIgnoreCase(String segment, String text, int begin) {
        for (int i = 0; i < segment.length(); i++) {
            if (Ascii.toLowerCase(segment.charAt(i)) != Ascii.toLowerCase(text.charAt(begin + i))) {
                return false;
            }
        }
        return true;
    }

    /** The segment behind the first segment {@code name}, or empty. */
    String after(String name) {
        for (int i = 0; i + 1 < segments.size(); i++) {
            if (Ascii.equalsIgnoreCase(segments.get(i), name)) {
                return segments.get(i + 1);
            }
        }
        return "";
    }
}
