package io.registryacl.condition;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;

/**
 * What a request knows about an attribute: nothing, that it does not exist, or its values.
 *
 * <p>Values are texts whatever their type; each operator reads them as what it compares: {@code true}, {@code 42},
 * {@code 2022-06-01T00:00:00.0Z}, a GUID.
 */
public final class AttributeValue {

    private static final AttributeValue UNKNOWN = new AttributeValue(false, ImmutableList.of());
    private static final AttributeValue ABSENT = new AttributeValue(true, ImmutableList.of());

    private final boolean known;
    private final ImmutableList<String> values;

    private AttributeValue(boolean known, ImmutableList<String> values) {
        this.known = known;
        this.values = values;
    }

    /** {@return the value of an attribute of which nothing is known, not even whether it exists} */
    public static AttributeValue unknown() {
        return UNKNOWN;
    }

    /** {@return the value of an attribute that is known not to exist} */
    public static AttributeValue absent() {
        return ABSENT;
    }

    /**
     * {@return the value of an attribute with these values; {@link #absent} if there are none}
     *
     * @param values the values, in any order
     */
    public static AttributeValue of(String... values) {
        return ofCopy(ImmutableList.copyOf(values));
    }

    /**
     * {@return the value of an attribute with these values; {@link #absent} if there are none}
     *
     * @param values the values, in any order
     */
    public static AttributeValue of(Collection<String> values) {
        return ofCopy(ImmutableList.copyOf(values));
    }

    private static AttributeValue ofCopy(ImmutableList<String> values) {
        return values.isEmpty() ? ABSENT : new AttributeValue(true, values);
    }

    /** {@return whether nothing is known} */
    public boolean isUnknown() {
        return !known;
    }

    /** {@return whether the attribute is known not to exist} */
    public boolean isAbsent() {
        return known && values.isEmpty();
    }

    /** {@return the values in the order given; empty if there are none or if nothing is known} */
    public List<String> values() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttributeValue that && known == that.known && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * values.hashCode() + Boolean.hashCode(known);
    }

    /** {@return {@code unknown}, {@code absent} or the list of values, for people to read} */
    @Override
    public String toString() {
        if (isUnknown()) {
            return "unknown";
        }
        return isAbsent() ? "absent" : values.toString();
    }
}
