package io.registryacl.json;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.registryacl.issue.InvalidRequestException;
import java.util.List;

/** Requests as text for tests; in the parts, single quotes stand for double ones. */
final class RequestTexts {

    private static final String SUBJECT = "{'type': 'anonymous'}";
    private static final String RESOURCE =
            "{'type': 'repository', 'id': 'samples/hello-world', 'properties': {'registry': 'contoso'}}";

    private RequestTexts() {}

    static String withSubject(String subject) {
        return of(subject, "pull", RESOURCE, "");
    }

    static String withResource(String operation, String resource) {
        return of(SUBJECT, operation, resource, "");
    }

    static String withContext(String context) {
        return of(SUBJECT, "pull", RESOURCE, context);
    }

    /** A request without {@code context} where that is empty. */
    static String of(String subject, String operation, String resource, String context) {
        String text = "{'subject': " + subject + ", 'action': {'name': '" + operation + "'}, 'resource': " + resource
                + (context.isEmpty() ? "" : ", 'context': " + context) + "}";
        return text.replace('\'', '"');
    }

    /** Code and pointer of all that is wrong with a request, in the order told. */
    static List<String> refusals(String request) {
        InvalidRequestException refusal =
                catchThrowableOfType(InvalidRequestException.class, () -> AuthZen.readRequest(request));
        if (refusal == null) {
            return List.of();
        }
        return refusal.issues().stream()
                .map(issue -> issue.code() + " " + issue.location().pointer())
                .toList();
    }
}
