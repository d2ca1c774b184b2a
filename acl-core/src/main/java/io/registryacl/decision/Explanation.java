package io.registryacl.decision;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A decision in words, in three forms: {@link #clientMessage()} for the client, {@link #gates()} for programs, {@link #text()}
 * for the people who run the registry.
 *
 * @param outcome the decision's outcome
 * @param reason the reason that decided
 * @param subject the request on one line, such as {@code pull samples/hello-world from contoso}
 * @param clientMessage what the client may see: nothing that reveals rules, roles or other identities (semantics P.3, 1.8);
 *     empty if the request is allowed
 * @param gates every gate that was asked, in gate order
 */
public record Explanation(
        Outcome outcome, Reason reason, String subject, String clientMessage, List<GateExplanation> gates) {

    private static final int GATE_WIDTH = 17;
    private static final String INDENT = "    ";
    private static final int USUAL_LENGTH = 1024;

    /** Copies the list. */
    public Explanation {
        requireNonNull(outcome, "outcome");
        requireNonNull(reason, "reason");
        requireNonNull(subject, "subject");
        requireNonNull(clientMessage, "clientMessage");
        gates = ImmutableList.copyOf(gates);
    }

    /**
     * {@return the explanation for people, on several lines that end in a line feed} Each gate has a line with its outcome, its
     * reason and the rule, role, assignment or setting that decided; below stands what that means, what the model holds
     * instead, and commands that would change it.
     */
    public String text() {
        int width = widestOutcome() + 2;
        StringBuilder text = new StringBuilder(USUAL_LENGTH);
        text.append(outcome).append("  ").append(subject).append('\n');
        for (GateExplanation gate : gates) {
            String name = gate.verdict().gate().wireName();
            for (ReasonExplanation explained : gate.reasons()) {
                text.append('\n');
                appendPadded(text, name, GATE_WIDTH);
                appendPadded(text, explained.reason().outcome().name(), width);
                append(text, explained);
                name = "";
            }
        }
        return text.toString();
    }

    private int widestOutcome() {
        int widest = 0;
        for (GateExplanation gate : gates) {
            widest = Math.max(widest, gate.verdict().outcome().name().length());
        }
        return widest;
    }

    private static void append(StringBuilder text, ReasonExplanation explained) {
        text.append(explained.reason());
        if (!explained.rule().isEmpty()) {
            text.append(" by ").append(explained.rule());
        }
        text.append('\n').append(INDENT).append(explained.message()).append('\n');
        for (String note : explained.notes()) {
            text.append(INDENT).append("- ").append(note).append('\n');
        }
        for (String remedy : explained.remedies()) {
            text.append(INDENT).append("$ ").append(remedy).append('\n');
        }
    }

    private static void appendPadded(StringBuilder text, String word, int width) {
        text.append(word);
        for (int column = word.length(); column < width; column++) {
            text.append(' ');
        }
    }
}
