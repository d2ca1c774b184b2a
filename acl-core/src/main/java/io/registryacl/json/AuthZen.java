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
 * <p>A request is one JSON object. Where nothing else is said, members are texts:
 *
 * <ul>
 *   <li>{@code subject}: {@code type} ({@code identity}, {@code token}, {@code admin}, {@code anonymous} or {@code service}),
 *       {@code id} (object id, name of the token, registry or service; not asked for {@code anonymous}) and the object {@code
 *       properties}, in which all is optional: {@code service} and {@code instance} the call comes from, {@code audience}
 *       ({@code acr} or {@code arm}), {@code credentialMode} ({@code rbac} or {@code rbac-abac}), {@code conditionalAccess}
 *       ({@code satisfied} or {@code blocked}), and of a token its {@code password} ({@code password1} or {@code password2})
 *   <li>{@code action}: {@code name}, such as {@code pull}: {@link io.registryacl.model.Operation#wireName}
 *   <li>{@code resource}: {@code type} {@code repository} with its name as {@code id}, and in {@code properties} its {@code
 *       registry}, perhaps {@code tag} and {@code digest}, and of an import the object {@code source}; or {@code type} {@code
 *       registry} with the registry as {@code id}. A registry is given by name, login server or resource id. A {@code source}
 *       has {@code registry}, {@code repository} (default: the same), {@code by} ({@code resource-id} or {@code login-server};
 *       default: what the registry's text is, if that tells) and {@code tenant} ({@code same}, the default, or {@code other})
 *   <li>{@code context}, optional: {@code endpoint} {@code public} (the default) with {@code ip}; {@code private} with {@code
 *       connection}; or {@code service} with {@code subnet} and perhaps {@code host} ({@code vm} or {@code aks}); and {@code
 *       time}, a date and time with offset (RFC 3339)
 * </ul>
 *
 * <p>A request with a malformed value, a missing one, a contradiction or an unknown member at any level is refused, not
 * answered, so that a typing error never changes an answer silently. Stateless and thread-safe.
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
        Optional<AccessRequest> request = json.isEmpty() ? Optional.empty() : AuthZenRequest.read(json.get(), issues);
        return request.isEmpty() || issues.hasErrors() ? refuse(issues) : request.get();
    }

    private static AccessRequest refuse(IssueList issues) {
        throw new InvalidRequestException(issues.all());
    }
}
