package io.registryacl.decision;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * One reason of a gate in words.
 *
 * @param reason the reason
 * @param rule the rule, setting, role or assignment that decided, such as {@code ipRules[2] 203.0.113.0/24} or {@code
 *     publicNetworkAccess=Disabled}
 * @param message what that means for this request, as a sentence without period that starts in lower case
 * @param notes what the model holds instead, such as the nearest miss; in the same form, most telling first; may be empty
 * @param remedies commands that would change it, such as {@code az acr update ...}; may be empty
 */
public record ReasonExplanation(Reason reason, String rule, String message, List<String> notes, List<String> remedies) {

    /** Copies the lists. */
    public ReasonExplanation {
        requireNonNull(reason, "reason");
        requireNonNull(rule, "rule");
        requireNonNull(message, "message");
        notes = ImmutableList.copyOf(notes);
        remedies = ImmutableList.copyOf(remedies);
    }
}
