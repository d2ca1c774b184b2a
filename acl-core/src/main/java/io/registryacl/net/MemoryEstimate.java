package io.registryacl.net;

/** What objects take on a 64-bit JVM with compressed references, the default below 32 GB of heap. */
final class MemoryEstimate {
    static final int REFERENCE = 4;

    private static final int OBJECT_HEADER = 12;
    private static final int ARRAY_HEADER = 16;
    private static final int ALIGNMENT = 8;

    private MemoryEstimate() {}

    static long object(int fieldBytes) {
        return aligned(OBJECT_HEADER + fieldBytes);
    }

    static long array(int elementBytes, int length) {
        return aligned(ARRAY_HEADER + (long) elementBytes * length);
    }

    private static long aligned(long bytes) {
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }
}
