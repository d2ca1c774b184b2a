package io.registryacl.jmh.decision;

import java.util.SplittableRandom;

/** How wide a scope is, and how many registries it holds. */
enum Level {
    REGISTRY(1),
    RESOURCE_GROUP(5),
    SUBSCRIPTION(20);

    private static final Level[] ALL = values();

    private final int sites;

    Level(int sites) {
        this.sites = sites;
    }

    static Level any(SplittableRandom random) {
        return ALL[random.nextInt(ALL.length)];
    }

    int sites() {
        return sites;
    }
}
