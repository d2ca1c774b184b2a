package io.registryacl.catalog;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Set;

/** Which fields a kind of row has: each of {@code once}, at most one of each {@code optional}, any number of {@code many}. */
record RowShape(Set<String> once, Set<String> optional, Set<String> many) {

    static RowShape of(String... fields) {
        return new RowShape(ImmutableSet.copyOf(fields), ImmutableSet.of(), ImmutableSet.of());
    }

    RowShape andOptional(String... fields) {
        return new RowShape(once, ImmutableSet.copyOf(fields), many);
    }

    RowShape andMany(String... fields) {
        return new RowShape(once, optional, ImmutableSet.copyOf(fields));
    }

    boolean knows(String field) {
        return once.contains(field) || optional.contains(field) || many.contains(field);
    }

    boolean allowsAnother(String field) {
        return many.contains(field);
    }

    /** All fields, in an order that does not change from run to run. */
    Set<String> fields() {
        return Sets.union(once, Sets.union(optional, many));
    }
}
