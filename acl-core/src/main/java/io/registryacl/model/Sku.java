package io.registryacl.model;

/** The tier of a registry (semantics 6.4). Only anonymous pull depends on it (semantics S73); the rest is warned of. */
public enum Sku {
    /** Not stated. */
    UNSPECIFIED(""),
    /** The tier before the present three. */
    CLASSIC("Classic"),
    /** The smallest tier. */
    BASIC("Basic"),
    /** The middle tier: anonymous pull. */
    STANDARD("Standard"),
    /** The largest tier: network rules, private endpoints, export policy, quarantine. */
    PREMIUM("Premium");

    private final String armName;

    Sku(String armName) {
        this.armName = armName;
    }

    /** {@return the value of {@code sku.name}; empty if not stated} */
    public String armName() {
        return armName;
    }

    /** {@return whether anonymous pull exists in this tier; a tier that is not stated is taken to have it} */
    public boolean hasAnonymousPull() {
        return this != CLASSIC && this != BASIC;
    }
}
