package io.registryacl.jmh.cidr;

import org.openjdk.jol.info.GraphLayout;

/** Counts the bytes of an object and of all that it reaches, as this JVM lays them out. */
final class RetainedBytes {
    private RetainedBytes() {}

    /** Returns the bytes of everything that {@code structure} reaches. */
    static long of(Object structure) {
        return GraphLayout.parseInstance(structure).totalSize();
    }
}
