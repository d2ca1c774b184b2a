package io.registryacl.jmh.report;

import java.util.Locale;

/** Writes numbers for people. */
final class Numbers {
    private Numbers() {}

    /** Writes a number with three digits that count, and thousands apart: 0.342, 12.7, 1,940. */
    static String threeDigits(double number) {
        double size = Math.abs(number);
        int decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", number);
    }

    /** Writes text that is a whole number with thousands apart, other text as it is. */
    static String grouped(String text) {
        return text.matches("[0-9]{4,15}") ? String.format(Locale.ROOT, "%,d", Long.parseLong(text)) : text;
    }

    /** Writes a power of ten of nanoseconds in the unit that keeps it short. */
    static String duration(double nanoseconds) {
        if (nanoseconds >= 1e9) {
            return grouped(plain(nanoseconds / 1e9)) + " s";
        }
        if (nanoseconds >= 1e6) {
            return plain(nanoseconds / 1e6) + " ms";
        }
        return nanoseconds >= 1e3 ? plain(nanoseconds / 1e3) + " \u00b5s" : plain(nanoseconds) + " ns";
    }

    private static String plain(double number) {
        return number >= 1
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.3g", number).replaceAll("0+$", "");
    }
}
