package io.registryacl.json;

import static java.util.Objects.requireNonNull;

import io.registryacl.issue.Issue;
import java.util.List;
import java.util.function.Function;

/**
 * What became of a document inside a scenario file: read, or refused. A refusal is no error of the file, as a case may expect
 * it (semantics P.4).
 *
 * @param <T> what is read
 */
public sealed interface Reading<T> {

    /**
     * {@return what {@code read} or {@code refused} makes of this}
     *
     * @param read what to do with a document that was read
     * @param refused what to do with one that was not
     * @param <R> type of the answer
     */
    <R> R either(Function<? super T, ? extends R> read, Function<? super Refused<T>, ? extends R> refused);

    /**
     * A document that was read.
     *
     * @param value what it says
     * @param <T> what is read
     */
    record Read<T>(T value) implements Reading<T> {

        /**
         * Refuses null.
         *
         * @param value what it says
         */
        public Read {
            requireNonNull(value, "value");
        }

        @Override
        public <R> R either(Function<? super T, ? extends R> read, Function<? super Refused<T>, ? extends R> refused) {
            return read.apply(value);
        }
    }

    /**
     * A document that was refused.
     *
     * @param issues everything that is wrong with it, and its warnings, in the order of the input; lines and columns are
     *     those of the scenario file where the document stands in it
     * @param pointers where the errors stand: JSON pointers from the document's start, in a folder behind the file's name
     *     (semantics P33); in the order of the issues
     * @param <T> what was to be read
     */
    record Refused<T>(List<Issue> issues, List<String> pointers) implements Reading<T> {

        /**
         * Copies the lists.
         *
         * @param issues everything that is wrong with it
         * @param pointers where the errors stand
         */
        public Refused {
            issues = List.copyOf(issues);
            pointers = List.copyOf(pointers);
        }

        @Override
        public <R> R either(Function<? super T, ? extends R> read, Function<? super Refused<T>, ? extends R> refused) {
            return refused.apply(this);
        }
    }
}
