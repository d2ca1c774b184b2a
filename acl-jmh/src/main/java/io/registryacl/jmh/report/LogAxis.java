package io.registryacl.jmh.report;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Places numbers on a line so that each step from one power of ten to the next is as long.
 *
 * @param low the power of ten at {@code start}
 * @param high the power of ten at {@code end}; above {@code low}
 * @param start where the line starts, in pixels
 * @param end where it ends
 */
record LogAxis(int low, int high, double start, double end) {

    LogAxis {
        if (high <= low) {
            throw new IllegalArgumentException("an axis needs two powers of ten, not " + low + " to " + high);
        }
    }

    /** Makes the shortest axis that holds all the numbers. */
    static LogAxis around(DoubleStream numbers, double start, double end) {
        var range = numbers.map(Math::log10).summaryStatistics();
        int low = (int) Math.floor(range.getMin());
        return new LogAxis(low, Math.max(low + 1, (int) Math.ceil(range.getMax())), start, end);
    }

    double place(double number) {
        return start + (Math.log10(number) - low) / (high - low) * (end - start);
    }

    /** Returns the powers of ten on the axis. */
    List<Double> ticks() {
        return IntStream.rangeClosed(low, high)
                .mapToObj(exponent -> Math.pow(10, exponent))
                .toList();
    }
}
