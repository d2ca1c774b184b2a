package io.registryacl.condition;

import java.util.List;

/**
 * When a role assignment applies (semantics 4.7). Immutable, and equal to another condition that is built alike.
 *
 * <p>{@code (a AND b) AND c} and {@code a AND b AND c} are built alike; so are {@code NotExists x} and {@code !(Exists
 * x)}, and texts that differ in blanks, in superfluous parentheses or in the letter case of words. {@code !(!(a))} and
 * {@code a} are not.
 */
public sealed interface Condition permits Node {

    /** {@return the condition of an assignment without one: it holds for everything} */
    static Condition always() {
        return new Node.Always();
    }

    /**
     * Reads a condition.
     *
     * <p>Time and memory grow in step with the length of the text.
     *
     * @param text a condition in the grammar of this package, at most 8192 characters long (Azure's limit); 32768 if it is
     *     in canonical form, as printing adds blanks and parentheses and what is printed must be readable
     * @return the condition
     * @throws ConditionSyntaxException if {@code text} is no condition, is blank, is too long, or nests parentheses and
     *     negations deeper than 64
     */
    static Condition parse(String text) {
        return Parser.parse(text);
    }

    /**
     * Evaluates this. It has no side effect and always ends.
     *
     * @param request what is judged
     * @return whether the condition holds; never {@link Truth#UNKNOWN} for {@link #always}
     */
    Truth evaluate(ConditionRequest request);

    /**
     * {@return this in canonical form: words as published, one blank between them, parentheses where a group stands in
     * another and after every {@code !}. {@link #parse} reads it back as an equal condition; only that of {@link #always}
     * is empty and cannot be read}
     */
    String text();

    /** {@return whether this is {@link #always}} */
    boolean isAlways();

    /** {@return the patterns of all {@code ActionMatches} as written, in order of appearance, with repetitions} */
    List<String> actionPatterns();

    /** {@return all comparisons, in order of appearance, with repetitions; {@code Exists} is none} */
    List<Comparison> comparisons();
}
