package io.registryacl.examples;

import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.PolicyModel;

/** Puts a request on one short line, with the names of the story and without ids. */
final class RequestLine implements Caller.Cases<String>, NetworkPath.Cases<String> {

    private final PolicyModel policy;

    private RequestLine(PolicyModel policy) {
        this.policy = policy;
    }

    static String of(AccessRequest request, PolicyModel policy) {
        RequestLine words = new RequestLine(policy);
        StringBuilder line =
                new StringBuilder(request.operation().wireName()).append(' ').append(request.registry());
        request.repository().ifPresent(repository -> line.append('/').append(repository));
        request.source().ifPresent(source -> line.append(" out of ").append(source.registry()));
        line.append(' ').append(request.caller().accept(words));
        // The registry itself does the importing, so nobody's address matters.
        if (request.source().isEmpty()) {
            String service = request.service();
            line.append(service.isEmpty() ? "" : " in " + service)
                    .append(request.path().accept(words));
        }
        return line.toString();
    }

    @Override
    public String identity(Caller.EntraIdentity caller) {
        return policy.identities().stream()
                .filter(identity -> identity.id().equals(caller.id()))
                .map(identity -> "as " + identity.name())
                .findFirst()
                .orElse("as " + caller.id());
    }

    @Override
    public String token(Caller.Token caller) {
        return "with token " + caller.name();
    }

    @Override
    public String admin(Caller.Admin caller) {
        return "as admin";
    }

    @Override
    public String anonymous(Caller.Anonymous caller) {
        return "anonymously";
    }

    @Override
    public String service(Caller.Service caller) {
        return "as " + caller.name();
    }

    @Override
    public String publicEndpoint(NetworkPath.PublicEndpoint path) {
        return " from " + path.address();
    }

    @Override
    public String publicEndpointUnknownAddress(NetworkPath.PublicEndpointUnknownAddress path) {
        return " from an unknown address";
    }

    @Override
    public String privateEndpoint(NetworkPath.PrivateEndpoint path) {
        return " over " + path.connection();
    }

    @Override
    public String serviceEndpoint(NetworkPath.ServiceEndpoint path) {
        return " over " + path.subnet();
    }
}
