package io.registryacl.condition;

import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;

/** A test of one value against another; unknown if either is not of the type that is compared. */
@FunctionalInterface
interface ValueTest {

    Truth test(String left, String right);

    static ValueTest text(BiPredicate<String, String> predicate) {
        return (left, right) -> Truth.of(predicate.test(left, right));
    }

    static ValueTest number(IntPredicate order) {
        return (left, right) -> {
            Optional<BigDecimal> number = TypedText.number(left);
            Optional<BigDecimal> other = TypedText.number(right);
            return number.isPresent() && other.isPresent()
                    ? Truth.of(order.test(number.get().compareTo(other.get())))
                    : Truth.UNKNOWN;
        };
    }

    static ValueTest dateTime(IntPredicate order) {
        return (left, right) -> {
            Optional<Instant> instant = TypedText.instant(left);
            Optional<Instant> other = TypedText.instant(right);
            return instant.isPresent() && other.isPresent()
                    ? Truth.of(order.test(instant.get().compareTo(other.get())))
                    : Truth.UNKNOWN;
        };
    }

    static Truth sameBool(String left, String right) {
        Truth bool = TypedText.bool(left);
        Truth other = TypedText.bool(right);
        return bool == Truth.UNKNOWN || other == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.of(bool == other);
    }

    static boolean startsWithIgnoreCase(String value, String prefix) {
        if (prefix.length() > value.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (Ascii.toLowerCase(value.charAt(i)) != Ascii.toLowerCase(prefix.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
