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

    private static final int GATE_WIDTH = 16;
    private static final int OUTCOME_WIDTH = 15;

    /** Copies the list. */
    public Explanation {
        requireNonNull(outcome, "outcome");
        requireNonNull(reason, "reason");
        requireNonNull(subject, "subject");
        requireNonNull(clientMessage, "clientMessage");
        gates = ImmutableList.copyOf(gates);
    }

    /**
     * {@return the explanation for people, on several lines that end in a line feed} Each gate has a line with the rule,
     * role, assignment or setting that decided; below it stands what the model holds instead, and how to change it.
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(outcome).append("  ").append(subject).append('\n');
        for (GateExplanation gate : gates) {
            String head = "  " + pad(gate.verdict().gate().wireName(), GATE_WIDTH);
            String outcomeWord = pad(gate.verdict().outcome().name(), OUTCOME_WIDTH);
            for (ReasonExplanation explained : gate.reasons()) {
                append(text, head + outcomeWord, explained);
                head = " ".repeat(head.length());
                outcomeWord = " ".repeat(OUTCOME_WIDTH);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String head, ReasonExplanation explained) {
        String indent = " ".repeat(head.length());
        text.append(head).append(explained.reason()).append('\n');
        text.append(indent).append(explained.message()).append('\n');
        if (!explained.rule().isEmpty()) {
            text.append(indent).append("decided by: ").append(explained.rule()).append('\n');
        }
        for (String note : explained.notes()) {
            text.append(indent).append("- ").append(note).append('\n');
        }
        for (String remedy : explained.remedies()) {
            text.append(indent).append("to change it: ").append(remedy).append('\n');
        }
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }
}
