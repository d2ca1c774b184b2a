package io.registryacl.net;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes are exact where time is not: a look-up leaves nothing behind for the collector. */
class PrefixTableAllocationTest {
    private static final int ADDRESSES = 1_024;
    private static final int WARM_UP_ROUNDS = 60;

    /** Less than one byte a look-up: what the virtual machine itself may allocate on this thread while we count. */
    private static final long SLACK = ADDRESSES / 2;

    private static final PrefixTable TABLE = table();
    private static final List<IpAddress> IPV4 = addresses(true);
    private static final List<IpAddress> IPV6 = addresses(false);
    private static final List<byte[]> BYTES = bytes();
    private static final List<String> IPV4_TEXT =
            IPV4.stream().map(IpAddress::toString).toList();
    private static final List<String> IPV6_TEXT =
            IPV6.stream().map(IpAddress::toString).toList();
    private static final List<StringBuilder> BUILDERS =
            IPV6_TEXT.stream().map(StringBuilder::new).toList();
    private static final List<String> NO_TEXT =
            IPV4_TEXT.stream().map(text -> text + "x").toList();

    static Stream<Named<IntUnaryOperator>> lookUps() {
        return Stream.of(
                Named.of("IPv4 bits", i -> TABLE.findIpv4(i * 0x9e3779b9)),
                Named.of("IPv6 bits", i -> TABLE.findIpv6(0x2001_0db8_0000_0000L + i, i)),
                Named.of("IPv4 address", i -> TABLE.find(IPV4.get(i))),
                Named.of("IPv6 address", i -> TABLE.find(IPV6.get(i))),
                Named.of("bytes", i -> TABLE.find(BYTES.get(i))),
                Named.of("IPv4 text", i -> TABLE.find(IPV4_TEXT.get(i))),
                Named.of("IPv6 text", i -> TABLE.find(IPV6_TEXT.get(i))),
                Named.of("text of another class", i -> TABLE.find(BUILDERS.get(i))),
                Named.of("malformed text", i -> TABLE.find(NO_TEXT.get(i))));
    }

    @ParameterizedTest
    @MethodSource("lookUps")
    void find_anyForm_allocatesNothing(IntUnaryOperator lookUp) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        int sum = 0;
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            sum += findAll(lookUp);
        }
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            sum += findAll(lookUp);
            least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
        }

        assertThat(sum).isNotZero();
        assertThat(least).isLessThan(SLACK);
    }

    private static int findAll(IntUnaryOperator lookUp) {
        int sum = 0;
        for (int i = 0; i < ADDRESSES; i++) {
            sum += lookUp.applyAsInt(i);
        }
        return sum;
    }

    private static PrefixTable table() {
        List<IpPrefix> prefixes = new ArrayList<>(new PrefixForest(1).scattered(200, true));
        prefixes.addAll(new PrefixForest(2).scattered(200, false));
        return PrefixTable.of(prefixes);
    }

    private static List<IpAddress> addresses(boolean ipv4) {
        return new PrefixForest(3)
                .scattered(ADDRESSES, ipv4).stream().map(IpPrefix::last).toList();
    }

    private static List<byte[]> bytes() {
        List<byte[]> bytes = new ArrayList<>();
        for (int i = 0; i < ADDRESSES; i++) {
            bytes.add(new byte[i % 2 == 0 ? 4 : 16]);
            bytes.get(i)[0] = (byte) i;
        }
        return bytes;
    }
}
