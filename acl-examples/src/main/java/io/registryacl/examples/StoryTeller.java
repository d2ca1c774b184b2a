package io.registryacl.examples;

import io.registryacl.decision.Decision;
import io.registryacl.decision.ReasonExplanation;
import io.registryacl.model.PolicyModel;
import java.util.List;

/** Tells a story: decides every scene on the spot, and prints the answer with its why. */
final class StoryTeller {

    private static final int TEXT_COLUMN = 3;
    private static final int SCENE_COLUMN = 8;
    private static final int WHY_COLUMN = 17;

    private final Terminal terminal;
    private final Style style;
    private final ShortIds ids;
    private int told;
    private int differing;

    /** A teller who knows everybody in {@code policy} by name. */
    StoryTeller(Terminal terminal, PolicyModel policy) {
        this.terminal = terminal;
        this.style = new Style(terminal.coloured());
        this.ids = new ShortIds(policy);
    }

    /** Tells {@code chapters} after {@code prologue}, and returns whether every answer is the promised one. */
    boolean tell(String prologue, List<Chapter> chapters) {
        paragraph(prologue, 0);
        terminal.print("");
        terminal.print("");
        for (int number = 1; number <= chapters.size(); number++) {
            tell(number, chapters.get(number - 1));
        }
        terminal.print(
                differing == 0
                        ? "All " + told + " answers are as the story promised."
                        : differing + " of " + told + " answers differ from what the story promised.");
        return differing == 0;
    }

    private void tell(int number, Chapter chapter) {
        terminal.print(style.heading(padded(Integer.toString(number), TEXT_COLUMN) + chapter.title()));
        paragraph(chapter.text(), TEXT_COLUMN);
        for (int scene = 1; scene <= chapter.scenes().size(); scene++) {
            terminal.print("");
            tell(number + "." + scene, chapter.scenes().get(scene - 1));
        }
        terminal.print("");
        terminal.print("");
    }

    private void tell(String number, Scene scene) {
        Decision decision = scene.decide();
        told++;
        indented(padded(number, SCENE_COLUMN - TEXT_COLUMN) + style.heading(scene.title()), TEXT_COLUMN);
        scene.commands().forEach(command -> command("$ ", ids.inCommand(command), SCENE_COLUMN));
        indented(style.aside(RequestLine.of(scene.request(), scene.policy())), SCENE_COLUMN);
        String outcome = padded(decision.outcome().name(), WHY_COLUMN - SCENE_COLUMN);
        String head = " ".repeat(SCENE_COLUMN) + style.outcome(decision.outcome(), outcome);
        for (ReasonExplanation why : Scene.why(decision)) {
            terminal.print(head + style.heading(why.reason().name()));
            head = " ".repeat(WHY_COLUMN);
            paragraph(ids.inWords(why.message()), WHY_COLUMN);
            paragraph("decided by: " + ids.inWords(why.rule()), WHY_COLUMN);
            why.remedies().forEach(remedy -> command("to change it: ", ids.inCommand(remedy), WHY_COLUMN));
        }
        if (!scene.isAsPromised(decision)) {
            differing++;
            indented(style.heading("BUT THE STORY PROMISED " + scene.outcome() + " " + scene.reasons()), SCENE_COLUMN);
        }
    }

    private void paragraph(String text, int column) {
        Paragraph.lines(text, column).forEach(line -> indented(line, column));
    }

    private void command(String prompt, String command, int column) {
        String before = prompt;
        for (String line : Paragraph.commandLines(command, column + prompt.length())) {
            indented(before + style.command(line), column);
            before = " ".repeat(prompt.length());
        }
    }

    private void indented(String line, int column) {
        terminal.print(" ".repeat(column) + line);
    }

    private static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(1, columns - text.length()));
    }
}
