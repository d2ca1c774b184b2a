package io.registryacl;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Multimap;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What a field's map or set is keyed by has an order. Java's tables then stay fast even if all keys were chosen to have one hash
 * code; without an order each look-up compares with every key.
 */
final class HashKeysTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("io.registryacl");

    @Test
    void keys_ofEveryField_areComparable() {
        List<String> keys = new ArrayList<>();
        List<String> withoutOrder = new ArrayList<>();
        CLASSES.stream().flatMap(type -> type.getFields().stream()).forEach(field -> {
            for (Type key : keys(field.reflect().getGenericType())) {
                keys.add(field.getFullName());
                if (!(key instanceof Class<?> type) || !Comparable.class.isAssignableFrom(type)) {
                    withoutOrder.add(field.getFullName() + " is keyed by " + key.getTypeName());
                }
            }
        });

        assertThat(keys).hasSizeGreaterThan(40);
        assertThat(withoutOrder).isEmpty();
    }

    /** The keys of a map or set, also of one that another holds. */
    private static List<Type> keys(Type type) {
        List<Type> keys = new ArrayList<>();
        if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            if (Map.class.isAssignableFrom(raw)
                    || Set.class.isAssignableFrom(raw)
                    || Multimap.class.isAssignableFrom(raw)) {
                keys.add(parameterized.getActualTypeArguments()[0]);
            }
            for (Type argument : parameterized.getActualTypeArguments()) {
                keys.addAll(keys(argument));
            }
        }
        return keys;
    }
}
