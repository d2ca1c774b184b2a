package io.registryacl.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.registryacl.issue.Quoted;

/** Says what is no JSON, in words for the author of the document. */
final class SyntaxProblem {

    private static final int MAX_CHARACTERS = 200;
    private static final String END = "Unexpected end-of-input";
    private static final String CHARACTER = "Unexpected character ('";
    private static final String WORD = "Unrecognized token '";

    private SyntaxProblem() {}

    static String describe(JsonProcessingException problem, Place innermost) {
        if (problem instanceof JsonEOFException || problem.getOriginalMessage().startsWith(END)) {
            return "the text ends too early: what begins at line " + innermost.line() + ", column " + innermost.column()
                    + " is not closed";
        }
        String message = problem.getOriginalMessage();
        if (message.startsWith(CHARACTER)) {
            String character = message.substring(CHARACTER.length(), message.offsetByCodePoints(CHARACTER.length(), 1));
            return "unexpected character " + Quoted.of(character) + afterColon(message, CHARACTER.length() + 1);
        }
        if (message.startsWith(WORD)) {
            int end = message.indexOf('\'', WORD.length());
            String word = end < 0 ? message.substring(WORD.length()) : message.substring(WORD.length(), end);
            return "unknown word " + Quoted.of(word)
                    + ": expected an object, an array, a text in double quotes, a number, `true`, `false` or `null`";
        }
        return "not JSON: " + plain(message);
    }

    private static String afterColon(String message, int from) {
        int colon = message.indexOf("): ", from);
        if (colon < 0) {
            return "";
        }
        String rest = plain(message.substring(colon + 3));
        return ": "
                + (rest.startsWith("was expecting ") ? "expected " + rest.substring("was expecting ".length()) : rest);
    }

    /** The first line, without what its reader says about itself, in printable ASCII. */
    private static String plain(String message) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < message.length() && i < MAX_CHARACTERS; i++) {
            char character = message.charAt(i);
            if (character == '\n' || message.startsWith(" (start marker", i)) {
                break;
            }
            text.append(character >= ' ' && character <= '~' ? character : '?');
        }
        return text.toString();
    }
}
