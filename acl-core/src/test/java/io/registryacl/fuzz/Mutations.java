package io.registryacl.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Changes texts at random. Not thread-safe. */
final class Mutations {

    private static final int LONGEST_TEXT = 20_000;

    private final Random random;
    private final List<String> words;

    /** Mutations that know {@code words} to put in. */
    Mutations(Random random, List<String> words) {
        this.random = random;
        this.words = words;
    }

    boolean once(int of) {
        return random.nextInt(of) == 0;
    }

    int number(int below) {
        return random.nextInt(below);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A text that may stand for another: one that others use, or a hostile one. */
    String word() {
        return once(3) || words.isEmpty() ? one(Hostile.TEXTS) : one(words);
    }

    /** {@code text} with one change. */
    String mutateText(String text) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(once(4) ? 40 : 3));
        String before = text.substring(0, at);
        String after = text.substring(end);
        return switch (random.nextInt(13)) {
            case 0, 1, 2 -> before + one(Hostile.CHARACTERS) + text.substring(at);
            case 3 -> before + one(Hostile.CHARACTERS) + after;
            case 4 -> before + after;
            case 5 -> before + text.substring(at, end) + text.substring(at);
            case 6 -> before + (char) random.nextInt(once(2) ? 0x80 : 0x10000) + after;
            case 7 -> before + otherCase(text.substring(at, end)) + after;
            case 8 -> once(2) ? before : text.substring(at);
            case 9 -> repeated(before, text.substring(at, end), after);
            case 10 -> before + word() + after;
            case 11 -> bumped(text, at);
            default -> word();
        };
    }

    private String repeated(String before, String part, String after) {
        int times = 1 << random.nextInt(once(8) ? 13 : 8);
        if (part.length() * times > LONGEST_TEXT) {
            return before + part + after;
        }
        return before + part.repeat(times) + after;
    }

    private static String otherCase(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals(text) ? text.toUpperCase(Locale.ROOT) : lower;
    }

    /** The next digit at or behind {@code at} made one larger or smaller. */
    private String bumped(String text, int at) {
        for (int i = at; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit >= '0' && digit <= '9') {
                char other = (char) ('0' + (digit - '0' + (once(2) ? 1 : 9)) % 10);
                return text.substring(0, i) + other + text.substring(i + 1);
            }
        }
        return text;
    }

    /** {@code bytes} with one change. */
    byte[] mutateBytes(byte[] bytes) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(5)) {
            case 0 -> {
                byte[] changed = bytes.clone();
                changed[at] = (byte) random.nextInt();
                yield changed;
            }
            case 1 -> {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << random.nextInt(8));
                yield changed;
            }
            case 2 -> Arrays.copyOf(bytes, at);
            case 3 -> spliced(bytes, at, at, one(BYTES));
            default -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(4)), one(BYTES));
        };
    }

    /** Marks, overlong forms, surrogates in UTF-8 and pieces of characters. */
    private static final List<byte[]> BYTES = List.of(
            new byte[] {},
            new byte[] {0},
            new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
            new byte[] {(byte) 0xff, (byte) 0xfe},
            new byte[] {(byte) 0xc0, (byte) 0xaf},
            new byte[] {(byte) 0xe0, (byte) 0x80, (byte) 0xaf},
            new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            new byte[] {(byte) 0xf4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0x80},
            new byte[] {(byte) 0xf0, (byte) 0x9f});

    private static byte[] spliced(byte[] bytes, int start, int end, byte[] part) {
        byte[] changed = new byte[start + part.length + bytes.length - end];
        System.arraycopy(bytes, 0, changed, 0, start);
        System.arraycopy(part, 0, changed, start, part.length);
        System.arraycopy(bytes, end, changed, start + part.length, bytes.length - end);
        return changed;
    }
}
