package io.registryacl.condition;

import com.google.common.base.Ascii;
import java.util.Optional;

/** Where an attribute is looked up (semantics 4.7). */
public enum AttributeSource {
    /** {@code @Request}: a property of what is asked for. */
    REQUEST("Request"),
    /** {@code @Resource}: a property of the resource that is accessed. */
    RESOURCE("Resource"),
    /** {@code @Principal}: a custom security attribute of the caller. */
    PRINCIPAL("Principal"),
    /** {@code @Environment}: a circumstance of the request, such as the time. */
    ENVIRONMENT("Environment");

    private final String text;

    AttributeSource(String text) {
        this.text = text;
    }

    /** {@return the source's name as published, without the leading {@code @}} */
    public String text() {
        return text;
    }

    static Optional<AttributeSource> named(String name) {
        for (AttributeSource source : values()) {
            if (Ascii.equalsIgnoreCase(source.text, name)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }
}
