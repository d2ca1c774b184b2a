package io.registryacl.json;

import io.registryacl.condition.Condition;
import io.registryacl.condition.ConditionSyntaxException;
import io.registryacl.issue.IssueCode;
import io.registryacl.json.JsonValue.JsonString;
import java.util.Optional;

/** Reads the condition of a role or deny assignment; one that cannot be parsed refuses the load (semantics P29). */
final class ConditionReader {

    private ConditionReader() {}

    /** The condition {@code condition} of {@code settings}; without one, the one that always holds. */
    static Condition read(Fields settings) {
        Optional<JsonString> text = settings.text("condition");
        return text.isEmpty() ? Condition.always() : parse(text.get(), settings.issues());
    }

    private static Condition parse(JsonString text, IssueList issues) {
        try {
            return Condition.parse(text.text());
        } catch (ConditionSyntaxException refusal) {
            issues.addRefusal(IssueCode.CONDITION_SYNTAX, text.place(), text.text(), refusal);
            return Condition.always();
        }
    }
}
