package io.registryacl.engine;

import io.registryacl.decision.Reason;
import io.registryacl.net.IpAddress;
import org.jspecify.annotations.Nullable;

/** What the client of a refused request may see: as a registry says it, and nothing of the policy (semantics 1.8, P.3). */
final class ClientMessage {

    private ClientMessage() {}

    static String of(Reason reason, @Nullable IpAddress address) {
        return switch (reason.gate()) {
            case MODEL -> "registry not found";
            case NETWORK ->
                "client" + (address == null ? "" : " with IP '" + address + "'")
                        + " is not allowed access. Refer https://aka.ms/acr/firewall to grant access.";
            case AUTHENTICATION -> "authentication required";
            case AUTHORIZATION -> "requested access to the resource is denied";
            case CONTENT, REGISTRY_POLICY -> "the operation is disallowed on this registry, repository or image";
        };
    }
}
