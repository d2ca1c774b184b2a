package io.registryacl;

import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.engine.PrincipalHandle;
import io.registryacl.engine.RegistryHandle;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.Operation;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.RepositoryName;
import io.registryacl.net.IpAddress;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The everyday question, which can be asked in every way: an identity, over the public endpoint, about a repository as a whole.
 *
 * @param registry name, login server or resource id
 * @param principal who asks
 * @param operation what for; no import
 * @param repository null where the operation is about none
 * @param address where from
 */
public record PlainQuestion(
        String registry,
        PrincipalId principal,
        Operation operation,
        @Nullable RepositoryName repository,
        IpAddress address) {

    private static final long MAPPED = 0xffff_0000_0000L;

    /** {@return what is plain in a request of an identity from an address; empty for other requests and for imports} */
    public static Optional<PlainQuestion> in(AccessRequest request) {
        boolean plain = request.caller() instanceof Caller.EntraIdentity
                && request.path() instanceof NetworkPath.PublicEndpoint
                && request.operation() != Operation.IMPORT;
        return plain
                ? Optional.of(new PlainQuestion(
                        request.registry(),
                        ((Caller.EntraIdentity) request.caller()).id(),
                        request.operation(),
                        request.repository().orElse(null),
                        ((NetworkPath.PublicEndpoint) request.path()).address()))
                : Optional.empty();
    }

    /** {@return the question as a request} */
    public AccessRequest request() {
        AccessRequest.Builder request = AccessRequest.builder(registry, operation)
                .caller(Caller.identity(principal))
                .path(NetworkPath.publicEndpoint(address));
        return repository == null
                ? request.build()
                : request.repository(repository).build();
    }

    /** {@return the answers of every way but that with a request: by address, by its bits, by strings} */
    public List<Boolean> answers(PolicyDecisionPoint pdp) {
        RegistryHandle known = pdp.registry(registry);
        PrincipalHandle caller = pdp.principal(principal);
        return List.of(
                known.isAllowed(caller, operation, repository, address),
                isAllowedFromBits(known, caller),
                known.isAllowed(principal.value(), operation, repository, address.toString()),
                pdp.isAllowed(registry, principal.value(), operation, repository, address.toString()));
    }

    /** An IPv4 address is asked for by both families. */
    private boolean isAllowedFromBits(RegistryHandle known, PrincipalHandle caller) {
        if (!address.isIpv4()) {
            return known.isAllowedFromIpv6(caller, operation, repository, address.high(), address.low());
        }
        int bits = address.ipv4Bits();
        boolean allowed = known.isAllowedFromIpv4(caller, operation, repository, bits);
        long mapped = MAPPED | Integer.toUnsignedLong(bits);
        if (known.isAllowedFromIpv6(caller, operation, repository, 0, mapped) != allowed) {
            throw new AssertionError("the mapped address has another answer: " + this);
        }
        return allowed;
    }
}
