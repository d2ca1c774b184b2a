package io.registryacl.condition;

/** An operator that is not published, or newer than this library: nothing is known of its outcome (semantics P29). */
record UnknownOperator(String text) implements Operator {

    @Override
    public boolean isStandard() {
        return false;
    }

    @Override
    public boolean isNegated() {
        return false;
    }

    @Override
    public Truth compare(String left, String right) {
        return Truth.UNKNOWN;
    }
}
