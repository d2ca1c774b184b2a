package io.registryacl.jmh.decision;

import java.util.List;

/** One engine that has shown that it answers right, and the questions it is asked in turn. */
final class Trial {

    /** Stands where no engine is prepared yet. */
    static final Trial NONE = new Trial(question -> false, 1);

    private final Engine engine;
    private final int lastQuestion;

    private Trial(Engine engine, int questions) {
        this.engine = engine;
        this.lastQuestion = questions - 1;
    }

    /**
     * Prepares an engine and checks it.
     *
     * @param implementation name of the engine
     * @param registries size of the policy
     * @throws IllegalStateException if the engine does not answer as this library does
     */
    static Trial of(String implementation, int registries) {
        EngineKind kind = EngineKind.named(implementation);
        Workload workload = Workload.of(Size.of(registries), Math.max(kind.questions(), Agreement.QUESTIONS));
        int agreed = Agreement.check(kind, workload);
        System.out.println("# " + implementation + " gives the right answer to " + agreed + " questions");
        List<Question> questions = workload.questions().subList(0, kind.questions());
        return new Trial(kind.make(workload, questions), questions.size());
    }

    /** Asks the question of that number, and from the last one on from the first again. */
    boolean ask(int number) {
        return engine.isAllowed(number & lastQuestion);
    }
}
