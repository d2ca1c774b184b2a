package io.registryacl.reference;

import static com.google.common.base.Ascii.equalsIgnoreCase;
import static io.registryacl.decision.Reason.*;

import io.registryacl.catalog.TrustedServiceCatalog;
import io.registryacl.decision.Outcome;
import io.registryacl.model.Caller;
import io.registryacl.model.Identity;
import io.registryacl.model.IdentityKind;
import io.registryacl.model.NetworkPath;
import io.registryacl.model.NetworkPath.HostKind;
import io.registryacl.model.NetworkPath.PublicEndpoint;
import io.registryacl.model.NetworkPath.PublicEndpointUnknownAddress;
import io.registryacl.model.NetworkPath.ServiceEndpoint;
import io.registryacl.model.NetworkRules;
import io.registryacl.model.Operation;
import io.registryacl.model.PolicyModel;
import io.registryacl.model.PrivateEndpointConnection;
import io.registryacl.model.PrivateEndpointConnection.Status;
import io.registryacl.model.Registry;
import io.registryacl.model.ResourceId;
import io.registryacl.model.TaskBypass;
import io.registryacl.model.TrustedService;
import io.registryacl.model.VirtualNetworkRule;
import io.registryacl.reference.Reference.Question;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** May the request come in this way: table N1 to N8 (semantics 1.9), and the bypass of trusted services (2.3). */
final class Network {

    private Network() {}

    static Reasons judge(Question question) {
        Registry registry = question.registry();
        NetworkPath path = question.request().path();
        if (question.operation() == Operation.IMPORT) {
            return ofImport(question);
        }
        if (question.isControlPlane()) {
            return Reasons.of(NETWORK_CONTROL_PLANE);
        }
        if (path instanceof NetworkPath.PrivateEndpoint endpoint) {
            return ofPrivateEndpoint(registry, endpoint.connection());
        }
        Reasons rules = byRules(registry.network(), path);
        String stated = question.request().service();
        String service = question.caller() instanceof Caller.Service itself ? itself.name() : stated;
        Reasons bypass = service.isEmpty() ? rules : bypass(question, service);
        boolean denied = rules.contains(Outcome.DENY);
        return bypass.isPassed() ? bypass : denied ? rules.and(bypass) : rules;
    }

    /** N1 and N2. Where several connections have the name, one that is approved carries the traffic. */
    private static Reasons ofPrivateEndpoint(Registry registry, String name) {
        List<Status> states = registry.privateEndpointConnections().stream()
                .filter(found -> equalsIgnoreCase(found.name(), name) || equalsIgnoreCase(found.id(), name))
                .map(PrivateEndpointConnection::status)
                .toList();
        return Reasons.none()
                .orWhen(states.isEmpty(), NETWORK_PRIVATE_ENDPOINT_UNKNOWN)
                .orWhen(states.contains(Status.APPROVED), NETWORK_PRIVATE_ENDPOINT)
                .orWhen(true, NETWORK_PRIVATE_ENDPOINT_NOT_APPROVED);
    }

    /** N4 to N8; without an address it hinges on rules, if there are any (P23). */
    private static Reasons byRules(NetworkRules rules, NetworkPath path) {
        boolean inSubnetRule = path instanceof ServiceEndpoint endpoint
                && endpoint.host() != HostKind.OTHER
                && rules.virtualNetworkRules().contains(new VirtualNetworkRule(endpoint.subnet()));
        boolean inIpRule = path instanceof PublicEndpoint endpoint
                && rules.ipRules().stream().anyMatch(rule -> rule.prefix().contains(endpoint.address()));
        boolean anyRule = !rules.ipRules().isEmpty();
        return Reasons.none()
                .orWhen(!rules.publicNetworkAccess(), NETWORK_PUBLIC_ACCESS_DISABLED)
                .orWhen(inSubnetRule, NETWORK_SUBNET_RULE)
                .orWhen(rules.allowedByDefault(), NETWORK_UNRESTRICTED)
                .orWhen(inIpRule, NETWORK_IP_RULE)
                .orWhen(path instanceof ServiceEndpoint, NETWORK_SUBNET_NOT_ALLOWED)
                .orWhen(anyRule && path instanceof PublicEndpointUnknownAddress, NETWORK_ADDRESS_UNKNOWN)
                .orWhen(true, NETWORK_IP_NOT_ALLOWED);
    }

    /** P18: every restricted registry involved must let the import service in, wherever the caller is. */
    private static Reasons ofImport(Question question) {
        List<Registry> restricted = Stream.concat(Stream.of(question), question.source().stream())
                .map(Question::registry)
                .filter(registry -> registry.network().isRestricted())
                .toList();
        boolean known = trusted(question.model(), "acr-import").isPresent();
        Reasons reasons = Reasons.of(restricted.isEmpty() ? NETWORK_UNRESTRICTED : NETWORK_TRUSTED_SERVICE);
        for (Registry registry : restricted) {
            Reasons bypass = ofRegistry(registry).when(!known, BYPASS_SERVICE_NOT_TRUSTED);
            boolean open = registry.network().publicNetworkAccess();
            reasons.and(bypass)
                    .when(!bypass.isPassed(), open ? NETWORK_IP_NOT_ALLOWED : NETWORK_PUBLIC_ACCESS_DISABLED);
        }
        return reasons;
    }

    /** N3, with everything that stands in the way of a service (2.3, P16). */
    private static Reasons bypass(Question question, String name) {
        Optional<TrustedService> service = trusted(question.model(), name);
        Reasons reasons = ofRegistry(question.registry()).when(service.isEmpty(), BYPASS_SERVICE_NOT_TRUSTED);
        if (service.isPresent() && service.get().needsIdentity()) {
            reasons.and(ofIdentity(question, service.get()));
        } else if (service.isPresent()) {
            reasons.when(!service.get().operations().contains(question.operation()), BYPASS_OPERATION);
        }
        boolean task = name.equals("acr-tasks");
        return reasons.when(task && !mayTasksPass(question), BYPASS_TASKS_NOT_ALLOWED);
    }

    private static Reasons ofRegistry(Registry registry) {
        return Reasons.of(NETWORK_TRUSTED_SERVICE)
                .when(!registry.trustedServicesAllowed(), BYPASS_DISABLED)
                .when(!registry.network().virtualNetworkRules().isEmpty(), BYPASS_SERVICE_ENDPOINT);
    }

    private static Reasons ofIdentity(Question question, TrustedService service) {
        Optional<Identity> identity = question.identity();
        if (identity.isEmpty() || !identity.get().kind().isManaged()) {
            return Reasons.of(BYPASS_IDENTITY_REQUIRED);
        }
        boolean otherKind = !service.identityKinds().contains(identity.get().kind());
        boolean elsewhere = isOfOtherInstance(question.request().instance(), identity.get(), service.instanceTypes());
        return Reasons.none().when(otherKind, BYPASS_IDENTITY_KIND).when(elsewhere, BYPASS_IDENTITY_OF_OTHER_INSTANCE);
    }

    /** P16: not attached to the stated instance, or the instance (unstated: a system-assigned one's own) of another type. */
    private static boolean isOfOtherInstance(Optional<ResourceId> stated, Identity identity, List<String> types) {
        Set<ResourceId> own = identity.kind() == IdentityKind.SYSTEM_ASSIGNED ? identity.instances() : Set.of();
        Set<ResourceId> judged = stated.map(Set::of).orElse(own);
        boolean ofType = judged.stream().allMatch(id -> types.stream().anyMatch(id::isOfType));
        return !identity.instances().containsAll(judged) || !types.isEmpty() && !ofType;
    }

    /** The service of that name in the model's edition: what the owner adds, else what ships and is not removed (P28). */
    static Optional<TrustedService> trusted(PolicyModel model, String name) {
        Stream<TrustedService> shipped =
                model.trustedServices().removed().contains(name) ? Stream.empty() : edition(model).services().stream();
        return Stream.concat(model.trustedServices().added().stream(), shipped)
                .filter(service -> service.name().equals(name))
                .findFirst();
    }

    private static TrustedServiceCatalog edition(PolicyModel model) {
        return TrustedServiceCatalog.edition(model.trustedServices().edition()).orElseThrow();
    }

    /** P2: stated, the property is obeyed; unset, the edition says. */
    private static boolean mayTasksPass(Question question) {
        TaskBypass stated = question.registry().taskBypass();
        boolean byEdition = edition(question.model()).tasksPassWhenUnset();
        return stated == TaskBypass.UNSET ? byEdition : stated == TaskBypass.ALLOWED;
    }
}
