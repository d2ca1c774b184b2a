package io.registryacl.examples;

import io.registryacl.decision.Outcome;

/** Colours for a terminal, or none. */
final class Style {

    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String RED = "\u001b[1;31m";
    private static final String GREEN = "\u001b[1;32m";
    private static final String YELLOW = "\u001b[1;33m";

    private final boolean coloured;

    Style(boolean coloured) {
        this.coloured = coloured;
    }

    String heading(String text) {
        return in(BOLD, text);
    }

    String aside(String text) {
        return in(DIM, text);
    }

    String command(String text) {
        return in(YELLOW, text);
    }

    String outcome(Outcome outcome, String text) {
        return switch (outcome) {
            case ALLOW -> in(GREEN, text);
            case INDETERMINATE -> in(YELLOW, text);
            case DENY -> in(RED, text);
        };
    }

    private String in(String colour, String text) {
        return coloured ? colour + text + RESET : text;
    }
}
