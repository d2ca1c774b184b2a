package io.registryacl.catalog;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Optional;
import java.util.function.Function;

/** One row of a shipped table: its name and its fields, each with the line that it stands in. */
final class TableRow {

    /** A keyword's value, and where it stands. */
    record Value(String text, String place) {

        /** Reads the value; what {@code reader} refuses is a mistake in the shipped file. */
        <T> T read(Function<String, T> reader) {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(place + ": " + e.getMessage(), e);
            }
        }
    }

    private final Value name;
    private final ImmutableListMultimap<String, Value> fields;

    TableRow(Value name, ImmutableListMultimap<String, Value> fields) {
        this.name = name;
        this.fields = fields;
    }

    <T> T name(Function<String, T> reader) {
        return name.read(reader);
    }

    String text(String field) {
        return one(field, Function.identity());
    }

    /** The value of a field that the row has once. */
    <T> T one(String field, Function<String, T> reader) {
        return fields.get(field).get(0).read(reader);
    }

    /** The value of a field that the row has at most once. */
    <T> Optional<T> optional(String field, Function<String, T> reader) {
        return fields.get(field).stream().map(value -> value.read(reader)).findFirst();
    }

    /** The values of a field, in the order written. */
    <T> ImmutableList<T> all(String field, Function<String, T> reader) {
        return fields.get(field).stream().map(value -> value.read(reader)).collect(toImmutableList());
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Makes what the whole row spells; what the maker refuses is a mistake in the shipped file. */
    <T> T make(Function<TableRow, T> maker) {
        try {
            return maker.apply(this);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name.place() + ": " + e.getMessage(), e);
        }
    }
}
