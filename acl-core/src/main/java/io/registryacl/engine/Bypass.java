package io.registryacl.engine;

import com.google.common.collect.ImmutableMap;
import io.registryacl.catalog.TrustedServiceCatalog;
import io.registryacl.decision.Reason;
import io.registryacl.issue.Quoted;
import io.registryacl.model.AccessRequest;
import io.registryacl.model.Identity;
import io.registryacl.model.Registry;
import io.registryacl.model.ResourceId;
import io.registryacl.model.TaskBypass;
import io.registryacl.model.TrustedService;
import io.registryacl.model.TrustedServices;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rule by which a trusted service passes the network rules of a registry (semantics 2.3, P16). */
final class Bypass {

    static final String TASKS = "acr-tasks";
    static final String IMPORT = "acr-import";

    private final ImmutableMap<String, TrustedService> services;
    private final boolean tasksPassWhenUnset;

    private Bypass(ImmutableMap<String, TrustedService> services, boolean tasksPassWhenUnset) {
        this.services = services;
        this.tasksPassWhenUnset = tasksPassWhenUnset;
    }

    static Bypass of(TrustedServices trusted) {
        TrustedServiceCatalog edition = TrustedServiceCatalog.edition(trusted.edition())
                .orElseThrow(() -> new IllegalArgumentException("no edition `" + trusted.edition()
                        + "` of trusted services; there are " + TrustedServiceCatalog.editions()));
        Map<String, TrustedService> services = new HashMap<>();
        edition.services().forEach(service -> services.put(service.name(), service));
        services.keySet().removeAll(trusted.removed());
        trusted.added().forEach(service -> services.put(service.name(), service));
        return new Bypass(ImmutableMap.copyOf(services), edition.tasksPassWhenUnset());
    }

    @Nullable
    TrustedService service(String name) {
        return services.get(name);
    }

    /** The names of all trusted services in alphabetical order. */
    String names() {
        return services.keySet().stream().sorted().map(Quoted::escape).collect(Collectors.joining(", "));
    }

    /**
     * Everything that keeps a call from passing as a trusted service; 0 if it passes (semantics P16: all, in order).
     *
     * @param caller what the policy knows of the caller; null if nothing or if it is no identity
     */
    long failures(Registry registry, AccessRequest request, @Nullable PreparedPrincipal caller) {
        String service = Asked.service(request);
        return settingFailures(registry, service) | serviceFailures(services.get(service), request, caller);
    }

    /** What keeps an import from passing, which acts as a service of its own without identity (semantics P18). */
    long importFailures(Registry registry) {
        long trusted = services.containsKey(IMPORT) ? 0 : Reason.BYPASS_SERVICE_NOT_TRUSTED.bit();
        return settingFailures(registry, IMPORT) | trusted;
    }

    private long settingFailures(Registry registry, String service) {
        long failures = 0;
        if (!registry.trustedServicesAllowed()) {
            failures |= Reason.BYPASS_DISABLED.bit();
        }
        if (!registry.network().virtualNetworkRules().isEmpty()) {
            failures |= Reason.BYPASS_SERVICE_ENDPOINT.bit();
        }
        if (service.equals(TASKS) && !tasksPass(registry.taskBypass())) {
            failures |= Reason.BYPASS_TASKS_NOT_ALLOWED.bit();
        }
        return failures;
    }

    private boolean tasksPass(TaskBypass bypass) {
        return switch (bypass) {
            case UNSET -> tasksPassWhenUnset;
            case ALLOWED -> true;
            case DENIED -> false;
        };
    }

    private static long serviceFailures(
            @Nullable TrustedService service, AccessRequest request, @Nullable PreparedPrincipal caller) {
        if (service == null) {
            return Reason.BYPASS_SERVICE_NOT_TRUSTED.bit();
        }
        if (service.needsIdentity()) {
            return identityFailures(service, caller, Asked.instance(request));
        }
        return service.operations().contains(request.operation()) ? 0 : Reason.BYPASS_OPERATION.bit();
    }

    private static long identityFailures(
            TrustedService service, @Nullable PreparedPrincipal caller, @Nullable ResourceId instance) {
        Identity identity = caller == null ? null : caller.identity();
        if (caller == null || identity == null || !identity.kind().isManaged()) {
            return Reason.BYPASS_IDENTITY_REQUIRED.bit();
        }
        long failures = service.identityKinds().contains(identity.kind()) ? 0 : Reason.BYPASS_IDENTITY_KIND.bit();
        return fitsInstance(service, caller, identity, instance)
                ? failures
                : failures | Reason.BYPASS_IDENTITY_OF_OTHER_INSTANCE.bit();
    }

    /** Without a stated instance the host vouches for the service, but an identity's own instance must be of its type. */
    private static boolean fitsInstance(
            TrustedService service, PreparedPrincipal caller, Identity identity, @Nullable ResourceId instance) {
        if (instance != null) {
            return identity.instances().contains(instance) && isOf(service, instance);
        }
        ResourceId own = caller.ownInstance();
        return own == null || isOf(service, own);
    }

    private static boolean isOf(TrustedService service, ResourceId instance) {
        boolean found = service.instanceTypes().isEmpty();
        for (int i = 0; i < service.instanceTypes().size() && !found; i++) {
            found = instance.isOfType(service.instanceTypes().get(i));
        }
        return found;
    }
}
