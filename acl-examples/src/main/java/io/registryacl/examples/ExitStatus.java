package io.registryacl.examples;

/** What a command tells the shell. */
final class ExitStatus {

    /** Allowed, passed, or nothing found. */
    static final int YES = 0;

    /** Not allowed, failed, or something found. */
    static final int NO = 1;

    /** There is no answer: the input cannot be read or is wrong, or the command was called wrongly. */
    static final int BAD_INPUT = 2;

    private ExitStatus() {}

    static int of(boolean yes) {
        return yes ? YES : NO;
    }
}
