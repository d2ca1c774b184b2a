package io.registryacl.engine;

import io.registryacl.condition.Condition;
import io.registryacl.model.ActionPattern;
import io.registryacl.model.Digest;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.IpRule;
import io.registryacl.model.ResourceId;
import io.registryacl.model.Scope;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Values that differ from a given one in a single place, however deep inside it: all components of records, all elements. */
final class Neighbours {

    /** Another value of each type that is not taken apart. */
    private static final Map<Class<?>, Object> OTHERS = Map.of(
            Scope.class, Scope.parse("/subscriptions/other"),
            ResourceId.class, ResourceId.parse("/subscriptions/other/resourceGroups/other"),
            ActionPattern.class, ActionPattern.parse("Other/*"),
            IpRule.class, IpRule.parse("198.51.100.7"),
            Digest.class, new Digest("sha256:" + "9".repeat(64)));

    private static final Condition OTHER_CONDITION =
            Condition.parse("@Request[Microsoft.ContainerRegistry/registries/repositories:name] StringEquals 'other'");

    private Neighbours() {}

    static List<Object> of(Object value) {
        if (OTHERS.containsKey(value.getClass())) {
            return List.of(OTHERS.get(value.getClass()));
        }
        if (value instanceof Condition) {
            return List.of(OTHER_CONDITION);
        }
        if (value instanceof String text) {
            return List.of(text + "x");
        }
        if (value instanceof Boolean flag) {
            return List.of(!flag);
        }
        if (value instanceof Instant instant) {
            return List.of(instant.plusNanos(1));
        }
        if (value instanceof Enum<?> constant) {
            return others(constant);
        }
        if (value instanceof Collection<?> many) {
            return others(many);
        }
        if (value instanceof Record whole) {
            return others(whole);
        }
        throw new IllegalArgumentException("nothing is known of " + value.getClass());
    }

    private static List<Object> others(Enum<?> constant) {
        List<Object> others =
                new ArrayList<>(List.of(constant.getDeclaringClass().getEnumConstants()));
        others.remove(constant);
        others.remove(IdentityKind.GROUP);
        return others;
    }

    /** With one element changed, and with the last left out; no element is there twice. */
    private static List<Object> others(Collection<?> many) {
        List<Object> elements = new ArrayList<>(many);
        List<Object> others = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            for (Object other : of(elements.get(i))) {
                List<Object> changed = new ArrayList<>(elements);
                changed.set(i, other);
                if (!elements.contains(other)) {
                    others.add(like(many, changed));
                }
            }
        }
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("an empty collection shows too little; put something in");
        }
        others.add(like(many, elements.subList(0, elements.size() - 1)));
        return others;
    }

    private static Object like(Collection<?> original, List<Object> elements) {
        return original instanceof List ? List.copyOf(elements) : new LinkedHashSet<>(elements);
    }

    /** With one component changed, where the record takes it; every component must have a change that it takes. */
    private static List<Object> others(Record whole) {
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        List<Object> others = new ArrayList<>();
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getAccessor().invoke(whole);
                types[i] = components[i].getType();
            }
            Constructor<?> constructor = whole.getClass().getDeclaredConstructor(types);
            for (int i = 0; i < components.length; i++) {
                int before = others.size();
                for (Object other : of(values[i])) {
                    Object[] changed = values.clone();
                    changed[i] = other;
                    addIfPossible(others, constructor, changed);
                }
                if (others.size() == before) {
                    throw new IllegalArgumentException("no other " + components[i] + " is possible in " + whole);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return others;
    }

    private static void addIfPossible(List<Object> others, Constructor<?> constructor, Object[] values)
            throws ReflectiveOperationException {
        try {
            others.add(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof IllegalArgumentException)) {
                throw e;
            }
        }
    }
}
