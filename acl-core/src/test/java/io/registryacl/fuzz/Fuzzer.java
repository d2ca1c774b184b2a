package io.registryacl.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tries random changes of valid texts on a reader, for {@code acl.fuzz.seconds} (2 by default). An input that brings
 * something new, such as another problem, joins those that are changed further. What fails is made smaller and printed with
 * the seed, which {@code acl.fuzz.seed} sets; the same seed tries the same inputs.
 */
final class Fuzzer {

    private static final int MOST_TRIES_TO_SHRINK = 3_000;
    private static final int LONGEST_PRINTED = 10_000;

    /** What must hold for any input. */
    @FunctionalInterface
    interface Target {

        /** Fails if {@code input} shows a fault; else says what it brought out. */
        Set<String> check(String input);
    }

    private final String name;
    private final Target target;
    private final long seed = Long.getLong("acl.fuzz.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> pool = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private long cases;

    Fuzzer(String name, Target target) {
        this.name = name;
        this.target = target;
    }

    Random random() {
        return random;
    }

    /** Tries {@code seeds}, then what {@code mutation} makes of them. */
    void run(List<String> seeds, UnaryOperator<String> mutation) {
        for (String text : seeds) {
            tryOut(text);
            pool.add(text);
        }
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.getLong("acl.fuzz.seconds", 2));
        while (System.nanoTime() - end < 0) {
            String input = pool.get(random.nextInt(pool.size()));
            do {
                input = mutation.apply(input);
            } while (random.nextInt(3) == 0);
            if (tryOut(input)) {
                pool.add(input);
            }
        }
        if (System.getProperty("acl.fuzz.seconds") != null) {
            System.out.println(name + ": " + cases + " cases, " + seen.size() + " things seen, seed " + seed);
        }
    }

    /** Whether {@code input} brought out something new. */
    private boolean tryOut(String input) {
        cases++;
        try {
            return seen.addAll(target.check(input));
        } catch (RuntimeException | AssertionError | StackOverflowError fault) {
            throw new AssertionError(
                    name + " fails at case " + cases + " of -Dacl.fuzz.seed=" + seed + ", for this text:\n"
                            + escaped(shrunk(input, placeOf(fault))),
                    fault);
        }
    }

    /** {@code input} without what the fault at {@code place} does not need, as far as that is found soon. */
    private String shrunk(String input, String place) {
        String smallest = input;
        int tries = 0;
        for (int size = (input.length() + 1) / 2; size > 0; size /= 2) {
            int at = 0;
            while (at < smallest.length() && tries++ < MOST_TRIES_TO_SHRINK) {
                String candidate =
                        smallest.substring(0, at) + smallest.substring(Math.min(at + size, smallest.length()));
                if (place.equals(fault(candidate))) {
                    smallest = candidate;
                } else {
                    at += size;
                }
            }
        }
        return smallest;
    }

    private @Nullable String fault(String input) {
        try {
            target.check(input);
            return null;
        } catch (RuntimeException | AssertionError | StackOverflowError fault) {
            return placeOf(fault);
        }
    }

    private static String placeOf(Throwable fault) {
        for (StackTraceElement frame : fault.getStackTrace()) {
            if (frame.getClassName().startsWith("io.registryacl.")) {
                return fault.getClass().getName() + " " + frame;
            }
        }
        return fault.getClass().getName();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), LONGEST_PRINTED); i++) {
            char character = text.charAt(i);
            if (character >= ' ' && character <= '~' && character != '\\') {
                escaped.append(character);
            } else {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            }
        }
        return escaped.append(text.length() > LONGEST_PRINTED ? "... (" + text.length() + " characters)" : "")
                .toString();
    }
}
