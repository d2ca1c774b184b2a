package io.registryacl.json;

import io.registryacl.json.JsonValue.JsonObject;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads one AuthZEN evaluation request (semantics P.3). Unknown members are refused at every level: although AuthZEN lets
 * objects carry more, a mistyped name would otherwise change the answer without a word.
 */
final class AuthZenRequest {

    private static final Map<String, Operation> OPERATIONS = Choices.by(Operation::wireName, Operation.values());

    private AuthZenRequest() {}

    /** The request that {@code value} is; empty if anything is wrong with it, with issues. */
    static Optional<AccessRequest> read(JsonValue value, IssueList issues) {
        Optional<Fields> request = Fields.ofOwn(value, issues);
        return request.isPresent() ? read(request.get()) : Optional.empty();
    }

    private static Optional<AccessRequest> read(Fields request) {
        int errorsBefore = request.issues().errorCount();
        List<Consumer<AccessRequest.Builder>> parts = new ArrayList<>();
        Optional<Fields> action = required(request, "action", "name the operation");
        Operation operation = action.isPresent() ? readAction(action.get()).orElse(null) : null;
        Optional<Fields> resource = required(request, "resource", "name the repository or registry");
        String registry = resource.isPresent()
                ? new AuthZenResource(resource.get(), operation, parts).read().orElse("")
                : "";
        Optional<Fields> subject =
                required(request, "subject", "say who asks; a caller without credentials has the type `anonymous`");
        if (subject.isPresent()) {
            new AuthZenSubject(subject.get(), registry, parts).read();
        }
        Optional<Fields> context = request.object("context");
        if (context.isPresent()) {
            new AuthZenContext(context.get(), parts).read();
        }
        request.finish();
        if (request.issues().errorCount() > errorsBefore || operation == null) {
            return Optional.empty();
        }
        AccessRequest.Builder builder = AccessRequest.builder(registry, operation);
        for (Consumer<AccessRequest.Builder> part : parts) {
            part.accept(builder);
        }
        return Optional.of(builder.build());
    }

    private static Optional<Operation> readAction(Fields action) {
        action.require("name", "name the operation, such as `pull`");
        Optional<Operation> operation = action.choice("name", OPERATIONS);
        action.finish();
        return operation;
    }

    private static Optional<Fields> required(Fields request, String name, String remedy) {
        request.require(name, remedy);
        return request.object(name);
    }

    /** The members of {@code properties}; those of an empty object if it is absent or none. */
    static Fields properties(Fields parent) {
        JsonObject none = new JsonObject(parent.place("properties"), Map.of());
        return parent.object("properties").orElse(Fields.ofOwn(none, parent.issues()));
    }

    /** A parser for {@link Fields#parsed} that takes every text but the empty one. */
    static String notEmpty(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the text is empty; leave the field out where nothing is to be said");
        }
        return text;
    }
}
