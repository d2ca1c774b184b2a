package io.registryacl.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.registryacl.decision.Decision;
import io.registryacl.issue.Quoted;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Caller;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.Operation;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.RepositoryName;
import io.registryacl.net.IpAddress;
import io.registryacl.net.PrefixTable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One registry of a policy, to be asked about again and again: the natural object of a host that is that registry. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * RegistryHandle registry = pdp.registry("contoso");
 * PrincipalHandle session = pdp.principal(principalId);
 * boolean allowed = registry.isAllowed(session, Operation.PULL, repository, clientAddress);
 * }</pre>
 *
 * <p>What is asked here is the everyday question: an identity, with a token for this registry, over the public endpoint, about
 * a repository as a whole. It is answered as the {@link AccessRequest} of these parts is, without making one. Whatever else
 * there is to tell (a trusted service that the call comes from, a private endpoint, a token, a tag or digest with locks of its
 * own, the time that a condition may ask for) takes a request.
 *
 * <p>A registry that the policy does not hold has a handle, too, which allows nothing. A handle belongs to the {@link
 * PolicyDecisionPoint} that gave it: after a change of the policy the new decision point gives a new handle.
 */
public final class RegistryHandle {

    private final PolicyDecisionPoint pdp;
    private final String reference;
    private final @Nullable PreparedRegistry registry;

    // Those of the registry, kept here to spare the processor a step through memory.
    private final PrefixTable ipRules;
    private final int[] scopes;

    RegistryHandle(PolicyDecisionPoint pdp, String reference, @Nullable PreparedRegistry registry) {
        this.pdp = pdp;
        this.reference = reference;
        this.registry = registry;
        this.ipRules = registry == null ? PrefixTable.of(List.of()) : registry.ipRules();
        this.scopes = registry == null ? ScopeSet.of() : registry.scopes();
    }

    /** {@return whether the policy holds the registry} */
    public boolean isKnown() {
        return registry != null;
    }

    /**
     * {@return whether an identity may do something from an address}
     *
     * @param principal who asks, a handle of the same decision point
     * @param operation what the caller wants to do; no import
     * @param repository the repository; null for operations that are about none
     * @param address the client's address as the registry sees it
     * @throws IllegalArgumentException if the handle is another decision point's, or the operation needs a source or a
     *     repository
     */
    public boolean isAllowed(
            PrincipalHandle principal, Operation operation, @Nullable RepositoryName repository, IpAddress address) {
        return isGranted(principal, operation, repository) && isLetIn(operation, ipRules.find(address));
    }

    /**
     * The same for an IPv4 address as a number.
     *
     * @param principal who asks, a handle of the same decision point
     * @param operation what the caller wants to do; no import
     * @param repository the repository; null for operations that are about none
     * @param bits the address as {@link IpAddress#ofIpv4} takes it
     * @return whether it is allowed
     * @throws IllegalArgumentException as for an {@link IpAddress}
     */
    public boolean isAllowedFromIpv4(
            PrincipalHandle principal, Operation operation, @Nullable RepositoryName repository, int bits) {
        return isGranted(principal, operation, repository) && isLetIn(operation, ipRules.findIpv4(bits));
    }

    /**
     * The same for an IPv6 address as two numbers; a mapped one is the IPv4 address (semantics P6).
     *
     * @param principal who asks, a handle of the same decision point
     * @param operation what the caller wants to do; no import
     * @param repository the repository; null for operations that are about none
     * @param high the first 64 bits of the address
     * @param low the last 64 bits
     * @return whether it is allowed
     * @throws IllegalArgumentException as for an {@link IpAddress}
     */
    public boolean isAllowedFromIpv6(
            PrincipalHandle principal, Operation operation, @Nullable RepositoryName repository, long high, long low) {
        return isGranted(principal, operation, repository) && isLetIn(operation, ipRules.findIpv6(high, low));
    }

    /**
     * The same from text.
     *
     * @param principal object id, as {@link PrincipalId} takes it
     * @param operation what the caller wants to do; no import
     * @param repository the repository; null for operations that are about none
     * @param address the client's address, as {@link IpAddress#parse} takes it; what is no address is not allowed, whatever
     *     the rules
     * @return whether it is allowed
     * @throws IllegalArgumentException if {@code principal} is no id, or the operation needs a source or a repository
     */
    public boolean isAllowed(
            String principal, Operation operation, @Nullable RepositoryName repository, CharSequence address) {
        return isAllowed(pdp, registry, principal, operation, repository, address);
    }

    /** The same without a handle, since one that is made for a single question may cost an allocation. */
    static boolean isAllowed(
            PolicyDecisionPoint pdp,
            @Nullable PreparedRegistry registry,
            String principal,
            Operation operation,
            @Nullable RepositoryName repository,
            CharSequence address) {
        check(operation, repository);
        PreparedPrincipal known = pdp.policy().principals().get(principal);
        PrincipalId id = known == null ? new PrincipalId(principal) : known.id();
        if (registry == null) {
            return false;
        }
        PreparedPrincipal caller = known == null ? pdp.policy().principal(id) : known;
        if (!pdp.gates().isGranted(registry, id, caller, operation, repository)) {
            return false;
        }
        int rule = registry.ipRules().find(address);
        return rule != PrefixTable.NOT_AN_ADDRESS && pdp.gates().isLetIn(registry, operation, rule);
    }

    /** Whether all gates but the network's let pass. They are asked first, since they are answered sooner. */
    private boolean isGranted(PrincipalHandle principal, Operation operation, @Nullable RepositoryName repository) {
        check(principal);
        check(operation, repository);
        return registry != null && pdp.gates().isGranted(registry, scopes, principal, operation, repository);
    }

    /** Whether the network's gate lets pass. */
    private boolean isLetIn(Operation operation, int rule) {
        return registry != null && pdp.gates().isLetIn(registry, operation, rule);
    }

    /**
     * {@return the decision on the same question, with the reasons of every gate}
     *
     * @param principal who asks, a handle of the same decision point
     * @param operation what the caller wants to do; no import
     * @param repository the repository; null for operations that are about none
     * @param address the client's address as the registry sees it
     * @throws IllegalArgumentException as for {@link #isAllowed(PrincipalHandle, Operation, RepositoryName, IpAddress)}
     */
    public Decision decide(
            PrincipalHandle principal, Operation operation, @Nullable RepositoryName repository, IpAddress address) {
        check(principal);
        check(operation, repository);
        AccessRequest.Builder request = AccessRequest.builder(reference, operation)
                .caller(Caller.identity(principal.id()))
                .path(NetworkPath.publicEndpoint(address));
        if (repository != null) {
            request.repository(repository);
        }
        return pdp.decide(request.build());
    }

    /**
     * {@return those of {@code operations} that an identity may do from an address, in their order; immutable}
     *
     * @param principal who asks, a handle of the same decision point
     * @param operations what is in question; no import
     * @param repository the repository; null if no operation is about one
     * @param address the client's address as the registry sees it
     * @throws IllegalArgumentException as for {@link #isAllowed(PrincipalHandle, Operation, RepositoryName, IpAddress)}
     */
    public Set<Operation> allowedOperations(
            PrincipalHandle principal,
            Collection<Operation> operations,
            @Nullable RepositoryName repository,
            IpAddress address) {
        int rule = ipRules.find(address);
        ImmutableSet.Builder<Operation> allowed = ImmutableSet.builder();
        for (Operation operation : operations) {
            if (isGranted(principal, operation, repository) && isLetIn(operation, rule)) {
                allowed.add(operation);
            }
        }
        return allowed.build();
    }

    /**
     * {@return those of {@code repositories} on which an identity may do something from an address, in their order; immutable}
     *
     * @param principal who asks, a handle of the same decision point
     * @param operation what the caller wants to do; no import
     * @param repositories what is in question, such as all that a catalog would list
     * @param address the client's address as the registry sees it
     * @throws IllegalArgumentException as for {@link #isAllowed(PrincipalHandle, Operation, RepositoryName, IpAddress)}
     */
    public List<RepositoryName> allowedRepositories(
            PrincipalHandle principal,
            Operation operation,
            Collection<RepositoryName> repositories,
            IpAddress address) {
        int rule = ipRules.find(address);
        ImmutableList.Builder<RepositoryName> allowed = ImmutableList.builder();
        for (RepositoryName repository : repositories) {
            if (isGranted(principal, operation, repository) && isLetIn(operation, rule)) {
                allowed.add(repository);
            }
        }
        return allowed.build();
    }

    private void check(PrincipalHandle principal) {
        if (principal.owner() != pdp) {
            throw new IllegalArgumentException("the handle of principal " + principal
                    + " was given by another decision point; ask this one for its own");
        }
    }

    private static void check(Operation operation, @Nullable RepositoryName repository) {
        if (operation == Operation.IMPORT) {
            throw new IllegalArgumentException("an import names its source; ask with a request");
        }
        if (repository == null && operation.isAboutRepository()) {
            throw new IllegalArgumentException("to " + Quoted.of(operation.wireName()) + " takes a repository");
        }
    }

    /** {@return what the registry was asked for by} */
    @Override
    public String toString() {
        return Quoted.escape(reference);
    }
}
