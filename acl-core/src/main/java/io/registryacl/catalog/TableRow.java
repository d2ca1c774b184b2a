package io.registryacl.catalog;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One row of a shipped table: its name and its fields, each with the line that it stands in. */
final class TableRow {

    /** A keyword's value, and where it stands. */
    record Value(String text, String file, int line) {

        String place() {
            return file + ":" + line;
        }

        /** Reads the value; what {@code reader} refuses is a mistake in the shipped file. */
        <T> T read(Function<String, T> reader) {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException(place() + ": " + e.getMessage(), e);
            }
        }
    }

    private final Value name;
    private final Map<String, List<Value>> fields;

    TableRow(Value name, Map<String, List<Value>> fields) {
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
        return values(field).get(0).read(reader);
    }

    /** The value of a field that the row has at most once. */
    <T> Optional<T> optional(String field, Function<String, T> reader) {
        return has(field) ? Optional.of(one(field, reader)) : Optional.empty();
    }

    /** The values of a field, in the order written. */
    <T> ImmutableList<T> all(String field, Function<String, T> reader) {
        ImmutableList.Builder<T> all = ImmutableList.builder();
        for (Value value : values(field)) {
            all.add(value.read(reader));
        }
        return all.build();
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    private List<Value> values(String field) {
        return fields.getOrDefault(field, List.of());
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
