package io.registryacl.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.registryacl.fuzz.JsonText.Node;
import io.registryacl.fuzz.JsonText.Parsed;
import io.registryacl.issue.Issue;
import io.registryacl.issue.IssueCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges what a reader says about a text: that it is true, that every value is found again, and that it can be shown. */
final class Issues {

    private static final Set<IssueCode> NO_JSON = Set.of(IssueCode.SYNTAX, IssueCode.TOO_LARGE);

    /** Fewer digits than any limit. */
    private static final int LONG_NUMBER = 900;

    private Issues() {}

    /** Checks the issues for which {@code text} of {@code source} was refused with {@code message}; returns what they are about. */
    static Set<String> checkRefusal(String source, String text, @Nullable String message, List<Issue> issues) {
        assertThat(issues).isNotEmpty().anyMatch(Issue::isError);
        Plain.assertLines(String.valueOf(message));
        Optional<Parsed> json = JsonText.parse(text);
        boolean noJson = issues.stream().anyMatch(issue -> NO_JSON.contains(issue.code()));
        if (json.isEmpty()) {
            assertThat(noJson).as("no JSON is refused as such").isTrue();
        } else if (json.get().longestNumber() < LONG_NUMBER) {
            assertThat(noJson).as("JSON is not refused as none").isFalse();
            assertThat(issues.stream().anyMatch(issue -> issue.code() == IssueCode.DUPLICATE_KEY))
                    .as("keys that repeat are refused")
                    .isEqualTo(json.get().keysRepeat());
        }
        return check(source, json, issues);
    }

    /** Checks the warnings that came with {@code text}; returns what they are about. */
    static Set<String> checkWarnings(String text, List<Issue> warnings) {
        Optional<Parsed> json = JsonText.parse(text);
        assertThat(json).as("what is accepted is JSON").isPresent();
        assertThat(json.get().keysRepeat()).as("a key that repeats is accepted").isFalse();
        assertThat(warnings).noneMatch(Issue::isError);
        return check("", json, warnings);
    }

    private static Set<String> check(String source, Optional<Parsed> json, List<Issue> issues) {
        for (Issue issue : issues) {
            Plain.assertOneLine(issue.toString());
            Plain.assertAscii(issue.value());
            Plain.assertAscii(issue.problem() + issue.remedy());
            assertThat(issue.location().source()).isEqualTo(source);
            assertThat(issue.location().line()).isPositive();
            assertThat(issue.location().column()).isPositive();
            json.ifPresent(parsed -> checkPlace(parsed, issue));
        }
        return issues.stream()
                .map(issue -> issue.code() + " " + Plain.skeleton(issue.problem()))
                .collect(Collectors.toSet());
    }

    /** A value is named where it starts; a missing one where the innermost container starts that is there. */
    private static void checkPlace(Parsed json, Issue issue) {
        if (NO_JSON.contains(issue.code()) || json.keysRepeat()) {
            return;
        }
        String pointer = issue.location().pointer();
        List<Node> nodes = json.at(pointer);
        while (nodes.isEmpty()) {
            pointer = pointer.substring(0, pointer.lastIndexOf('/'));
            nodes = json.at(pointer);
        }
        assertThat(nodes.stream().map(node -> position(json.text(), node.start())))
                .as("place of %s", issue)
                .contains(issue.location().line() + ":" + issue.location().column());
    }

    /** Line and column of the character at {@code offset}; lines end in LF, CR or both. */
    private static String position(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            char character = text.charAt(i);
            if (character == '\n' || character == '\r' && text.charAt(i + 1) != '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return line + ":" + (offset - lineStart + 1);
    }
}
