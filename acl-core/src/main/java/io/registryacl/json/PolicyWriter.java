package io.registryacl.json;

import io.registryacl.model.PolicyModel;
import io.registryacl.model.TrustedServices;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Writes a model as one policy document (semantics P.2) in the library's canonical form: each section in the flat shape of
 * the Azure CLI, with what differs from the default and nothing else. Stateless and thread-safe.
 *
 * <p>{@link PolicyDocuments} reads the document back as an equal model. That holds for every model that can be read at all:
 * what only code can put into a model, such as a token whose registry is not there or a name in the form of an ARM template
 * expression, is written as it is, and refused by the reader.
 */
public final class PolicyWriter {

    private PolicyWriter() {}

    /**
     * {@return {@code model} as a policy document}
     *
     * <p>Lists keep the model's order; sets are sorted. Unknown role assignments are written by leaving their section out.
     * The text is printable ASCII with two blanks a level and no line feed at the end, and depends on nothing but the model.
     *
     * @param model a model
     */
    public static String write(PolicyModel model) {
        return JsonWriter.object(document -> {
            write(document, "registries", model.registries(), RegistryWriter::writeRegistry);
            writeIfAny(document, "roleDefinitions", model.roleDefinitions(), AccessWriter::writeRole);
            model.roleAssignments()
                    .ifPresent(known -> write(document, "roleAssignments", known, AccessWriter::writeRoleAssignment));
            writeIfAny(document, "denyAssignments", model.denyAssignments(), AccessWriter::writeDenyAssignment);
            writeIfAny(document, "scopeMaps", model.scopeMaps(), RegistryWriter::writeScopeMap);
            writeIfAny(document, "tokens", model.tokens(), RegistryWriter::writeToken);
            writeIfAny(document, "identities", model.identities(), AccessWriter::writeIdentity);
            if (!model.managementGroups().isEmpty()) {
                document.object(
                        "managementGroups",
                        groups -> model.managementGroups()
                                .forEach(group ->
                                        groups.texts(group.name(), AccessWriter.children(group), Function.identity())));
            }
            if (!model.trustedServices().equals(TrustedServices.of(TrustedServices.DEFAULT_EDITION))) {
                document.object(
                        "trustedServices",
                        object -> AccessWriter.writeTrustedServices(object, model.trustedServices()));
            }
            writeIfAny(document, "repositories", model.contentStates(), RegistryWriter::writeContentState);
        });
    }

    private static <T> void writeIfAny(
            JsonWriter document, String section, List<T> parts, BiConsumer<JsonWriter, T> form) {
        if (!parts.isEmpty()) {
            write(document, section, parts, form);
        }
    }

    private static <T> void write(JsonWriter document, String section, List<T> parts, BiConsumer<JsonWriter, T> form) {
        document.array(section, list -> parts.forEach(part -> list.objectElement(object -> form.accept(object, part))));
    }
}
