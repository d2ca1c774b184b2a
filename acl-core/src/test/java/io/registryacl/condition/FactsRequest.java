package io.registryacl.condition;

import com.google.common.base.Ascii;
import java.util.HashMap;
import java.util.Map;

/** A request made of stated facts; what is not stated is unknown. */
final class FactsRequest implements ConditionRequest {

    private final String action;
    private final String subOperation;
    private final Map<String, AttributeValue> attributes;

    private FactsRequest(String action, String subOperation, Map<String, AttributeValue> attributes) {
        this.action = action;
        this.subOperation = subOperation;
        this.attributes = attributes;
    }

    static FactsRequest of(String action) {
        return new FactsRequest(action, "", Map.of());
    }

    FactsRequest with(String attribute, AttributeValue value) {
        Map<String, AttributeValue> more = new HashMap<>(attributes);
        more.put(Ascii.toLowerCase(attribute), value);
        return new FactsRequest(action, subOperation, more);
    }

    FactsRequest with(String attribute, String... values) {
        return with(attribute, AttributeValue.of(values));
    }

    FactsRequest without(String attribute) {
        return with(attribute, AttributeValue.absent());
    }

    FactsRequest withSubOperation(String name) {
        return new FactsRequest(action, name, attributes);
    }

    @Override
    public String action() {
        return action;
    }

    @Override
    public boolean matchesSubOperation(String name) {
        return !subOperation.isEmpty() && Ascii.equalsIgnoreCase(subOperation, name);
    }

    @Override
    public AttributeValue attribute(AttributeSource source, String name) {
        String key = Ascii.toLowerCase("@" + source.text() + "[" + name + "]");
        return attributes.getOrDefault(key, AttributeValue.unknown());
    }
}
