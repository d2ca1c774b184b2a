package io.registryacl.jmh;

import io.registryacl.net.IpAddress;
import io.registryacl.net.IpPrefix;
import io.registryacl.net.PrefixTable;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time to find the most specific of many IPv4 blocks that holds an address, as the number of blocks grows.
 *
 * <p>The row {@code read} is the limit: one read that depends on the address. Compare rows of one run only.
 *
 * <p>Run: {@code java -jar acl-jmh/target/benchmarks.jar PrefixTableBenchmark -prof gc}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(2)
public class PrefixTableBenchmark {

    private static final long SEED = 42;
    private static final int QUERIES = 1 << 16;
    private static final int LOOKUPS = 64;
    private static final int LIMIT_BITS = 12;

    @Param({"1", "10", "200", "10000"})
    int blocks;

    private PrefixTable table = PrefixTable.of(List.of());
    private int[] hits = {};
    private int[] misses = {};
    private int[] mixed = {};
    private int[] limit = {};
    private int next;

    /** Blocks of 16 to 32 bits in the lower half of the address space; misses come from the upper half. */
    @Setup
    public void prepare() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<IpPrefix> prefixes = new ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            prefixes.add(IpPrefix.containing(IpAddress.ofIpv4(random.nextInt() >>> 1), random.nextInt(16, 33)));
        }
        table = PrefixTable.of(prefixes);
        hits = new int[QUERIES];
        misses = new int[QUERIES];
        mixed = new int[QUERIES];
        limit = random.ints(1 << LIMIT_BITS).toArray();
        for (int i = 0; i < QUERIES; i++) {
            hits[i] = addressIn(prefixes.get(random.nextInt(blocks)), random);
            misses[i] = random.nextInt() | Integer.MIN_VALUE;
            mixed[i] = random.nextBoolean() ? hits[i] : misses[i];
        }
        warmUpWithBoth();
    }

    /** Every address lies in a block. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public int hit() {
        return findAll(hits);
    }

    /** No address lies in a block. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public int miss() {
        return findAll(misses);
    }

    /** Half of the addresses lie in a block, in no order. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public int half() {
        return findAll(mixed);
    }

    /** No look-up: one read at a place that the address names. */
    @Benchmark
    @OperationsPerInvocation(LOOKUPS)
    public int read() {
        int sum = 0;
        int first = advance();
        for (int i = 0; i < LOOKUPS; i++) {
            sum += limit[hits[first + i] >>> (32 - LIMIT_BITS)];
        }
        return sum;
    }

    private int findAll(int[] addresses) {
        int sum = 0;
        int first = advance();
        for (int i = 0; i < LOOKUPS; i++) {
            sum += table.findIpv4(addresses[first + i]);
        }
        return sum;
    }

    private int advance() {
        next = (next + LOOKUPS) & (QUERIES - 1);
        return next;
    }

    /** Shows the compiler both outcomes, since code that was compiled for misses alone is slow at hits. */
    private void warmUpWithBoth() {
        for (int i = 0; i < QUERIES; i++) {
            findAll(mixed);
        }
    }

    private static int addressIn(IpPrefix prefix, SplittableRandom random) {
        int free = 32 - prefix.lengthBits();
        long offset = random.nextLong(1L << free);
        return prefix.network().ipv4Bits() + (int) offset;
    }
}
