package io.registryacl.examples;

import static java.util.Objects.requireNonNull;

import io.registryacl.decision.Decision;
import io.registryacl.engine.PolicyDecisionPoint;
import io.registryacl.engine.PolicyHolder;
import io.registryacl.engine.PrincipalHandle;
import io.registryacl.engine.RegistryHandle;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.Operation;
import io.registryacl.model.PrincipalId;
import io.registryacl.model.Registry;
import io.registryacl.model.RepositoryName;
import io.registryacl.net.IpAddress;
import java.util.Optional;

/**
 * Embeds the library in a host that is a registry: a session looks its registry and its principal up once, asks yes or no on
 * every request, and asks why only where the answer is no. The policy may change meanwhile.
 *
 * <p>Run: {@code java -cp acl-examples/target/acl.jar io.registryacl.examples.EmbedInHost}
 */
public final class EmbedInHost {

    private final PolicyHolder holder;
    private final String registry;

    EmbedInHost(PolicyHolder holder, String registry) {
        this.holder = requireNonNull(holder, "holder");
        this.registry = requireNonNull(registry, "registry");
    }

    /**
     * Lets a session pull from two addresses, then closes the registry to public networks and lets it try again.
     *
     * @param arguments none
     */
    public static void main(String... arguments) {
        PolicyHolder holder = new PolicyHolder(PolicyDecisionPoint.of(BuildModelInCode.policy()));
        Session session = new EmbedInHost(holder, "myregistry").login(BuildModelInCode.MIRA);
        RepositoryName repository = new RepositoryName("samples/hello-world");
        IpAddress inside = IpAddress.parse("203.0.113.25");
        IpAddress outside = IpAddress.parse("198.51.100.20");

        System.out.println(session.pull(repository, inside).orElse("welcome"));
        System.out.println(session.pull(repository, outside).orElse("welcome"));
        holder.update(EmbedInHost::closed);
        System.out.println(session.pull(repository, inside).orElse("welcome"));
    }

    /** The policy with the registry closed to public networks. */
    static PolicyDecisionPoint closed(PolicyDecisionPoint pdp) {
        Registry open = pdp.model().registries().get(0);
        return pdp.with(open.toBuilder().network(NetworkRules.disabled()).build());
    }

    /** Begins a session of somebody who has shown a token for this registry. */
    Session login(PrincipalId id) {
        return new Session(id);
    }

    /** What a host keeps for a client between requests. Thread-safe. */
    final class Session {

        private final PrincipalId id;
        private volatile Handles kept;

        private Session(PrincipalId id) {
            this.id = requireNonNull(id, "id");
            this.kept = handles(holder.current());
        }

        /** What to tell the client who may not pull; empty if it may. */
        Optional<String> pull(RepositoryName repository, IpAddress address) {
            Handles now = handles();
            if (now.registry().isAllowed(now.principal(), Operation.PULL, repository, address)) {
                return Optional.empty();
            }
            Decision decision = now.registry().decide(now.principal(), Operation.PULL, repository, address);
            return Optional.of(decision.explanation().clientMessage());
        }

        /** Handles belong to one policy, so a new policy takes new ones. Two threads may both look them up, which is no harm. */
        private Handles handles() {
            PolicyDecisionPoint current = holder.current();
            Handles now = kept;
            if (now.pdp() != current) {
                now = handles(current);
                kept = now;
            }
            return now;
        }

        private Handles handles(PolicyDecisionPoint pdp) {
            return new Handles(pdp, pdp.registry(registry), pdp.principal(id));
        }
    }

    /** Handles with the decision point that gave them: taken and replaced together, so that they always fit. */
    private record Handles(PolicyDecisionPoint pdp, RegistryHandle registry, PrincipalHandle principal) {}
}
