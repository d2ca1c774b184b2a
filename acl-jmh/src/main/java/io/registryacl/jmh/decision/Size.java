package io.registryacl.jmh.decision;

/**
 * How large a world is.
 *
 * @param registries number of registries, positive
 * @param identities number of identities, positive
 */
record Size(int registries, int identities) {

    /** {@return the size of the measurements that goes by a number of registries: 1 x 100, 100 x 10,000 or 10,000 x 100,000} */
    static Size of(int registries) {
        return switch (registries) {
            case 1 -> new Size(1, 100);
            case 100 -> new Size(100, 10_000);
            case 10_000 -> new Size(10_000, 100_000);
            default -> throw new IllegalArgumentException("not a size of the measurements: " + registries);
        };
    }
}
