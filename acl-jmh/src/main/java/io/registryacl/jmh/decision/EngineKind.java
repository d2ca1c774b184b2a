package io.registryacl.jmh.decision;

import io.registryacl.engine.PolicyDecisionPoint;
import java.util.List;
import java.util.Locale;

/** The engines that are measured. Slow ones get fewer questions, and slices of the policy for these alone. */
enum EngineKind {
    /** This library, asked by handles that a host keeps. */
    HANDLES(true),
    /** This library, asked by requests that exist already. */
    REQUEST(true),
    /** This library, asked by names and addresses as text. */
    STRINGS(true),
    /** Maps and matchers of addresses, as one writes it by hand. */
    SPRING(true),
    /** CEL: one expression over the registry's rules and the caller's assignments. */
    CEL(false),
    /** jCasbin: one enforcer for each caller, with the caller's assignments. */
    JCASBIN(false),
    /** Cedar: one policy set for each question, parsed beforehand. */
    CEDAR(false),
    /** The slow twin of the core's tests: lists and loops. */
    TWIN(false),
    /** jCasbin: one enforcer with all assignments. */
    JCASBIN_WHOLE(false),
    /** Cedar: one policy set with all registries and assignments. */
    CEDAR_WHOLE(false);

    private static final int MANY = 1 << 16;
    private static final int FEW = 1 << 10;

    private final boolean fast;

    EngineKind(boolean fast) {
        this.fast = fast;
    }

    /** {@return the engine with that name in results, such as {@code jcasbin-whole}} */
    static EngineKind named(String name) {
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** {@return how many questions are asked in turn; a power of two} */
    int questions() {
        return fast ? MANY : FEW;
    }

    /** {@return the engine, ready to answer {@code questions}} */
    Engine make(Workload workload, List<Question> questions) {
        World world = workload.world();
        PolicyDecisionPoint pdp = workload.pdp();
        return switch (this) {
            case HANDLES -> OwnEngine.byHandles(pdp, questions);
            case REQUEST -> OwnEngine.byRequest(pdp, questions);
            case STRINGS -> OwnEngine.byStrings(pdp, questions);
            case SPRING -> new HandWrittenEngine(world, questions);
            case CEL -> CelEngine.of(questions);
            case JCASBIN -> CasbinEngine.sliced(questions);
            case CEDAR -> CedarEngine.sliced(questions);
            case TWIN -> TwinEngine.of(pdp.model(), questions);
            case JCASBIN_WHOLE -> CasbinEngine.whole(world, questions);
            case CEDAR_WHOLE -> CedarEngine.whole(world, questions);
        };
    }
}
