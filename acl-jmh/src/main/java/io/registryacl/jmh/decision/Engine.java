package io.registryacl.jmh.decision;

/** Something that decides. It holds the questions of a workload in its own form, by their number. */
@FunctionalInterface
interface Engine {

    /** {@return whether the engine allows that question} */
    boolean isAllowed(int question);
}
