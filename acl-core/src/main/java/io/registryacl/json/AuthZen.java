package io.registryacl.json;

import io.registryacl.decision.Decision;
import io.registryacl.issue.InvalidRequestException;
import io.registryacl.issue.IssueCode;
import io.registryacl.issue.Quoted;
import io.registryacl.model.AccessRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads access requests and writes decisions in the form of the OpenID AuthZEN Authorization API 1.0 (semantics P.3).
 *
 * <pre>{@code
 * AccessRequest request = AuthZen.readRequest(body);
 * String answer = AuthZen.writeResponse(pdp.decide(request));
 * }</pre>
 *
 * <p>A request with a malformed value, a missing one or an unknown field is refused, not answered, so that a typing error
 * never changes an answer silently. Stateless and thread-safe.
 */
public final class AuthZen {

    private static final int MAX_CHARACTERS = 1 << 20;

    private AuthZen() {}

    /**
     * Reads one evaluation request.
     *
     * @param json one JSON object with {@code subject}, {@code action}, {@code resource} and perhaps {@code context}; at most
     *     1048576 characters
     * @return the request
     * @throws InvalidRequestException if anything is wrong with it; carries all problems with line, column and JSON pointer
     */
    public static AccessRequest readRequest(String json) {
        IssueList issues = new IssueList();
        return isTooLarge(json.length(), issues) ? refuse(issues) : result(JsonReader.read("", json, issues), issues);
    }

    /**
     * Reads one evaluation request, as {@link #readRequest(String)} does.
     *
     * @param json the same in UTF-8, perhaps behind a byte order mark; read to its end, at most 1048576 bytes, and left open
     * @return the request
     * @throws InvalidRequestException if anything is wrong with it; also if the stream cannot be read
     */
    public static AccessRequest readRequest(InputStream json) {
        IssueList issues = new IssueList();
        try {
            byte[] bytes = json.readNBytes(MAX_CHARACTERS + 1);
            return isTooLarge(bytes.length, issues)
                    ? refuse(issues)
                    : result(JsonReader.read("", bytes, issues), issues);
        } catch (IOException e) {
            String problem = "the stream cannot be read: " + Quoted.escape(e.toString());
            issues.add(IssueCode.UNREADABLE, Place.ofDocument("", 0, 0), problem, "");
            return refuse(issues);
        }
    }

    /**
     * {@return the evaluation response for {@code decision}, a JSON object}
     *
     * <p>{@code context} holds the outcome, the reason that decided, every denying and indeterminate reason in gate order,
     * and each gate's verdict with its rule. {@code context.reason_user} is what a client may see, and is left out of an
     * allow; {@code context.reason_admin} is the full story. Equal decisions give the same text: printable ASCII, two blanks
     * a level, no line feed at the end.
     *
     * @param decision the answer to a request
     */
    public static String writeResponse(Decision decision) {
        return AuthZenResponse.write(decision);
    }

    private static boolean isTooLarge(int size, IssueList issues) {
        if (size <= MAX_CHARACTERS) {
            return false;
        }
        String problem = "the request is larger than " + MAX_CHARACTERS + " characters";
        issues.add(IssueCode.TOO_LARGE, Place.ofDocument("", 1, 1), problem, "send one request at a time");
        return true;
    }

    private static AccessRequest result(Optional<JsonValue> json, IssueList issues) {
        Optional<AccessRequest> request = json.flatMap(value -> AuthZenRequest.read(value, issues));
        return request.isEmpty() || issues.hasErrors() ? refuse(issues) : request.get();
    }

    private static AccessRequest refuse(IssueList issues) {
        throw new InvalidRequestException(issues.all());
    }
}
