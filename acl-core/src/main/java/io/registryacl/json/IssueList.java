package io.registryacl.json;

import io.registryacl.issue.InvalidPolicyException;
import io.registryacl.issue.InvalidRequestException;
import io.registryacl.issue.Issue;
import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.issue.Severity;
import io.registryacl.issue.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects all that is wrong with one input, so that its author sees everything at once. Not thread-safe. */
final class IssueList {

    /** Of each severity; what is more is counted. An input of a million wrong values must not become a gigabyte of text. */
    private static final int MAX_ISSUES = 10_000;

    private final @Nullable Place root;
    private final List<Issue> errors = new ArrayList<>();
    private final List<Issue> warnings = new ArrayList<>();
    private int unlistedErrors;
    private int unlistedWarnings;

    /** A list whose pointers start at the whole document. */
    IssueList() {
        this.root = null;
    }

    /** A list whose pointers start at {@code root}, for a document inside a document (semantics P33). */
    IssueList(Place root) {
        this.root = root;
    }

    /** Adds an issue about a value that a message need not repeat, or about none. */
    void add(IssueCode code, Place place, String problem, String remedy) {
        add(code, place, "", problem, remedy);
    }

    /** Adds an issue; {@code value} is the offending text as it came in. */
    void add(IssueCode code, Place place, String value, String problem, String remedy) {
        boolean error = code.severity() == Severity.ERROR;
        List<Issue> list = error ? errors : warnings;
        if (list.size() < MAX_ISSUES) {
            SourceLocation location = root == null ? place.location() : place.locationFrom(root);
            list.add(new Issue(code, location, Quoted.escape(value), problem, remedy));
        } else if (error) {
            unlistedErrors++;
        } else {
            unlistedWarnings++;
        }
    }

    /**
     * Adds the refusal of a text by a type of the model. A message in two parts, {@code problem; way out}, is taken apart.
     */
    void addRefusal(IssueCode code, Place place, String value, IllegalArgumentException refusal) {
        String message = refusal.getMessage() == null ? "the value is refused" : refusal.getMessage();
        int end = message.indexOf("; ");
        if (end < 0) {
            add(code, place, value, message, "");
        } else {
            add(code, place, value, message.substring(0, end), message.substring(end + 2));
        }
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    int errorCount() {
        return errors.size() + unlistedErrors;
    }

    /** The findings that refuse nothing, in the order of the input. */
    List<Issue> warnings() {
        return List.copyOf(listed(warnings, unlistedWarnings));
    }

    private static int compareByPlace(Issue issue, Issue other) {
        SourceLocation place = issue.location();
        SourceLocation otherPlace = other.location();
        int order = place.source().compareTo(otherPlace.source());
        order = order != 0 ? order : Integer.compare(place.line(), otherPlace.line());
        return order != 0 ? order : Integer.compare(place.column(), otherPlace.column());
    }

    /** Everything, in the order of the input. */
    List<Issue> all() {
        List<Issue> all = listed(errors, unlistedErrors);
        all.addAll(listed(warnings, unlistedWarnings));
        all.sort(IssueList::compareByPlace);
        return List.copyOf(all);
    }

    void refuseInvalidPolicy() {
        if (hasErrors()) {
            throw new InvalidPolicyException(all());
        }
    }

    void refuseInvalidRequest() {
        if (hasErrors()) {
            throw new InvalidRequestException(all());
        }
    }

    private static List<Issue> listed(List<Issue> issues, int unlisted) {
        List<Issue> sorted = new ArrayList<>(issues);
        sorted.sort(IssueList::compareByPlace);
        if (unlisted > 0) {
            Issue last = sorted.get(sorted.size() - 1);
            String problem = unlisted + " more " + (last.isError() ? "errors" : "warnings") + " are not listed";
            sorted.add(new Issue(last.code(), last.location(), "", problem, "mend the listed ones first"));
        }
        return sorted;
    }
}
