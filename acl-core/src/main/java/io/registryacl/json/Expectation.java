package io.registryacl.json;

import io.registryacl.decision.Outcome;
import io.registryacl.decision.Reason;
import io.registryacl.issue.IssueCode;
import java.util.Set;
import java.util.function.Function;

/** What a scenario expects: an answer, or that the policy or the request is refused (semantics P.4). */
public sealed interface Expectation {

    /**
     * {@return what {@code answer} or {@code refusal} makes of this}
     *
     * @param answer what to do with an expected answer
     * @param refusal what to do with an expected refusal
     * @param <R> type of the answer
     */
    <R> R either(Function<? super Answer, ? extends R> answer, Function<? super Refusal, ? extends R> refusal);

    /**
     * An answer.
     *
     * @param outcomes outcomes that will do; not empty: {@code ALLOW}, or one or both of the others
     * @param deciding the reason that decides; empty if any will do, else exactly one. Of an allow it is the passing reason of
     *     the authorization gate
     * @param among reasons that must be among the answer's, be they passing or not; may be empty
     * @param warnings findings that loading the policy must report; may be empty
     */
    record Answer(Set<Outcome> outcomes, Set<Reason> deciding, Set<Reason> among, Set<IssueCode> warnings)
            implements Expectation {

        /**
         * Copies the sets.
         *
         * @param outcomes outcomes that will do
         * @param deciding the reason that decides, if that matters
         * @param among reasons that must be among the answer's
         * @param warnings findings that loading the policy must report
         */
        public Answer {
            outcomes = Set.copyOf(outcomes);
            deciding = Set.copyOf(deciding);
            among = Set.copyOf(among);
            warnings = Set.copyOf(warnings);
        }

        @Override
        public <R> R either(
                Function<? super Answer, ? extends R> answer, Function<? super Refusal, ? extends R> refusal) {
            return answer.apply(this);
        }
    }

    /**
     * A refusal.
     *
     * @param pointer JSON pointer of the value, in the policy or in the request, for which reading must fail; in a folder
     *     behind the file's name (semantics P33)
     */
    record Refusal(String pointer) implements Expectation {

        @Override
        public <R> R either(
                Function<? super Answer, ? extends R> answer, Function<? super Refusal, ? extends R> refusal) {
            return refusal.apply(this);
        }
    }
}
