package io.registryacl.jmh.decision;

import java.util.List;

/** The proof that an engine answers as this library does, which it has to give before it is timed. */
final class Agreement {

    /** How many questions an engine has to answer, if it is quick enough: 10,000, or the number in this property. */
    static final int QUESTIONS = Integer.getInteger("acl.questions", 10_000);

    private static final long LONGEST_NANOS = 10_000_000_000L;

    private Agreement() {}

    /**
     * Asks an engine the first questions of {@code workload}: {@link #QUESTIONS}, or as many as it answers within ten seconds.
     *
     * @return how many that were
     * @throws IllegalStateException if an answer is not that of the workload
     */
    static int check(EngineKind kind, Workload workload) {
        long start = System.nanoTime();
        int count = Math.min(QUESTIONS, workload.questions().size());
        for (int from = 0; from < count; from += kind.questions()) {
            List<Question> batch = workload.questions().subList(from, Math.min(count, from + kind.questions()));
            Engine engine = kind.make(workload, batch);
            for (int i = 0; i < batch.size(); i++) {
                if (System.nanoTime() - start > LONGEST_NANOS) {
                    return from + i;
                }
                boolean answer = workload.answers().get(from + i);
                if (engine.isAllowed(i) != answer) {
                    throw new IllegalStateException(kind + " does not answer " + answer + " to "
                            + batch.get(i).request() + " from " + batch.get(i).address());
                }
            }
        }
        return count;
    }
}
