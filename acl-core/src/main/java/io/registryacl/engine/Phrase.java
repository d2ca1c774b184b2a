package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import io.registryacl.decision.Reason;
import io.registryacl.decision.ReasonExplanation;
import io.registryacl.issue.Quoted;

/**
 * Collects the words for one reason. Names and ids in them come from outside, so what is not seen is escaped here, once for all
 * (hostile inputs row 110).
 */
final class Phrase {

    private final Reason reason;
    private String rule = "";
    private String message = "";
    private final ImmutableList.Builder<String> notes = ImmutableList.builder();
    private final ImmutableList.Builder<String> remedies = ImmutableList.builder();

    Phrase(Reason reason) {
        this.reason = reason;
    }

    /** What decided. */
    Phrase rule(String text) {
        rule = Quoted.visible(text);
        return this;
    }

    /** What that means for the request. */
    Phrase message(String text) {
        message = Quoted.visible(text);
        return this;
    }

    /** What the model holds instead; an empty text says nothing. */
    Phrase note(String text) {
        if (!text.isEmpty()) {
            notes.add(Quoted.visible(text));
        }
        return this;
    }

    /** A command that would change it; an empty text says nothing. */
    Phrase remedy(String command) {
        if (!command.isEmpty()) {
            remedies.add(Quoted.visible(command));
        }
        return this;
    }

    ReasonExplanation build() {
        return new ReasonExplanation(reason, rule, message, notes.build(), remedies.build());
    }
}
