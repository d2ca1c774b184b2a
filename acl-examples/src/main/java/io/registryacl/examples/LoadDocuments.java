package io.registryacl.examples;

import io.registryacl.decision.Decision;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.json.AuthZen;
import io.registryacl.json.PolicyDocuments;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.PolicyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Embeds the library over documents: a folder of what az prints, and a request in JSON.
 *
 * <p>Run: {@code java -cp acl-examples/target/acl.jar io.registryacl.examples.LoadDocuments demo/policy
 * demo/requests/task-push.json}, after {@code acl demo --save demo} has written these files.
 */
public final class LoadDocuments {

    private LoadDocuments() {}

    /**
     * Answers one request.
     *
     * @param arguments a policy, and a file that holds a request
     * @throws IOException if the request cannot be read
     */
    public static void main(String... arguments) throws IOException {
        System.out.println(answer(Path.of(arguments[0]), Files.readString(Path.of(arguments[1]))));
    }

    /** What a host does: read and prepare the policy once, then decide each request as it comes. */
    static String answer(Path folder, String json) {
        PolicyModel policy = PolicyDocuments.read(folder).model();
        PolicyDecisionPoint pdp = PolicyDecisionPoint.of(policy);
        AccessRequest request = AuthZen.readRequest(json);
        Decision decision = pdp.decide(request);
        return decision.isAllowed() ? "welcome" : decision.explanation().text();
    }
}
