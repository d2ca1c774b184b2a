package io.registryacl.differential;

import com.google.common.base.Ascii;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Random choices, the same again for the same seed. */
final class Dice {

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    long seed() {
        return random.nextLong();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T pick(List<? extends T> values) {
        return values.get(below(values.size()));
    }

    @SafeVarargs
    final <T> T oneOf(T... values) {
        return values[below(values.length)];
    }

    /** Up to {@code max} values, seldom many; none of them is made to differ from another. */
    <T> List<T> some(int max, Supplier<T> values) {
        int count = Math.min(below(max + 1), below(max + 1) + 1);
        List<T> some = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            some.add(values.get());
        }
        return some;
    }

    /** The text, seldom in capitals or with a capital first: for names whose letter case is ignored. */
    String anyCase(String text) {
        return switch (below(10)) {
            case 0 -> Ascii.toUpperCase(text);
            case 1 -> Ascii.toUpperCase(text.substring(0, 1)) + text.substring(1);
            default -> text;
        };
    }

    /** The text, seldom a character short or long: for names that then are others. */
    String nearMiss(String text) {
        return switch (below(24)) {
            case 0 -> text.length() > 1 ? text.substring(0, text.length() - 1) : text;
            case 1 -> text + "x";
            default -> text;
        };
    }
}
