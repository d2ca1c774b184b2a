package io.registryacl.condition;

/**
 * What a condition may ask about the access that is judged.
 *
 * <p>Answers must not change while a condition is evaluated. A condition asks in no particular order and does not ask
 * for what no longer matters.
 */
public interface ConditionRequest {

    /**
     * {@return the full name of the action or data action that is judged, such as {@code
     * Microsoft.ContainerRegistry/registries/repositories/content/read}}
     */
    String action();

    /**
     * Tells whether the request has the sub-operation {@code name}, such as {@code Blob.List}.
     *
     * @param name the name as the condition writes it, to be compared without regard to the case of ASCII letters
     * @return whether it has; false, unless overridden, since registries have no sub-operations
     */
    default boolean matchesSubOperation(String name) {
        return false;
    }

    /**
     * Looks up an attribute.
     *
     * @param source where to look
     * @param name the name as the condition writes it, with its key if it has one, to be compared without regard to the
     *     case of ASCII letters
     * @return its values; {@link AttributeValue#absent} only if it certainly has none, {@link AttributeValue#unknown} for
     *     all that the request does not know
     */
    AttributeValue attribute(AttributeSource source, String name);
}
