package io.registryacl.jmh.cidr;

import java.util.Locale;

/** What kind of addresses are asked about. */
enum Mix {
    /** Any address of the family that no rule holds. */
    MISS,
    /** A random address of a random rule. */
    HIT,
    /** As {@link #HIT} and {@link #MISS} in turns that no predictor learns. */
    HALF,
    /** A few thousand addresses of rules, the more popular the fewer: the k-th is asked about 1/k as often as the first. */
    ZIPF,
    /** One address of a rule, again and again. */
    ONE;

    /** Returns the mix that a benchmark's parameter names in lower case. */
    static Mix named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
